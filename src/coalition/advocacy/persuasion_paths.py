"""The way to a stakeholder: which supporter speaks to it, over which ties, on what they share."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from coalition.network import Network, Places

Flags = NDArray[np.bool_]

TRUSTED = 0.5
"""Half of the scale: a tie rated below it carries no request."""


@dataclass(frozen=True, slots=True)
class Path:
    """Places from the supporter to the target; `trust` is the product of the ties' trust."""

    places: tuple[int, ...]
    trust: float
    rated: bool


def trust_of_ties(network: Network) -> csr_array:
    """Trust of each tie that may carry a request; one without a rating counts as the median."""
    trust = network.pairs.trust
    rated = trust[~np.isnan(trust)]
    usual = max(float(np.median(rated)), TRUSTED) if len(rated) else TRUSTED
    kept = ~(trust < TRUSTED) & (network.basis == "declared")
    values = np.where(np.isnan(trust), usual, trust)[kept]
    source, target = network.pairs.source[kept], network.pairs.target[kept]
    rows, columns = np.concatenate([source, target]), np.concatenate([target, source])
    return csr_array((np.tile(values, 2), (rows, columns)), shape=(network.n, network.n))


def persuasion_path(
    trust: csr_array, network: Network, target: int, supporters: Flags, opponents: Flags
) -> Path | None:
    """The most trusted way of one or two ties from a supporter; None where there is none.

    Of equals the shorter, then the one through lower places. No opponent stands between.
    """
    start, end = trust.indptr[target : target + 2]
    partners, first = trust.indices[start:end], trust.data[start:end]
    direct = supporters[partners]
    between = ~direct & ~opponents[partners]
    further = trust[partners[between]].tocoo()
    asks = supporters[further.col] & (further.col != target)
    middle = np.concatenate([np.full(direct.sum(), -1), partners[between][further.row[asks]]])
    speaker = np.concatenate([partners[direct], further.col[asks]])
    second = first[between][further.row[asks]] * further.data[asks]
    worth = np.concatenate([first[direct], second])
    if not len(worth):
        return None
    best = np.lexsort((middle, speaker, middle >= 0, -np.round(worth, 12)))[0]
    steps = (int(speaker[best]), int(middle[best]), target)
    places = tuple(place for place in steps if place >= 0)
    pairs = [sorted(pair) for pair in pairwise(places)]
    return Path(places, float(worth[best]), all(_is_rated(network, *pair) for pair in pairs))


def _is_rated(network: Network, source: int, target: int) -> bool:
    pairs = network.pairs
    here = np.flatnonzero((pairs.source == source) & (pairs.target == target))
    return bool(len(here)) and not np.isnan(pairs.trust[here[0]])


def within_two(trust: csr_array, sources: Places, targets: Places) -> csr_array:
    """1 where a source reaches a target by one or two ties; shape (sources, targets)."""
    ones = csr_array((np.ones(trust.nnz), trust.indices, trust.indptr), shape=trust.shape)
    near = ones[sources]
    columns = ones.tocsc()[:, targets]
    return csr_array(((near[:, targets] + near @ columns) > 0).astype(np.float64))
