"""Whose leaving fragments a large network most: a search among those who stand between others."""

from collections.abc import Iterable

import numpy as np

from coalition.network import Network, Places
from coalition.positions.betweenness import betweenness

POOL = 40
"""Stakeholders who are tried, those with the highest betweenness."""

WORK = 2e6
"""Stakeholders and ties that one round of trials may look at (half a second)."""


def fragmenting(network: Network, sizes: Iterable[int]) -> list[tuple[tuple[int, ...], float]]:
    """A set of each size, each from the one before, and the fragmentation that it leaves."""
    tried = max(1, min(POOL, int(WORK / (network.n + 2 * network.m))))
    between = betweenness(network).round(12)
    pool = np.lexsort((np.arange(network.n), -np.diff(network.adjacency.indptr), -between))[:tried]
    members: tuple[int, ...] = ()
    found = []
    for _ in sizes:
        trials = [(*members, int(place)) for place in pool if place not in members]
        if not trials:
            break
        values = [_fragmentation(network, np.array(trial)) for trial in trials]
        best = int(np.argmax(np.round(values, 12)))
        members = trials[best]
        found.append((tuple(sorted(members)), values[best]))
    return found


def _fragmentation(network: Network, without: Places) -> float:
    """Share of the others' pairs without a path."""
    from scipy.sparse.csgraph import connected_components

    left = np.ones(network.n, dtype=np.bool_)
    left[without] = False
    n = int(left.sum())
    if n < 2:
        return 0.0
    _, labels = connected_components(network.adjacency[left][:, left], directed=False)
    size = np.bincount(labels).astype(np.float64)
    return float(1 - (size * (size - 1)).sum() / (n * (n - 1)))
