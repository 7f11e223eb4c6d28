"""Paths of two steps, added up where a third closes them; never all in memory at once."""

from itertools import pairwise
from typing import Any, TypeAlias

import numpy as np
from scipy.sparse import csr_array

from coalition.network import Floats

Matrix: TypeAlias = "csr_array | Floats"

SMALL = 200
"""Rows up to which whole matrices are quicker than sparse ones."""

PORTION = 20_000_000
"""Paths of two steps that are held in memory at a time."""


def whole_where_small(matrix: csr_array) -> Matrix:
    """`matrix` as an ndarray up to `SMALL` rows, else as it is."""
    return matrix.toarray() if matrix.shape[0] <= SMALL else matrix


def closed_paths(closing: Any, first: Any, second: Any) -> Floats:
    """The row sums of ``closing * (first @ second)``, entry by entry, shape (n,).

    Parameters
    ----------
    closing, first, second : Matrix of shape (n, n)
        All three as `whole_where_small` gives them.

    Examples
    --------
    From a one path of two steps leads to c, and a tie closes it:

    >>> ties = csr_array(np.array([[0, 1, 1], [0, 0, 1], [0, 0, 0]]))
    >>> closed_paths(ties, ties, ties)
    array([1., 0., 0.])
    """
    if isinstance(closing, np.ndarray):
        return row_sums(closing * (first @ second))
    steps = csr_array((np.ones(first.nnz), first.indices, first.indptr), shape=first.shape)
    paths = np.asarray(steps @ np.diff(second.indptr), dtype=np.float64)
    portion = (np.cumsum(paths) // PORTION).astype(np.int64)
    bounds = [*np.unique(portion, return_index=True)[1].tolist(), len(paths)]
    closed = np.zeros(len(paths))
    for start, end in pairwise(bounds):
        closed[start:end] = row_sums(closing[start:end].multiply(first[start:end] @ second))
    return closed


def row_sums(matrix: Matrix) -> Floats:
    """Of an ndarray as of a sparse array, shape (n,)."""
    return np.asarray(matrix.sum(axis=1), dtype=np.float64).ravel()
