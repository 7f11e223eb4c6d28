"""The balance on an issue: who is for, against and undecided, by heads and by influence."""

from dataclasses import dataclass

import numpy as np

from coalition.advocacy.beliefs import RANGE, SIDE
from coalition.network import Floats

SENSITIVITY = 1.6
"""Esteban and Ray's alpha, 0 to 1.6: how much more it counts that groups are large."""


@dataclass(frozen=True, slots=True)
class Balance:
    """`support`, `oppose`, `undecided` and `silent` count stakeholders.

    `balance` is (support - oppose) / (support + oppose); `weighted_balance` the same of summed
    influence, None where nobody's is known. Influence weighs in proportion to the rating as
    written: a 1 on a scale of 1 to 5 is a fifth of a 5 (see `influence_weights`).
    `polarisation` is 4 s o / (s + o)^2: 1 where the sides are equal, 0 where all who take one
    agree; it says nothing of how far apart they are.
    `distance_polarisation` does, by Esteban and Ray's measure (see `esteban_ray`); `spread` is
    the variance of stances over its largest value, 4, which grows with outliers too. `coverage`
    is the share of stakeholders who say anything, `left_out` how many of those have no influence
    stated.
    """

    issue: str
    support: int
    oppose: int
    undecided: int
    silent: int
    balance: float | None
    weighted_balance: float | None
    polarisation: float | None
    distance_polarisation: float | None
    spread: float | None
    coverage: float | None
    influence_support: float | None
    influence_oppose: float | None
    influence_undecided: float | None
    left_out: int


def balance(issue: str, stance: Floats, influence: Floats) -> Balance:
    """How an issue stands.

    Parameters
    ----------
    issue : str
    stance, influence : ndarray, shape (n,)
        nan where silent, or not stated; influence as it weighs, 0-1.

    References
    ----------
    Bramson, A. et al. (2016). Disambiguation of social polarization concepts and measures.
    Journal of Mathematical Sociology 40(2).
    """
    speaks = ~np.isnan(stance)
    groups = (stance >= SIDE, stance <= -SIDE, speaks & (np.abs(stance) < SIDE))
    s, o, u = (int(group.sum()) for group in groups)
    known = ~np.isnan(influence)
    weighed = bool((speaks & known).any())
    ws, wo, wu = (float(influence[group & known].sum()) for group in groups)
    return Balance(
        issue=issue,
        support=s,
        oppose=o,
        undecided=u,
        silent=int((~speaks).sum()),
        balance=_share(s - o, s + o),
        weighted_balance=_share(ws - wo, ws + wo) if weighed else None,
        polarisation=_share(4 * s * o, (s + o) ** 2),
        distance_polarisation=esteban_ray(stance[speaks]),
        spread=float(np.var(stance[speaks]) / 4) if speaks.any() else None,
        coverage=_share(int(speaks.sum()), len(stance)),
        influence_support=ws if weighed else None,
        influence_oppose=wo if weighed else None,
        influence_undecided=wu if weighed else None,
        left_out=int((speaks & ~known).sum()),
    )


def esteban_ray(stance: Floats) -> float | None:
    """How far stances fall into few large groups far apart: 0 where all agree, 1 at most.

    ``sum over steps a, b of p_a^(1 + alpha) p_b |a - b|`` over its value for two halves at -2
    and +2, which is the largest; p are the shares of stakeholders at each whole step of the
    scale, alpha is 1.6. It reads no influence and cannot tell few from many stakeholders.

    References
    ----------
    Esteban, J.-M. & Ray, D. (1994). On the measurement of polarization. Econometrica 62(4),
    819-851.

    Examples
    --------
    >>> esteban_ray(np.array([2, -2])), esteban_ray(np.array([1, -1])), esteban_ray(np.array([1]))
    (1.0, 0.5, 0.0)
    """
    if not len(stance):
        return None
    steps, counts = np.unique(np.rint(stance), return_counts=True)
    share = counts / counts.sum()
    apart = np.abs(steps[:, np.newaxis] - steps)
    found = float(share ** (1 + SENSITIVITY) @ apart @ share)
    largest = 2 * 0.5 ** (2 + SENSITIVITY) * RANGE
    return found / float(largest)


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole > 0 else None
