"""Which stakeholders of several waves are the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coalition.tables import Dataset, Stakeholder, folded, near_duplicates


@dataclass(frozen=True, slots=True)
class Proposal:
    """A name of a later wave that may be one of an earlier wave; somebody has to say.

    `wave` is the place of the later wave; `earlier` and `later` are names as written.
    """

    wave: int
    earlier: str
    later: str
    reason: str


@dataclass(frozen=True, slots=True)
class Matching:
    """The stakeholders of all waves under one id each.

    Parameters
    ----------
    keys : tuple of mapping
        For each wave, the common id by the wave's own id: the id of the first wave that has
        the stakeholder.
    names : mapping
        Latest name by common id.
    proposals : tuple of Proposal
        Near names that were not taken for the same.
    """

    keys: tuple[Mapping[str, str], ...]
    names: Mapping[str, str]
    proposals: tuple[Proposal, ...]

    def members(self, wave: int) -> frozenset[str]:
        """Common ids of the stakeholders of a wave."""
        return frozenset(self.keys[wave].values())


def match(waves: Sequence[Dataset], confirmed: Mapping[str, str] | None = None) -> Matching:
    """Match stakeholders by id, then by name, then by alias.

    Parameters
    ----------
    waves : sequence of Dataset
        In the order of time.
    confirmed : mapping, optional
        Earlier name by later name, where a person said that both are one.
    """
    renamed = {folded(later): folded(old) for later, old in (confirmed or {}).items()}
    known = _Known()
    keys: list[dict[str, str]] = []
    proposals: list[Proposal] = []
    for place, wave in enumerate(waves):
        found = {s.id: known.key_of(s, renamed) for s in wave.stakeholders}
        taken = {key for key in found.values() if key}
        if place:
            proposals += _proposals(place, wave, found, known, taken)
        own = {id: key or known.fresh(id) for id, key in found.items()}
        for s in wave.stakeholders:
            known.learn(s, own[s.id])
        keys.append(own)
    return Matching(tuple(keys), dict(known.names), tuple(proposals))


class _Known:
    """The stakeholders of the waves so far."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self._ids: dict[str, str] = {}
        self._words: dict[str, str] = {}

    def key_of(self, s: Stakeholder, renamed: Mapping[str, str]) -> str:
        """Common id of a stakeholder; "" where it is new."""
        stated = s.id != s.name
        if stated and s.id in self._ids:
            return self._ids[s.id]
        word = folded(s.name)
        for asked in (renamed.get(word, word), *(folded(alias) for alias in s.aliases)):
            if asked in self._words:
                return self._words[asked]
        return ""

    def fresh(self, id: str) -> str:
        """A common id that no other stakeholder has."""
        key = id
        while key in self.names:
            key += "'"
        self.names[key] = id
        return key

    def learn(self, s: Stakeholder, key: str) -> None:
        """Remember what a stakeholder is called in the latest wave."""
        self.names[key] = s.name
        if s.id != s.name:
            self._ids[s.id] = key
        for word in (s.name, *s.aliases):
            self._words.setdefault(folded(word), key)


def _proposals(
    place: int, wave: Dataset, found: Mapping[str, str], known: _Known, taken: set[str]
) -> list[Proposal]:
    """Near names between those who are new and those who are missing from this wave."""
    new = [s.name for s in wave.stakeholders if not found[s.id]]
    missing = [name for key, name in known.names.items() if key not in taken]
    both = [*missing, *new]
    return [
        Proposal(place, both[pair.first], both[pair.second], pair.reason)
        for pair in near_duplicates(both)
        if pair.first < len(missing) <= pair.second
    ]
