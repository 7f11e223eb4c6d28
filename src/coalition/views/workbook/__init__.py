"""The workbook: one sheet a question, for people who live in a spreadsheet program."""

from coalition.findings import Findings
from coalition.words import tell

FILENAME = "workbook.xlsx"
CONTENTS = tell("every result as sheets to sort and filter")


def render(findings: Findings) -> bytes:
    """The workbook as bytes; the same findings give the same bytes."""
    from coalition.views.workbook._book import workbook

    return workbook(findings)
