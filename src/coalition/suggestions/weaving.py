"""Network weaving: the introductions that help the whole network most, chosen together."""

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

import numpy as np
from numpy.typing import NDArray

from coalition.gaps import Gap
from coalition.network import Floats, Network, Places
from coalition.suggestions.evidence import (
    called,
    cells,
    doubtful,
    introductions,
    known,
    listed,
    partnerships,
    stances,
    tie_trust,
    usual_trust,
)
from coalition.suggestions.ranking import CAPABILITY, Closing, is_entry, lookalikes_of
from coalition.suggestions.telling import OFFERS, between, eased
from coalition.tables import OPPOSED, Dataset, Stakeholder
from coalition.words import tell

MOST = 10
"""Introductions proposed together."""

ALL_PAIRS = 200
"""Stakeholders up to which every untied pair is weighed; above, pairs that the gaps name."""

OF_A_GAP = 12
"""Stakeholders concerned, of one gap, who are paired with its candidates in larger networks."""

LOOKED_AT = 2000
"""Pairs whose reach is worked out: those that ease the most severe gaps."""

MIDDLE = 50_000
"""Ties of a stakeholder's partners above which its reach is no longer counted."""


@dataclass(frozen=True, slots=True)
class Introduction:
    """One of the introductions chosen together.

    `closes` are the gaps that it is the first to close or ease; `closing` their severity over
    that of all gaps, `reach` the share of pairs more than two ties apart that it brings within
    two, both 0-1 and counted after the earlier introductions; `gain` is their sum. `through`
    are those who can introduce the two, in order; () where nobody can. `cautions` say where the
    two take opposite sides, and who of either's partners is in conflict with the other.
    """

    source: str
    target: str
    gain: float
    closing: float
    reach: float
    closes: tuple[str, ...]
    through: tuple[str, ...]
    reasons: tuple[str, ...]
    cautions: tuple[str, ...] = ()


def weave(
    network: Network, dataset: Dataset, gaps: Sequence[Gap], most: int = MOST
) -> tuple[Introduction, ...]:
    """The `most` pairs that together close the most gaps and shorten the most ways.

    Greedy: each next pair is the one that adds most to what the earlier ones give. A pair adds
    the severity of the gaps that none before it eased, over the severity of all gaps; and the
    pairs of stakeholders that it brings within two ties of each other, over all pairs that are
    farther apart. A capability's gap is shared out evenly to those whom it concerns, since a tie
    helps only the one who makes it. What a pair adds only falls while others are chosen, unless
    it shares an end with them; so pairs are weighed again only when they come to the top.

    No tie, conflict, opposite stance, doubled name or stakeholder without a row is proposed, nor
    two who state something of themselves and have none of it in common.

    References
    ----------
    Leskovec, J. et al. (2007). Cost-effective outbreak detection in networks. KDD 2007, 420-429.
    """
    if network.basis != "declared" or network.n < 3:
        return ()
    sources, targets = _pairs(network, dataset, gaps)
    if len(sources) == 0:
        return ()
    return _Loom(network, dataset, gaps, sources, targets).chosen(most)


def _pairs(network: Network, dataset: Dataset, gaps: Sequence[Gap]) -> tuple[Places, Places]:
    if network.n <= ALL_PAIRS:
        sources, targets = np.triu_indices(network.n, k=1)
    else:
        sources, targets = _named_by(network, gaps)
    kept = ~is_entry(partnerships(network), sources, targets)
    kept &= ~is_entry(network.conflicts, sources, targets)
    kept &= ~is_entry(lookalikes_of(network, dataset), sources, targets)
    kept &= stances(dataset).opposition(sources, targets) < OPPOSED
    unsure = sorted(doubtful(dataset))
    kept &= ~(np.isin(sources, unsure) | np.isin(targets, unsure))
    kept[kept] = _has_ground(dataset, sources[kept], targets[kept])
    return sources[kept].astype(np.int64), targets[kept].astype(np.int64)


