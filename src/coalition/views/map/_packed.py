"""The page's data in fewer bytes: each list in the shortest of a few forms.

``unpack.js`` undoes it. All stays readable JSON, the same on every machine, which a compressed
block would not be.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

FIRST_LETTER, MOST_LETTERS = ord("?"), 64
"""Letters for places in a list: one byte each."""

FEWEST_ROWS = 12
"""Of a list that is worth the search for a shorter form."""


def packed(data: Any) -> Any:
    """`data` with each list in the shortest of the forms that ``unpack.js`` knows.

    Beside the list itself these are ``{"count": n}``, the numbers from 0 to n - 1;
    ``{"all": value, "rows": n}``; ``{"of": values, "at": letters}``, its different values and a
    letter for each place; ``{"across": lists}``, the first of every row and so on; and, of
    records, ``{"rows": n, "columns": {key: list}}``. A column that not all records have is
    ``{"some": {row: value}}``.

    >>> packed({"form": [1, 1, 1, 2, 2, 2] * 4, "kind": [3.0, 4.5]})
    {'form': {'of': [1, 2], 'at': '???@@@???@@@???@@@???@@@'}, 'kind': [3, 4.5]}
    """
    if isinstance(data, dict):
        return {key: packed(one) for key, one in data.items()}
    if isinstance(data, list):
        return _packed_list(data)
    return int(data) if isinstance(data, float) and data.is_integer() else data


def _packed_list(values: list[Any]) -> Any:
    if len(values) >= FEWEST_ROWS and all(isinstance(one, dict) for one in values):
        return _records(values)
    forms: list[Any] = [[packed(one) for one in values]]
    if len(values) >= FEWEST_ROWS:
        forms += filter(None, (_different(forms[0]), _across(values)))
    return min(forms, key=_bytes) if len(forms) > 1 else forms[0]


def _different(values: Sequence[Any]) -> dict[str, Any] | None:
    if all(type(value) is int and value == i for i, value in enumerate(values)):
        return {"count": len(values)}
    number: dict[Any, int] = {}
    of: list[Any] = []
    at: list[str] = []
    for value in values:
        # True is 1 for a mapping, but not for the script.
        key = _json(value) if isinstance(value, list | dict) else (type(value), value)
        if key not in number:
            if len(of) == MOST_LETTERS:
                return None
            number[key] = len(of)
            of.append(value)
        at.append(chr(FIRST_LETTER + number[key]))
    return {"all": of[0], "rows": len(at)} if len(of) == 1 else {"of": of, "at": "".join(at)}


def _records(rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    columns: dict[str, Any] = {}
    for key in sorted({key for row in rows for key in row}):
        known = {str(i): row[key] for i, row in enumerate(rows) if key in row}
        whole = len(known) == len(rows)
        columns[key] = packed(list(known.values())) if whole else {"some": packed(known)}
    return {"rows": len(rows), "columns": columns}


def _across(rows: Sequence[Any]) -> dict[str, Any] | None:
    is_table = all(isinstance(row, list) and len(row) == len(rows[0]) for row in rows)
    if not is_table or not rows[0]:
        return None
    return {"across": [packed(list(column)) for column in zip(*rows, strict=True)]}


def packed_known(known: Mapping[int, Any], rows: int) -> Any:
    """What is known of some of `rows`: by row, or in a list with None where most are known.

    >>> packed_known({0: 1, 2: 3}, 3), packed_known({7: "x"}, 9)
    ([1, None, 3], {'7': 'x'})
    """
    if 2 * len(known) > rows:
        return [known.get(row) for row in range(rows)]
    return {str(row): value for row, value in known.items()}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _bytes(value: Any) -> int:
    return len(_json(value).encode())
