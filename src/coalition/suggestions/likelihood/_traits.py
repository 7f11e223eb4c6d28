"""What is known of a pair besides whether it is tied: the traits that its likelihood rests on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array, diags_array

from coalition.network import Floats, Network, Places
from coalition.tables import UNKNOWN, Dataset
from coalition.tables.incidence import incidence

STRUCTURE = ("degrees", "two steps", "three steps", "difference", "strangers", "shared partners")
"""Traits that every network has; those of the sheet's columns come after them."""

FOLLOWED = 5000
"""Stakeholders up to which walks of three steps are followed; beyond, memory and time run out."""

ENTRIES = 2_500_000
"""Of a dense block: 20 MB."""

PAIRS = 100_000
"""Worked out together where only some pairs are asked for."""

HALF = 0.5
"""Added to every number of ties: having none yet makes a tie rare, not impossible."""

SHARED = ("themes", "regions", "values")
"""Fields of several terms; a pair's trait is the cosine of the two lists."""


@dataclass(frozen=True, eq=False)
class Mixture:
    """Ties between the groups of one column: `group` of each stakeholder, shape (n,)."""

    group: Places
    degree: Floats
    ties: Floats

    def between(self, ones: Places, others: Places, hidden: int) -> Floats:
        """Log of ties seen to ties that the groups' numbers of ties let expect."""
        # A hidden tie within one group takes both its ends away from it.
        taken = hidden * (1 + np.eye(len(self.degree)))
        total = max(float(self.degree.sum()) - 2 * hidden, 1.0)
        own = np.maximum(self.degree[:, np.newaxis] - taken, 0)
        # One tie of each is mixed in: few ties must not look like a rule.
        logs = np.log((np.maximum(self.ties - taken, 0) + 1) / (own * own.T / total + 1))
        found: Floats = logs[self.group[ones], self.group[others]]
        return found


@dataclass(frozen=True, eq=False)
class Traits:
    """The traits of any pair of one network, in the order of `STRUCTURE`, then the columns.

    degrees: log of the ties that the two numbers of ties let expect. two steps, three steps:
    log of 1 + how much oftener a walk along ties joins the two, each partner on the way passing
    on the same to each of its own. difference: of the logs of the two numbers of ties, large
    between hub and spoke. strangers: how many of the two have no other tie. shared partners: log
    of 1 + the sum of 1 / (number of ties) over them, whatever the two numbers of ties let expect
    (resource allocation). Then a `Mixture` for each column of few groups, and the cosine of each
    field in `SHARED`.
    """

    adjacency: csr_array
    degree: Floats
    mixtures: tuple[Mixture, ...]
    terms: tuple[csr_array, ...]
    shares: csr_array
    lent: Floats

    @property
    def attributes(self) -> int:
        """Number of traits that come from the sheet."""
        return len(self.mixtures) + len(self.terms)

    def of_rows(self, rows: Places) -> Floats:
        """Traits of each of `rows` with everybody from the first of them on, (t, len(rows), q)."""
        two, three = (walks[:, rows[0] :] for walks in self._walks(rows))
        cosines = [(term[rows] @ term[rows[0] :].T).toarray() for term in self.terms]
        others = np.arange(rows[0], len(self.degree))[np.newaxis, :]
        return self._traits(rows[:, np.newaxis], others, two, three, cosines)

    def of_pairs(self, sources: Places, targets: Places) -> tuple[Floats, Floats]:
        """Traits of some untied pairs, (t, p); and how a walk joins them."""
        two, three = self._walks_between(sources, targets)
        cosines = [_products(term, term, sources, targets) for term in self.terms]
        return self._traits(sources, targets, two, three, cosines), two + three

    def of_ties(self, sources: Places, targets: Places) -> Floats:
        """Traits that tied pairs would have were they, each alone, not tied; shape (t, p)."""
        two, three = self._walks_between(sources, targets)
        if self._follows_three:
            # Without the walks that cross the tie itself: i-j-v-j, i-u-i-j and, in both, i-j-i-j.
            k, other = self.degree[sources], self.degree[targets]
            three = three - self.lent[targets] / other - self.lent[sources] / k + 1 / (k * other)
            three = np.maximum(three, 0)
        cosines = [_products(term, term, sources, targets) for term in self.terms]
        return self._traits(sources, targets, two, three, cosines, hidden=1)

    @property
    def _follows_three(self) -> bool:
        return len(self.degree) <= FOLLOWED

    def _walks(self, rows: Places) -> tuple[Floats, Floats]:
        two = csr_array(self.shares[rows] @ self.adjacency)
        return two.toarray(), csr_array(two @ self.shares.T).toarray()

    def _walks_between(self, sources: Places, targets: Places) -> tuple[Floats, Floats]:
        if not self._follows_three:
            two = _products(self.shares, self.adjacency, sources, targets)
            return two, np.zeros(len(two))
        two, three = np.zeros(len(sources)), np.zeros(len(sources))
        starts, row = np.unique(sources, return_inverse=True)
        order = np.argsort(row, kind="stable")
        for block in blocks(len(starts), len(self.degree)):
            first, last = np.searchsorted(row[order], [block[0], block[-1] + 1])
            here = order[first:last]
            walks = self._walks(starts[block])
            two[here], three[here] = (w[row[here] - block[0], targets[here]] for w in walks)
        return two, three

    def _traits(
        self,
        ones: Places,
        others: Places,
        two: Floats,
        three: Floats,
        cosines: Sequence[Floats],
        hidden: int = 0,
    ) -> Floats:
        own = np.maximum(self.degree - hidden, 0) + HALF
        total = self.degree.sum() - 2 * hidden + HALF * len(self.degree)
        expected = own[ones] * own[others] / total
        is_stranger = 1.0 * (self.degree == hidden)
        logs = np.log(own)
        traits = np.empty((len(STRUCTURE) + self.attributes, *two.shape))
        traits[0] = np.log(expected)
        traits[1] = np.log1p(two / expected)
        traits[2] = np.log1p(three / expected)
        traits[3] = np.abs(logs[ones] - logs[others])
        traits[4] = is_stranger[ones] + is_stranger[others]
        traits[5] = np.log1p(two)
        for k, mixture in enumerate(self.mixtures, len(STRUCTURE)):
            traits[k] = mixture.between(ones, others, hidden)
        for k, cosine in enumerate(cosines, len(STRUCTURE) + len(self.mixtures)):
            traits[k] = cosine
        return traits


