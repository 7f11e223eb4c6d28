"""Breadth-first search from up to 64 sources together, one bit of a word for each."""

from collections.abc import Iterator

import numpy as np
from scipy.sparse import csr_array

from coalition.network import Places

AT_ONCE = 64
"""Sources that are looked from together."""


def levels(into: csr_array, sources: Places) -> Iterator[tuple[int, Places]]:
    """Steps, and by how many of `sources` each stakeholder is reached in just so many.

    Parameters
    ----------
    into : csr_array of shape (n, n)
        In row i, from whom a step leads to i; weights are not read.
    sources : ndarray of int
        At most `AT_ONCE` places.

    Examples
    --------
    On a path a, b, c, from a and c together:

    >>> path = csr_array(np.array([[0, 1, 0], [1, 0, 1], [0, 1, 0]]))
    >>> [(steps, by.tolist()) for steps, by in levels(path, np.array([0, 2]))]
    [(1, [0, 2, 0]), (2, [1, 0, 1])]
    """
    reached = np.flatnonzero(np.diff(into.indptr))
    starts = into.indptr[reached]
    known = np.zeros(into.shape[0], dtype=np.uint64)
    known[sources] = np.uint64(1) << np.arange(len(sources), dtype=np.uint64)
    steps = 0
    while len(reached):
        steps += 1
        further = known.copy()
        further[reached] |= np.bitwise_or.reduceat(known[into.indices], starts)
        new = np.bitwise_count(further ^ known).astype(np.int64)
        if not new.any():
            return
        yield steps, new
        known = further
