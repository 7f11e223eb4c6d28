"""Who can introduce whom: the most trusted path of at most three ties."""

from itertools import pairwise
from typing import cast

import numpy as np
from scipy.sparse import csr_array

from coalition.network import Floats, Network, Places
from coalition.suggestions.evidence._pairwise import entries_of_rows

MIDDLE = 0.5
"""Trust that an unrated tie counts with where no tie at all is rated."""

LEAST = 1e-9
"""Stands for a trust of 0, which a sparse matrix would take for no tie."""

DECAY = 0.8
"""What each tie after the first leaves of the trust. Our own choice: hearsay is worth less than
knowing, so that two wholly trusted ties count as one rated 0.8, and three as one rated 0.64.
Among paths of one length it changes no order."""

AT_ONCE = 2_000_000
"""Paths of two ties followed together, so that memory stays bounded."""

DECIMALS = 12
"""Products that agree to so many decimals are equal."""


def tie_trust(network: Network, unrated: float | None = None) -> csr_array:
    """Trust of each declared tie, shape (n, n), symmetric, greater than 0.

    Parameters
    ----------
    network : Network
    unrated : float, optional
        What a tie that nobody rated counts with; left out where None.
    """
    pairs, n = network.pairs, network.n
    trust = (
        pairs.trust if unrated is None else np.where(np.isnan(pairs.trust), unrated, pairs.trust)
    )
    kept = ~np.isnan(trust) & (network.basis == "declared")
    source, target = pairs.source[kept], pairs.target[kept]
    values = np.tile(np.maximum(trust[kept], LEAST), 2)
    rows, columns = np.concatenate([source, target]), np.concatenate([target, source])
    matrix = csr_array((values, (rows, columns)), shape=(n, n))
    matrix.sort_indices()
    return matrix


def usual_trust(network: Network) -> float:
    """Median trust of the rated ties; `MIDDLE` where none is rated."""
    rated = network.pairs.trust[~np.isnan(network.pairs.trust)]
    return float(np.median(rated)) if len(rated) else MIDDLE


def most_trusted(trust: csr_array, sources: Places, targets: Places) -> tuple[Floats, Places]:
    """The best path of two or three ties between each untied pair.

    The best has the largest product of the ties' trust times ``DECAY ** (ties - 1)``; of equals
    the shorter, then the one through the lower places.

    Parameters
    ----------
    trust : csr_array, shape (n, n)
        As `tie_trust` gives it.
    sources, targets : ndarray of int, shape (p,)

    Returns
    -------
    product : ndarray, shape (p,)
        0-1; nan where no such path leads there.
    between : ndarray of int, shape (p, 2)
        Places on the way; -1 for a place that the path does not have.
    """
    product, between = np.full(len(targets), np.nan), np.full((len(targets), 2), -1)
    starts, row = np.unique(sources, return_inverse=True)
    order = np.argsort(row, kind="stable")
    for first, last in pairwise(_portions(trust, starts)):
        here = order[slice(*np.searchsorted(row[order], [first, last]))]
        found = _of_some(trust, starts[first:last], row[here] - first, targets[here])
        product[here], between[here] = found
    return product, between


def introductions(trust: csr_array, sources: Places, targets: Places) -> list[tuple[int, ...]]:
    """Places from source to target along the most trusted path, for each pair.

    () where none leads there; a path over a tie that is trusted not at all introduces nobody.
    """
    product, between = most_trusted(trust, sources, targets)
    ends = zip(product.tolist(), sources.tolist(), between.tolist(), targets.tolist(), strict=True)
    return [
        (source, *(place for place in middle if place >= 0), target) if trusted > 0 else ()
        for trusted, source, middle, target in ends
    ]


Reached = tuple[Places, Floats, Places]
"""Ends of two ties, as start x n + end, ascending; the best product, and the place between."""


def _portions(trust: csr_array, starts: Places) -> list[int]:
    """Bounds of portions of `starts` whose paths of two ties are some `AT_ONCE` together."""
    degree = np.diff(trust.indptr)
    paths = np.cumsum((trust != 0).astype(np.float64)[starts] @ degree)
    bounds = np.flatnonzero(np.diff((paths // AT_ONCE).astype(np.int64))) + 1
    return [0, *bounds.tolist(), len(starts)]


def _of_some(
    trust: csr_array, starts: Places, row: Places, targets: Places
) -> tuple[Floats, Places]:
    by_two = _two_ties(trust, starts)
    product, between = _ending_there(by_two, row * trust.shape[0] + targets)
    longer, through = _one_tie_more(by_two, trust, row, targets)
    better = np.isnan(product) | (longer > product)
    better &= ~np.isnan(longer)
    product = np.where(better, longer, product)
    between[better] = through[better]
    return np.where(product <= LEAST, 0.0, product), between


def _two_ties(trust: csr_array, starts: Places) -> Reached:
    row, middle, first = entries_of_rows(trust, starts)
    which, end, second = entries_of_rows(trust, middle)
    value = np.round(DECAY * second * first[which], DECIMALS)
    away = np.flatnonzero(end != starts[row[which]])
    which, value = which[away], value[away]
    key = row[which] * trust.shape[0] + end[away]
    # Entries stand by the place between, so that of equals the lowest comes first.
    kept = _first_of_each(np.lexsort((-value, key)), key)
    return key[kept], value[kept], middle[which][kept]


def _first_of_each(order: Places, group: Places) -> Places:
    """The first of each group in `order`, in which groups stand together."""
    if len(order) == 0:
        return order
    sorted_group = group[order]
    return cast(Places, order[np.append(True, np.diff(sorted_group) != 0)])


def _found(keys: Places, wanted: Places) -> tuple[Places, Places]:
    """Where each of `wanted` stands in `keys`, ascending, and which of `wanted` do at all."""
    if len(keys) == 0:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    hit = np.flatnonzero(keys[at] == wanted)
    return at[hit], hit


def _ending_there(by_two: Reached, wanted: Places) -> tuple[Floats, Places]:
    keys, value, via = by_two
    product, between = np.full(len(wanted), np.nan), np.full((len(wanted), 2), -1)
    at, hit = _found(keys, wanted)
    product[hit] = value[at]
    between[hit, 0] = via[at]
    return product, between


def _one_tie_more(
    by_two: Reached, trust: csr_array, row: Places, targets: Places
) -> tuple[Floats, Places]:
    keys, value, via = by_two
    product, between = np.full(len(targets), np.nan), np.full((len(targets), 2), -1)
    which, last, last_trust = entries_of_rows(trust, targets)
    at, hit = _found(keys, row[which] * trust.shape[0] + last)
    whole = np.round(DECAY * value[at] * last_trust[hit], DECIMALS)
    kept = _first_of_each(np.lexsort((last[hit], via[at], -whole, which[hit])), which[hit])
    target = which[hit][kept]
    product[target] = whole[kept]
    between[target, 0] = via[at][kept]
    between[target, 1] = last[hit][kept]
    return product, between
