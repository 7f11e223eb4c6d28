"""Names that may mean the same stakeholder: near-duplicates, and how two records become one."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations

from coalition.tables._texts import folded, squeezed, without_parentheses
from coalition.tables._words import lists
from coalition.words import tell

SMALL_BLOCK = 60
"""Names that share all words but one and are compared pair by pair; in larger groups (all the
ministries of ...) only words that differ by one letter are."""

LONG_WORD = 9
"""Letters from which two may differ; shorter words, of at least `SHORTEST`, may differ in one."""

SHORTEST = 5

LONE = 7
"""Letters that a misspelt word needs where at most one other word stands beside it: short names
such as Nancy and Nandy are different places."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two places in a list of names that seem to mean the same, and why."""

    first: int
    second: int
    reason: str


@dataclass(frozen=True, slots=True)
class _Key:
    words: tuple[str, ...]  # in the order written, without little words and legal endings
    initials: frozenset[str]
    solid: str  # all letters together
    acronym: str  # the name itself, where it looks like one
    movable: bool  # whether its words may stand in another order: "Health, Ministry of"


def near_duplicates(
    names: Sequence[str], aliases: Sequence[Iterable[str]] | None = None
) -> list[Pair]:
    """Pairs of names that seem to mean the same, sorted; never two that a number tells apart.

    Parameters
    ----------
    names : sequence of str
    aliases : sequence of iterables of str, optional
        Acronyms and other names of each.

    Examples
    --------
    >>> [(p.first, p.second) for p in near_duplicates(["WHO", "World Health Org.", "WFP"])]
    [(0, 1)]
    >>> near_duplicates(["Africa 1", "Africa 2", "Donor North", "Donor South"])
    []
    """
    also = [
        {squeezed(alias) for alias in given if squeezed(alias)}
        for given in (aliases if aliases is not None else [()] * len(names))
    ]
    keys = [_key(name) for name in names]
    found: dict[tuple[int, int], str] = {}
    for first, second, reason in (
        *_same_words(keys),
        *_acronyms(names, keys, also),
        *_one_word_apart(keys),
        *_short_typos(keys),
    ):
        pair = (min(first, second), max(first, second))
        told_apart = also[first] and also[second] and not also[first] & also[second]
        if pair[0] != pair[1] and (reason == SAME_WORDS or not told_apart):
            found.setdefault(pair, reason)
    return [Pair(*pair, reason) for pair, reason in sorted(found.items())]


SAME_WORDS = tell("they have the same words")
OTHER_ORDER = tell("they have the same words in another order")
ACRONYM = tell("one is a short or other name of the other")
TYPING = tell("they differ by a letter or two, or by a word such as International")


def acronym_in(name: str) -> str:
    """The acronym that stands in parentheses behind a name, else ""."""
    rest, inner = without_parentheses(name)
    solid = squeezed(inner)
    if not inner or len(inner.split()) > 1 or not 2 <= len(solid) <= 10:
        return ""
    initials = _key(rest).initials
    return inner if inner.isupper() or any(solid.startswith(i[:2]) for i in initials) else ""


def _key(name: str) -> _Key:
    acronym = acronym_in(name)
    text = without_parentheses(name)[0] if acronym else name
    all_words = [_same().get(word, word) for word in folded(text).split()]
    little, legal = _little()
    words = [w for w in all_words if w not in little]
    while len(words) > 1 and words[-1] in legal:
        words.pop()
    plain = "".join(w[0] for w in words)
    initials = {plain, "".join(w[0] for w in all_words)} if len(words) > 1 else set()
    is_acronym = " " not in text.strip() and text.isupper() and 2 <= len(squeezed(text)) <= 10
    # "A-B-2001" and "B-A-2001" say different things; "of" or a comma shows that order is free.
    movable = ("," in text or len(words) < len(all_words)) and not any(map(str.isdigit, text))
    return _Key(
        tuple(words),
        frozenset(initials),
        "".join(words),
        squeezed(text) if is_acronym else "",
        movable,
    )


def _same_words(keys: Sequence[_Key]) -> Iterator[tuple[int, int, str]]:
    """Equal but for spaces, little words, legal endings, usual abbreviations, or the order."""
    by_letters: defaultdict[str, list[int]] = defaultdict(list)
    by_words: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, key in enumerate(keys):
        if key.words:
            by_letters[key.solid].append(i)
            by_words[tuple(sorted(key.words))].append(i)
    for group in by_letters.values():
        yield from ((group[0], other, SAME_WORDS) for other in group[1:])
    for group in by_words.values():
        for other in group[1:]:
            if keys[group[0]].movable or keys[other].movable:
                yield group[0], other, OTHER_ORDER


