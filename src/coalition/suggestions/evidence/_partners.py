"""Who is whose partner now: declared ties only, since a potential tie is no partnership."""

import numpy as np
from scipy.sparse import csr_array

from coalition.network import Floats, Network
from coalition.tables import Tie


def partnerships(network: Network) -> csr_array:
    """1 where two stakeholders have a declared tie, shape (n, n), symmetric."""
    if network.basis == "declared":
        return network.adjacency
    return csr_array((network.n, network.n))


def partners(network: Network, place: int) -> list[int]:
    """Places of the stakeholders that `place` has declared ties with, ascending."""
    if network.basis != "declared":
        return []
    starts, neighbours = network.once(_neighbour_lists)
    return neighbours[starts[place] : starts[place + 1]]


def _neighbour_lists(network: Network) -> tuple[list[int], list[int]]:
    """The rows of the adjacency as lists: a slice of one is made faster than of an array."""
    return network.adjacency.indptr.tolist(), network.adjacency.indices.tolist()


def mean_over_ties(network: Network, values: Floats) -> Floats:
    """Mean of `values`, one a tied pair, over the ties of each stakeholder, shape (n,).

    nan where no declared tie of the stakeholder has a value.
    """
    if network.basis != "declared":
        return np.full(network.n, np.nan)
    known = ~np.isnan(values)
    ends = np.concatenate([network.pairs.source[known], network.pairs.target[known]])
    total = np.bincount(ends, np.tile(values[known], 2), minlength=network.n)
    count = np.bincount(ends, minlength=network.n)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)


def rows_between(network: Network, one: int, other: int) -> tuple[Tie, ...]:
    """The rows that report the tie of two places, in the order of the data."""
    key = min(one, other) * network.n + max(one, other)
    return network.once(_rows_by_pair).get(key, ())


def _rows_by_pair(network: Network) -> dict[int, tuple[Tie, ...]]:
    """The rows of each pair, by its lower place times n plus its higher."""
    place, n = network.place, network.n
    found: dict[int, tuple[Tie, ...]] = {}
    for tie in network.ties:
        one, other = place[tie.source], place[tie.target]
        key = min(one, other) * n + max(one, other)
        found[key] = (*found.get(key, ()), tie)
    return found
