"""The sheets in their order, written into one file."""

from datetime import datetime
from io import BytesIO

from coalition.findings import Findings
from coalition.views._workbook_sheet import OPTIONS, formats_of, write_sheet
from coalition.views.workbook._kinds import kinds_of_tie, overlap_of_kinds, positions_by_kind
from coalition.views.workbook._lacks import (
    introductions,
    needs_and_offers,
    needs_by_group,
    swot_points,
    what_is_missing,
    whom_to_ask,
)
from coalition.views.workbook._network import communities, data_quality, sectors, the_network
from coalition.views.workbook._plan import the_plan
from coalition.views.workbook._read_me import write_read_me
from coalition.views.workbook._stakeholders import who_is_who, who_works_with_whom

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


def workbook(findings: Findings) -> bytes:
    """The workbook as bytes."""
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
