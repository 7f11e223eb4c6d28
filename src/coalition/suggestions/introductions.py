"""Who can introduce whom: the most trusted path of at most three ties."""

from itertools import pairwise
from typing import cast

import numpy as np
from scipy.sparse import csr_array

from coalition.network import Floats, Network, Places
from coalition.suggestions._pairwise import entries_of_rows

MIDDLE = 0.5
"""Trust that an unrated tie counts with where no tie at all is rated."""

LEAST = 1e-9
"""Stands for a trust of 0, which a sparse matrix would take for no tie."""

DECAY = 0.8
"""What each tie after the first leaves of the trust. Our own choice: hearsay is worth less than
knowing, so that two wholly trusted ties count as one rated 0.8, and three as one rated 0.64.
Among paths of one length it changes no order."""

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


def most_trusted(trust: csr_array, source: int, targets: Places) -> tuple[Floats, Places]:
    """The best path of two or three ties from `source` to each of its untied `targets`.

    The best has the largest product of the ties' trust times ``DECAY ** (ties - 1)``; of equals
    the shorter, then the one through the lower places.

    Parameters
    ----------
    trust : csr_array, shape (n, n)
        As `tie_trust` gives it.
    source : int
    targets : ndarray of int, shape (t,)

    Returns
    -------
    product : ndarray, shape (t,)
        0-1; nan where no such path leads there.
    between : ndarray of int, shape (t, 2)
        Places on the way; -1 for a place that the path does not have.
    """
    by_two = _two_ties(trust, source)
    product, between = _ending_there(by_two, targets)
    longer, through = _one_tie_more(by_two, trust, targets)
    better = np.isnan(product) | (longer > product)
    better &= ~np.isnan(longer)
    product = np.where(better, longer, product)
    between[better] = through[better]
    return np.where(product <= LEAST, 0.0, product), between


def introductions(trust: csr_array, sources: Places, targets: Places) -> list[tuple[int, ...]]:
    """Places from source to target along the most trusted path, for each pair.

    () where none leads there; a path over a tie that is trusted not at all introduces nobody.
    `sources` are ascending.
    """
    paths: list[tuple[int, ...]] = []
    bounds = [0, *(np.flatnonzero(np.diff(sources)) + 1).tolist(), len(sources)]
    for start, end in pairwise(bounds):
        if start == end:
            continue
        source = int(sources[start])
        product, between = most_trusted(trust, source, targets[start:end])
        for trusted, middle, target in zip(product, between, targets[start:end], strict=True):
            steps = (source, *(int(place) for place in middle if place >= 0), int(target))
            paths.append(steps if trusted > 0 else ())
    return paths


Reached = tuple[Places, Floats, Places]
"""Places at the end of two ties, ascending, the best product, and the place between."""


def _two_ties(trust: csr_array, source: int) -> Reached:
    start, end = trust.indptr[source : source + 2]
    first = trust.indices[start:end].astype(np.int64)
    which, end_place, value = entries_of_rows(trust, first)
    value = np.round(DECAY * value * trust.data[start:end][which], DECIMALS)
    kept = _first_of_each(np.lexsort((first[which], -value, end_place)), end_place)
    kept = kept[end_place[kept] != source]
    return end_place[kept], value[kept], first[which][kept]


def _first_of_each(order: Places, group: Places) -> Places:
    """The first of each group in `order`, in which groups stand together."""
    if len(order) == 0:
        return order
    sorted_group = group[order]
    return cast(Places, order[np.append(True, np.diff(sorted_group) != 0)])


def _found(places: Places, wanted: Places) -> tuple[Places, Places]:
    """Where each of `wanted` stands in `places`, ascending, and which of `wanted` do at all."""
    if len(places) == 0:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    at = np.minimum(np.searchsorted(places, wanted), len(places) - 1)
    hit = np.flatnonzero(places[at] == wanted)
    return at[hit], hit


def _ending_there(by_two: Reached, targets: Places) -> tuple[Floats, Places]:
    places, value, via = by_two
    product, between = np.full(len(targets), np.nan), np.full((len(targets), 2), -1)
    at, hit = _found(places, targets)
    product[hit] = value[at]
    between[hit, 0] = via[at]
    return product, between


def _one_tie_more(by_two: Reached, trust: csr_array, targets: Places) -> tuple[Floats, Places]:
    places, value, via = by_two
    product, between = np.full(len(targets), np.nan), np.full((len(targets), 2), -1)
    which, last, last_trust = entries_of_rows(trust, targets)
    at, hit = _found(places, last)
    whole = np.round(DECAY * value[at] * last_trust[hit], DECIMALS)
    kept = _first_of_each(np.lexsort((last[hit], via[at], -whole, which[hit])), which[hit])
    target = which[hit][kept]
    product[target] = whole[kept]
    between[target, 0] = via[at][kept]
    between[target, 1] = last[hit][kept]
    return product, between
