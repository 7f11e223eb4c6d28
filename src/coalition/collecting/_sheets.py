"""Looks and rules of the sheets that people fill in."""

from math import ceil
from typing import TYPE_CHECKING, Any

from coalition.collecting._columns import Asked
from coalition.collecting._labels import label
from coalition.words import direction

if TYPE_CHECKING:
    import xlsxwriter

OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def looks_of(book: "xlsxwriter.Workbook") -> dict[str, Any]:
    """The formats of a workbook, each made once."""
    heading = {"bold": True, "font_color": "#FFFFFF", "bg_color": "#1B2430", "text_wrap": True}
    answer = {"text_wrap": True, "valign": "top", "locked": False}
    return {
        "heading": book.add_format({**heading, "valign": "vcenter", "border": 1}),
        "title": book.add_format({"bold": True, "font_size": 18}),
        "part": book.add_format({"bold": True, "font_size": 13, "bottom": 1}),
        "text": book.add_format({"text_wrap": True, "valign": "top"}),
        "quiet": book.add_format({"text_wrap": True, "valign": "top", "font_color": "#4D5A68"}),
        "strong": book.add_format({"bold": True, "valign": "top", "text_wrap": True}),
        "cell": book.add_format(answer),
        "twice": book.add_format({"font_color": "#B91C1C", "bg_color": "#FDE8E8"}),
        "answer": book.add_format({**answer, "bg_color": "#E6F1F8", "border": 1}),
    }


def rule_of(column: Asked, language: str) -> dict[str, Any] | None:
    """What the spreadsheet program lets in, and what it says otherwise."""
    said = {
        "ignore_blank": True,
        "error_title": label(column.header, language)[:32],
        "error_message": label(column.hint, language)[:255],
        "error_type": "stop" if column.strict else "information",
    }
    choices = [label(choice, language) for choice in column.choices]
    if choices and (language == "en" or choices != list(column.choices)):
        return {"validate": "list", "source": choices, **said}
    if column.low is not None:
        between = {"criteria": "between", "minimum": column.low, "maximum": column.high}
        return {"validate": "decimal", **between, **said}
    return None


def page_of(book: "xlsxwriter.Workbook", name: str, language: str) -> Any:
    """A new sheet, called and read as `language` is."""
    page = book.add_worksheet(label(name, language))
    if direction(language) == "rtl":
        page.right_to_left()
    return page


def row_height(*cells: tuple[str, int]) -> float:
    """Points for a row whose texts wrap in columns of these widths.

    Not every program fits rows when it opens a file.

    >>> row_height(("short", 10)), row_height(("a longer text", 10), ("x", 3))
    (15.0, 30.0)
    """
    return 15.0 * max(max(1, ceil(len(text) / width)) for text, width in cells)
