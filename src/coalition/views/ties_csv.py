"""ties.csv: who works with whom."""

from coalition.findings import Findings
from coalition.views._csv import csv_bytes
from coalition.views._rows import tie_rows

FILENAME = "ties.csv"
CONTENTS = "every tie, both sides' reports merged"


def render(findings: Findings) -> bytes:
    """The rows of `tie_rows` as CSV."""
    return csv_bytes(tie_rows(findings))
