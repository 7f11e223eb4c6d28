"""suggestions.csv: whom to ask."""

from coalition.findings import Findings
from coalition.views._csv import csv_bytes
from coalition.views._rows import suggestion_rows
from coalition.words import tell

FILENAME = "suggestions.csv"
CONTENTS = tell("every suggested partner with scores and reasons")


def render(findings: Findings) -> bytes:
    """The rows of `suggestion_rows` as CSV."""
    return csv_bytes(suggestion_rows(findings))
