"""Betweenness from a sample of sources, drawn and weighed so that few of them tell much."""

import os
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from coalition.network import Floats, Network, Places
from coalition.seeding import SEED, seeded_igraph

AT_ONCE = 16
"""Sources that are followed together."""

DEEPEST = 64
"""Steps up to which that is quick; in longer chains a step holds next to nobody."""

NEIGHBOURHOOD = 100
"""Stakeholders for each unit of resolution when neighbourhoods are looked for."""

THREADS = 4
"""At most at work; numpy lets them run side by side, and the sums stay the same."""

BATCHES = 10
"""Parts of the sample, whose differences tell its standard error."""


def drawn(network: Network, count: int) -> Places:
    """`count` sources, one from each stretch of a row in which neighbours stand together.

    Every stakeholder is as likely as any other, and every corner of the network is looked from.
    """
    n = network.n
    random = np.random.default_rng(SEED)
    with seeded_igraph():
        found = network.graph.community_leiden(
            objective_function="modularity",
            resolution=max(1.0, n / NEIGHBOURHOOD),
            n_iterations=2,
        )
    row = np.argsort(np.array(found.membership), kind="stable")
    places = (np.arange(count) + random.random(count)) * (n / count)
    return np.asarray(row[np.minimum(places.astype(np.int64), n - 1)])


def sampled(network: Network, sources: Places) -> tuple[Floats, Floats]:
    """Estimates of betweenness as a count of pairs, and their standard errors; each shape (n,).

    A pair counts from either end, and from the farther end more: of what lies between them at a
    steps from the source and b from the other, a / (a + b). The two shares add up to one, and no
    single source near to a stakeholder decides what is found of it.

    References
    ----------
    Brandes, U. & Pich, C. (2007). Centrality estimation in large networks. International Journal
    of Bifurcation and Chaos 17, 2303-2318; Geisberger, R., Sanders, P. & Schultes, D. (2008).
    Better approximation of betweenness centrality. ALENEX, 90-100, for the shares.
    """
    # Every tenth stretch makes a part, so that each part, too, looks from everywhere.
    parts = [sources[start::BATCHES] for start in range(min(BATCHES, len(sources)))]
    _ = network.adjacency, network.graph  # made once, before the threads ask for them
    with ThreadPoolExecutor(min(THREADS, os.cpu_count() or 1)) as pool:
        sums = np.array(list(pool.map(partial(_counted, network), parts)))
    means = sums * np.array([[network.n / len(part)] for part in parts])
    values = sums.sum(axis=0) * network.n / len(sources)
    if len(parts) < 2:
        return values, np.full(network.n, np.nan)
    return values, means.std(axis=0, ddof=1) / len(parts) ** 0.5


def _counted(network: Network, sources: Places) -> Floats:
    total = np.zeros(network.n)
    for start in range(0, len(sources), AT_ONCE):
        some = sources[start : start + AT_ONCE]
        levels = _levels(network.adjacency, some)
        if levels is None:
            # Of a sample, too, igraph adds half for each source: every pair has two ends.
            return np.array(network.graph.betweenness(sources=sources.tolist()), dtype=np.float64)
        total += _gathered(network.adjacency, *levels)
    return total


def _levels(ties: csr_array, sources: Places) -> tuple[Floats, list[NDArray[np.bool_]]] | None:
    """Shortest paths from each source to all, shape (n, sources), and who is new at each step.

    None where some are more than `DEEPEST` steps apart.
    """
    paths = np.zeros((ties.shape[0], len(sources)))
    paths[sources, np.arange(len(sources))] = 1
    known, front = paths > 0, paths.copy()
    reached: list[NDArray[np.bool_]] = []
    while True:
        front = ties @ front
        front[known] = 0
        new = front > 0
        if not new.any():
            return paths, reached
        if len(reached) == DEEPEST:
            return None
        known |= new
        paths += front
        reached.append(new)


def _gathered(ties: csr_array, paths: Floats, reached: list[NDArray[np.bool_]]) -> Floats:
    """What the sources together add to each stakeholder: Brandes's recursion with shares."""
    behind = np.zeros_like(paths)
    found = np.zeros_like(paths)
    each = np.divide(1.0, paths, out=np.zeros_like(paths), where=paths > 0)
    for step in range(len(reached), 1, -1):
        passed = ties @ ((1 / step + behind) * each * reached[step - 1])
        passed *= paths
        passed *= reached[step - 2]
        behind += passed
        found += (step - 1) * passed
    return np.asarray(found.sum(axis=1))
