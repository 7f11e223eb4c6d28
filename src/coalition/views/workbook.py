"""The workbook: one sheet a question, for people who live in a spreadsheet program."""

from datetime import datetime
from io import BytesIO

from coalition.findings import Findings
from coalition.views._workbook_kinds import kinds_of_tie, overlap_of_kinds, positions_by_kind
from coalition.views._workbook_lacks import (
    introductions,
    needs_and_offers,
    needs_by_group,
    swot_points,
    what_is_missing,
    whom_to_ask,
)
from coalition.views._workbook_network import communities, data_quality, sectors, the_network
from coalition.views._workbook_plan import the_plan
from coalition.views._workbook_read_me import write_read_me
from coalition.views._workbook_sheet import formats_of, write_sheet
from coalition.views._workbook_stakeholders import who_is_who, who_works_with_whom
from coalition.words import tell

FILENAME = "workbook.xlsx"
CONTENTS = tell("every result as sheets to sort and filter")

SHEETS = (
    who_is_who,
    who_works_with_whom,
    what_is_missing,
    whom_to_ask,
    introductions,
    the_plan,
    needs_and_offers,
    needs_by_group,
    swot_points,
    communities,
    sectors,
    the_network,
    kinds_of_tie,
    overlap_of_kinds,
    positions_by_kind,
    data_quality,
)
"""Makers of the sheets; those about what the data do not have make none."""

OPTIONS = {
    "in_memory": True,
    # A name that begins with "=" is a name.
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def render(findings: Findings) -> bytes:
    """The workbook as bytes; the same findings give the same bytes."""
    import xlsxwriter

    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, OPTIONS) as book:
        book.set_properties({"title": findings.title, "created": datetime(2000, 1, 1)})
        formats = formats_of(book)
        sheets = [sheet for make in SHEETS if (sheet := make(findings)) is not None]
        write_read_me(book, formats, findings, sheets)
        for sheet in sheets:
            write_sheet(book, formats, sheet, findings.language)
    return buffer.getvalue()
