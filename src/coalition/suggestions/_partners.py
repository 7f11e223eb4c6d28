"""Who is whose partner now: declared ties only, since a potential tie is no partnership."""

import numpy as np
from scipy.sparse import csr_array

from coalition.network import Floats, Network, Places
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
    return [int(i) for i in network.neighbours(place)]


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
    keys, order = network.once(_rows_by_pair)
    wanted = min(one, other) * network.n + max(one, other)
    start, end = np.searchsorted(keys, [wanted, wanted + 1])
    return tuple(network.ties[k] for k in order[start:end])


def _rows_by_pair(network: Network) -> tuple[Places, Places]:
    """A number for the pair of each row, ascending, and the row's place among the ties."""
    place = network.place
    ends = np.array([(place[t.source], place[t.target]) for t in network.ties], dtype=np.int64)
    ends = np.sort(ends.reshape(-1, 2), axis=1)
    keys: Places = ends[:, 0] * network.n + ends[:, 1]
    order = np.argsort(keys, kind="stable")
    return keys[order], order
