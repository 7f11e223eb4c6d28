"""gaps.csv: what lacks."""

from coalition.findings import Findings
from coalition.views._csv import csv_bytes
from coalition.views._rows import gap_rows
from coalition.words import tell

FILENAME = "gaps.csv"
CONTENTS = tell("every gap with severity, evidence and remedy")


def render(findings: Findings) -> bytes:
    """The rows of `gap_rows` as CSV."""
    return csv_bytes(gap_rows(findings))
