"""One value of a workbook, a JSON file or a data frame as the text that its owner sees."""

import json
import math
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from numbers import Integral, Real

LIST_SEPARATOR = ";"

EXACT = 15
"""Significant digits of a number that spreadsheet programs show, and that a double keeps."""


def text_of(value: object) -> str:
    """`value` as text; nothing, nan and NaT are ``""``, lists are joined by ";".

    >>> text_of(3.0), text_of(0.1 + 0.2), text_of(None), text_of(["water", "health"])
    ('3', '0.3', '', 'water;health')
    """
    if isinstance(value, str):
        return value if value.isascii() else _whole(value)
    if isinstance(value, float):
        return _number(value)
    if value is None or type(value).__name__ in ("NAType", "NaTType"):
        return ""
    if isinstance(value, bool) or type(value).__name__ == "bool":  # numpy's is no bool
        return "true" if value else "false"
    if isinstance(value, Integral):
        return str(int(value))
    if isinstance(value, Real):
        return _number(float(value))
    if isinstance(value, (date, time, timedelta)):
        return _moment(value)
    if isinstance(value, bytes):
        return value.decode("utf-8", errors="replace")
    if isinstance(value, Mapping):
        return _mapping(value)
    if isinstance(value, Iterable):
        parts = [text_of(part) for part in value]
        parts = sorted(parts) if isinstance(value, (set, frozenset)) else parts
        return LIST_SEPARATOR.join(part for part in parts if part)
    return str(value)


def _whole(text: str) -> str:
    """`text` without halves of letters, which JSON can hold and no file can."""
    return text.encode("utf-16", errors="surrogatepass").decode("utf-16", errors="replace")


def _number(value: float) -> str:
    if math.isnan(value):
        return ""
    if value.is_integer() and abs(value) < 10**EXACT:
        return str(int(value))
    return format(value, f".{EXACT}g")


def _moment(value: date | time | timedelta) -> str:
    if isinstance(value, timedelta):
        seconds = round(value.total_seconds())
        hours, rest = divmod(abs(seconds), 3600)
        return f"{'-' if seconds < 0 else ''}{hours}:{rest // 60:02d}:{rest % 60:02d}"
    if isinstance(value, datetime):
        if value.time() == time():
            return value.date().isoformat()
        return value.replace(microsecond=0, tzinfo=None).isoformat(sep=" ")
    return value.isoformat()


NAMING = ("name", "label", "term", "title", "id")
"""Keys by which one thing in a list of things is called."""


def _mapping(value: Mapping[object, object]) -> str:
    for key in NAMING:
        named = value.get(key)
        if isinstance(named, str) and named:
            weight = text_of(value.get("weight"))
            return f"{named} ({weight})" if weight not in ("", "1") else named
    return json.dumps(value, ensure_ascii=False, default=text_of) if value else ""
