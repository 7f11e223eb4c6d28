"""The page's data in fewer bytes: records as columns, and phrases that recur said once.

``unpack.js`` undoes both. Everything stays readable JSON, and the same on every machine, which
a compressed block would not be.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

FIRST_MARK, MOST_PHRASES = 0xE000, 6_400
"""A phrase stands in a text as one character of Unicode's private use area."""

LONGEST_PHRASE = 8
SHORTEST_SAVING = 40
"""Words in a phrase; bytes that one must save to be kept."""

MARK_BYTES, ENTRY_BYTES = 3, 5

KEYS = frozenset({"form", "grow", "quadrant"})
"""Their values are keys of the page's messages, and no text to be read."""

_WORD = re.compile(r"\S+\s*")
_PRIVATE = re.compile("[\ue000-\uf8ff]")


def phrases(texts: Iterable[str]) -> list[str]:
    """The runs of words whose repetition costs most, by falling saving.

    >>> phrases(["offers legal advice to all", "offers legal advice to some"] * 4)
    ['offers legal advice to some', 'offers legal advice to all']
    """
    counts: Counter[str] = Counter()
    for text in texts:
        words = _WORD.findall(text)
        for start in range(len(words)):
            run = ""
            for word in words[start : start + LONGEST_PHRASE]:
                run += word
                counts[run] += 1
    saved = {
        run: (count - 1) * (len(run) - MARK_BYTES) - ENTRY_BYTES
        for run, count in counts.items()
        if count > 1
    }
    ranked = sorted(
        (run for run, bytes_ in saved.items() if bytes_ >= SHORTEST_SAVING),
        key=lambda run: (-saved[run], run),
    )
    return _in_use(ranked[: 4 * MOST_PHRASES], texts)


def _in_use(ranked: Sequence[str], texts: Iterable[str]) -> list[str]:
    """Those that are still wanted where the longest possible phrase is always taken."""
    known = set(ranked)
    used: Counter[str] = Counter()
    for text in texts:
        used.update(piece for piece in _pieces(text, known) if piece in known)
    kept = [run for run in ranked if (used[run] - 1) * (len(run) - MARK_BYTES) > ENTRY_BYTES]
    return kept[:MOST_PHRASES]


def marked(text: str, mark_of: Mapping[str, str]) -> str:
    """`text` with each phrase as its mark."""
    return "".join(mark_of.get(piece, piece) for piece in _pieces(text, mark_of))


def _pieces(text: str, known: Iterable[str]) -> list[str]:
    """The text cut into words and known phrases, the longest that fits at each place."""
    words = _WORD.findall(text)
    pieces, start = [], 0
    while start < len(words):
        for end in range(min(len(words), start + LONGEST_PHRASE), start, -1):
            run = "".join(words[start:end])
            if run in known or end == start + 1:
                pieces.append(run)
                start = end
                break
    return pieces


def packed_texts(data: Any) -> tuple[list[str], Any]:
    """Phrases, and `data` with every text in it marked, but for the values of `KEYS`."""
    texts = [_PRIVATE.sub("", text) for text in _texts_in(data)]
    table = phrases(texts)
    mark_of = {run: chr(FIRST_MARK + number) for number, run in enumerate(table)}

    def mark(value: Any) -> Any:
        if isinstance(value, str):
            return marked(_PRIVATE.sub("", value), mark_of)
        if isinstance(value, list):
            return [mark(one) for one in value]
        if isinstance(value, dict):
            return {key: one if key in KEYS else mark(one) for key, one in value.items()}
        return value

    return table, mark(data)


def _texts_in(data: Any) -> Iterable[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for key, one in data.items():
            yield from () if key in KEYS else _texts_in(one)
    elif isinstance(data, list):
        for one in data:
            yield from _texts_in(one)


def packed_records(records: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Records as columns: ``rows`` says how many, ``columns`` what each holds.

    A column is a list, or ``{"all": value}``, ``{"count": true}`` (each row's own number),
    ``{"some": {row: value}}``, or ``{"of": values, "at": numbers}``.
    """
    keys = sorted({key for record in records for key in record})
    return {"rows": len(records), "columns": {key: _column(records, key) for key in keys}}


def _column(records: Sequence[Mapping[str, Any]], key: str) -> Any:
    values = [record[key] for record in records if key in record]
    if len(values) < len(records):
        return {"some": {str(i): r[key] for i, r in enumerate(records) if key in r}}
    if all(type(value) is int and value == i for i, value in enumerate(values)):
        return {"count": True}
    if len(values) > 1 and all(value == values[0] for value in values):
        return {"all": values[0]}
    if all(isinstance(value, str) for value in values) or all(map(_is_number, values)):
        distinct = sorted(set(values))
        if 2 * len(distinct) < len(values):
            number = {value: i for i, value in enumerate(distinct)}
            return {"of": distinct, "at": [number[value] for value in values]}
    return values


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def packed_known(known: Mapping[int, Any], rows: int) -> Any:
    """What is known of some of `rows`: by row, or in a list with None where most are known.

    >>> packed_known({0: 1, 2: 3}, 3), packed_known({7: "x"}, 9)
    ([1, None, 3], {'7': 'x'})
    """
    if 2 * len(known) > rows:
        return [known.get(row) for row in range(rows)]
    return {str(row): value for row, value in known.items()}
