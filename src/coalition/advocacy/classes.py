"""Classes that workshops know: Mendelow's grid, salience, and alignment-interest-influence.

A stakeholder of whom a needed value is missing has no class: None, never a corner.
"""

from dataclasses import dataclass

from coalition.advocacy.beliefs import SIDE
from coalition.tables import Stakeholder

MIDDLE = 0.5

SALIENCE = {
    "": "no claim seen",
    "P": "dormant",
    "L": "discretionary",
    "U": "demanding",
    "PL": "dominant",
    "PU": "dangerous",
    "LU": "dependent",
    "PLU": "definitive",
}
GRID = {
    (True, True): "manage closely",
    (True, False): "keep satisfied",
    (False, True): "keep informed",
    (False, False): "monitor",
}
APPROACH = {
    (True, True): "learn in partnership",
    (True, False): "develop enthusiasm and interest",
    (False, True): "challenge existing beliefs, or persuade",
    (False, False): "develop awareness",
}


@dataclass(frozen=True, slots=True)
class CutPoints:
    """From which value (0-1) on each is high; the middle of the scale by default."""

    influence: float = MIDDLE
    interest: float = MIDDLE
    legitimacy: float = MIDDLE
    urgency: float = MIDDLE


@dataclass(frozen=True, slots=True)
class Classes:
    """`grid` after Mendelow, `salience` after Mitchell, Agle and Wood, `approach` after AIIM."""

    id: str
    grid: str | None
    salience: str | None
    approach: str | None
    borderline: bool


def classes(s: Stakeholder, stance: float | None, cut: CutPoints) -> Classes:
    """The classes of one stakeholder.

    Parameters
    ----------
    s : Stakeholder
    stance : float or None
        Towards the goal positive. AIIM has two halves; the undecided are in neither.
    cut : CutPoints

    References
    ----------
    Mendelow, A. L. (1991). Environmental scanning: the impact of the stakeholder concept.
    Mitchell, R. K., Agle, B. R. & Wood, D. J. (1997). Toward a theory of stakeholder
    identification and salience. Academy of Management Review 22(4), 853-886.
    Mendizabal, E. (2010). The alignment, interest and influence matrix. ODI.
    """
    power = _high(s.influence, cut.influence)
    interest = _high(s.interest, cut.interest)
    claims = (power, _high(s.legitimacy, cut.legitimacy), _high(s.urgency, cut.urgency))
    aligned = None if stance is None or abs(stance) < SIDE else stance > 0
    near = any(
        value is not None and abs(value - at) < 0.05
        for value, at in ((s.influence, cut.influence), (s.interest, cut.interest))
    )
    return Classes(
        id=s.id,
        grid=None if power is None or interest is None else GRID[power, interest],
        salience=None
        if None in claims
        else SALIENCE["".join(c for c, high in zip("PLU", claims, strict=True) if high)],
        approach=None if aligned is None or interest is None else APPROACH[aligned, interest],
        borderline=near,
    )


def _high(value: float | None, cut: float) -> bool | None:
    return None if value is None else value >= cut
