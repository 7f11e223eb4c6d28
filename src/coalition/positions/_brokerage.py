"""Gould and Fernandez's brokerage roles, counted together by sparse algebra."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from coalition.network import Floats, Network, Places, binary
from coalition.tables import UNKNOWN

COUNTING = (
    "Counted on the ties as reported, where a reports v, v reports c and a does not report c. "
    "Without direction each such pair counts once from either end, so gatekeeper equals "
    "representative. Stakeholders whose group is unknown are left out. Raw counts, as in R's sna."
)
GOULD_FERNANDEZ = (
    "Gould, R. V. & Fernandez, R. M. (1989). Structures of mediation: a formal approach to "
    "brokerage in transaction networks. Sociological Methodology 19, 89-126."
)

PORTION = 20_000_000
"""Two-step paths that are held in memory at a time."""


@dataclass(frozen=True, eq=False)
class Roles:
    """Paths of each role, arrays of shape (n,); nan where the own group is unknown."""

    coordinator: Floats
    gatekeeper: Floats
    representative: Floats
    consultant: Floats
    liaison: Floats


def roles(network: Network) -> Roles:
    """All five roles of every stakeholder; ask through ``network.once(roles)``."""
    known = network.groups != UNKNOWN
    _, group = np.unique(network.groups, return_inverse=True)
    within, across = _split(binary(network.arcs), group, known)
    across_in, across_out = _by_group(across.T.tocsr(), group), _by_group(across, group)
    same_other_group = _row_sums(across_in.multiply(across_out))
    coming, going = _row_sums(within.T), _row_sums(within)
    arriving, leaving = _row_sums(across.T), _row_sums(across)
    counts = {
        "coordinator": coming * going - _returned(within) - _closed(within, within, within),
        "gatekeeper": arriving * going - _closed(across, within, across),
        "representative": coming * leaving - _closed(within, across, across),
        "consultant": same_other_group - _returned(across) - _closed(across, across, within),
        "liaison": arriving * leaving - same_other_group - _closed(across, across, across),
    }
    return Roles(**{role: np.where(known, count, np.nan) for role, count in counts.items()})


def _split(arcs: csr_array, group: Places, known: NDArray[np.bool_]) -> tuple[csr_array, csr_array]:
    """Arcs within groups and across them, between stakeholders whose group is known."""
    entries = arcs.tocoo()
    row, column = entries.row, entries.col
    counted = known[row] & known[column]
    same = group[row] == group[column]
    return (
        _arcs(row[counted & same], column[counted & same], arcs.shape),
        _arcs(row[counted & ~same], column[counted & ~same], arcs.shape),
    )


def _arcs(row: Places, column: Places, shape: tuple[int, int]) -> csr_array:
    return csr_array((np.ones(len(row)), (row, column)), shape=shape)


def _by_group(arcs: csr_array, group: Places) -> csr_array:
    """Arcs of each row by the group that they lead to."""
    n = len(group)
    belongs = csr_array(
        (np.ones(n), (np.arange(n), group)), shape=(n, int(group.max(initial=0)) + 1)
    )
    return (arcs @ belongs).tocsr()


def _row_sums(matrix: csr_array) -> Floats:
    return np.asarray(matrix.sum(axis=1), dtype=np.float64).ravel()


def _returned(arcs: csr_array) -> Floats:
    """Paths from a over v back to a, which join nobody."""
    return _row_sums(arcs.multiply(arcs.T.tocsr()))


def _closed(first: csr_array, second: csr_array, direct: csr_array) -> Floats:
    """For each v, paths a, v, c by `first` and `second` with a and c joined by `direct`."""
    into = first.T.tocsr()
    paths = np.asarray(into @ np.diff(direct.indptr), dtype=np.float64)
    portion = (np.cumsum(paths) // PORTION).astype(np.int64)
    bounds = [*np.unique(portion, return_index=True)[1].tolist(), len(paths)]
    closed = np.zeros(len(paths))
    for start, end in pairwise(bounds):
        shortcuts = into[start:end] @ direct
        closed[start:end] = _row_sums(second[start:end].multiply(shortcuts))
    return closed