def _acronyms(
    names: Sequence[str], keys: Sequence[_Key], also: Sequence[set[str]]
) -> Iterator[tuple[int, int, str]]:
    """A name that is another's acronym: in its alias, in parentheses, or by its initials."""
    whose: defaultdict[str, list[int]] = defaultdict(list)
    by_initials: defaultdict[str, list[int]] = defaultdict(list)
    for i, (name, key) in enumerate(zip(names, keys, strict=True)):
        for alias in {*also[i], squeezed(acronym_in(name))} - {""}:
            whose[alias].append(i)
        for letters in key.initials:
            by_initials[letters].append(i)
    for i, (name, key) in enumerate(zip(names, keys, strict=True)):
        owners = [j for j in whose.get(squeezed(name), ()) if j != i]
        if not owners and len(key.acronym) >= 3:
            # Initials are a guess: only where one name alone has them.
            owners = by_initials.get(key.acronym, [])
        if len(set(owners)) == 1 and owners[0] != i:
            yield i, owners[0], ACRONYM


def _one_word_apart(keys: Sequence[_Key]) -> Iterator[tuple[int, int, str]]:
    """All words alike but one, which is misspelt in one of them, or only there in one."""
    without: defaultdict[tuple[str, ...], list[tuple[int, str]]] = defaultdict(list)
    whole: dict[tuple[str, ...], int] = {}
    optional = _optional()
    for i, key in enumerate(keys):
        words = tuple(sorted(key.words))
        whole.setdefault(words, i)
        for place, word in enumerate(words):
            least = SHORTEST if len(words) > 2 else LONE
            if word in optional or (len(word) >= least and may_be_misspelt(word)):
                without[words[:place] + words[place + 1 :]].append((i, word))
    for rest, block in without.items():
        if len(rest) > 1 and rest in whole:
            for i, word in block:
                if word in optional:
                    yield whole[rest], i, TYPING
        if len(block) > 1:
            yield from ((a, b, TYPING) for a, b in _misspelt(block))


def _short_typos(keys: Sequence[_Key]) -> Iterator[tuple[int, int, str]]:
    """Names of one word, of which one is misspelt."""
    single = [
        (i, key.words[0])
        for i, key in enumerate(keys)
        if len(key.words) == 1 and len(key.words[0]) >= LONE and not key.acronym
    ]
    return ((a, b, TYPING) for a, b in _within_one_letter(single))


def _misspelt(block: Sequence[tuple[int, str]]) -> Iterator[tuple[int, int]]:
    if len(block) > SMALL_BLOCK:
        yield from _within_one_letter(block)
        return
    for (a, one), (b, other) in combinations(block, 2):
        if a != b and _is_typo(one, other):
            yield a, b


def _within_one_letter(block: Sequence[tuple[int, str]]) -> Iterator[tuple[int, int]]:
    """As comparing all pairs would find, by the words that are left without any one letter."""
    places: defaultdict[str, set[int]] = defaultdict(set)
    for i, word in block:
        if len(word) >= SHORTEST and may_be_misspelt(word):
            places[word].add(i)
    left: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(places):
        for shorter in {word, *(word[:k] + word[k + 1 :] for k in range(len(word)))}:
            left[shorter].append(word)
    for words in left.values():
        for one, other in combinations(words, 2):
            if _is_typo(one, other):
                yield from ((a, b) for a in places[one] for b in places[other])


def _is_typo(one: str, other: str) -> bool:
    """Whether two words seem to be one, misspelt."""
    if one[0] != other[0] or abs(len(one) - len(other)) > 2 or one == other:
        return False
    shorter = min(len(one), len(other))
    if shorter < SHORTEST or not (may_be_misspelt(one) and may_be_misspelt(other)):
        return False
    most = 2 if shorter >= LONG_WORD else 1
    return _letters_apart()(one, other, score_cutoff=most) <= most


@cache
def _letters_apart() -> Callable[..., int]:
    from rapidfuzz.distance import OSA

    return OSA.distance


@lru_cache(maxsize=200_000)
def may_be_misspelt(word: str) -> bool:
    """Whether another spelling of a word may mean the same: no number, and not north for forth."""
    return word not in _telling() and not any(map(str.isdigit, word))


@cache
def _little() -> tuple[frozenset[str], frozenset[str]]:
    names = lists("words")["names"]
    return frozenset(names["little"]), frozenset(names["legal"])


@cache
def _same() -> Mapping[str, str]:
    same = lists("words")["names"]["same"]
    return {folded(word): first for first, words in same.items() for word in words}


@cache
def _optional() -> frozenset[str]:
    return frozenset(lists("words")["names"]["optional"])


@cache
def _telling() -> frozenset[str]:
    return frozenset(lists("words")["names"]["telling"])