def _has_ground(dataset: Dataset, sources: Places, targets: Places) -> NDArray[np.bool_]:
    """Whether two share or could exchange anything, or one of them says nothing of itself."""
    everyone = dataset.stakeholders
    shown = [_shown(s) for s in everyone]
    silent = np.array([not things for things in shown], dtype=np.bool_)
    shared = [
        not shown[i].isdisjoint(shown[j])
        for i, j in zip(sources.tolist(), targets.tolist(), strict=True)
    ]
    return np.array(shared, dtype=np.bool_) | silent[sources] | silent[targets]


def _shown(s: Stakeholder) -> frozenset[tuple[str, str]]:
    """What a partner could take up: themes, regions, needs and offers."""
    said = {("theme", theme) for theme in s.themes} | {("region", region) for region in s.regions}
    return frozenset(said | {("capability", c.term) for c in (*s.offers, *s.needs)})


def _named_by(network: Network, gaps: Sequence[Gap]) -> tuple[Places, Places]:
    """Pairs of whom a gap concerns one and names the other as a candidate, or names both."""
    place = network.place
    found = set()
    for gap in gaps:
        able = [place[id] for id in gap.candidates]
        for one in [*(place[id] for id in gap.stakeholders[:OF_A_GAP]), *able]:
            found |= {(min(one, other), max(one, other)) for other in able if other != one}
    ends = np.array(sorted(found), dtype=np.int64).reshape(-1, 2)
    return ends[:, 0], ends[:, 1]


