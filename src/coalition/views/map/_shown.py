"""How much of a large network the page carries and draws, and how it says so."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from coalition.findings import Findings, TieFinding
from coalition.gaps import Gap
from coalition.suggestions import Suggestion, are_told_apart
from coalition.views._drawing import best_suggestions, drawn_pairs, importance_order
from coalition.views.map._catalogue import Message

# A browser parses about 5 MB before people take the page for broken.
MOST_STAKEHOLDERS = 10_000
MOST_TIES = 40_000
MOST_SUGGESTIONS = 300
MOST_GAPS = 250

VERY_MANY = 5_000
"""Stakeholders above which descriptions and minor measures stay in stakeholders.csv."""

COMMUNITIES_FIRST = 2_000
"""Stakeholders above which the map opens with communities (MANY in bubbles.js)."""

HIDE_TIES_WHILE_MOVING = 600
FEW_LABELS_ABOVE, FEW_LABELS = 2_000, 60


@dataclass(frozen=True)
class Shown:
    """The part of `findings` that the page carries; index i is ``places[i]`` of the network."""

    findings: Findings

    @cached_property
    def places(self) -> list[int]:
        """Places of the stakeholders carried, ascending: all, or the most important."""
        order = importance_order(self.findings)
        return sorted(order[:MOST_STAKEHOLDERS])

    @cached_property
    def index(self) -> dict[str, int]:
        """Index on the page of each id carried."""
        ids = self.findings.network.ids
        return {ids[place]: i for i, place in enumerate(self.places)}

    @cached_property
    def order(self) -> list[int]:
        """Indexes by falling importance: labels go in this order."""
        index = {place: i for i, place in enumerate(self.places)}
        return [index[p] for p in importance_order(self.findings) if p in index]

    @cached_property
    def ties(self) -> tuple[TieFinding, ...]:
        """Ties between stakeholders carried: all, or those drawn and then the strongest."""
        own = [t for t in self.findings.ties if t.source in self.index and t.target in self.index]
        if len(own) <= MOST_TIES:
            return tuple(own)
        drawn = self.drawn_keys
        ranked = sorted(own, key=lambda t: (self.key(t) not in drawn, not t.counted, -t.weight))
        kept = {id(t) for t in ranked[:MOST_TIES]}
        return tuple(t for t in own if id(t) in kept)

    def key(self, tie: TieFinding) -> tuple[int, int]:
        """The pair of indexes of a tie, the lesser first."""
        a, b = self.index[tie.source], self.index[tie.target]
        return (a, b) if a < b else (b, a)

    @cached_property
    def drawn_keys(self) -> set[tuple[int, int]]:
        """Pairs of indexes whose counted tie is drawn."""
        pairs = self.findings.network.pairs
        drawn: NDArray[np.bool_] = drawn_pairs(self.findings)
        index = {place: i for i, place in enumerate(self.places)}
        ends = zip(pairs.source[drawn].tolist(), pairs.target[drawn].tolist(), strict=True)
        return {(index[a], index[b]) for a, b in ends if a in index and b in index}

    @cached_property
    def suggestions(self) -> tuple[Suggestion, ...]:
        """Suggestions carried: those drawn at first, then by rank and score."""
        carried = _unique([*self.best, *sorted(self._all_suggestions, key=_by_rank)])
        return tuple(carried[: max(MOST_SUGGESTIONS, len(self.best))])

    @cached_property
    def ranked(self) -> frozenset[str]:
        """Ids of those whose suggestions the data can rank."""
        own: dict[str, list[Suggestion]] = defaultdict(list)
        for suggestion in self.findings.suggestions:
            own[suggestion.source].append(suggestion)
        return frozenset(id for id, listed in own.items() if are_told_apart(listed))

    @cached_property
    def best(self) -> tuple[Suggestion, ...]:
        """Suggestions drawn at first."""
        return tuple(s for s in best_suggestions(self.findings) if self._has(s))

    @cached_property
    def _all_suggestions(self) -> list[Suggestion]:
        focal = self.findings.focal
        own = [s for s in self.findings.suggestions if self._has(s)]
        if focal is None:
            return own
        return sorted(own, key=lambda s: (s.source != focal, s.rank))

    def _has(self, suggestion: Suggestion) -> bool:
        return suggestion.source in self.index and suggestion.target in self.index

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """Gaps carried, the gravest first."""
        ranked = sorted(self.findings.gaps, key=lambda gap: -gap.severity)
        return tuple(ranked[:MOST_GAPS])

    def omissions(self) -> list[Message]:
        """One sentence for each thing that the page leaves out."""
        findings = self.findings
        drawn, m = len(self.drawn_keys), findings.network.m
        is_shortened = any(s.rank > 1 and s not in self.best for s in self.suggestions)
        asked: list[tuple[bool, str, dict[str, int]]] = [
            _part("left-out-stakeholders", len(self.places), findings.network.n),
            (len(self.places) > COMMUNITIES_FIRST, "communities-first", {}),
            _part("left-out-drawn", drawn, m),
            _part("left-out-ties", len(self.ties), len(findings.ties)),
            _part("left-out-suggestions", len(self.suggestions), len(findings.suggestions)),
            (is_shortened, "left-out-reasons", {}),
            (len(self.places) > VERY_MANY, "left-out-descriptions", {}),
            _part("left-out-gaps", len(self.gaps), len(findings.gaps)),
        ]
        return [[key, said] for is_so, key, said in asked if is_so]


def _part(key: str, number: int, whole: int) -> tuple[bool, str, dict[str, int]]:
    return number < whole, key, {"number": number, "all": whole}


def _by_rank(suggestion: Suggestion) -> tuple[int, float, str, str]:
    return (
        suggestion.rank,
        -(suggestion.score or 0),
        suggestion.source,
        suggestion.target,
    )


def _unique(suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    return list({id(s): s for s in suggestions}.values())
