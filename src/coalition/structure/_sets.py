"""The best small set of stakeholders by two scores, the second deciding between equals."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from math import comb

import numpy as np

from coalition.network import Floats, Places

Scores = Callable[[Places], tuple[Floats, Floats]]
"""From sets of shape (s, k) to their first and second scores, both to be large."""

ALL_SETS = 60
"""Stakeholders up to which all sets of up to three are tried (34,220 of three)."""

MOST_SETS = 50_000
"""Sets of one size that are tried, which larger sets soon exceed."""

POOL = 40
"""Stakeholders, the best alone, among whom larger sets are searched beyond that."""


LISTED = 3
"""Lists of all sets that are kept for the next score, of 1 MB each."""


@dataclass(frozen=True, slots=True)
class BestSet:
    """Places of the members, ascending; `equals`: sets as good, None where not all were tried."""

    members: tuple[int, ...]
    first: float
    second: float
    equals: int | None


def best_sets(n: int, sizes: Iterable[int], scores: Scores) -> list[BestSet]:
    """The best set of each size out of n stakeholders."""
    sizes = list(sizes)
    few = [size for size in sizes if n <= ALL_SETS and comb(n, size) <= MOST_SETS]
    if few == sizes:
        return [_all_sets(n, size, scores) for size in sizes]
    by_exchange = _by_exchange(n, sizes, scores)
    return [
        _all_sets(n, size, scores) if size in few else found
        for size, found in zip(sizes, by_exchange, strict=True)
    ]


def _all_sets(n: int, size: int, scores: Scores) -> BestSet:
    return _best(_every(n, size), scores, True)


@lru_cache(maxsize=LISTED)
def _every(n: int, size: int) -> Places:
    sets = np.array(list(combinations(range(n), size)))
    sets.flags.writeable = False
    return sets


def _by_exchange(n: int, sizes: Iterable[int], scores: Scores) -> list[BestSet]:
    """Each set starts from the one before, and exchanges members while that betters it."""
    alone = np.arange(n)[:, np.newaxis]
    pool = np.sort(_order(*scores(alone))[:POOL])
    found: list[BestSet] = []
    for size in sizes:
        if size == 1:
            found.append(_best(alone, scores, True))
            continue
        best = _best(_grown(found[-1].members, pool), scores, False)
        while True:
            exchanged = [
                _grown(best.members[:i] + best.members[i + 1 :], pool) for i in range(size)
            ]
            better = _best(np.concatenate(exchanged), scores, False)
            if better.members == best.members:
                break
            best = better
        found.append(best)
    return found


def _grown(members: tuple[int, ...], pool: Places) -> Places:
    """`members` with each of `pool` that is not among them."""
    added = pool[~np.isin(pool, members)]
    base = np.broadcast_to(np.array(members, dtype=np.int64), (len(added), len(members)))
    return np.sort(np.column_stack([base, added]), axis=1)


def _best(sets: Places, scores: Scores, all_tried: bool) -> BestSet:
    first, second = scores(sets)
    best = np.flatnonzero(first.round(9) == first.max().round(9))
    best = best[second[best].round(9) == second[best].max().round(9)]
    top = best[np.lexsort(sets[best].T[::-1])[0]]
    equals = (first >= first[top] - 1e-9) & (second >= second[top] - 1e-9)
    return BestSet(
        members=tuple(sets[top].tolist()),
        first=float(first[top]),
        second=float(second[top]),
        equals=int(equals.sum()) if all_tried else None,
    )


def _order(first: Floats, second: Floats, *then: Places) -> Places:
    """From best to worst, equals within 1e-9, at last by the members' places."""
    return np.lexsort((*then, -second.round(9), -first.round(9)))
