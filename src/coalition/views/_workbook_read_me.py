"""The first sheet: what the workbook holds, where it comes from, and what the columns mean."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from coalition.findings import Findings
from coalition.views._workbook_sheet import Formats, Sheet, cell_text

if TYPE_CHECKING:
    import xlsxwriter

TITLE = "Read me"

POTENTIAL = (
    "No ties were stated. Positions, communities and suggestions come from potential ties only: "
    "from what stakeholders share, not from who works with whom."
)
HINTS = (
    "Dark headings hold what the data say; blue headings hold what was worked out.",
    "An empty cell means: not said, or not defined. It never means 0.",
    "“Could be as high as … or as low as …” is the span of places that a few missing or "
    "mistaken ties could give. It is a test of sensitivity, not a confidence interval.",
)


def write_read_me(
    book: "xlsxwriter.Workbook", formats: Formats, findings: Findings, sheets: Sequence[Sheet]
) -> None:
    """Add the sheet to `book`, with a link to each of `sheets`."""
    page = book.add_worksheet(TITLE)
    page.hide_gridlines(2)
    page.set_column(0, 0, 26)
    page.set_column(1, 1, 60)
    page.set_column(2, 3, 48)
    page.set_row(0, 28)
    page.write_string(0, 0, cell_text(findings.title), formats["title"])
    row = _sentences(page, formats, findings)
    row = _contents(page, formats, sheets, row)
    row = _files(page, formats, findings, row)
    _measures(page, formats, findings, row)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)


def _sentences(page: "xlsxwriter.worksheet.Worksheet", formats: Formats, findings: Findings) -> int:
    size = f"{len(findings.stakeholders):,} stakeholders and {findings.network.m:,} tied pairs."
    potential = [POTENTIAL] if findings.network.basis == "potential" else []
    row = 1
    for sentence in [size, *potential, *HINTS]:
        look = formats["strong" if sentence in (size, POTENTIAL) else "long"]
        page.merge_range(row, 0, row, 1, "", look)
        page.write_string(row, 0, sentence, look)
        page.set_row(row, 32 if len(sentence) > 90 else 16)
        row += 1
    return row + 1


def _contents(
    page: "xlsxwriter.worksheet.Worksheet", formats: Formats, sheets: Sequence[Sheet], row: int
) -> int:
    _part(page, formats, row, "Sheet", "The question that it answers", "Rows")
    for sheet in sheets:
        row += 1
        page.write_url(row, 0, f"internal:'{sheet.title}'!A1", formats["link"], sheet.title)
        page.write_string(row, 1, sheet.question, formats["long"])
        page.write_number(row, 2, len(sheet.rows), formats["integer"])
        if len(sheet.rows) < sheet.total:
            more = f"the first of {sheet.total:,}; {sheet.whole} has all"
            page.write_string(row, 3, more, formats["long"])
    return row + 2


def _files(
    page: "xlsxwriter.worksheet.Worksheet", formats: Formats, findings: Findings, row: int
) -> int:
    _part(page, formats, row, "File that was read", "SHA-256 of its bytes", "Rows of data")
    for file in findings.dataset.files:
        row += 1
        page.write_string(row, 0, cell_text(file.name), formats["text"])
        page.write_string(row, 1, file.sha256, formats["text"])
        page.write_number(row, 2, file.rows, formats["integer"])
    for scale in findings.dataset.scales:
        row += 1
        page.write_string(row, 0, cell_text(scale.file), formats["text"])
        read = (
            f"{scale.column}: read as a scale from {scale.low:g} to {scale.high:g} ({scale.source})"
        )
        page.write_string(row, 1, cell_text(read), formats["long"])
    return row + 2


def _measures(
    page: "xlsxwriter.worksheet.Worksheet", formats: Formats, findings: Findings, row: int
) -> None:
    _part(page, formats, row, "Measure", "What it means", "How it is worked out", "Source")
    for note in findings.notes:
        row += 1
        page.write_string(row, 0, note.label, formats["strong"])
        for place, text in enumerate((note.meaning, note.formula, note.source), 1):
            page.write_string(row, place, cell_text(text), formats["long"])


def _part(
    page: "xlsxwriter.worksheet.Worksheet", formats: Formats, row: int, *headings: str
) -> None:
    for place, heading in enumerate(headings):
        page.write_string(row, place, heading, formats["part"])
