"""The way to a stakeholder: which supporter speaks to it, over which ties, on what they share."""

from dataclasses import dataclass

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
    best: tuple[float, int, tuple[int, ...]] | None = None
    for partner, first in _row(trust, target):
        if supporters[partner]:
            best = _better(best, (-round(first, 12), 1, (partner, target)))
        elif not opponents[partner]:
            for other, second in _row(trust, partner):
                if supporters[other] and other != target:
                    way = (other, partner, target)
                    best = _better(best, (-round(first * second, 12), 2, way))
    if best is None:
        return None
    pairs = {frozenset(pair) for pair in zip(best[2], best[2][1:], strict=False)}
    return Path(best[2], -best[0], all(_is_rated(network, *sorted(pair)) for pair in pairs))


def _better(
    best: tuple[float, int, tuple[int, ...]] | None, other: tuple[float, int, tuple[int, ...]]
) -> tuple[float, int, tuple[int, ...]]:
    return other if best is None else min(best, other)


def _row(trust: csr_array, place: int) -> list[tuple[int, float]]:
    start, end = trust.indptr[place : place + 2]
    return sorted(
        zip(trust.indices[start:end].tolist(), trust.data[start:end].tolist(), strict=True)
    )


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
