"""stakeholders.csv: who is who, with positions and ranks."""

from coalition.findings import Findings
from coalition.views._csv import csv_bytes
from coalition.views._rows import stakeholder_rows
from coalition.words import tell

FILENAME = "stakeholders.csv"
CONTENTS = tell("every stakeholder with its positions and ranks")


def render(findings: Findings) -> bytes:
    """The rows of `stakeholder_rows` as CSV."""
    return csv_bytes(findings.once(stakeholder_rows))
