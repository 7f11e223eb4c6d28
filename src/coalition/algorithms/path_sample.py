"""Betweenness from a sample of sources, drawn and weighed so that few of them tell much."""

import os
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import numpy as np
from scipy.sparse import csr_array

from coalition.network import Floats, Network, Places
from coalition.runtime.seeding import SEED, seeded_igraph

AT_ONCE = 16
"""Sources that are followed together."""

DEEPEST = 64
"""Steps up to which that is quick; in longer chains a step holds next to nobody."""

FEW = 50
"""Where fewer than one place in so many holds something, only those are looked at."""

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


def _levels(ties: csr_array, sources: Places) -> tuple[Floats, list[Places]] | None:
    """Shortest paths from each source to all, shape (n, sources), and who is new at each step.

    Those are places in the flat array. None where some are more than `DEEPEST` steps apart.
    """
    paths = np.zeros((ties.shape[0], len(sources)))
    counts = paths.reshape(-1)
    at = sources * len(sources) + np.arange(len(sources))
    counts[at] = 1
    known = paths > 0
    reached = [at]
    while True:
        spread = _spread(ties, reached[-1], counts[reached[-1]], len(sources))
        at = np.flatnonzero((spread > 0) & ~known)
        if not len(at):
            return paths, reached
        if len(reached) > DEEPEST:
            return None
        counts[at] = spread.reshape(-1)[at]
        known.reshape(-1)[at] = True
        reached.append(at)


def _gathered(ties: csr_array, paths: Floats, reached: list[Places]) -> Floats:
    """What the sources together add to each stakeholder: Brandes's recursion with shares."""
    counts = paths.reshape(-1)
    found = np.zeros_like(paths)
    behind = np.zeros(len(reached[-1]))
    for step in range(len(reached) - 1, 1, -1):
        at, nearer = reached[step], reached[step - 1]
        spread = _spread(ties, at, (1 / step + behind) / counts[at], paths.shape[1])
        behind = spread.reshape(-1)[nearer] * counts[nearer]
        found.reshape(-1)[nearer] = (step - 1) * behind
    return np.asarray(found.sum(axis=1))


def _spread(ties: csr_array, at: Places, values: Floats, count: int) -> Floats:
    """Sum over partners of `values`, which stand `at` places of a flat array; shape (n, count)."""
    spread = np.zeros((ties.shape[0], count))
    if len(at) * FEW > spread.size:
        spread.reshape(-1)[at] = values
        return np.asarray(ties @ spread)
    front = csr_array((values, (at % count, at // count)), shape=spread.shape[::-1])
    sums = (front @ ties).tocoo()
    spread[sums.col, sums.row] = sums.data
    return spread
