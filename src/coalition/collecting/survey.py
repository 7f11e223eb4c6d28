"""One form for each stakeholder: about itself, and about its ties with all others."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from coalition.collecting._columns import (
    ABOUT,
    ANSWER,
    FORM_ID,
    HINT,
    PARTNER,
    PARTNERS,
    QUESTION,
    STAKEHOLDERS,
    TIES,
    Asked,
)
from coalition.collecting._labels import label
from coalition.collecting._sheets import OPTIONS, looks_of, page_of, row_height, rule_of
from coalition.tables import Capability, Dataset, Stakeholder

if TYPE_CHECKING:
    import xlsxwriter

ASKED_ABOUT = ("Sector", "Type", "Description", "Themes", "Regions", "Offers", "Needs", "Contact")
ASKED_OF_TIES = ("Form", "Trust (1-5)", "Commitment (1-5)", "Communication (1-5)", "Frequency")
WIDTHS = (24, 60, 50)
WHOM = "Fill in the rows of those with whom you work. Leave others empty."
MOST_ROSTER = 1000


def survey(dataset: Dataset, language: str = "en") -> dict[str, bytes]:
    """A form for every stakeholder, by file name; what the sheet says already is filled in.

    A form of more than 1,000 possible partners asks for those that are tied already and leaves
    empty rows for others.
    """
    names = _file_names(dataset.stakeholders)
    return {names[s.id]: _form(dataset, s, language) for s in dataset.stakeholders}


def about_columns() -> tuple[Asked, ...]:
    """What a form asks about the stakeholder itself."""
    return tuple(column for column in STAKEHOLDERS if column.header in ASKED_ABOUT)


def tie_columns() -> tuple[Asked, ...]:
    """What a form asks about each partner."""
    return tuple(column for column in TIES if column.header in ASKED_OF_TIES)


def _file_names(stakeholders: Sequence[Stakeholder]) -> dict[str, str]:
    """A name that every file system takes, each different."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for place, s in enumerate(stakeholders, start=1):
        plain = unicodedata.normalize("NFKD", s.name).encode("ascii", "ignore").decode()
        slug = re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")[:60].lower() or f"form-{place}"
        while slug in taken:
            slug = f"{slug}-{place}"
        taken.add(slug)
        found[s.id] = f"{slug}.xlsx"
    return found


def _form(dataset: Dataset, s: Stakeholder, language: str) -> bytes:
    import xlsxwriter

    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, OPTIONS) as book:
        book.set_properties({"title": f"Form of {s.name}", "created": datetime(2000, 1, 1)})
        looks = looks_of(book)
        _about(book, looks, s, language)
        _partners(book, looks, dataset, s, language)
    return buffer.getvalue()


def _about(
    book: "xlsxwriter.Workbook", looks: dict[str, Any], s: Stakeholder, language: str
) -> None:
    page = page_of(book, ABOUT, language)

    def write(row: int, place: int, words: str, look: str) -> None:
        page.write_string(row, place, label(words, language), looks[look])

    page.hide_gridlines(2)
    for place, width in enumerate(WIDTHS):
        page.set_column(place, place, width)
    for place, words in enumerate((QUESTION, ANSWER, HINT)):
        write(0, place, words, "heading")
    write(1, 0, FORM_ID, "strong")
    page.write_string(1, 1, s.id, looks["text"])
    write(1, 2, "Leave this as it is.", "quiet")
    write(2, 0, "Name", "strong")
    page.write_string(2, 1, s.name, looks["answer"])
    write(2, 2, "Correct it if it is misspelt.", "quiet")
    example = label("Example:", language)
    for row, column in enumerate(about_columns(), start=3):
        write(row, 0, column.header, "strong")
        known = known_answer(s, column.header)
        known = label(known, language) if column.choices and column.strict else known
        page.write_string(row, 1, known, looks["answer"])
        hint = label(column.hint, language)
        if column.example:
            hint = f"{hint} {example} {label(column.example, language)}"
        page.write_string(row, 2, hint, looks["quiet"])
        page.set_row(row, row_height((known, WIDTHS[1]), (hint, WIDTHS[2])))
        rule = rule_of(column, language)
        if rule:
            page.data_validation(row, 1, row, 1, rule)
    turn = label("Then turn to the sheet '{sheet}'.", language)
    turn = turn.format(sheet=label(PARTNERS, language))
    page.merge_range(row + 2, 0, row + 2, 2, turn, looks["text"])
    page.set_landscape()
    page.fit_to_pages(1, 0)


def known_answer(s: Stakeholder, header: str) -> str:
    """What the list knows already, which a form is sent with."""
    value = getattr(s, header.lower())
    if header == "Sector":
        return value if s.sector_source == "given" else ""
    if isinstance(value, tuple):
        return "; ".join(_worded(item) for item in value)
    return value or ""


def _worded(item: str | Capability) -> str:
    if isinstance(item, str):
        return item
    return item.term if item.weight == 1 else f"{item.term} ({item.weight:g})"


def _partners(
    book: "xlsxwriter.Workbook",
    looks: dict[str, Any],
    dataset: Dataset,
    s: Stakeholder,
    language: str,
) -> None:
    page = page_of(book, PARTNERS, language)
    columns = tie_columns()
    page.freeze_panes(1, 1)
    page.set_row(0, 32)
    page.set_column(0, 0, 44)
    page.write_string(0, 0, label(PARTNER, language), looks["heading"])
    page.write_comment(0, 0, label(WHOM, language))
    names = _roster(dataset, s)
    for place, column in enumerate(columns, start=1):
        page.set_column(place, place, max(column.width, 16), looks["cell"])
        page.write_string(0, place, label(column.header, language), looks["heading"])
        page.write_comment(0, place, label(column.hint, language), {"x_scale": 1.6})
        rule = rule_of(column, language)
        if rule:
            page.data_validation(1, place, len(names) + 20, place, rule)
    for row, name in enumerate(names, start=1):
        page.write_string(row, 0, name, looks["text"])
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)


def _roster(dataset: Dataset, s: Stakeholder) -> list[str]:
    others = [other for other in dataset.stakeholders if other.id != s.id]
    if len(others) > MOST_ROSTER:
        tied = {end for tie in dataset.ties for end in (tie.source, tie.target)
                if s.id in (tie.source, tie.target)}  # fmt: skip
        others = [other for other in others if other.id in tied]
    return sorted((other.name for other in others), key=lambda name: (name.casefold(), name))
