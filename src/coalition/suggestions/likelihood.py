"""Which untied pairs does the network itself make plausible? A short random walk tells.

Whether a tie is plausible and whether it is worth having are two questions: this answers the
first, and never enters a suggestion's score.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, diags_array

from coalition.errors import UnusableInput
from coalition.network import Floats, Network, Places

MOST = 5000
"""Stakeholders up to which every untied pair is worked out: 12.5 million pairs."""

SAMPLE = 100
"""Stakeholders whose pairs stand for all, above `MOST`."""

ENTRIES = 2_500_000
"""Of a dense block: 20 MB."""

DECIMALS = 12


def likelihoods(network: Network) -> tuple[Places, Places, Floats]:
    """How plausible the network makes each untied pair, compared with the other untied pairs.

    A walker starts at either end in proportion to its number of ties and crosses ties at
    random; the pair's walk score is how often it is found at the other end after two steps and
    after three, k_i (P^2 + P^3)_ij / 2m. The value is the share of the other untied pairs whose
    score is lower, equals counting half. Two and three steps are added up, as in the paper's
    superposed walk: three alone would give two partners of one hub nothing.

    Returns
    -------
    sources, targets : ndarray of int, shape (p,)
        Places of every untied pair, source < target, sorted.
    values : ndarray, shape (p,)
        0-1; 0 where no walk of three steps joins the two.

    Raises
    ------
    UnusableInput
        There are more than 5,000 stakeholders.

    References
    ----------
    Liu, W. & Lü, L. (2010). Link prediction based on local random walk. EPL 89, 58007.
    """
    if network.n > MOST:
        raise UnusableInput(
            f"The likelihood of every untied pair is worked out for up to {MOST:,} stakeholders; "
            f"there are {network.n:,}. Ask for one stakeholder's suggestions instead."
        )
    blocks = [_untied_walks(network, rows) for rows in _blocks(network.n, network.n)]
    sources = np.concatenate([block[0] for block in blocks])
    targets = np.concatenate([block[1] for block in blocks])
    walks = np.concatenate([block[2] for block in blocks])
    return sources, targets, _standing(np.sort(walks), walks)


class Plausibility:
    """Likelihood of any pair of a network, with what all pairs share worked out once."""

    def __init__(self, network: Network):
        self._network = network
        self._is_known = network.basis == "declared" and network.m > 0
        self._all = self._scores(network) if self._is_known else np.zeros(0)

    def of(self, sources: Places, targets: Places) -> tuple[Floats, NDArray[np.bool_]]:
        """Likelihood of each untied pair, and whether a walk joins the two at all; shape (p,).

        nan where the data state no ties, or neither end has any. Above 5,000 stakeholders the
        comparison is with all pairs of a seeded sample of 100 stakeholders.
        """
        if not self._is_known or len(sources) == 0:
            return np.full(len(sources), np.nan), np.zeros(len(sources), dtype=np.bool_)
        walk = np.zeros(len(sources))
        starts, row = np.unique(sources, return_inverse=True)
        for block in _blocks(len(starts), self._network.n):
            here = (row >= block[0]) & (row <= block[-1])
            rows = _walks(self._network, starts[block])
            walk[here] = rows[row[here] - block[0], targets[here]]
        degree = self._network.once(_steps)[1]
        lonely = (degree[sources] == 0) & (degree[targets] == 0)
        return np.where(lonely, np.nan, _standing(self._all, walk)), walk > 0

    def _scores(self, network: Network) -> Floats:
        if network.n <= MOST:
            blocks = _blocks(network.n, network.n)
            return np.sort(np.concatenate([_untied_walks(network, rows)[2] for rows in blocks]))
        chance = np.random.default_rng(0)
        drawn = np.sort(chance.choice(network.n, SAMPLE, replace=False))
        blocks = _blocks(SAMPLE, network.n)
        return np.sort(np.concatenate([_all_walks(network, drawn[block]) for block in blocks]))


def _steps(network: Network) -> tuple[csr_array, Floats]:
    """Chance of each step, rows adding up to 1, and the number of ties of each stakeholder."""
    degree = np.asarray(network.adjacency.sum(axis=1), dtype=np.float64).ravel()
    share = diags_array(1 / np.maximum(degree, 1))
    return csr_array(share @ network.adjacency), degree


def _blocks(rows: int, columns: int) -> list[Places]:
    """Places 0 to `rows`, parted so that a dense block of them fits in memory."""
    each = max(ENTRIES // max(columns, 1), 1)
    starts = range(0, max(rows, 1), each)
    return [np.arange(start, min(start + each, rows), dtype=np.int64) for start in starts]


def _walks(network: Network, rows: Places) -> Floats:
    steps, degree = network.once(_steps)
    two = csr_array(steps[rows] @ steps)
    walks = (two + csr_array(two @ steps)).toarray()
    return np.asarray(np.round(walks * degree[rows, np.newaxis], DECIMALS), dtype=np.float64)


def _untied_walks(network: Network, rows: Places) -> tuple[Places, Places, Floats]:
    """Pairs (i, j) with i among `rows`, i < j, untied; and their walk scores."""
    untied = np.arange(network.n) > rows[:, np.newaxis]
    untied &= network.adjacency[rows].toarray() == 0
    row, column = np.nonzero(untied)
    return rows[row], column.astype(np.int64), _walks(network, rows)[row, column]


def _all_walks(network: Network, rows: Places) -> Floats:
    """Walk scores of every untied pair that one of `rows` belongs to."""
    untied = network.adjacency[rows].toarray() == 0
    untied[np.arange(len(rows)), rows] = False
    walks: Floats = _walks(network, rows)[untied]
    return walks


def _standing(ascending: Floats, walks: Floats) -> Floats:
    """Share of the others in `ascending` that each of `walks`, one of them, stands above."""
    below = np.searchsorted(ascending, walks, side="left")
    equal = np.maximum(np.searchsorted(ascending, walks, side="right") - below - 1, 0)
    others = len(ascending) - 1
    share = (below + equal / 2) / others if others > 0 else np.ones(len(walks))
    return np.where(walks > 0, np.minimum(share, 1), 0.0)
