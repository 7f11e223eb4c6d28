"""Two groups that no tie joins."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from coalition.gaps._bridge import best_bridge, common_cells, reason
from coalition.gaps._evidence import ids, named
from coalition.gaps._gap import Gap
from coalition.gaps._groups import members, middle
from coalition.gaps._severity import MOST, severity_of, worst
from coalition.network import Network, Places
from coalition.positions.community import community
from coalition.positions.component import component
from coalition.tables import Dataset, Stakeholder
from coalition.wording import percent
from coalition.words import tell, tell_number

LABEL = tell("Structural holes")
MEANING = tell("Two communities, or parts of the network, that no tie joins.")
SEVERITY = tell(
    "Square root of the share of all pairs of stakeholders that stand across the hole; half of "
    "that where paths through a third community exist."
)

LARGEST = 100
"""Communities that are compared pair by pair."""

EXPECTED = 1.0
"""Ties below which two communities without one are no find: so many would stand between them
if ties fell by chance, every stakeholder keeping its number of partners."""


class Hole(NamedTuple):
    """Two groups of places, the ties between them that chance would give, nan across components."""

    one: Places
    other: Places
    expected: float

    @property
    def pairs(self) -> int:
        """Pairs of stakeholders that stand across."""
        return len(self.one) * len(self.other)


def find(network: Network, dataset: Dataset) -> list[Gap]:
    """Holes between the communities of a component, and between it and the largest one.

    Stakeholders without any tie are a kind of their own. Nothing where no ties are declared.
    """
    if network.basis != "declared" or network.m == 0:
        return []
    everyone = dataset.stakeholders
    holes = _between_components(network) + _between_communities(network)
    pairs = network.n * (network.n - 1) / 2
    share = np.array([hole.pairs / pairs for hole in holes])
    severity = severity_of(share) * [0.5 if hole.expected > 0 else 1 for hole in holes]
    subjects = [_subject(network, everyone, hole) for hole in holes]
    return [
        _gap(network, everyone, holes[k], subjects[k], float(share[k]), float(severity[k]))
        for k in worst(severity, subjects)
    ]


def _between_components(network: Network) -> list[Hole]:
    label = component(network)
    size = np.bincount(label)
    largest = members(label, 0)
    return [
        Hole(largest, members(label, group), float("nan"))
        for group in np.flatnonzero(size >= 2)[1 : MOST + 1].tolist()
    ]


def _between_communities(network: Network) -> list[Hole]:
    """Pairs of communities of one component, without a tie where chance would give one."""
    label = community(network)
    size = np.bincount(label)
    large = np.argsort(-size, kind="stable")[:LARGEST]
    large = np.sort(large[size[large] >= 2])
    if len(large) < 2:
        return []
    place = np.full(len(size), -1)
    place[large] = np.arange(len(large))
    tied, activity = _ties_between(network, place[label], len(large))
    expected = np.outer(activity, activity) / (2 * network.m)
    first = np.array([members(label, group)[0] for group in large.tolist()])
    around = component(network)[first]
    same = around[:, np.newaxis] == around[np.newaxis, :]
    rows, columns = np.nonzero(np.triu(same & (tied == 0) & (expected >= EXPECTED), k=1))
    return [
        Hole(members(label, int(large[a])), members(label, int(large[b])), float(expected[a, b]))
        for a, b in zip(rows.tolist(), columns.tolist(), strict=True)
    ]


def _ties_between(
    network: Network, group: NDArray[np.int64], groups: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Ties between each two groups (g, g), and ends of ties in each (g,); group -1 is no group."""
    one, other = group[network.pairs.source], group[network.pairs.target]
    ends = np.concatenate([one, other])
    activity = np.bincount(ends[ends >= 0], minlength=groups)
    inside = (one >= 0) & (other >= 0)
    counts = np.bincount(one[inside] * groups + other[inside], minlength=groups * groups)
    tied = counts.reshape(groups, groups)
    return tied + tied.T, activity


def _subject(network: Network, everyone: Sequence[Stakeholder], hole: Hole) -> str:
    one, other = (everyone[middle(network, side)].name for side in (hole.one, hole.other))
    return tell("around {one} and around {other}", one=one, other=other)


def _gap(
    network: Network,
    everyone: Sequence[Stakeholder],
    hole: Hole,
    subject: str,
    share: float,
    severity: float,
) -> Gap:
    pair = best_bridge(network, everyone, hole.one, hole.other)
    one, other = (everyone[middle(network, side)] for side in (hole.one, hole.other))
    return Gap(
        kind="structural-hole",
        subject=subject,
        severity=severity,
        evidence=(
            tell(
                "No tie joins the {first} {first:stakeholder|stakeholders} around {one} and the "
                "{second} {second:stakeholder|stakeholders} around {other}.",
                first=len(hole.one),
                one=named(one),
                second=len(hole.other),
                other=named(other),
            ),
            tell(
                "{share} of all pairs of stakeholders stand across ({number}).",
                share=percent(share),
                number=hole.pairs,
            ),
            tell(
                "Given how many partners each has, chance would put {number} ties there; paths "
                "lead through others.",
                number=tell_number(hole.expected, ".1f"),
            )
            if hole.expected > 0
            else tell("No path joins them through others either."),
            *(common_cells(everyone[pair[0]], everyone[pair[1]]) if pair else ()),
        ),
        stakeholders=ids(everyone, np.concatenate([hole.one, hole.other])),
        remedy=_remedy(everyone, pair),
        candidates=tuple(everyone[i].id for i in pair or ()),
    )


def _remedy(everyone: Sequence[Stakeholder], pair: tuple[int, int] | None) -> str:
    if pair is None:
        return tell(
            "Find a mediator: the best-connected of both sides are in conflict or strongly opposed."
        )
    one, other = everyone[pair[0]], everyone[pair[1]]
    common = reason(one, other)
    if common:
        return tell(
            "Bring {one} and {other} together, who have {common} in common, as the bridge.",
            one=named(one),
            other=named(other),
            common=common,
        )
    return tell(
        "Bring {one} and {other} together, as the bridge.", one=named(one), other=named(other)
    )
