"""ties.csv: who works with whom."""

from coalition.findings import Findings
from coalition.views._csv import csv_bytes
from coalition.views._rows import tie_rows
from coalition.words import tell

FILENAME = "ties.csv"
CONTENTS = tell("every tie, both sides' reports merged")


def render(findings: Findings) -> bytes:
    """The rows of `tie_rows` as CSV."""
    return csv_bytes(tie_rows(findings))
