"""Classes that workshops know: Mendelow's grid, salience, and alignment-interest-influence.

A stakeholder of whom a needed value is missing has no class: None, never a corner.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from coalition.advocacy.beliefs import SIDE
from coalition.tables import Stakeholder
from coalition.words import tell

MIDDLE = 0.5
NEAR = 0.05
"""So near to a cut point another class is as likely."""

SALIENCE: dict[str, str] = {
    "": tell("no claim seen"),
    "P": tell("dormant"),
    "L": tell("discretionary"),
    "U": tell("demanding"),
    "PL": tell("dominant"),
    "PU": tell("dangerous"),
    "LU": tell("dependent"),
    "PLU": tell("definitive"),
}
GRID: dict[tuple[bool, bool], str] = {
    (True, True): tell("manage closely"),
    (True, False): tell("keep satisfied"),
    (False, True): tell("keep informed"),
    (False, False): tell("monitor"),
}
APPROACH: dict[tuple[bool, bool], str] = {
    (True, True): tell("learn in partnership"),
    (True, False): tell("develop enthusiasm and interest"),
    (False, True): tell("challenge existing beliefs, or persuade"),
    (False, False): tell("develop awareness"),
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
    """`grid` after Mendelow, `salience` after Mitchell, Agle and Wood.

    `approaches`: by issue, after the alignment, interest and influence matrix. `near_cut`: a
    value lies within 0.05 of its cut point, so that another class is as likely.
    """

    id: str
    influence: float | None
    interest: float | None
    grid: str | None
    salience: str | None
    approaches: tuple[tuple[str, str | None], ...]
    near_cut: bool


def classes(s: Stakeholder, stances: Sequence[tuple[str, float | None]], cut: CutPoints) -> Classes:
    """The classes of one stakeholder.

    Parameters
    ----------
    s : Stakeholder
    stances : sequence of (issue, float or None)
        Towards the goal positive. The matrix has two halves; the undecided are in neither.
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
    values = zip(
        (s.influence, s.interest, s.legitimacy, s.urgency),
        (cut.influence, cut.interest, cut.legitimacy, cut.urgency),
        strict=True,
    )
    return Classes(
        id=s.id,
        influence=s.influence,
        interest=s.interest,
        grid=None if power is None or interest is None else GRID[power, interest],
        salience=None
        if None in claims
        else SALIENCE["".join(c for c, high in zip("PLU", claims, strict=True) if high)],
        approaches=tuple((issue, _approach(stance, interest)) for issue, stance in stances),
        near_cut=any(value is not None and abs(value - at) < NEAR for value, at in values),
    )


def _approach(stance: float | None, interest: bool | None) -> str | None:
    if stance is None or abs(stance) < SIDE or interest is None:
        return None
    return APPROACH[stance > 0, interest]


def _high(value: float | None, cut: float) -> bool | None:
    return None if value is None else value >= cut
