"""The parts that the simple undirected view falls into: components and communities."""

import math
import random
from typing import TYPE_CHECKING

import numpy as np

from coalition.network import Floats, Network, Places
from coalition.runtime.seeding import SEED, seeded_igraph

if TYPE_CHECKING:
    import igraph

RUNS = 20
"""Runs of the community search at workshop size, of which the best partition counts."""

QUICK = 20_000
"""Stakeholders and ties that all runs together may look at; a larger network is run once."""

ROUNDS = 10
"""Rounds of one run. More gain less than a hundredth; "until nothing changes" may never end, as
two equal partitions can take turns for ever."""

MANY = 100_000
"""Stakeholders and ties beyond which a round takes long."""

FEWER_ROUNDS = 3
"""Rounds then; seven more raised modularity by 0.0003 at 100,000 stakeholders, in 7 seconds."""

REPEATED = 50
"""Runs from which the certainty of membership is told at workshop size."""

REPEATED_WORK = 200_000
"""Stakeholders and ties that these runs together may look at, 20 runs at least."""

FEWEST_REPEATED = 20


def component(network: Network) -> Places:
    """Component of each stakeholder; ask through ``network.once(component)``."""
    return numbered(parts(network.graph))


def parts(graph: "igraph.Graph") -> Places:
    """Part of each stakeholder that ties leave apart, counted from the first stakeholder."""
    return np.array(graph.connected_components().membership, dtype=np.int64)


def parts_among(network: Network, members: Places) -> Places:
    """Part of each of `members`, ascending places, that the ties among them leave apart."""
    return parts(network.graph.induced_subgraph(members.tolist()))


def community(network: Network) -> Places:
    """Community of each stakeholder; ask through ``network.once(community)``."""
    if network.m == 0:
        return np.arange(network.n)
    found = network.once(_Search).first(_runs(network))
    best = max(quality for quality, _ in found)
    # Equally good partitions are the rule; the choice among them must not hang on the runs.
    equals = [tuple(labels.tolist()) for quality, labels in found if quality >= best - 1e-9]
    return np.array(min(equals), dtype=np.int64)


def certainty(network: Network) -> Floats:
    """Share of repeated runs in which a fellow member stays with each stakeholder.

    Returns
    -------
    ndarray of shape (n,)
        Mean over the fellow members; nan without any, and where 20 runs would take too long.
    """
    unknown = np.full(network.n, np.nan)
    runs = _repeated_runs(network)
    if network.m == 0 or not runs:
        return unknown
    members = network.once(community)
    fellows = np.bincount(members)[members] - 1
    together = np.zeros(network.n)
    for _, labels in network.once(_Search).first(runs):
        both = members * network.n + labels
        _, place, size = np.unique(both, return_inverse=True, return_counts=True)
        together += size[place] - 1
    return np.where(fellows > 0, together / (runs * np.maximum(fellows, 1)), unknown)


def _runs(network: Network) -> int:
    return max(1, min(RUNS, QUICK // (network.n + network.m)))


def _repeated_runs(network: Network) -> int:
    runs = min(REPEATED, REPEATED_WORK // max(network.n + network.m, 1))
    return runs if runs >= FEWEST_REPEATED else 0


class _Search:
    """Runs of the search one after the other; each is made once, for all who ask."""

    def __init__(self, network: Network):
        self.graph = network.graph
        self.isolate = np.diff(network.adjacency.indptr) == 0
        self.drawing = np.random.default_rng(SEED)
        self.chance = random.Random(SEED)  # noqa: S311
        self.found: list[tuple[float, Places]] = []

    def first(self, runs: int) -> list[tuple[float, Places]]:
        """Modularity and communities of the first `runs` runs."""
        with seeded_igraph(self.chance):
            while len(self.found) < runs:
                self.found.append(_leiden(self.graph, self._start()))
        return self.found[:runs]

    def _start(self) -> list[int] | None:
        """Where a run starts: everybody alone, and every second time in random parts.

        From everybody alone, all runs may miss the best partition of even a path of six.
        """
        n = len(self.isolate)
        parts = max(2, math.isqrt(n))
        drawn = self.drawing.integers(parts, size=n)
        if len(self.found) % 2 == 0:
            return None
        # Modularity lets one without a tie stand anywhere; it is to stay alone.
        start = numbered(np.where(self.isolate, parts + np.arange(n), drawn))
        return [int(part) for part in start]


def numbered(labels: Places) -> Places:
    """`labels` counted from 0, the part with most members first, then by its first member."""
    _, first, part, size = np.unique(
        labels, return_index=True, return_inverse=True, return_counts=True
    )
    number = np.empty(len(size), dtype=np.int64)
    number[np.lexsort((first, -size))] = np.arange(len(size))
    return number[part]


def _leiden(graph: "igraph.Graph", start: list[int] | None) -> tuple[float, Places]:
    rounds = ROUNDS if graph.vcount() + graph.ecount() <= MANY else FEWER_ROUNDS
    parts = graph.community_leiden(
        objective_function="modularity", n_iterations=rounds, initial_membership=start
    )
    return float(graph.modularity(parts.membership)), numbered(np.array(parts.membership))
