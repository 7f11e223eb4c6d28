"""The page's own words in fewer bytes: what they said before stands as one sign.

Two texts in three of the page's words are there for readers of another language, and none says
anything of a stakeholder: that stands in the page as it is. ``unpack.js`` unfolds the words.
Deflate would save a tenth more, but its bytes are others with another build of zlib, and older
browsers cannot undo it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

SHORTEST = 3
"""Letters of a repeat."""

NEAR, NEAR_LENGTHS, NEAREST = 0x3400, 8, 5_248
"""First sign for a near repeat, how many lengths it has, and from how far back it may come.

Signs of three bytes: Chinese and Korean letters, which none of the five languages uses.
"""

FAR, FAR_LENGTHS, FARTHEST = 0x10000, 30, 32_768
"""The same for signs of four bytes, of which 32 go with each place."""

CANDIDATES = 16
"""Places that are looked at for a repeat, the nearest first; twice as many save a hundredth."""

_SIGNS = re.compile("[\u3400-\ud7ff\U00010000-\U0010ffff]")

Repeat = tuple[int, int]
"""How far back, and how many letters."""


def folded(text: str) -> str:
    r"""`text` with a sign in place of each repeat that is longer than its sign, in bytes.

    >>> ascii(folded("who knows whom, who knows why"))
    "'who knows whom,\\u3429\\u347ey'"
    """
    return "".join(_folded(_SIGNS.sub("", text)))


def _folded(text: str) -> Iterator[str]:
    seen: dict[str, list[int]] = {}
    start = 0
    while start < len(text):
        known = seen.get(text[start : start + SHORTEST], ())
        repeats = _repeats(text, start, known[-CANDIDATES:])
        back, length = max(repeats, key=lambda one: _saved(text, start, one), default=(0, 0))
        if _saved(text, start, (back, length)) > 0:
            yield _sign(back, length)
        else:
            length = 1
            yield text[start]
        for place in range(start, start + length):
            seen.setdefault(text[place : place + SHORTEST], []).append(place)
        start += length


def _repeats(text: str, start: int, known: Sequence[int]) -> Iterator[Repeat]:
    """What stood at the places `known` and stands again at `start`, the nearest first."""
    for place in reversed(known):
        back = start - place
        if back > FARTHEST:
            return
        most = min(SHORTEST + FAR_LENGTHS - 1, len(text) - start)
        length = SHORTEST
        while length < most and text[place + length] == text[start + length]:
            length += 1
        if back <= NEAREST:
            yield back, min(length, SHORTEST + NEAR_LENGTHS - 1)
        yield back, length


def _is_near(back: int, length: int) -> bool:
    return back <= NEAREST and length < SHORTEST + NEAR_LENGTHS


def _saved(text: str, start: int, repeat: Repeat) -> int:
    """Bytes in UTF-8."""
    length = repeat[1]
    return len(text[start : start + length].encode()) - (3 if _is_near(*repeat) else 4)


def _sign(back: int, length: int) -> str:
    if _is_near(back, length):
        return chr(NEAR + NEAR_LENGTHS * (back - 1) + length - SHORTEST)
    return chr(FAR + 32 * (back - 1) + length - SHORTEST)


def folded_words(
    messages: Mapping[str, Mapping[str, str]], sentences: Mapping[str, Sequence[str]]
) -> dict[str, object]:
    """Each language's messages and sentences in one text, a line each, after the messages' keys."""
    languages = list(messages)
    keys = list(messages[languages[0]])
    lines = [*keys]
    for language in languages:
        lines += [messages[language][key] for key in keys]
        lines += sentences[language]
    return {
        "folded": folded("\n".join(line.replace("\n", " ") for line in lines)),
        "keys": len(keys),
        "languages": languages,
        "sentences": len(sentences[languages[0]]),
    }
