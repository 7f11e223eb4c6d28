"""How many steps one group of stakeholders is from another."""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack

from coalition.gaps._capabilities import capabilities
from coalition.network import Network
from coalition.tables import Dataset

REACH = 2
"""Steps within which a stakeholder can ask: a partner, or a partner's partner."""

FARTHEST = 6
"""Steps after which the search for the nearest ends."""

TRUSTED = 0.5
"""Half of the scale: a tie whose rated trust is less carries no request."""

ROWS = 2000


def trusted_ties(network: Network) -> csr_array:
    """1 where tied and trust is not rated below `TRUSTED`; a tie without a rating counts."""
    pairs = network.pairs
    kept = ~(pairs.trust < TRUSTED)
    source, target = pairs.source[kept], pairs.target[kept]
    rows, columns = np.concatenate([source, target]), np.concatenate([target, source])
    n = network.n
    return csr_array((np.ones(len(rows)), (rows, columns)), shape=(n, n))


def held_within_reach(ties: csr_array, held: csr_array, wanted: csr_array) -> csr_array:
    """Entries of `wanted` (n, t) for which a partner, or a partner's partner, has `held` (n, t).

    What a stakeholder holds itself does not count.
    """
    near = (ties @ held).tocsr()
    parts = []
    for start in range(0, wanted.shape[0], ROWS):
        rows = slice(start, start + ROWS)
        if wanted[rows].nnz == 0:
            parts.append(csr_array(wanted[rows].shape))
            continue
        ways = near[rows] + _by_partners_of_partners(ties[rows], near, held[rows])
        parts.append(ways.multiply(wanted[rows] > 0) > 0)
    return csr_array(vstack(parts)) if parts else csr_array(wanted.shape)


def needs_within_reach(network: Network, dataset: Dataset) -> csr_array:
    """Needs (n, t) that a provider within two trusted ties meets; ask through `once_with`."""
    known = network.once_with(dataset, capabilities)
    return held_within_reach(trusted_ties(network), known.offers.tocsr(), known.needs.tocsr())


def _by_partners_of_partners(ties: csr_array, near: csr_array, own: csr_array) -> csr_array:
    # Every partner leads back to oneself: those round trips are no provider.
    partners = np.asarray(ties.sum(axis=1)).ravel()
    return (ties @ near - own.multiply(partners[:, np.newaxis])).tocsr()


def steps_from(ties: csr_array, starts: NDArray[np.int64] | list[int]) -> NDArray[np.float64]:
    """Steps from the nearest of `starts` to each stakeholder; inf beyond `FARTHEST`."""
    steps = np.full(ties.shape[0], np.inf)
    steps[starts] = 0
    front = (steps == 0).astype(np.float64)
    for step in range(1, FARTHEST + 1):
        fresh = (ties @ front > 0) & np.isinf(steps)
        if not fresh.any():
            break
        steps[fresh] = step
        front = fresh.astype(np.float64)
    return steps
