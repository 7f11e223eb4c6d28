"""One row of the vocabulary, and how a term is found in it: whole, never by a part of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from coalition.tables._texts import folded, term_key

BENEFITS = (
    "resource mobilization",
    "capacity building",
    "knowledge sharing",
    "network expansion",
    "market access",
    "innovation stimulation",
    "learning facilitation",
    "accountability enhancement",
    "influence amplification",
)
"""The nine benefits of a partnership, in the order in which they are always shown."""

LINKING = frozenset({"and", "the", "et"})
"""Words that make no difference. "e" and "y" do: M&E is written "m e" once folded."""

SPELLINGS = (
    (re.compile(r"is(ation|ations|ational|e|es|ed|er|ers|ing)$"), r"iz\1"),
    (re.compile(r"our(s?)$"), r"or\1"),
    (re.compile(r"tre(s?)$"), r"ter\1"),
    (re.compile(r"gramme(s?)$"), r"gram\1"),
    (re.compile(r"ogue(s?)$"), r"og\1"),
    (re.compile(r"ll(ing|ed|or|ors|er|ers)$"), r"l\1"),
    (re.compile(r"^(def|lic)ence(s?)$"), r"\1ense\2"),
)
"""British endings and the American ones that they are compared by."""

SHORTEST = 5
"""Letters of a word below which an ending is no ending: "four" is not "for"."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A capability: the `term` itself, other ways to write it, and the benefits it speaks for."""

    term: str
    also: tuple[str, ...] = ()
    benefits: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Entries that share no spelling, and the `name` of the file that they come from."""

    name: str
    entries: tuple[Entry, ...]

    def entry(self, term: str) -> Entry | None:
        """The entry that `term` is a spelling of; None where the vocabulary does not know it."""
        return self._by_key.get(term_of(term))

    @cached_property
    def _by_key(self) -> Mapping[str, Entry]:
        return {
            term_of(spelling): entry
            for entry in self.entries
            for spelling in (*entry.also, entry.term)
        }


@lru_cache(maxsize=200_000)
def term_of(text: str) -> str:
    """What the spellings of a term have in common: case, accents, plural and British endings aside.

    >>> term_of("Organisation of the Programmes") == term_of("organization of program")
    True
    >>> term_of("legal advice") == term_of("medical advice")
    False
    """
    words = [word for word in folded(text).split() if word not in LINKING]
    return term_key(" ".join(_american(word) for word in words)) or folded(text)


@lru_cache(maxsize=20_000)
def _american(word: str) -> str:
    if len(word) >= SHORTEST:
        for ending, american in SPELLINGS:
            word = ending.sub(american, word)
    return word
