"""What the map's script reads out of a page: ``unpack.js`` once more, for tests."""

import json
import re
from typing import Any


def data_of(html: str) -> dict[str, Any]:
    """The data of the page, as the script has them."""
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    return unpacked(json.loads(found[1]))


def unpacked(value: Any) -> Any:
    """`value` with its lists as they were."""
    match value:
        case list():
            return [unpacked(one) for one in value]
        case {"of": list(different), "at": str(letters)}:
            return [unpacked(different[ord(letter) - ord("?")]) for letter in letters]
        case {"rows": int(rows), "columns": dict(columns)}:
            return records(rows, columns)
        case {"all": one, "rows": int(rows)}:
            return [unpacked(one)] * rows
        case {"across": list(columns)}:
            return [list(row) for row in zip(*map(unpacked, columns), strict=True)]
        case {"count": int(rows)}:
            return list(range(rows))
        case dict():
            return {key: unpacked(one) for key, one in value.items()}
    return value


def records(rows: int, columns: dict[str, Any]) -> list[dict[str, Any]]:
    """The records that stand in columns."""
    made: list[dict[str, Any]] = [{} for _ in range(rows)]
    for key, column in columns.items():
        some = column.get("some") if isinstance(column, dict) else None
        known = unpacked(column) if some is None else unpacked(some)
        for row, value in known.items() if some is not None else enumerate(known):
            made[int(row)][key] = value
    return made


def spelled(text: str, phrases: list[str]) -> str:
    """`text` with its phrases in full."""
    return "".join(phrases[ord(c) - 0xE000] if 0xE000 <= ord(c) <= 0xF8FF else c for c in text)


def unfolded(text: str) -> str:
    """A folded text as it was."""
    said: list[str] = []
    for sign in text:
        first, lengths = (0x3400, 8) if ord(sign) < 0x10000 else (0x10000, 32)
        if ord(sign) < first:
            said.append(sign)
            continue
        back, length = divmod(ord(sign) - first, lengths)
        for _ in range(length + 3):
            said.append(said[-back - 1])
    return "".join(said)
