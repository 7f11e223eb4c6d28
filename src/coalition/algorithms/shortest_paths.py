"""Shortest paths on the simple undirected view: what closeness and betweenness are read from.

Both look from every stakeholder where that takes seconds, and beyond that from stakeholders
drawn at random with a stored seed, as `sources` says.
"""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

import numpy as np

from coalition.algorithms import path_sample
from coalition.algorithms.levels import AT_ONCE, levels
from coalition.network import Floats, Network, Places
from coalition.runtime.seeding import SEED

EXACT_DISTANCES = 5e9
"""n * m up to which distances from every stakeholder are taken (about 10 seconds)."""

SAMPLED_DISTANCES = 2048
"""Stakeholders from whom distances are taken beyond that."""

EXACT_BETWEENNESS = 1.5e8
"""n * m up to which paths from every stakeholder are followed (about 3 seconds)."""

SAMPLED_PATHS = 4.2e8
"""Stakeholders and ties looked at beyond that, over all sources together (about 7 seconds)."""

FEWEST_SOURCES = 800
"""Sources at least, that the first fifty places hold: of 20,000 stakeholders with a heavy tail
3,500 sources found 48 or 49 of the first fifty, 1,000 found 46, and 4,000 of igraph's 46."""

DOUBT = 0.1
"""Chance that the bound of a sample's error fails for any stakeholder at all."""

LONG = 64
"""Steps beyond which following single sources beats following 64 at once."""

PARTS = 4
"""Parts of the sources, which threads look from side by side."""


@dataclass(frozen=True, eq=False)
class Distances:
    """Steps from each stakeholder to all others that it can reach; arrays of shape (n,).

    `harmonic` sums 1 / steps, `total` sums steps, `farthest` is the largest. Where only `sources`
    < n stakeholders were looked from, sums are unbiased estimates and `farthest` is a lower bound.
    """

    harmonic: Floats
    total: Floats
    farthest: Floats
    sources: int


def distances(network: Network) -> Distances:
    """Distances in steps of every stakeholder; ask through ``network.once(distances)``."""
    sources = _drawn(network.n, _distance_sources(network))
    _ = network.adjacency  # made once, before the threads ask for it
    # Part by part in the same order, however many threads there are: sums stay the same.
    parts = np.array_split(sources, max(1, min(PARTS, len(sources) // AT_ONCE)))
    if len(parts) == 1:
        found = [_summed(network, sources)]
    else:
        with ThreadPoolExecutor(min(len(parts), os.cpu_count() or 1)) as pool:
            found = list(pool.map(partial(_summed, network), parts))
    scale = _scale(network.n, sources)
    harmonic, total = (np.sum([part[k] for part in found], axis=0) * scale for k in (0, 1))
    return Distances(harmonic, total, np.max([part[2] for part in found], axis=0), len(sources))


def _summed(network: Network, sources: Places) -> Floats:
    """Sums of 1 / steps and of steps from `sources`, and the most steps; shape (3, n)."""
    harmonic, total, farthest = sums = np.zeros((3, network.n))
    for start in range(0, len(sources), AT_ONCE):
        for steps, reached in _levels(network, sources[start : start + AT_ONCE]):
            harmonic += reached / steps
            total += reached * steps
            np.maximum(farthest, steps * (reached > 0), out=farthest)
    return sums


@dataclass(frozen=True, eq=False)
class Betweenness:
    """Share of pairs that each stakeholder lies between, `values` of shape (n,).

    Where only `sources` < n stakeholders were looked from, as `path_sample` draws them, no value
    is off by more than `bound` in nine samples of ten (Hoeffding's inequality over all n at
    once, far wider than what is seen), and `standard_error` is the largest that the parts of the
    sample show; both are 0 where all were looked from.
    """

    values: Floats
    sources: int
    bound: float
    standard_error: float


def betweenness(network: Network) -> Floats:
    """Share of pairs that each stakeholder lies between."""
    return network.once(followed).values


def followed(network: Network) -> Betweenness:
    """Betweenness and how sure it is; ask through ``network.once(followed)``."""
    n = network.n
    if n < 3:
        return Betweenness(np.full(n, np.nan), n, 0.0, 0.0)
    pairs = (n - 1) * (n - 2) / 2
    count = _path_sources(network)
    if count == n:
        exact = np.array(network.graph.betweenness(), dtype=np.float64)
        return Betweenness(exact / pairs, n, 0.0, 0.0)
    values, errors = path_sample.sampled(network, path_sample.drawn(network, count))
    # From one source a stakeholder lies on the way to n - 2 others at most, and each pair has
    # two ends.
    bound = 2 * n / (n - 1) * float(np.sqrt(np.log(2 * n / DOUBT) / (2 * count)))
    error = float(np.nan_to_num(errors / pairs, nan=1.0).max())
    return Betweenness(values / pairs, count, min(1.0, bound), error)


def _distance_sources(network: Network) -> int:
    exact = network.n * network.m <= EXACT_DISTANCES
    return network.n if exact else min(network.n, SAMPLED_DISTANCES)


def _path_sources(network: Network) -> int:
    if network.n * network.m <= EXACT_BETWEENNESS:
        return network.n
    return min(network.n, max(FEWEST_SOURCES, round(SAMPLED_PATHS / (network.n + network.m))))


def _drawn(n: int, count: int) -> Places:
    if count >= n:
        return np.arange(n)
    return np.sort(np.random.default_rng(SEED).choice(n, count, replace=False))


def _scale(n: int, sources: Places) -> Floats:
    """What a sum over `sources` is multiplied by: nobody is its own source."""
    others = np.full(n, float(len(sources)))
    others[sources] -= 1
    return np.asarray((n - 1) / np.maximum(others, 1))


def _levels(network: Network, sources: Places) -> Iterator[tuple[int | Floats, Places]]:
    """Steps, and by how many of up to `AT_ONCE` sources each stakeholder is reached in so many."""
    for steps, reached in levels(network.adjacency, sources):
        if steps > LONG:
            yield from _beyond(network, sources)
            return
        yield steps, reached


def _beyond(network: Network, sources: Places) -> Iterator[tuple[Floats, Places]]:
    """What lies farther than `LONG`, source by source: in a chain a level holds next to nobody."""
    for source in sources.tolist():
        steps = np.array(network.graph.distances(source=[source])[0], dtype=np.float64)
        far = np.isfinite(steps) & (steps > LONG)
        yield np.where(far, steps, 1.0), far.astype(np.int64)
