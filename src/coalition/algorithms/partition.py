"""The parts that the simple undirected view falls into: components and communities."""

from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse.csgraph import connected_components

from coalition.network import Network, Places
from coalition.seeding import seeded_igraph

if TYPE_CHECKING:
    import igraph

RUNS = 20
"""Runs of the community search at workshop size, of which the best partition counts."""

QUICK = 20_000
"""Stakeholders and ties that all runs together may look at; a larger network is run once."""

ROUNDS = 10
"""Rounds of one run. More gain less than a hundredth; "until nothing changes" may never end, as
two equal partitions can take turns for ever."""


def component(network: Network) -> Places:
    """Component of each stakeholder; ask through ``network.once(component)``."""
    if network.n == 0:
        return np.zeros(0, dtype=np.int64)
    _, labels = connected_components(network.adjacency, directed=False)
    return numbered(labels)


def community(network: Network) -> Places:
    """Community of each stakeholder; ask through ``network.once(community)``."""
    if network.m == 0:
        return np.arange(network.n)
    runs = max(1, min(RUNS, QUICK // (network.n + network.m)))
    with seeded_igraph():
        found = [_leiden(network.graph) for _ in range(runs)]
    best = max(quality for quality, _ in found)
    # Equally good partitions are the rule; the choice among them must not hang on the runs.
    equals = [tuple(labels.tolist()) for quality, labels in found if quality >= best - 1e-9]
    return np.array(min(equals), dtype=np.int64)


def numbered(labels: Places) -> Places:
    """`labels` counted from 0, the part with most members first, then by its first member."""
    _, first, part, size = np.unique(
        labels, return_index=True, return_inverse=True, return_counts=True
    )
    number = np.empty(len(size), dtype=np.int64)
    number[np.lexsort((first, -size))] = np.arange(len(size))
    return number[part]


def _leiden(graph: "igraph.Graph") -> tuple[float, Places]:
    parts = graph.community_leiden(objective_function="modularity", n_iterations=ROUNDS)
    return float(graph.modularity(parts.membership)), numbered(np.array(parts.membership))
