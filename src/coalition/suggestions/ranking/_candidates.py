"""Who comes into question at all: pairs without a tie, without a quarrel, not strictly opposed."""

from collections.abc import Iterator

import numpy as np
from scipy.sparse import csr_array

from coalition.network import Floats, Network, Places
from coalition.suggestions.evidence import partnerships, stances
from coalition.suggestions.ranking._shortlist import Shortlist
from coalition.tables import OPPOSED, Dataset

ALL_PAIRS = 250_000
"""Pairs up to which every one is weighed: those of 500 stakeholders, or of one among many."""

EACH, COMMON = 100, 500
"""Candidates for each stakeholder where there are more; and of the holders of one thing, those
that are looked at."""

EACH_IN_SHORT, COMMON_IN_SHORT = 40, 150
"""The same where suggestions are given in short only."""

BLOCK = 2000
"""Stakeholders whose candidates are weighed together, so that memory stays bounded."""


def candidate_pairs(
    network: Network,
    dataset: Dataset,
    weights: Floats,
    sources: Places,
    *,
    in_short: bool = False,
) -> Iterator[tuple[Places, Places]]:
    """Blocks of candidate pairs (sources, targets), by source, then target, both ascending.

    A declared tie, a conflict, two names that seem to be one, and opposite stances that are 3 or
    more apart on any issue are left out; a past tie is not. Potential ties are no ties. Where
    all pairs of `sources` with anybody are 250,000 at most, each is a candidate. Above, each
    source keeps some 100 (`in_short` 40) that promise the highest score under `weights`
    (`Shortlist`).
    """
    shortlist = None
    if len(sources) * network.n > ALL_PAIRS:
        common, each = (COMMON_IN_SHORT, EACH_IN_SHORT) if in_short else (COMMON, EACH)
        shortlist = Shortlist(network, dataset, weights, common, each)
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
        kept = positions.opposition(ones, others) < OPPOSED
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
