"""One sheet of the workbook: typed columns, rows of values, and how they are written."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import TYPE_CHECKING, TypeVar

from coalition.views._known import word
from coalition.views._plain_text import plain_text
from coalition.words import Told, direction, tell, translated

if TYPE_CHECKING:
    import xlsxwriter

Item = TypeVar("Item")
Value = str | float | int | bool | None
Formats = dict[str, "xlsxwriter.format.Format"]

MOST_CELLS = 500_000
"""Cells of a sheet; more open slowly, and the file format ends at 1,048,576 rows anyway."""

MOST_CHARACTERS = 32_767
"""Characters that the file format allows in a cell."""

ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What XML may not hold, and the delete character."""

NUMBER_FORMATS = {
    "integer": "#,##0",
    "number": "#,##0.00",
    "fine": "0.0000",
    "share": "0%",
    "score": "0.00",
    "severity": "0.00",
    "z": "+0.0;-0.0;0.0",
}

OPTIONS = {
    "in_memory": True,
    # A name that begins with "=" is a name.
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
"""Of xlsxwriter, for every workbook."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, width in characters, and what kind of value it holds.

    `kind` is ``text``, ``long`` (wrapped text) or a key of `NUMBER_FORMATS`; `measured` columns
    hold results rather than what the data say, and have a heading of another colour. `words` are
    our own keys, such as a sector, which people are shown as words of their language.
    """

    heading: str
    width: float
    kind: str = "text"
    measured: bool = False
    words: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table that answers one question.

    `rows` are the first of `total`; where they are fewer, the file called `whole` has all.
    `frozen` columns stay in view.
    """

    title: str
    question: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Value]]
    total: int
    whole: str
    frozen: int = 1


def first(of: Sequence[Item], columns: Sequence[Column]) -> Sequence[Item]:
    """As many as a sheet with these columns holds, a row each."""
    return of[: MOST_CELLS // len(columns)]


def formats_of(book: "xlsxwriter.Workbook") -> Formats:
    """The looks of cells, each made once."""
    top = {"valign": "top"}
    looks = {
        "text": top,
        "long": {**top, "text_wrap": True},
        "heading": _heading("#1B2430"),
        "measured heading": _heading("#0B5A8A"),
        "title": {"bold": True, "font_size": 18},
        "part": {"bold": True, "font_size": 13, "bottom": 1, "bottom_color": "#7B8794"},
        "strong": {**top, "bold": True, "text_wrap": True},
        "link": {**top, "font_color": "#0B5A8A", "underline": 1},
        **{kind: {**top, "num_format": mask} for kind, mask in NUMBER_FORMATS.items()},
    }
    return {name: book.add_format(look) for name, look in looks.items()}


def _heading(colour: str) -> dict[str, object]:
    return {
        "bold": True,
        "font_color": "#FFFFFF",
        "bg_color": colour,
        "text_wrap": True,
        "valign": "vcenter",
        "border": 1,
        "border_color": "#FFFFFF",
    }


def write_sheet(
    book: "xlsxwriter.Workbook", formats: Formats, sheet: Sheet, language: str = "en"
) -> None:
    """Add `sheet` to `book` in `language`, its header frozen and filtered, colours on scores."""
    page = book.add_worksheet(sheet_name(sheet.title, language))
    if direction(language) == "rtl":
        page.right_to_left()
    page.freeze_panes(1, sheet.frozen)
    headings = [cell_text(translated(column.heading, language)) for column in sheet.columns]
    page.set_row(0, 32 if language == "en" else _height(headings, sheet.columns))
    for place, (heading, column) in enumerate(zip(headings, sheet.columns, strict=True)):
        page.set_column(place, place, column.width)
        look = "measured heading" if column.measured else "heading"
        page.write_string(0, place, heading, formats[look])
    for place, column in enumerate(sheet.columns):
        _write_column(page, formats[column.kind], place, column, sheet.rows, language)
    last = max(len(sheet.rows), 1)
    page.autofilter(0, 0, last, len(sheet.columns) - 1)
    for place, column in enumerate(sheet.columns):
        _colour(page, place, column.kind, last)
    _print_setup(page, sheet_name(sheet.title, language))


def _height(headings: Sequence[str], columns: Sequence[Column]) -> int:
    """Points that the headings need, which in other languages are longer than in English."""
    rows = [
        len(wrap(heading, max(4, int(0.75 * column.width))))
        for heading, column in zip(headings, columns, strict=True)
    ]
    return max(32, 15 * max(rows, default=1) + 2)


def _write_column(
    page: "xlsxwriter.worksheet.Worksheet",
    look: "xlsxwriter.format.Format",
    place: int,
    column: Column,
    rows: Sequence[Sequence[Value]],
    language: str,
) -> None:
    worded = column.kind in ("text", "long")
    own = column.words and language != "en"
    for row, values in enumerate(rows, 1):
        value = values[place]
        if value is None or value == "":
            continue
        if worded or isinstance(value, str | bool):
            text = _worded(value)
            text = translated(word(text) if own else text, language)
            page.write_string(row, place, cell_text(text), look)
        else:
            page.write_number(row, place, value, look)


def _worded(value: Value) -> str:
    if isinstance(value, Told):
        return value
    return (tell("yes") if value else tell("no")) if isinstance(value, bool) else str(value)


def lines(texts: Iterable[str]) -> Told | str:
    """Several sentences in a cell, each on a line of its own."""
    parts = {str(place): text for place, text in enumerate(texts)}
    return Told("\n".join(f"{{{place}}}" for place in parts), parts) if parts else ""


def sheet_name(title: str, language: str) -> str:
    """A title as the name of a sheet: short, and without the marks that Excel forbids.

    >>> sheet_name("Ties: who/whom", "en")
    'Ties  who whom'
    """
    told = plain_text(translated(title, language), MOST_CHARACTERS)
    return "".join(" " if c in "[]:*?/\\'" else c for c in told)[:31].strip()


def cell_text(text: str) -> str:
    r"""`text` as a cell may hold it: legal in XML and not too long.

    >>> cell_text("a\x00b")
    'ab'
    """
    legal = ILLEGAL.sub("", text)
    if 2 * len(legal) <= MOST_CHARACTERS:
        return legal
    units = legal.encode("utf-16-le")  # which is how spreadsheet programs count
    if len(units) <= 2 * MOST_CHARACTERS:
        return legal
    return units[: 2 * (MOST_CHARACTERS - 1)].decode("utf-16-le", errors="ignore") + "…"


COLOUR_SCALES = {
    "severity": ((0, "#FFFFFF"), (0.4, "#FBD9A5"), (1, "#E5703A")),
    "score": ((0, "#FFFFFF"), (0.5, "#DCEBF6"), (1, "#9CCBE8")),
    "z": ((-3, "#F4B183"), (0, "#FFFFFF"), (3, "#9CCBE8")),
}


def _colour(page: "xlsxwriter.worksheet.Worksheet", place: int, kind: str, last: int) -> None:
    if kind not in COLOUR_SCALES:
        return
    scale: dict[str, object] = {"type": "3_color_scale"}
    for end, (value, colour) in zip(("min", "mid", "max"), COLOUR_SCALES[kind], strict=True):
        scale |= {f"{end}_type": "num", f"{end}_value": value, f"{end}_color": colour}
    page.conditional_format(1, place, last, place, scale)


def _print_setup(page: "xlsxwriter.worksheet.Worksheet", title: str) -> None:
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_footer(f"&L{title}&R&P / &N")
