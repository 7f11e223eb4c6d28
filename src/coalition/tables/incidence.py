"""Who holds what, as one sparse matrix: the bridge from words in cells to arrays."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

import numpy as np
from scipy.sparse import csr_array

Thing = TypeVar("Thing", str, tuple[str, str])


def incidence(held: Sequence[Iterable[Thing]]) -> tuple[csr_array, tuple[Thing, ...]]:
    """Matrix of n holders by t things, 1 where held, and the things in sorted order.

    >>> matrix, themes = incidence([["water"], ["health", "water"], []])
    >>> themes
    ('health', 'water')
    >>> matrix.toarray().astype(int)
    array([[0, 1],
           [1, 1],
           [0, 0]])
    """
    distinct = [sorted(set(things)) for things in held]
    names = sorted({thing for things in distinct for thing in things})
    place = {name: i for i, name in enumerate(names)}
    columns = np.array([place[thing] for things in distinct for thing in things], dtype=np.int64)
    starts = np.concatenate([[0], np.cumsum([len(things) for things in distinct], dtype=np.int64)])
    matrix = csr_array((np.ones(len(columns)), columns, starts), shape=(len(distinct), len(names)))
    return matrix, tuple(names)
