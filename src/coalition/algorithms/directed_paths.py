"""Shortest paths along the direction of ties."""

import numpy as np
from scipy.sparse import csr_array

from coalition.network import Floats, Places

LARGEST = 1e9
"""n times arcs up to which everybody's paths are followed (some seconds)."""

WORD = 64


def nearness(arcs: csr_array) -> Floats:
    """Sum over all others of 1 / steps from them, 0 where no path leads; nan if too large.

    Parameters
    ----------
    arcs : csr_array, shape (n, n)
        From row to column; weights are not read.

    Returns
    -------
    ndarray of shape (n,)
    """
    n = arcs.shape[0]
    if n * arcs.nnz > LARGEST:
        return np.full(n, np.nan)
    total = np.zeros(n)
    into = arcs.T.tocsr()
    reporters, reported = into.indices, np.flatnonzero(np.diff(into.indptr))
    starts = into.indptr[reported]
    for first in range(0, n, WORD):
        _follow(reporters, reported, starts, np.arange(first, min(first + WORD, n)), total)
    return total


def _follow(
    reporters: Places, reported: Places, starts: Places, sources: Places, total: Floats
) -> None:
    """Add what `sources` reach, one bit of a word for each of them, to `total`."""
    known = np.zeros(len(total), dtype=np.uint64)
    known[sources] = np.uint64(1) << np.arange(len(sources), dtype=np.uint64)
    steps = 0
    while len(reported):
        steps += 1
        further = known.copy()
        further[reported] |= np.bitwise_or.reduceat(known[reporters], starts)
        reached = np.bitwise_count(further ^ known)
        if not reached.any():
            return
        total += reached / steps
        known = further
