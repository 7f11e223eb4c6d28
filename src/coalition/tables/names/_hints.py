"""Whom an unlisted name may be a slip for: a hint only, laxer than near-duplicates are."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from coalition.tables._texts import folded
from coalition.tables.names._names import may_be_misspelt

SHORTEST = 4
"""Letters that a word needs to be misspelt in one."""


def hints(unlisted: Sequence[str], listed: Iterable[str]) -> list[str | None]:
    """For each unlisted name the first listed one that differs by one letter in one word.

    Case and accents do not count. None where there is none. The work grows with the letters of
    all names, not with the pairs.

    Examples
    --------
    >>> hints(["Resau Femmes", "Alpha 1", "Nobody"], ["Réseau Femmes", "Alpha 2"])
    ['Réseau Femmes', None, None]
    """
    found: list[str | None] = [None] * len(unlisted)
    keys = [folded(name) for name in unlisted]
    waiting: defaultdict[str, list[int]] = defaultdict(list)
    for place, key in enumerate(keys):
        for shorter in _without_a_letter(key):
            waiting[shorter].append(place)
    if not waiting:
        return found
    for name in listed:
        key = folded(name)
        for shorter in _without_a_letter(key):
            for place in waiting.get(shorter, ()):
                if found[place] is None and _one_word_differs(keys[place], key):
                    found[place] = name
    return found


def _without_a_letter(key: str) -> set[str]:
    """The key, and what is left of it without any one letter; slips spare the first."""
    return {key, *(key[:k] + key[k + 1 :] for k in range(1, len(key)))}


def _one_word_differs(one: str, other: str) -> bool:
    from rapidfuzz.distance import OSA

    pairs = list(zip(one.split(), other.split(), strict=False))
    differing = [pair for pair in pairs if pair[0] != pair[1]]
    return (
        one.count(" ") == other.count(" ")
        and len(differing) == 1
        and OSA.distance(*differing[0], score_cutoff=1) == 1
        and all(len(word) >= SHORTEST and may_be_misspelt(word) for word in differing[0])
    )
