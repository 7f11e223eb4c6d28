"""Shortest paths along the direction of ties."""

import numpy as np
from scipy.sparse import csr_array

from coalition.algorithms.levels import AT_ONCE, levels
from coalition.network import Floats

LARGEST = 1e9
"""n times arcs up to which everybody's paths are followed (some seconds)."""


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
    for first in range(0, n, AT_ONCE):
        for steps, reached in levels(into, np.arange(first, min(first + AT_ONCE, n))):
            total += reached / steps
    return total