def traits_of(network: Network, dataset: Dataset | None) -> Traits:
    """The traits of `network`; without a data set, its groups are the only column."""
    adjacency = network.adjacency
    degree = np.asarray(adjacency.sum(axis=1), dtype=np.float64).ravel()
    shares = csr_array(adjacency @ diags_array(1 / np.maximum(degree, 1)))
    return Traits(
        adjacency=adjacency,
        degree=degree,
        mixtures=tuple(_mixture(network, degree, group) for group in _columns(network, dataset)),
        terms=_terms(dataset) if dataset is not None else (),
        shares=shares,
        lent=np.asarray(shares.sum(axis=1), dtype=np.float64).ravel(),
    )


def blocks(rows: int, columns: int) -> Iterator[Places]:
    """Places 0 to `rows`, parted so that a dense block of them fits in memory."""
    each = max(ENTRIES // max(columns, 1), 1)
    for start in range(0, rows, each):
        yield np.arange(start, min(start + each, rows), dtype=np.int64)


def _products(left: csr_array, right: csr_array, sources: Places, targets: Places) -> Floats:
    """Entries of ``left @ right.T`` at the pairs asked for."""
    found = np.zeros(len(sources))
    for start in range(0, len(sources), PAIRS):
        part = slice(start, start + PAIRS)
        both = left[sources[part]].multiply(right[targets[part]])
        found[part] = np.asarray(both.sum(axis=1)).ravel()
    return found


def _mixture(network: Network, degree: Floats, group: Places) -> Mixture:
    count = int(group.max(initial=0)) + 1
    ties = np.zeros((count, count))
    ends = group[network.pairs.source], group[network.pairs.target]
    np.add.at(ties, ends, 1)
    total: Floats = np.bincount(group, degree, minlength=count).astype(np.float64)
    return Mixture(group, total, ties + ties.T)


def _columns(network: Network, dataset: Dataset | None) -> list[Places]:
    """Groups of every column that has few of them, no two columns parting all alike."""
    cells: list[list[str | None]] = [[str(name) for name in network.groups]]
    if dataset is not None:
        cells += [[s.sector for s in dataset.stakeholders], [s.type for s in dataset.stakeholders]]
        further = [dict(s.further) for s in dataset.stakeholders]
        names = sorted({name for columns in further for name in columns})
        cells += [[columns.get(name) for columns in further] for name in names]
    found: dict[bytes, Places] = {}
    for column in cells:
        said = {cell for cell in column if cell not in (None, "", UNKNOWN)}
        # Groups of fewer than the root of n say more about names than about kinds.
        if 2 <= len(said) <= max(network.n**0.5, 2):
            _, first, group = np.unique(
                [cell or UNKNOWN for cell in column], return_index=True, return_inverse=True
            )
            alike = np.argsort(np.argsort(first))[group].astype(np.int64)
            found.setdefault(alike.tobytes(), alike)
    return list(found.values())


def _terms(dataset: Dataset) -> tuple[csr_array, ...]:
    """Of each field in `SHARED` that two or more have: rows of length 1 or 0."""
    found = []
    for field in SHARED:
        lists = [getattr(s, field) for s in dataset.stakeholders]
        if sum(map(bool, lists)) >= 2:
            holds = csr_array(incidence(lists)[0], dtype=np.float64)
            count = np.asarray(holds.sum(axis=1)).ravel()
            found.append(csr_array(diags_array(1 / np.sqrt(np.maximum(count, 1))) @ holds))
    return tuple(found)
