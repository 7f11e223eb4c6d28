"""Looks and rules of the sheets that people fill in."""

from typing import TYPE_CHECKING, Any

from coalition.collecting._columns import Asked

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
        "answer": book.add_format({**answer, "bg_color": "#E6F1F8", "border": 1}),
    }


def rule_of(column: Asked) -> dict[str, Any] | None:
    """What the spreadsheet program lets in, and what it says otherwise."""
    said = {
        "ignore_blank": True,
        "error_title": column.header[:32],
        "error_message": column.hint[:255],
        "error_type": "stop" if column.strict else "information",
    }
    if column.choices:
        return {"validate": "list", "source": list(column.choices), **said}
    if column.low is not None:
        between = {"criteria": "between", "minimum": column.low, "maximum": column.high}
        return {"validate": "decimal", **between, **said}
    return None
