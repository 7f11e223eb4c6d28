"""Phrases that recur in the page's data said once.

``unpack.js`` spells them out. All stays readable JSON, the same on every machine.
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
