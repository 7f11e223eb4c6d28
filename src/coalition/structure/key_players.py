"""Key players: which few hold the network together, and which few reach most of it."""

import numpy as np

from coalition.network import Floats, Network, Places
from coalition.structure._removal import left_without
from coalition.structure._sets import best_sets

LABEL = "Key players"
MEANING = (
    "Which one to five stakeholders together the network hangs on most (protect them, and "
    "build ties around them), and which few to brief first so that news reaches most others."
)
FORMULA = (
    "Sets are judged together, not member by member. Disrupt: the set without which the largest "
    "share of the others' pairs has no path; of equals the one that lengthens paths most. Reach: "
    "the set that with its direct partners makes up most of the network; of equals the one "
    "nearest to all (mean of 1 / steps from the nearest member, 1 for members). All sets of a "
    "size are tried up to 60 stakeholders and 50,000 sets (exact); else, up to 500 stakeholders, a "
    "search by exchange, which may miss a better set: the bound says what none can exceed. None "
    "beyond."
)
SOURCE = (
    "Borgatti, S. P. (2006). Identifying sets of key players in a social network. Computational "
    "and Mathematical Organization Theory 12, 21-34."
)

LARGEST_SET = 5

SEARCHED = 500
"""Stakeholders up to which sets are searched at all."""

PORTION = 1024
"""Sets whose nearness is held at a time, so that it stays in cache."""

Figure = float | int | list[str] | None


def key_players(network: Network) -> dict[str, list[dict[str, Figure]]]:
    """Best sets of one to five.

    Returns
    -------
    dict
        ``disrupt``: for each k the ``members`` (ids, sorted), and ``fragmentation`` (share of
        the others' pairs without a path) and ``distance_fragmentation`` without them. ``reach``:
        the ``members``, ``reached`` (number who are members or direct partners) and ``nearness``
        (0-1). ``equals``: number of sets as good, None where not all were tried; ``exact``: whether
        all were; ``bound``: what no set exceeds in ``fragmentation`` or ``reached``. Both lists are
        empty without ties and beyond 500 stakeholders, and stop at the k that leaves two others.

    Examples
    --------
    >>> from graphs import network_of
    >>> found = key_players(network_of("hub-a hub-b hub-c"))
    >>> found["disrupt"][0]["members"], found["disrupt"][0]["fragmentation"]
    (['hub'], 1.0)
    >>> found["reach"][0]["members"], found["reach"][0]["reached"]
    (['hub'], 4)
    """
    if network.m == 0 or network.n > SEARCHED:
        return {"disrupt": [], "reach": []}
    return {"disrupt": _disrupt(network), "reach": _reach(network)}


def _disrupt(network: Network) -> list[dict[str, Figure]]:
    sizes = range(1, min(LARGEST_SET, network.n - 2) + 1)
    return [
        {
            "k": len(best.members),
            "members": [network.ids[place] for place in best.members],
            "fragmentation": best.first,
            "distance_fragmentation": best.second,
            "equals": best.equals,
            "exact": best.equals is not None,
            "bound": best.first if best.equals is not None else 1.0,
        }
        for best in best_sets(network.n, sizes, lambda sets: left_without(network, sets))
    ]


def _reach(network: Network) -> list[dict[str, Figure]]:
    steps = np.array(network.graph.distances(), dtype=np.float64)
    np.fill_diagonal(steps, 1)
    sizes = range(1, min(LARGEST_SET, network.n) + 1)
    # No k stakeholders reach more than the k who reach most would without overlap.
    alone = np.sort(np.count_nonzero(steps == 1, axis=1))[::-1]
    most = [0, *np.cumsum(alone).tolist()]
    return [
        {
            "k": len(best.members),
            "members": [network.ids[place] for place in best.members],
            "reached": round(best.first),
            "nearness": best.second,
            "equals": best.equals,
            "exact": best.equals is not None,
            "bound": round(best.first)
            if best.equals is not None
            else min(network.n, most[len(best.members)]),
        }
        for best in best_sets(network.n, sizes, lambda sets: _reached(1 / steps, sets))
    ]


def _reached(nearness: Floats, sets: Places) -> tuple[Floats, Floats]:
    """Members and direct partners of each set, and its mean nearness to everybody."""
    reached, near = np.zeros((2, len(sets)))
    for start in range(0, len(sets), PORTION):
        inside = slice(start, start + PORTION)
        nearest = np.maximum.reduce([nearness[members] for members in sets[inside].T])
        reached[inside] = np.count_nonzero(nearest == 1, axis=1)
        near[inside] = nearest.mean(axis=1)
    return reached, near
