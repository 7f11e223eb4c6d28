"""Supply and demand: who needs and who offers each capability, where, and within whose reach."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from coalition.findings import CapabilityFinding, HeatCell
from coalition.gaps._capabilities import capabilities
from coalition.gaps._steps import needs_within_reach
from coalition.network import Network, Places
from coalition.tables import Dataset, Stakeholder

GROUPINGS = ("sector", "region", "theme", "community")
THEMES = "theme in region"

TERMS, GROUPS = 60, 30
"""Capabilities, and groups of one kind, that the heat table shows: the most needed and largest."""


def supply_and_demand(
    dataset: Dataset, network: Network | None = None
) -> tuple[CapabilityFinding, ...]:
    """Every capability that is needed or offered: the most needed, then the least offered, first.

    Returns
    -------
    tuple of CapabilityFinding
        Sorted by falling demand, rising supply, then term. Who is out of reach is told where
        `network` is given and its ties are declared.
    """
    needed: dict[str, set[str]] = defaultdict(set)
    offered: dict[str, dict[str, float]] = defaultdict(dict)
    for stakeholder in dataset.stakeholders:
        for capability in stakeholder.needs:
            needed[capability.term].add(stakeholder.id)
        for capability in stakeholder.offers:
            offered[capability.term][stakeholder.id] = capability.weight
    far = _out_of_reach(dataset, network)
    terms = sorted(
        needed.keys() | offered.keys(), key=lambda t: (-len(needed[t]), len(offered[t]), t)
    )
    return tuple(
        CapabilityFinding(
            t,
            tuple(sorted(needed[t])),
            tuple(sorted(offered[t])),
            herfindahl(list(offered[t].values())),
            None if far is None else far.get(t, ()),
        )
        for t in terms
    )


def herfindahl(amounts: Sequence[float]) -> float | None:
    """Concentration of a supply: the sum of squared shares; 1 where one gives all, None for none.

    Where nobody states a weight all give alike, and it is 1 / (number of providers).

    >>> herfindahl([1, 1]), herfindahl([3, 1]), herfindahl([])
    (0.5, 0.625, None)
    """
    whole = sum(amounts)
    return sum((amount / whole) ** 2 for amount in amounts) if whole else None


def _out_of_reach(
    dataset: Dataset, network: Network | None
) -> Mapping[str, tuple[str, ...]] | None:
    """For each term, ids of those who need it and have no provider within two trusted ties."""
    if network is None or network.basis != "declared":
        return None
    known = network.once_with(dataset, capabilities)
    if not known.terms:
        return {}
    needs = known.needs.tocsr()
    reached = network.once_with(dataset, needs_within_reach)
    wanted = (needs > 0).astype(np.float64)
    lacking = (wanted - wanted.multiply(reached > 0)).tocsc()
    lacking.eliminate_zeros()
    found = {}
    for t in np.flatnonzero(np.diff(lacking.indptr)).tolist():
        places = np.sort(lacking.indices[lacking.indptr[t] : lacking.indptr[t + 1]])
        found[known.terms[t]] = tuple(network.ids[i] for i in places.tolist())
    return found


def heat(
    dataset: Dataset, capabilities: Sequence[CapabilityFinding], members: Places
) -> tuple[HeatCell, ...]:
    """How many need and how many offer each capability by group, and themes by region.

    Only cells that are not empty, of the 60 most needed capabilities or commonest themes and the
    30 largest groups of each kind; by kind, group and term.
    """
    terms = {c.term for c in capabilities[:TERMS]}
    cells = []
    for by in GROUPINGS:
        held = [_groups(by, s, int(k)) for s, k in zip(dataset.stakeholders, members, strict=True)]
        largest = _commonest(held, GROUPS)
        need: Counter[tuple[str, str]] = Counter()
        offer: Counter[tuple[str, str]] = Counter()
        for s, groups in zip(dataset.stakeholders, held, strict=True):
            for group in largest.intersection(groups):
                need.update({(group, c.term) for c in s.needs if c.term in terms})
                offer.update({(group, c.term) for c in s.offers if c.term in terms})
        cells += [
            HeatCell(by, group, term, need[group, term], offer[group, term])
            for group, term in sorted(need.keys() | offer.keys())
        ]
    return (*cells, *_themes_by_region(dataset))


def _themes_by_region(dataset: Dataset) -> list[HeatCell]:
    everyone = dataset.stakeholders
    themes = _commonest([s.themes for s in everyone], TERMS)
    regions = _commonest([s.regions for s in everyone], GROUPS)
    at_work: Counter[tuple[str, str]] = Counter()
    for s in everyone:
        # Where rows state which theme in which place, a theme elsewhere is not at work there.
        pairs = s.activities or [(theme, region) for theme in s.themes for region in s.regions]
        at_work.update({(r, t) for t, r in pairs if t in themes and r in regions})
    return [
        HeatCell(THEMES, region, theme, None, at_work[region, theme])
        for region, theme in sorted(at_work)
    ]


def _commonest(held: Sequence[tuple[str, ...]], most: int) -> set[str]:
    size = Counter(thing for things in held for thing in set(things))
    return set(sorted(size, key=lambda thing: (-size[thing], thing))[:most])


def _groups(by: str, stakeholder: Stakeholder, community: int) -> tuple[str, ...]:
    if by == "community":
        return (str(community),)
    if by == "sector":
        return (stakeholder.sector,)
    return stakeholder.regions if by == "region" else stakeholder.themes
