"""Key players: which few hold the network together, and which few reach most of it."""

from dataclasses import replace
from functools import partial

import numpy as np
from scipy.sparse import csr_array, eye_array

from coalition.network import Floats, Network, Places, binary
from coalition.structure._coverage import Cover, bounds_from, by_exchange, by_program
from coalition.structure._large_removal import fragmenting
from coalition.structure._removal import left_without
from coalition.structure._sets import BestSet, Scores, best_sets
from coalition.words import tell

LABEL = tell("Key players")
MEANING = tell(
    "Which one to five stakeholders together the network hangs on most (protect them, and "
    "build ties around them), and which few to brief first so that news reaches most others."
)
FORMULA = tell(
    "Sets are judged together, not member by member. Disrupt: the set without which the largest "
    "share of the others' pairs has no path; of equals the one that lengthens paths most; and, "
    "as a list of its own, the set without which paths grow longest (1 less the mean of 1 / "
    "steps). Reach: the set that with its direct partners, or with those within two steps, makes "
    "up most of the network; of equals the one nearest to all (mean of 1 / steps from the nearest "
    "member, 1 for members). All sets of a size are tried up to 60 stakeholders and 50,000 sets "
    "(exact). Beyond that a search by exchange, which may miss a better set; for reach an integer "
    "program proves it or betters it up to 500 stakeholders and 10,000 pairs in reach. The bound "
    "says what no set can exceed. Beyond 500 stakeholders the first members come from those with "
    "the highest betweenness, and paths are not weighed by length."
)
SOURCE = (
    "Borgatti, S. P. (2006). Identifying sets of key players in a social network. Computational "
    "and Mathematical Organization Theory 12, 21-34."
)

LARGEST_SET = 5

SEARCHED = 500
"""Stakeholders up to which paths are weighed by length, and the integer program is asked."""

PROVED = 10_000
"""Entries of the reach matrix up to which the integer program is asked (a second)."""

PATHS = 20_000_000
"""Two-step paths that are followed at most."""

PORTION = 1024
"""Sets whose nearness is held at a time, so that it stays in cache."""

Figure = float | int | bool | list[str] | None
Found = list[dict[str, Figure]]


def key_players(network: Network) -> dict[str, Found]:
    """Best sets of one to five.

    Returns
    -------
    dict
        ``disrupt``, ``disrupt_distance``: for each k the ``members`` (ids, sorted), and
        ``fragmentation`` (share of the others' pairs without a path) and
        ``distance_fragmentation`` without them; the best by the one and by the other. ``reach``,
        ``reach_two_steps``: the ``members``, ``reached`` (number who are members or within one
        step, or two) and ``nearness`` (0-1). ``equals``: number of sets as good, None where not
        all were tried; ``exact``: whether no set is better; ``bound``: what no set exceeds. The
        lists are empty without ties and stop at the k that leaves two others; beyond 500
        stakeholders ``distance_fragmentation`` and ``nearness`` are None.

    Examples
    --------
    >>> from graphs import network_of
    >>> found = key_players(network_of("hub-a hub-b hub-c"))
    >>> found["disrupt"][0]["members"], found["disrupt"][0]["fragmentation"]
    (['hub'], 1.0)
    >>> found["reach"][0]["members"], found["reach"][0]["reached"]
    (['hub'], 4)
    """
    if network.m == 0:
        return {"disrupt": [], "disrupt_distance": [], "reach": [], "reach_two_steps": []}
    if network.n > SEARCHED:
        return _of_many(network)
    return _disrupt(network) | _reach(network)


def _disrupt(network: Network) -> dict[str, Found]:
    sizes = range(1, min(LARGEST_SET, network.n - 2) + 1)
    both = _remembered(lambda sets: left_without(network, sets))
    plain = best_sets(network.n, sizes, both)
    by_distance = best_sets(network.n, sizes, lambda sets: both(sets)[::-1])
    return {
        "disrupt": [_removed(network, best, best.first, best.second, best.first) for best in plain],
        "disrupt_distance": [
            _removed(network, best, best.second, best.first, best.first) for best in by_distance
        ],
    }


