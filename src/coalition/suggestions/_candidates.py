"""Who comes into question at all: pairs without a tie, without a quarrel, not strictly opposed."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from scipy.sparse import csr_array, diags_array, eye_array

from coalition.network import Floats, Network, Places, binary
from coalition.suggestions._exchange import Exchange
from coalition.suggestions._partners import partnerships
from coalition.suggestions._stances import stances
from coalition.tables import RATINGS, Dataset
from coalition.tables.incidence import incidence

ALL_PAIRS = 500
"""Stakeholders up to which every pair is weighed."""

EACH = 100
"""Candidates for each stakeholder in larger networks."""

WELL_RATED = 20
"""Of them, those whom the sheet's owner rates best, whatever else speaks for them."""

COMMON = 1000
"""Holders of one thing that are looked at; of more, the ones with the most partners."""

IN_SHORT, COMMON_IN_SHORT = 6, 40
"""The same where suggestions are given in short only."""

BLOCK = 2000
"""Stakeholders whose candidates are weighed together, so that memory stays bounded."""

VETO = 3.0
"""Difference between opposite stances from which no partnership is proposed."""


def candidate_pairs(
    network: Network,
    dataset: Dataset,
    held: Exchange,
    sources: Places,
    *,
    in_short: bool = False,
) -> Iterator[tuple[Places, Places]]:
    """Blocks of candidate pairs (sources, targets), by source, then target, both ascending.

    A declared tie, a conflict, two names that seem to be one, and opposite stances that are 3 or
    more apart on any issue are left out; a past tie is not. Potential ties are no ties. Up to
    500 stakeholders every other pair is a candidate. Above, each source keeps about 100: those
    that meet its needs or whose needs it meets, that share its rarer themes and values, that
    share its partners, and the twenty rated best by the sheet's owner; `in_short` the six for
    whom most of that speaks.
    """
    shortlist = None
    if in_short:
        shortlist = _Shortlist(network, dataset, held, COMMON_IN_SHORT, IN_SHORT, 0)
    elif network.n > ALL_PAIRS:
        shortlist = _Shortlist(network, dataset, held, COMMON, EACH, WELL_RATED)
    positions = stances(dataset)
    lookalikes = lookalikes_of(network, dataset)
    for start in range(0, len(sources), BLOCK):
        block = sources[start : start + BLOCK]
        ones, others = _everyone(network, block) if shortlist is None else shortlist.of(block)
        kept = ones != others
        kept &= ~is_entry(partnerships(network), ones, others)
        kept &= ~is_entry(network.conflicts, ones, others)
        kept &= ~is_entry(lookalikes, ones, others)
        ones, others = ones[kept], others[kept]
        kept = positions.opposition(ones, others) < VETO
        yield ones[kept], others[kept]


def _everyone(network: Network, sources: Places) -> tuple[Places, Places]:
    return np.repeat(sources, network.n), np.tile(np.arange(network.n), len(sources))


def lookalikes_of(network: Network, dataset: Dataset) -> csr_array:
    """1 where two names are so alike that they may be one stakeholder, shape (n, n)."""
    place = network.place
    ends = [(place[one], place[other]) for one, other in dataset.lookalikes]
    rows, columns = np.array(ends, dtype=np.int64).reshape(-1, 2).T
    both = (np.concatenate([rows, columns]), np.concatenate([columns, rows]))
    return csr_array((np.ones(2 * len(ends)), both), shape=(network.n, network.n))


def is_entry(matrix: csr_array, ones: Places, others: Places) -> np.ndarray:
    """Whether each pair is an entry of `matrix` other than 0, shape (p,)."""
    starts, row = np.unique(ones, return_inverse=True)
    entries = csr_array(matrix[starts]).tocoo()
    stored = entries.data != 0
    keys = entries.row[stored].astype(np.int64) * matrix.shape[1] + entries.col[stored]
    return np.isin(row * matrix.shape[1] + others, keys)


