"""The page's own words in fewer bytes: what they said before stands as one sign.

Two texts in three of the page's words are there for readers of another language, and none says
anything of a stakeholder: that stands in the page as it is. ``unpack.js`` unfolds the words.
Deflate would save a tenth more, but its bytes are others with another build of zlib, and older
browsers cannot undo it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

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
    upto = list(accumulate((len(letter.encode()) for letter in text), initial=0))
    seen: defaultdict[str, list[int]] = defaultdict(list)
    start = 0
    while start < len(text):
        known = seen[text[start : start + SHORTEST]]
        back, length = _best_repeat(text, upto, start, known[-CANDIDATES:])
        yield _sign(back, length) if back else text[start]
        for place in range(start, start + length):
            seen[text[place : place + SHORTEST]].append(place)
        start += length


def _best_repeat(text: str, upto: Sequence[int], start: int, known: Sequence[int]) -> Repeat:
    """Of what stood at the places `known` and stands again at `start`, what saves most bytes.

    `upto`: bytes before each letter, in UTF-8. The nearest of equals; (0, 1) where none saves any.
    """
    best, most_saved = (0, 1), 0
    longest, limit = SHORTEST - 1, min(SHORTEST + FAR_LENGTHS - 1, len(text) - start)
    for place in reversed(known):
        back = start - place
        if back > FARTHEST or longest == limit:
            break
        # From farther back only what is longer saves more.
        if not text.startswith(text[start : start + longest + 1], place):
            continue
        longest += 1
        while longest < limit and text[place + longest] == text[start + longest]:
            longest += 1
        for length in (min(longest, SHORTEST + NEAR_LENGTHS - 1), longest):
            saved = upto[start + length] - upto[start] - (3 if _is_near(back, length) else 4)
            if saved > most_saved:
                best, most_saved = (back, length), saved
    return best


def _is_near(back: int, length: int) -> bool:
    return back <= NEAREST and length < SHORTEST + NEAR_LENGTHS


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
