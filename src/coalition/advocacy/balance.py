"""The balance on an issue: who is for, against and undecided, by heads and by influence."""

from dataclasses import dataclass

import numpy as np

from coalition.advocacy.beliefs import SIDE
from coalition.network import Floats


@dataclass(frozen=True, slots=True)
class Balance:
    """`support`, `oppose`, `undecided` and `silent` count stakeholders.

    `balance` is (support - oppose) / (support + oppose); `weighted_balance` the same of summed
    influence, None where nobody's is known. `polarisation` is 4 s o / (s + o)^2: 1 where the
    sides are equal, 0 where all who take one agree; it says nothing of how far apart they are,
    which `spread` does (variance of stances over its largest value, 4). `coverage` is the share
    of stakeholders who say anything, `left_out` how many of those have no influence stated.
    """

    issue: str
    support: int
    oppose: int
    undecided: int
    silent: int
    balance: float | None
    weighted_balance: float | None
    polarisation: float | None
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
        nan where silent, or not stated.

    References
    ----------
    Esteban, J.-M. & Ray, D. (1994). On the measurement of polarization. Econometrica 62(4);
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
        spread=float(np.var(stance[speaks]) / 4) if speaks.any() else None,
        coverage=_share(int(speaks.sum()), len(stance)),
        influence_support=ws if weighed else None,
        influence_oppose=wo if weighed else None,
        influence_undecided=wu if weighed else None,
        left_out=int((speaks & ~known).sum()),
    )


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole > 0 else None