class _Shortlist:
    """The likeliest candidates of a large network, from sparse products."""

    def __init__(
        self,
        network: Network,
        dataset: Dataset,
        held: Exchange,
        common: int,
        each: int,
        well_rated: int,
    ):
        everyone = dataset.stakeholders
        ties = partnerships(network)
        degree = np.asarray(ties.sum(axis=1)).ravel()
        needs = _rows_to_one(held.unmet)
        wanted = _thinned(held.unmet, degree, common)
        things, _ = incidence(
            [
                [*(("theme", t) for t in s.themes), *(("value", v) for v in s.values)]
                for s in everyone
            ]
        )
        shared = _by_rarity(_thinned(things, degree, common))
        self._products = [
            (needs, csr_array(_thinned(held.offers, degree, common).T)),
            (held.offers, csr_array(wanted.T)),
            (shared, csr_array(shared.T)),
            (_columns_to_one(_thinned(ties, degree, common)), ties),
        ]
        self._well_rated = _well_rated(dataset)[:well_rated]
        self._each = each
        self._had = binary(csr_array(ties + network.conflicts + eye_array(network.n)))

    def of(self, sources: Places) -> tuple[Places, Places]:
        """Candidate pairs of `sources`, by source, then target."""
        n = self._products[0][0].shape[0]
        promise = csr_array((len(sources), n))
        for left, right in self._products:
            promise = promise + _of_the_best(csr_array(left[sources] @ right))
        # Whom they have already takes no place from others.
        promise = csr_array(promise - promise.multiply(self._had[sources]))
        row, target = _largest_of_rows(promise, self._each)
        rated = len(self._well_rated)
        row = np.concatenate([row, np.repeat(np.arange(len(sources)), rated)])
        target = np.concatenate([target, np.tile(self._well_rated, len(sources))])
        key = np.unique(row.astype(np.int64) * n + target)
        return sources[key // n], key % n


def _rows_to_one(matrix: csr_array) -> csr_array:
    total = np.asarray(matrix.sum(axis=1)).ravel()
    return csr_array(diags_array(1 / np.where(total > 0, total, 1)) @ matrix)


def _columns_to_one(matrix: csr_array) -> csr_array:
    total = np.asarray(matrix.sum(axis=0)).ravel()
    return csr_array(matrix @ diags_array(1 / np.where(total > 0, total, 1)))


def _by_rarity(held: csr_array) -> csr_array:
    """Scaled so that the product of two rows sums 1 / holders over what both hold."""
    holders = np.asarray(held.sum(axis=0)).ravel()
    return csr_array(held @ diags_array(1 / np.sqrt(np.maximum(holders, 1))))


def _thinned(held: csr_array, degree: Floats, common: int) -> csr_array:
    """At most `common` holders of each thing, those with the most partners."""
    entries = held.tocoo()
    order = np.lexsort((entries.row, -degree[entries.row], entries.col))
    column = entries.col[order]
    first = np.searchsorted(column, column)
    kept = order[np.arange(len(column)) - first < common]
    return csr_array((entries.data[kept], (entries.row[kept], entries.col[kept])), shape=held.shape)


def _of_the_best(promise: csr_array) -> csr_array:
    """Each row over its largest entry, so that the four grounds count alike."""
    if promise.nnz == 0:
        return promise
    largest = promise.max(axis=1).toarray().ravel()
    return csr_array(diags_array(1 / np.where(largest > 0, largest, 1)) @ promise)


def _largest_of_rows(matrix: csr_array, most: int) -> tuple[Places, Places]:
    """Row and column of the `most` largest entries of each row; of equals the lower columns."""
    starts, columns, data = matrix.indptr.tolist(), matrix.indices, np.round(matrix.data, 9)
    rows, found = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    for row, (start, end) in enumerate(pairwise(starts)):
        values, column = data[start:end], columns[start:end]
        kept = np.flatnonzero(values)
        if len(kept) > most:
            values = values[kept]
            cut = np.partition(values, len(kept) - most)[len(kept) - most]
            above, equal = kept[values > cut], kept[values == cut]
            left = most - len(above)
            if left < len(equal):
                equal = equal[np.argpartition(column[equal], left)[:left]]
            kept = np.concatenate([above, equal])
        rows.append(np.full(len(kept), row))
        found.append(column[kept].astype(np.int64))
    return np.concatenate(rows), np.concatenate(found)


def _well_rated(dataset: Dataset) -> Places:
    """Places of those with the highest mean rating, at most `WELL_RATED`."""
    means = []
    for place, s in enumerate(dataset.stakeholders):
        given = [getattr(s, field) for field in RATINGS if getattr(s, field) is not None]
        if given:
            means.append((-sum(given) / len(given), place))
    return np.array([place for _, place in sorted(means)[:WELL_RATED]], dtype=np.int64)
