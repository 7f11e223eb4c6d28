"""Who agrees with whom: congruence, conflict and subtract over all issues.

Support is a stance of +1 or more, opposition one of -1 or less; what lies between is undecided.
Silence is none of them: it never agrees, conflicts or counts as the middle.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from coalition.network import Floats, Places
from coalition.tables import Dataset

SIDE = 1.0
"""Support starts at this stance, opposition at its negative."""

RANGE = 4.0
"""From strongly against (-2) to strongly for (+2)."""


@dataclass(frozen=True, eq=False)
class Beliefs:
    """`positions` (n, i) runs from -2 to +2 over i `issues`, nan where silent."""

    issues: tuple[str, ...]
    positions: Floats

    @cached_property
    def sides(self) -> Floats:
        """1 for, -1 against, 0 undecided or silent; shape (n, i)."""
        said = np.nan_to_num(self.positions)
        return np.where(said >= SIDE, 1.0, np.where(said <= -SIDE, -1.0, 0.0))

    @cached_property
    def speaks(self) -> NDArray[np.bool_]:
        """Whether each says anything on each issue; shape (n, i)."""
        return ~np.isnan(self.positions)

    @cached_property
    def activity(self) -> Floats:
        """Issues on which each takes a side; shape (n,)."""
        return np.asarray(np.abs(self.sides).sum(axis=1))

    def of(self, places: Places) -> "Beliefs":
        """The same of some stakeholders only."""
        return Beliefs(self.issues, self.positions[places])

    def on(self, columns: Places) -> "Beliefs":
        """The same over some issues, each as often as it is named."""
        return Beliefs(tuple(self.issues[c] for c in columns), self.positions[:, columns])


def beliefs(dataset: Dataset) -> Beliefs:
    """What every stakeholder says on every issue, issues sorted."""
    said = [dict(s.stances) for s in dataset.stakeholders]
    issues = sorted({issue for positions in said for issue in positions})
    place = {issue: k for k, issue in enumerate(issues)}
    positions = np.full((len(said), len(issues)), np.nan)
    for row, of in enumerate(said):
        for issue, value in of.items():
            positions[row, place[issue]] = value
    return Beliefs(tuple(issues), positions)


def congruence(held: Beliefs) -> Floats:
    """Issues on which two take the same side; shape (n, n), 0 on the diagonal.

    ``sum over issues of [s_i = s_j and s_i is a side]``, as in Discourse Network Analyzer.

    References
    ----------
    Leifeld, P. & Haunss, S. (2012). Political discourse networks and the conflict over software
    patents in Europe. European Journal of Political Research 51(3), 382-409.
    """
    return _counted(held)[0]


def conflict(held: Beliefs) -> Floats:
    """Issues on which one is for and the other against; shape (n, n)."""
    return _counted(held)[1]


def subtract(held: Beliefs) -> Floats:
    """Congruence minus conflict; shape (n, n)."""
    same, other = _counted(held)
    return same - other


def shared_issues(held: Beliefs) -> Floats:
    """Issues on which both say something, undecided included; shape (n, n)."""
    said = held.speaks.astype(np.float64)
    shared = said @ said.T
    np.fill_diagonal(shared, 0)
    return np.asarray(shared)


def nearness(held: Beliefs) -> Floats:
    """Mean of ``1 - |s_i - s_j| / 4`` over the issues on which both speak; nan without one.

    The graded form of congruence; shape (n, n), nan on the diagonal.
    """
    total = np.zeros((len(held.positions),) * 2)
    for column in held.positions.T:
        total += np.nan_to_num(1 - np.abs(column[:, np.newaxis] - column) / RANGE)
    shared = shared_issues(held)
    np.fill_diagonal(total, 0)
    return np.where(shared > 0, total / np.maximum(shared, 1), np.nan)


def normalised(network: Floats, held: Beliefs, method: str = "average") -> Floats:
    """A belief network freed from how much its members say; nan where nobody takes a side.

    With a the issues on which each takes a side, and b those on which both do:
    ``average``: ``w / ((a_i + a_j) / 2)``; ``jaccard``: ``w / (a_i + a_j - b)``;
    ``cosine``: ``w / sqrt(a_i a_j)``.

    Parameters
    ----------
    network : ndarray, shape (n, n)
        `congruence`, `conflict` or `subtract`.
    held : Beliefs
    method : str
        ``average``, ``jaccard`` or ``cosine``.

    References
    ----------
    Leifeld, P. (2017). Discourse network analysis. In Victor et al. (eds), The Oxford Handbook
    of Political Networks, ch. 12.
    """
    a = held.activity
    sides = np.abs(held.sides)
    sums = a[:, np.newaxis] + a
    if method == "average":
        divisor = sums / 2
    elif method == "jaccard":
        divisor = sums - sides @ sides.T
    else:
        divisor = np.sqrt(np.outer(a, a))
    return np.where(divisor > 0, network / np.where(divisor > 0, divisor, 1), np.nan)


def _counted(held: Beliefs) -> tuple[Floats, Floats]:
    sides = held.sides
    for_it, against = (sides > 0).astype(np.float64), (sides < 0).astype(np.float64)
    same = for_it @ for_it.T + against @ against.T
    crossed = for_it @ against.T
    np.fill_diagonal(same, 0)
    return same, crossed + crossed.T
