"""Products of rows for many pairs of places at once."""

import numpy as np
from scipy.sparse import csr_array

from coalition.network import Floats, Places

AT_ONCE = 200_000
"""Pairs worked out together, so that a million pairs need little memory."""


def row_products(left: csr_array, right: csr_array, sources: Places, targets: Places) -> Floats:
    """For each pair, the sum over columns of ``left[source] * right[target]``, shape (p,).

    >>> held = csr_array([[1.0, 2.0], [3.0, 0.0]])
    >>> row_products(held, held, np.array([0, 0]), np.array([0, 1]))
    array([5., 3.])
    """
    total = np.zeros(len(sources))
    if left.nnz == 0 or right.nnz == 0:
        return total
    for start in range(0, len(sources), AT_ONCE):
        part = slice(start, start + AT_ONCE)
        product = left[sources[part]].multiply(right[targets[part]])
        total[part] = np.asarray(product.sum(axis=1)).ravel()
    return total


def entries_of_rows(matrix: csr_array, rows: Places) -> tuple[Places, Places, Floats]:
    """Every stored entry of `rows`: which of the rows it belongs to, its column, its value."""
    starts = matrix.indptr[rows].astype(np.int64)
    lengths = matrix.indptr[rows + 1].astype(np.int64) - starts
    which = np.repeat(np.arange(len(rows)), lengths)
    within = np.arange(len(which)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    at = starts[which] + within
    return which, matrix.indices[at].astype(np.int64), matrix.data[at].astype(np.float64)
