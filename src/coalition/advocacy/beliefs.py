"""Who agrees with whom: congruence, conflict and subtract over all issues.

Support is a stance of +1 or more, opposition one of -1 or less; what lies between is undecided.
Silence is none of them: it never agrees, conflicts or counts as the middle. Who said both in
several statements made both claims, as in Discourse Network Analyzer, and leans to no side.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from coalition.network import Floats, Places
from coalition.tables import Dataset, Statement

Flags = NDArray[np.bool_]

SIDE = 1.0
"""Support starts at this stance, opposition at its negative."""

RANGE = 4.0
"""From strongly against (-2) to strongly for (+2)."""


@dataclass(frozen=True, eq=False)
class Beliefs:
    """`positions` (n, i) runs from -2 to +2 over i `issues`, nan where silent.

    `claims` are who supported and who opposed what in some statement, two arrays (n, i);
    by default they follow from the positions.
    """

    issues: tuple[str, ...]
    positions: Floats
    claims: tuple[Flags, Flags] | None = None

    @cached_property
    def for_it(self) -> Flags:
        """Whether each supported each issue; shape (n, i)."""
        return self.claims[0] if self.claims else self.positions >= SIDE

    @cached_property
    def against(self) -> Flags:
        """Whether each opposed each issue; shape (n, i)."""
        return self.claims[1] if self.claims else self.positions <= -SIDE

    @cached_property
    def sides(self) -> Floats:
        """1 for, -1 against, 0 undecided, both or silent; shape (n, i)."""
        return self.for_it.astype(np.float64) - self.against

    @cached_property
    def speaks(self) -> Flags:
        """Whether each says anything on each issue; shape (n, i)."""
        return ~np.isnan(self.positions)

    @cached_property
    def activity(self) -> Floats:
        """Claims of each: issues supported and issues opposed; shape (n,)."""
        return np.asarray(self.for_it.sum(axis=1) + self.against.sum(axis=1), dtype=np.float64)

    def of(self, places: Places) -> "Beliefs":
        """The same of some stakeholders only."""
        claims = (self.for_it[places], self.against[places])
        return Beliefs(self.issues, self.positions[places], claims)

    def on(self, columns: Places) -> "Beliefs":
        """The same over some issues, each as often as it is named."""
        claims = (self.for_it[:, columns], self.against[:, columns])
        issues = tuple(self.issues[c] for c in columns)
        return Beliefs(issues, self.positions[:, columns], claims)


def beliefs(dataset: Dataset, statements: Sequence[Statement] = ()) -> Beliefs:
    """What every stakeholder says on every issue, issues sorted.

    `statements` say where a stance of the data set is the mean of several claims.
    """
    said = [dict(s.stances) for s in dataset.stakeholders]
    issues = sorted({issue for positions in said for issue in positions})
    place = {issue: k for k, issue in enumerate(issues)}
    positions = np.full((len(said), len(issues)), np.nan)
    for row, of in enumerate(said):
        for issue, value in of.items():
            positions[row, place[issue]] = value
    held = Beliefs(tuple(issues), positions)
    return held if not statements else _with_claims(held, dataset, statements, place)


def _with_claims(
    held: Beliefs, dataset: Dataset, statements: Sequence[Statement], column: dict[str, int]
) -> Beliefs:
    row = {s.id: i for i, s in enumerate(dataset.stakeholders)}
    said: dict[tuple[int, int], list[float]] = {}
    for s in statements:
        said.setdefault((row[s.id], column[s.issue]), []).append(s.stance)
    for_it, against = held.for_it.copy(), held.against.copy()
    for at, values in said.items():
        # Where the sheet itself states a stance, that one counts and not the statements.
        if np.isclose(held.positions[at], sum(values) / len(values)):
            for_it[at], against[at] = max(values) >= SIDE, min(values) <= -SIDE
    return Beliefs(held.issues, held.positions, (for_it, against))


def congruence(held: Beliefs) -> Floats:
    """Issues on which two take the same side; shape (n, n), 0 on the diagonal.

    ``sum over issues k and sides l of x_ikl x_jkl``, where x_ikl is 1 if i took side l on k at
    least once, as in Discourse Network Analyzer with a qualifier of yes and no, and duplicates
    ignored. Who claimed both agrees on k once with a supporter and once with an opponent.

    References
    ----------
    Leifeld, P., Gruber, J. & Bossner, F. R. (2019). Discourse Network Analyzer manual, version
    2.0, on one-mode networks and qualifier aggregation. Leifeld, P. & Haunss, S. (2012).
    Political discourse networks and the conflict over software patents in Europe. European
    Journal of Political Research 51(3), 382-409.
    """
    return _counted(held)[0]


def conflict(held: Beliefs) -> Floats:
    """Issues on which one is for and the other against; shape (n, n).

    ``sum over issues k of x_ik+ x_jk- + x_ik- x_jk+``, with the x of `congruence`.
    """
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

    With a the claims of each (`Beliefs.activity`) and c their congruence, the claims they share:
    ``average``: ``w / ((a_i + a_j) / 2)``; ``jaccard``: ``w / (a_i + a_j - c)``, so that 1 means
    the same claims; ``cosine``: ``w / sqrt(a_i a_j)``, the cosine of the two rows of claims.
    Discourse Network Analyzer has the first two so; what it calls cosine divides by
    ``a_i a_j`` (its exporter, versions 2 and 3), which is no cosine.

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
    of Political Networks, ch. 12. Leifeld, P., Gruber, J. & Bossner, F. R. (2019), as above.
    """
    a = held.activity
    sums = a[:, np.newaxis] + a
    if method == "average":
        divisor = sums / 2
    elif method == "jaccard":
        divisor = sums - _counted(held)[0]
    else:
        divisor = np.sqrt(np.outer(a, a))
    return np.where(divisor > 0, network / np.where(divisor > 0, divisor, 1), np.nan)


def _counted(held: Beliefs) -> tuple[Floats, Floats]:
    for_it, against = held.for_it.astype(np.float64), held.against.astype(np.float64)
    same = for_it @ for_it.T + against @ against.T
    crossed = for_it @ against.T
    other = crossed + crossed.T
    # Who said both does not conflict with itself.
    np.fill_diagonal(same, 0)
    np.fill_diagonal(other, 0)
    return same, other
