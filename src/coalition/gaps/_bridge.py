"""The pair best placed to join two groups that no tie joins."""

from collections.abc import Iterator, Sequence

import numpy as np

from coalition.gaps._candidates import best, degrees
from coalition.gaps._evidence import listed, named
from coalition.network import Network, Places
from coalition.tables import OPPOSED, Cell, Stakeholder
from coalition.words import Told, tell, tell_list

FIRST = 20
"""Best-connected members of each group who are considered."""

COMMON = tell("{one} and {other} have {common} in common ({cells}).")


def best_bridge(
    network: Network, everyone: Sequence[Stakeholder], one: Places, other: Places
) -> tuple[int, int] | None:
    """A place of either group: those who share the most, then know the most.

    Neither in conflict nor strictly opposed on an issue; None where every pair considered is.
    """
    degree = degrees(network)
    ones, others = best(one, degree, most=FIRST), best(other, degree, most=FIRST)
    conflicts = network.conflicts[ones][:, others].toarray() > 0
    free = [(ones[a], others[b]) for a, b in np.argwhere(~conflicts).tolist()]
    pairs = [pair for pair in free if not _are_opposed(everyone[pair[0]], everyone[pair[1]])]
    return min(
        pairs,
        key=lambda pair: (
            -len(in_common(everyone[pair[0]], everyone[pair[1]])),
            -degree[pair[0]] - degree[pair[1]],
            pair,
        ),
        default=None,
    )


def _are_opposed(one: Stakeholder, other: Stakeholder) -> bool:
    """Whether one is for what the other is against, and one of them strongly: no partners."""
    theirs = dict(other.stances)
    return any(
        mine * theirs.get(issue, 0.0) < 0 and abs(mine - theirs[issue]) >= OPPOSED
        for issue, mine in one.stances
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


def common_cells(one: Stakeholder, other: Stakeholder) -> tuple[Told, ...]:
    """What the two have in common, and the cells that say so; () where nothing is stated."""
    found = tell_list([cell.told for cell in dict.fromkeys(_cells_in_common(one, other))], ";")
    if not found:
        return ()
    return (
        COMMON.saying(one=named(one), other=named(other), common=reason(one, other), cells=found),
    )


def _cells_in_common(one: Stakeholder, other: Stakeholder) -> Iterator[Cell]:
    for gives, takes in ((one, other), (other, one)):
        if {c.term for c in gives.offers} & {c.term for c in takes.needs}:
            yield from (gives.cell("offers"), takes.cell("needs"))
    for field in ("themes", "regions"):
        if set(getattr(one, field)) & set(getattr(other, field)):
            yield from (one.cell(field), other.cell(field))
