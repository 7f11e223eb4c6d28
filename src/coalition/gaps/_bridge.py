"""The pair best placed to join two groups that no tie joins."""

from collections.abc import Sequence

import numpy as np

from coalition.gaps._candidates import best, degrees
from coalition.gaps._evidence import listed
from coalition.network import Network, Places
from coalition.tables import Stakeholder

FIRST = 20
"""Best-connected members of each group who are considered."""


def best_bridge(
    network: Network, everyone: Sequence[Stakeholder], one: Places, other: Places
) -> tuple[int, int] | None:
    """A place of either group, without conflict: those who share the most, then know the most.

    None where every pair considered is in conflict.
    """
    degree = degrees(network)
    ones, others = best(one, degree, most=FIRST), best(other, degree, most=FIRST)
    conflicts = network.conflicts[ones][:, others].toarray() > 0
    pairs = [(ones[a], others[b]) for a, b in np.argwhere(~conflicts).tolist()]
    return min(
        pairs,
        key=lambda pair: (
            -len(in_common(everyone[pair[0]], everyone[pair[1]])),
            -degree[pair[0]] - degree[pair[1]],
            pair,
        ),
        default=None,
    )


def in_common(one: Stakeholder, other: Stakeholder) -> list[str]:
    """What two could exchange or share: capabilities, then themes, then regions."""
    exchange = {c.term for c in one.offers} & {c.term for c in other.needs}
    exchange |= {c.term for c in one.needs} & {c.term for c in other.offers}
    themes, regions = set(one.themes) & set(other.themes), set(one.regions) & set(other.regions)
    return [*sorted(exchange), *sorted(themes), *sorted(regions)]


def reason(one: Stakeholder, other: Stakeholder) -> str:
    """What the two have in common, as a list; empty where nothing is stated."""
    return listed(in_common(one, other), most=3)
