"""The empty workbook that asks for all that the analysis can use."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from coalition.collecting._columns import STAKEHOLDERS, TIES, Asked
from coalition.collecting._labels import label
from coalition.collecting._sheets import OPTIONS, looks_of, page_of, row_height, rule_of

if TYPE_CHECKING:
    import xlsxwriter

ROWS = 500
"""Rows with drop-downs; more can be added by copying one down."""

WIDTHS = (24, 80, 34)
INTRODUCTION = (
    "How to fill in this workbook",
    "One row for each organisation on the sheet Stakeholders, one for each tie on the sheet Ties.",
    "Only the name is needed. Leave a cell empty where you do not know: that is never zero.",
    "A name in red stands there twice. A tie lists names of the sheet Stakeholders.",
    "Columns that you do not need may be deleted; columns of your own may be added.",
    "Then, in a terminal:  coalition check FILE  and  coalition analyze FILE",
)


def template(language: str = "en") -> bytes:
    """The workbook as bytes: instructions, stakeholders, ties; the same on every call."""
    import xlsxwriter

    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, OPTIONS) as book:
        book.set_properties({"title": "Stakeholders", "created": datetime(2000, 1, 1)})
        looks = looks_of(book)
        _instructions(book, looks, language)
        listed = _table(book, looks, "Stakeholders", STAKEHOLDERS, language)
        ties = _table(book, looks, "Ties", TIES, language)
        twice = {"type": "duplicate", "format": looks["twice"]}
        listed.conditional_format(1, 0, ROWS, 0, twice)
        names = f"='{label('Stakeholders', language)}'!$A$2:$A${ROWS + 1}"
        rule = {"validate": "list", "source": names, "error_type": "information"}
        ties.data_validation(1, 0, ROWS, 1, rule)
        book.worksheets()[1].activate()
    return buffer.getvalue()


def _instructions(book: "xlsxwriter.Workbook", looks: dict[str, Any], language: str) -> None:
    page = page_of(book, "Read me", language)
    page.hide_gridlines(2)
    for place, width in enumerate(WIDTHS):
        page.set_column(place, place, width)
    page.write_string(0, 0, label(INTRODUCTION[0], language), looks["title"])
    row = 1
    for line in INTRODUCTION[1:]:
        page.merge_range(row, 0, row, 2, label(line, language), looks["text"])
        row += 1
    for title, columns in (("Sheet Stakeholders", STAKEHOLDERS), ("Sheet Ties", TIES)):
        row += 1
        for place, words in enumerate((title, "What to write", "Example")):
            page.write_string(row, place, label(words, language), looks["part"])
        for column in columns:
            row += 1
            page.write_string(row, 0, label(column.header, language), looks["strong"])
            hint = label(column.hint, language)
            page.write_string(row, 1, hint, looks["text"])
            page.set_row(row, row_height((hint, WIDTHS[1])))
            page.write_string(row, 2, label(column.example, language), looks["text"])
        row += 1
    page.set_landscape()
    page.fit_to_pages(1, 0)


def _table(
    book: "xlsxwriter.Workbook",
    looks: dict[str, Any],
    name: str,
    columns: Sequence[Asked],
    language: str,
) -> Any:
    page = page_of(book, name, language)
    page.freeze_panes(1, 1)
    page.set_row(0, 34)
    for place, column in enumerate(columns):
        page.set_column(place, place, column.width, looks["cell"])
        page.write_string(0, place, label(column.header, language), looks["heading"])
        page.write_comment(0, place, label(column.hint, language), {"x_scale": 1.6})
        rule = rule_of(column, language)
        if rule:
            page.data_validation(1, place, ROWS, place, rule)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    return page