def _removed(
    network: Network, best: BestSet, plain: float, by_distance: float, judged: float
) -> dict[str, Figure]:
    return {
        "k": len(best.members),
        "members": [network.ids[place] for place in best.members],
        "fragmentation": plain,
        "distance_fragmentation": by_distance,
        "equals": best.equals,
        "exact": best.equals is not None,
        "bound": judged if best.equals is not None else 1.0,
    }


def _reach(network: Network) -> dict[str, Found]:
    steps = np.array(network.graph.distances(), dtype=np.float64)
    np.fill_diagonal(steps, 1)
    nearness = 1 / steps
    found = {}
    for name, most in (("reach", 1), ("reach_two_steps", 2)):
        within = csr_array((nearness >= 1 / most).astype(np.float64))
        sizes = range(1, min(LARGEST_SET, network.n) + 1)
        best = best_sets(network.n, sizes, partial(_reached, nearness, 1 / most))
        bounds = bounds_from(within, [one.members for one in best])
        found[name] = [
            _proved(network, within, nearness, one, bounds[len(one.members)]) for one in best
        ]
    return found


def _proved(
    network: Network, within: csr_array, nearness: Floats, best: BestSet, bound: int
) -> dict[str, Figure]:
    cover = Cover(best.members, round(best.first), bound)
    if best.equals is not None:
        cover = replace(cover, bound=cover.reached)
    elif within.nnz <= PROVED:
        cover = by_program(within, cover)
    near = nearness[list(cover.members)].max(axis=0).mean()
    return _reaching(network, cover, float(near), best.equals)


def _reaching(
    network: Network, cover: Cover, near: float | None, equals: int | None
) -> dict[str, Figure]:
    return {
        "k": len(cover.members),
        "members": [network.ids[place] for place in cover.members],
        "reached": cover.reached,
        "nearness": near,
        "equals": equals,
        "exact": cover.reached == cover.bound,
        "bound": cover.bound,
    }


def _reached(nearness: Floats, least: float, sets: Places) -> tuple[Floats, Floats]:
    """How many are at least so near to a member of each set, and its mean nearness to all."""
    reached, near = np.zeros((2, len(sets)))
    for start in range(0, len(sets), PORTION):
        inside = slice(start, start + PORTION)
        nearest = np.maximum.reduce([nearness[members] for members in sets[inside].T])
        reached[inside] = np.count_nonzero(nearest >= least, axis=1)
        near[inside] = nearest.mean(axis=1)
    return reached, near


def _of_many(network: Network) -> dict[str, Found]:
    sizes = range(1, LARGEST_SET + 1)
    one = (network.adjacency + eye_array(network.n)).tocsr()
    partners = np.diff(network.adjacency.indptr).astype(np.float64)
    followed = float((partners**2).sum()) <= PATHS
    two = [binary((one @ one).tocsr())] if followed else []
    return {
        "disrupt": [
            {
                "k": len(members),
                "members": [network.ids[place] for place in members],
                "fragmentation": value,
                "distance_fragmentation": None,
                "equals": None,
                "exact": False,
                "bound": 1.0,
            }
            for members, value in fragmenting(network, sizes)
        ],
        "disrupt_distance": [],
        "reach": [_reaching(network, found, None, None) for found in by_exchange(one, sizes)],
        "reach_two_steps": [
            _reaching(network, found, None, None) for w in two for found in by_exchange(w, sizes)
        ],
    }


def _remembered(scores: Scores) -> Scores:
    """`scores`, each array of sets judged once."""
    kept: dict[bytes, tuple[Floats, Floats]] = {}

    def judged(sets: Places) -> tuple[Floats, Floats]:
        key = sets.tobytes()
        if key not in kept:
            kept[key] = scores(sets)
        return kept[key]

    return judged
