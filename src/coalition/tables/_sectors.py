"""The sector and the type of a stakeholder: as given, or inferred where that is safe."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from coalition.tables._cells import parts_of
from coalition.tables._records import SECTORS, UNKNOWN
from coalition.tables._texts import folded, without_parentheses
from coalition.tables._words import keyed, lists

MIXED = "mixed"
"""What a cell says that names several sectors, or none of ours."""

_PLAIN = {"civil society": "social", "societe civile": "social", "sociedad civil": "social"}
_SECTOR_WORD = re.compile(r"^(?:sector|secteur|setor) | (?:sector|sectors)$")


@dataclass(frozen=True, slots=True)
class Inference:
    """A sector that was worked out; `word` decided, and stood in the `field` type or name."""

    sector: str
    word: str
    field: str


def given_sector(value: str) -> str | None:
    """The sector that a cell of a sector column means, `MIXED`, or None where it means neither.

    >>> given_sector("Secteur privé"), given_sector("Government"), given_sector("Health")
    ('private', 'public', None)
    """
    parts = re.split(r"[/&+,]", value) if re.search(r"[/&+,]", value) else []
    for text in (value, without_parentheses(value)[0]):
        if sector := _given().get(folded(text)):
            return sector
        if (known := known_type(text)) and known[1]:
            return known[1]
    found = {given_sector(part) for part in parts if part.strip()}
    return None if None in found or not found else found.pop() if len(found) == 1 else MIXED


def is_plain_sector(value: str) -> bool:
    """Whether a cell names a sector by its own name, which no type bears."""
    key = _SECTOR_WORD.sub("", folded(value))
    return key in _plain_names()


def known_type(value: str) -> tuple[str, str] | None:
    """The type that a cell means and its sector ("" for any), or None.

    >>> known_type("Ministère"), known_type("Local NGO"), known_type("Media")
    (('government entity', 'public'), ('NGO', 'social'), ('media', ''))
    """
    types = lists("sectors")["types"]
    for text in (value, without_parentheses(value)[0]):
        if name := _types().get(folded(text)):
            return name, types[name]["sector"]
    return None


def type_as_known(value: str) -> str:
    """The type by our name where it is recognised, else as written."""
    known = known_type(value)
    return known[0] if known else value


def inferred_sector(type_: str | None, name: str) -> Inference | None:
    """The sector that the type says, or else the name; None where neither is sure.

    A type that may stand in any sector, such as a person, keeps the name from being asked.
    """
    if type_:
        by_type = _by_type(type_)
        if by_type is not None:
            return by_type if by_type.sector != UNKNOWN else None
    return by_name(name)


@lru_cache(maxsize=10_000)
def _by_type(type_: str) -> Inference | None:
    parts = parts_of(type_)
    if any(folded(part) in _any_sector() for part in (type_, *parts)):
        return Inference(UNKNOWN, type_, "type")
    found = [known_type(part) for part in parts]
    sectors = {known[1] for known in found if known}
    if len(sectors) > 1:
        return Inference(UNKNOWN, type_, "type")
    if sectors and (sector := sectors.pop()):
        return Inference(sector, type_, "type")
    by_words = by_name(type_)
    return Inference(by_words.sector, by_words.word, "type") if by_words else None


@lru_cache(maxsize=200_000)
def by_name(name: str) -> Inference | None:
    """The sector that the words of a name decide, None where none does or two sectors clash.

    >>> by_name("Ministry of Health").sector, by_name("Business Council")
    ('public', None)
    """
    tokens = folded(name).split()
    spans = [span for start in range(len(tokens)) for span in _spans(tokens, start)]
    kept = [s for s in spans if not any(_lies_within(s, other) for other in spans)]
    sectors = {sector for _, _, sector in kept if sector != UNKNOWN}
    if len(sectors) != 1:
        return None
    start, end = next((s, e) for s, e, sector in kept if sector != UNKNOWN)
    return Inference(sectors.pop(), " ".join(tokens[start:end]), "name")


def _lies_within(span: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    inside = other[0] <= span[0] and span[1] <= other[1]
    return inside and other[1] - other[0] > span[1] - span[0]


@dataclass(frozen=True, slots=True)
class _Pattern:
    tokens: tuple[str, ...]
    sector: str
    begins: bool
    ends: bool

    def end_in(self, tokens: list[str], start: int) -> int | None:
        """Where it ends if it stands at `start`."""
        end = start + len(self.tokens)
        if end > len(tokens) or (self.begins and start) or (self.ends and end < len(tokens)):
            return None
        for want, have in zip(self.tokens, tokens[start:end], strict=True):
            if not (have.startswith(want[:-1]) if want.endswith("*") else have == want):
                return None
        return end


def _spans(tokens: list[str], start: int) -> Iterable[tuple[int, int, str]]:
    exact, loose = _patterns()
    word = tokens[start]
    for pattern in chain(exact.get(word, ()), loose.get(word[:3], ())):
        end = pattern.end_in(tokens, start)
        if end is not None:
            yield start, end, pattern.sector


@cache
def _patterns() -> tuple[Mapping[str, list[_Pattern]], Mapping[str, list[_Pattern]]]:
    """Patterns by their first word, and those whose first word is open-ended by three letters."""
    exact: dict[str, list[_Pattern]] = {}
    loose: dict[str, list[_Pattern]] = {}
    for sector, texts in lists("sectors")["names"].items():
        for text in dict.fromkeys(texts):
            words = text.strip("^$").split()
            tokens = tuple(
                f"{folded(w[:-1])}*" if w.endswith("*") else folded(w) for w in words if folded(w)
            )
            pattern = _Pattern(tokens, sector, text.startswith("^"), text.endswith("$"))
            if tokens[0].endswith("*"):
                loose.setdefault(tokens[0][:3], []).append(pattern)
            else:
                exact.setdefault(tokens[0], []).append(pattern)
    return exact, loose


@cache
def _given() -> Mapping[str, str]:
    return keyed(lists("sectors")["given"])


@cache
def _types() -> Mapping[str, str]:
    types = lists("sectors")["types"]
    return keyed({name: [name, *kind["words"]] for name, kind in types.items()})


@cache
def _any_sector() -> Mapping[str, str]:
    return keyed(lists("sectors")["any_sector"])


@cache
def _plain_names() -> frozenset[str]:
    words = {
        word
        for sector in SECTORS
        for word in lists("sectors")["given"][sector]
        if folded(word).startswith(sector[:5]) or folded(word).startswith("prive")
    }
    keys = {_SECTOR_WORD.sub("", folded(word)) for word in words} | set(_PLAIN) | {MIXED}
    return frozenset(keys)
