"""CSV that a spreadsheet program opens rightly, and in which no text can act as a formula."""

import csv
import io
from collections.abc import Iterator, Sequence

from coalition.views._encoded import encoded
from coalition.views._rows import Rows, Value

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


AT_ONCE = 5_000
"""Rows that are turned into text together."""


def csv_bytes(rows: Rows) -> bytes:
    """UTF-8 with a mark, so that Excel reads accents; booleans as yes and no."""
    return encoded(_parts(rows))


def _parts(rows: Rows) -> Iterator[str]:
    yield "\ufeff" + _lines([rows.header])
    for first in range(0, len(rows.rows), AT_ONCE):
        yield _lines(rows.rows[first : first + AT_ONCE])


def _lines(rows: Sequence[Sequence[Value]]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text).writerows([cell_text(value) for value in row] for row in rows)
    return text.getvalue()


def cell_text(value: Value) -> str:
    """`value` as a cell: empty for None, numbers plain, text guarded."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.10g}"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return guarded(str(value))


def guarded(text: str) -> str:
    """`text`, with an apostrophe before what a spreadsheet would run as a formula.

    >>> guarded("=HYPERLINK(...)")
    "'=HYPERLINK(...)"
    """
    text = text.replace("\x00", "")
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
