"""Gould and Fernandez's brokerage roles, counted together by sparse algebra."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from coalition.algorithms.two_steps import Matrix, closed_paths, row_sums, whole_where_small
from coalition.network import Floats, Network, Places, binary
from coalition.tables import UNKNOWN
from coalition.words import tell

COUNTING = tell(
    "Counted on the ties as reported, where a reports v, v reports c and a does not report c. "
    "Without direction each such pair counts once from either end, so gatekeeper equals "
    "representative. Stakeholders whose group is unknown are left out. Raw counts, as in R's sna."
)
GOULD_FERNANDEZ = (
    "Gould, R. V. & Fernandez, R. M. (1989). Structures of mediation: a formal approach to "
    "brokerage in transaction networks. Sociological Methodology 19, 89-126."
)

MOST_GROUPS = 1000
"""Groups up to which chance is worked out."""


@dataclass(frozen=True, eq=False)
class Roles:
    """Paths of each role, arrays of shape (n,); nan where the own group is unknown."""

    coordinator: Floats
    gatekeeper: Floats
    representative: Floats
    consultant: Floats
    liaison: Floats
    brokerage_total: Floats


def roles(network: Network) -> Roles:
    """All five roles of every stakeholder; ask through ``network.once(roles)``."""
    known = network.groups != UNKNOWN
    _, group = np.unique(network.groups, return_inverse=True)
    within, across = _split(network.arcs, group, known)
    across_in, across_out = _by_group(across.T, group), _by_group(across, group)
    same_other_group = row_sums(_both(across_in, across_out))
    coming, going = row_sums(within.T), row_sums(within)
    arriving, leaving = row_sums(across.T), row_sums(across)
    representative = coming * leaving - _closed(within, across, across)
    counts = {
        "coordinator": coming * going - _returned(within) - _closed(within, within, within),
        # Without direction, each path of the one role is a path of the other from its far end.
        "gatekeeper": arriving * going - _closed(across, within, across)
        if network.directed
        else representative,
        "representative": representative,
        "consultant": same_other_group - _returned(across) - _closed(across, across, within),
        "liaison": arriving * leaving - same_other_group - _closed(across, across, across),
    }
    counts["brokerage_total"] = np.sum(list(counts.values()), axis=0)
    return Roles(**{role: np.where(known, count, np.nan) for role, count in counts.items()})


def z_scores(network: Network) -> dict[str, Floats]:
    """Each role's count less its expectation, in standard deviations, as z.nli in R's sna.

    Arrays of shape (n,); nan where the own group is unknown or the deviation is 0. Empty for
    more than `MOST_GROUPS` groups. Ask through ``network.once(z_scores)``.
    """
    known = network.groups != UNKNOWN
    if len(np.unique(network.groups[known])) > MOST_GROUPS:
        return {}
    names, expected, spread = network.once(by_chance)
    group = np.searchsorted(np.array(names, dtype=np.str_), network.groups[known])
    counted = network.once(roles)
    scores = {}
    for role in expected:
        mean, deviation = expected[role][group], spread[role][group]
        score = np.full(network.n, np.nan)
        score[known] = np.divide(
            getattr(counted, role)[known] - mean,
            deviation,
            out=np.full(len(group), np.nan),
            where=deviation > 0,
        )
        scores[role] = score
    return scores


def by_chance(network: Network) -> tuple[tuple[str, ...], dict[str, Floats], dict[str, Floats]]:
    """Groups, and of each role the expectation and standard deviation in each of them.

    As in R's sna: arcs drawn independently with the observed density, groups as they are;
    stakeholders whose group is unknown are left out.
    """
    known = network.groups != UNKNOWN
    names, group = np.unique(network.groups[known], return_inverse=True)
    size = np.bincount(group, minlength=len(names)).astype(np.float64)
    n = float(known.sum())
    arcs = network.arcs.tocoo()
    m = np.count_nonzero(known[arcs.row] & known[arcs.col])
    density = m / (n * (n - 1)) if n > 1 else 0.0
    path, joint = density**2 * (1 - density), density**3 * (1 - density) ** 3
    expected = {role: path * count for role, count in _triples(size, n).items()}
    spread = {
        role: np.sqrt(np.maximum(expected[role] * (1 - path) + joint * count, 0.0))
        for role, count in _overlaps(size, n).items()
    }
    return tuple(str(name) for name in names), expected, spread


def _triples(size: Floats, n: float) -> dict[str, Floats]:
    """Ordered pairs of others of the right groups."""
    ordered = size * (size - 1)
    gate = (n - size) * (size - 1)
    return {
        "coordinator": (size - 1) * (size - 2),
        "consultant": ordered.sum() - ordered,
        "representative": gate,
        "gatekeeper": gate,
        "liaison": (n - size) ** 2 - ((size**2).sum() - size**2),
        "brokerage_total": np.full(len(size), (n - 1) * (n - 2)),
    }


def _overlaps(size: Floats, n: float) -> dict[str, Floats]:
    """What the covariance of paths that share an arc is multiplied by, role by role."""
    triples = size * (size - 1) * (size - 2)
    own, other = size - 1, n - size
    gate = 2 * (own * other * (other - 1) / 2 + other * own * (own - 1) / 2)
    rest = n - size[:, np.newaxis] - size
    pairs = size * rest * (rest - 1) / 2
    return {
        "coordinator": 2 * own * (own - 1) * (own - 2),
        "consultant": 2 * (triples.sum() - triples),
        "representative": gate,
        "gatekeeper": gate,
        "liaison": 4 * (pairs.sum(axis=1) - np.diagonal(pairs)),
        "brokerage_total": np.full(len(size), 2 * (n - 1) * (n - 2) * (n - 3)),
    }


def _split(arcs: csr_array, group: Places, known: NDArray[np.bool_]) -> tuple[Matrix, Matrix]:
    """Arcs within groups and across them, between stakeholders whose group is known."""
    entries = binary(arcs).tocoo()
    row, column = entries.row, entries.col
    counted = known[row] & known[column]
    same = group[row] == group[column]
    return (
        _arcs(row[counted & same], column[counted & same], len(group)),
        _arcs(row[counted & ~same], column[counted & ~same], len(group)),
    )


def _arcs(row: Places, column: Places, n: int) -> Matrix:
    found = csr_array((np.ones(len(row)), (row, column)), shape=(n, n))
    return whole_where_small(found)


def _by_group(arcs: Matrix, group: Places) -> Matrix:
    """Arcs of each row by the group that they lead to."""
    n, groups = len(group), int(group.max(initial=0)) + 1
    if isinstance(arcs, np.ndarray):
        return np.asarray(arcs @ np.eye(groups)[group])
    belongs = csr_array((np.ones(n), (np.arange(n), group)), shape=(n, groups))
    return (arcs.tocsr() @ belongs).tocsr()


def _both(one: Matrix, other: Matrix) -> Matrix:
    """The products entry by entry."""
    return one * other if isinstance(one, np.ndarray) else one.multiply(other)


def _returned(arcs: Matrix) -> Floats:
    """Paths from a over v back to a, which join nobody."""
    return row_sums(_both(arcs, arcs.T))


def _closed(first: Matrix, second: Matrix, direct: Matrix) -> Floats:
    """For each v, paths a, v, c by `first` and `second` with a and c joined by `direct`."""
    into = first.T if isinstance(first, np.ndarray) else first.T.tocsr()
    return closed_paths(second, into, direct)
