"""CSV that a spreadsheet program opens rightly, and in which no text can act as a formula."""

import csv
import io

from coalition.views._rows import Rows, Value

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def csv_bytes(rows: Rows) -> bytes:
    """UTF-8 with a mark, so that Excel reads accents; booleans as yes and no."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([guarded(name) for name in rows.header])
    writer.writerows([cell_text(value) for value in row] for row in rows.rows)
    return text.getvalue().encode("utf-8-sig", "replace")


def cell_text(value: Value) -> str:
    """`value` as a cell: empty for None, numbers plain, text guarded."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.10g}"
    return guarded(str(value))


def guarded(text: str) -> str:
    """`text`, with an apostrophe before what a spreadsheet would run as a formula.

    >>> guarded("=HYPERLINK(...)")
    "'=HYPERLINK(...)"
    """
    text = text.replace("\x00", "")
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
