"""What came back, as one workbook that the analysis reads."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from coalition.collecting._sheets import OPTIONS, looks_of
from coalition.collecting.collect import Collected
from coalition.collecting.survey import about_columns, tie_columns
from coalition.tables import Dataset

if TYPE_CHECKING:
    import xlsxwriter


def collected_workbook(collected: Collected, listed: Dataset | None = None) -> bytes:
    """Sheets Stakeholders, Ties and Read me; the same bytes for the same forms.

    Who was listed and has not answered stands among the stakeholders with the name only, and
    with ``no`` in the column Answered.
    """
    import xlsxwriter

    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, OPTIONS) as book:
        book.set_properties({"title": "Collected", "created": datetime(2000, 1, 1)})
        looks = looks_of(book)
        rows = [{**row, "Answered": "yes"} for row in collected.stakeholder_rows()]
        rows += [{"Name": name, "Answered": "no"} for name in collected.silent]
        about = ["Name", *(column.header for column in about_columns()), "Answered"]
        _sheet(book, looks, "Stakeholders", about, rows)
        ties = ["Source", "Target", *(column.header for column in tie_columns())]
        _sheet(book, looks, "Ties", ties, collected.tie_rows())
        _read_me(book, looks, collected, listed)
    return buffer.getvalue()


def _sheet(
    book: "xlsxwriter.Workbook",
    looks: dict[str, Any],
    name: str,
    header: Sequence[str],
    rows: Sequence[dict[str, str]],
) -> None:
    page = book.add_worksheet(name)
    page.freeze_panes(1, 1)
    for place, title in enumerate(header):
        page.set_column(place, place, 34 if place == 0 or title == "Target" else 20)
        page.write_string(0, place, title, looks["heading"])
        for number, row in enumerate(rows, start=1):
            if row.get(title):
                page.write_string(number, place, row[title], looks["text"])
    page.autofilter(0, 0, max(len(rows), 1), len(header) - 1)


def _read_me(
    book: "xlsxwriter.Workbook",
    looks: dict[str, Any],
    collected: Collected,
    listed: Dataset | None,
) -> None:
    """What was asked, who answered, and where two sides differ."""
    page = book.add_worksheet("Read me")
    page.set_column(0, 3, 38)
    asked = len(listed.stakeholders) if listed else len(collected.answers)
    page.write_string(0, 0, "What came back", looks["title"])
    page.write_string(1, 0, f"{len(collected.answers)} forms; {asked} asked", looks["text"])
    row = 3
    heading = ("One", "The other", "Form, says the one", "Form, says the other")
    for place, words in enumerate(heading):
        page.write_string(row, place, words, looks["part"])
    for found in collected.disagreements:
        row += 1
        said = (
            found.one,
            found.other,
            found.form_of_one or "no tie, or no form",
            found.form_of_other or "no tie, or no form",
        )
        for place, words in enumerate(said):
            page.write_string(row, place, words, looks["text"])
    row += 2
    for issue in collected.issues:
        page.write_string(row, 0, str(issue), looks["text"])
        row += 1
