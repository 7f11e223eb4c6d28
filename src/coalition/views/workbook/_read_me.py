"""The first sheet: what the workbook holds, where it comes from, and what the columns mean."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from coalition.findings import Findings
from coalition.views._known import word
from coalition.views._workbook_sheet import Formats, Sheet, cell_text, sheet_name
from coalition.words import direction, tell, tell_number, translated

if TYPE_CHECKING:
    import xlsxwriter

TITLE = tell("Read me")

POTENTIAL = tell(
    "No ties were stated. Positions, communities and suggestions come from potential ties only: "
    "from what stakeholders share, not from who works with whom."
)
HINTS = (
    tell("Dark headings hold what the data say; blue headings hold what was worked out."),
    tell("An empty cell means: not said, or not defined. It never means 0."),
    tell(
        "“{heading}” is the span of places that a few missing or mistaken ties could give. It is "
        "a test of sensitivity, not a confidence interval.",
        heading=tell("Could be as high as … or as low as …"),
    ),
)


def write_read_me(
    book: "xlsxwriter.Workbook", formats: Formats, findings: Findings, sheets: Sequence[Sheet]
) -> None:
    """Add the sheet to `book`, with a link to each of `sheets`."""
    page = book.add_worksheet(sheet_name(TITLE, findings.language))
    if direction(findings.language) == "rtl":
        page.right_to_left()
    page.hide_gridlines(2)
    page.set_column(0, 0, 26)
    page.set_column(1, 1, 60)
    page.set_column(2, 3, 48)
    page.set_row(0, 28)
    page.write_string(0, 0, cell_text(findings.title), formats["title"])
    row = _sentences(page, formats, findings)
    row = _contents(page, formats, sheets, row, findings.language)
    row = _files(page, formats, findings, row)
    _measures(page, formats, findings, row)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)


def _sentences(page: "xlsxwriter.worksheet.Worksheet", formats: Formats, findings: Findings) -> int:
    size = tell(
        "{stakeholders} stakeholders and {pairs} tied pairs.",
        stakeholders=len(findings.stakeholders),
        pairs=findings.network.m,
    )
    potential = [POTENTIAL] if findings.network.basis == "potential" else []
    row = 1
    for sentence in [size, *potential, *HINTS]:
        look = formats["strong" if sentence in (size, POTENTIAL) else "long"]
        page.merge_range(row, 0, row, 1, "", look)
        told = translated(sentence, findings.language)
        page.write_string(row, 0, told, look)
        page.set_row(row, 32 if len(told) > 90 else 16)
        row += 1
    return row + 1


def _contents(
    page: "xlsxwriter.worksheet.Worksheet",
    formats: Formats,
    sheets: Sequence[Sheet],
    row: int,
    language: str,
) -> int:
    headings = (tell("Sheet"), tell("The question that it answers"), tell("Rows"))
    _part(page, formats, row, headings, language)
    for sheet in sheets:
        row += 1
        name = sheet_name(sheet.title, language)
        page.write_url(row, 0, f"internal:'{name}'!A1", formats["link"], name)
        page.write_string(row, 1, translated(sheet.question, language), formats["long"])
        page.write_number(row, 2, len(sheet.rows), formats["integer"])
        if len(sheet.rows) < sheet.total:
            more = tell(
                "the first of {number}; {file} has all", number=sheet.total, file=sheet.whole
            )
            page.write_string(row, 3, translated(more, language), formats["long"])
    return row + 2


def _files(
    page: "xlsxwriter.worksheet.Worksheet", formats: Formats, findings: Findings, row: int
) -> int:
    language = findings.language
    headings = (tell("File that was read"), tell("SHA-256 of its bytes"), tell("Rows of data"))
    _part(page, formats, row, headings, language)
    for file in findings.dataset.files:
        row += 1
        page.write_string(row, 0, cell_text(file.name), formats["text"])
        page.write_string(row, 1, file.sha256, formats["text"])
        page.write_number(row, 2, file.rows, formats["integer"])
    for scale in findings.dataset.scales:
        row += 1
        page.write_string(row, 0, cell_text(scale.file), formats["text"])
        read = tell(
            "{column}: read as a scale from {low} to {high} ({source})",
            column=scale.column,
            low=tell_number(scale.low, "g"),
            high=tell_number(scale.high, "g"),
            source=word(scale.source),
        )
        page.write_string(row, 1, cell_text(translated(read, language)), formats["long"])
    return row + 2


def _measures(
    page: "xlsxwriter.worksheet.Worksheet", formats: Formats, findings: Findings, row: int
) -> None:
    headings = (
        tell("Measure"),
        tell("What it means"),
        tell("How it is worked out"),
        tell("Source"),
    )
    language = findings.language
    _part(page, formats, row, headings, language)
    for note in findings.notes:
        row += 1
        page.write_string(row, 0, translated(note.label, language), formats["strong"])
        for place, text in enumerate((note.meaning, note.formula, note.source), 1):
            page.write_string(row, place, cell_text(translated(text, language)), formats["long"])


def _part(
    page: "xlsxwriter.worksheet.Worksheet",
    formats: Formats,
    row: int,
    headings: Sequence[str],
    language: str,
) -> None:
    for place, heading in enumerate(headings):
        page.write_string(row, place, translated(heading, language), formats["part"])