class _Loom:
    def __init__(
        self,
        network: Network,
        dataset: Dataset,
        gaps: Sequence[Gap],
        sources: Places,
        targets: Places,
    ):
        self._network, self._dataset, self._gaps = network, dataset, gaps
        self._known = known(network, dataset)
        self._eased = Closing(network, dataset, gaps).eased(sources, targets)
        self._severity = np.array([gap.severity for gap in gaps], dtype=np.float64)
        self._whole = max(float(self._severity.sum()), 1e-12)
        self._concerned = [
            frozenset(network.place[id] for id in gap.stakeholders)
            if gap.kind in CAPABILITY
            else None
            for gap in gaps
        ]
        closing: Floats = np.asarray(self._eased @ self._severity, dtype=np.float64)
        order = np.lexsort((targets, sources, -np.round(closing, 9)))[:LOOKED_AT]
        self._rows = order if network.n > ALL_PAIRS else np.arange(len(sources))
        self._ends = list(zip(sources.tolist(), targets.tolist(), strict=True))
        self._partners: dict[int, set[int]] = {}
        self._done: set[tuple[int, int]] = set()
        self._far = max(self._far_pairs(), 1)

    def chosen(self, most: int) -> tuple[Introduction, ...]:
        heap = [(-sum(self._gain(k)), k) for k in self._rows.tolist()]
        heapify(heap)
        taken: list[Introduction] = []
        left = {k for _, k in heap}
        while heap and len(taken) < most:
            bound, k = heappop(heap)
            if k not in left:
                continue
            closing, reach = self._gain(k)
            gain = closing + reach
            if gain < -bound - 1e-9:
                heappush(heap, (-gain, k))
                continue
            if gain <= 1e-9:
                break
            left.discard(k)
            taken.append(self._take(k, closing, reach))
            for other in left:
                # Only a pair that shares an end with the new tie can be worth more than before.
                if set(self._ends[other]) & set(self._ends[k]):
                    heappush(heap, (-sum(self._gain(other)), other))
        return tuple(taken)

    def _units(self, k: int) -> list[tuple[tuple[int, int], float]]:
        """What the pair would ease: gap and stakeholder (-1 for all), with its severity."""
        units = []
        for g in self._eased.indices[slice(*self._eased.indptr[k : k + 2])].tolist():
            concerned = self._concerned[g]
            if concerned is None:
                units.append(((g, -1), float(self._severity[g])))
            else:
                share = float(self._severity[g]) / max(len(concerned), 1)
                units += [((g, end), share) for end in self._ends[k] if end in concerned]
        return units

    def _gain(self, k: int) -> tuple[float, float]:
        closing = sum(worth for unit, worth in self._units(k) if unit not in self._done)
        return closing / self._whole, self._newly_near(*self._ends[k]) / self._far

    def _of(self, place: int) -> set[int]:
        if place not in self._partners:
            self._partners[place] = set(self._network.neighbours(place).tolist())
        return self._partners[place]

    def _within_two(self, place: int) -> set[int]:
        return self._of(place).union({place}, *(self._of(i) for i in self._of(place)))

    def _newly_near(self, one: int, other: int) -> int:
        """Pairs that a tie of the two would bring within two ties."""
        if self._steps(one) + self._steps(other) > MIDDLE:
            return 0
        mine, theirs = self._within_two(one), self._within_two(other)
        new = {(one, i) for i in self._of(other) | {other} if i not in mine}
        new |= {(i, other) for i in self._of(one) | {one} if i not in theirs}
        return len({(min(pair), max(pair)) for pair in new})

    def _steps(self, place: int) -> int:
        indptr = self._network.adjacency.indptr
        return sum(int(indptr[i + 1] - indptr[i]) for i in self._of(place))

    def _far_pairs(self) -> int:
        """Pairs of stakeholders more than two ties apart."""
        n, ties = self._network.n, self._network.adjacency
        if n > 20_000:
            # All pairs but the tied ones: two-step pairs of so many are too many to list.
            return n * (n - 1) // 2 - self._network.m
        near = (ties @ ties + ties).tocsr()
        own = int(np.count_nonzero(near.diagonal()))
        return n * (n - 1) // 2 - (int((near.data != 0).sum()) - own) // 2

    def _take(self, k: int, closing: float, reach: float) -> Introduction:
        network, (one, other) = self._network, self._ends[k]
        fresh = {g for (g, who), _ in self._units(k) if (g, who) not in self._done}
        self._done |= {unit for unit, _ in self._units(k)}
        trust = tie_trust(network, unrated=usual_trust(network))
        path = introductions(trust, np.array([one]), np.array([other]))[0]
        near = self._newly_near(one, other)
        self._of(one).add(other)
        self._of(other).add(one)
        gaps = [self._gaps[g] for g in sorted(fresh)]
        return Introduction(
            source=network.ids[one],
            target=network.ids[other],
            gain=round(closing + reach, 6),
            closing=round(closing, 6),
            reach=round(reach, 6),
            closes=tuple(gap.id for gap in gaps),
            through=tuple(network.ids[i] for i in path[1:-1]),
            reasons=_reasons(self._dataset, one, other, gaps, near),
            cautions=between(self._known, one, other),
        )


def _reasons(
    dataset: Dataset, one: int, other: int, gaps: Sequence[Gap], near: int
) -> tuple[str, ...]:
    a, b = dataset.stakeholders[one], dataset.stakeholders[other]
    said: list[str] = []
    for gives, takes in ((a, b), (b, a)):
        both = sorted({c.term for c in gives.offers} & {c.term for c in takes.needs})
        if both:
            where = cells([gives.cell("offers"), takes.cell("needs")])
            said.append(
                OFFERS.saying(
                    giver=called(gives), terms=listed(both), taker=called(takes), cells=where
                )
            )
    exchanged = {c.term for s in (a, b) for c in (*s.offers, *s.needs)}
    said += eased([gap for gap in gaps if gap.subject not in exchanged][:3])
    if near:
        said.append(
            tell(
                "{number} more {number:pair|pairs} of stakeholders would then be in touch, "
                "directly or through one partner.",
                number=near,
            )
        )
    return tuple(said)
