"""A suggestion: a pair without a tie that should have one, with reasons."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Judgement:
    """One criterion's view of one possible partner.

    `score` is 0-1, None where the data do not tell; `basis` says how it is known: ``rated``,
    ``derived`` (worked out from other cells or from the network) or ``missing``; `evidence`
    is one sentence that names the cells.
    """

    score: float | None
    basis: str
    evidence: str


QUADRANTS = ("quick win", "strategic bet", "easy but empty", "leave")
"""What value and likelihood together advise, by falling worth."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`target` as a partner for `source` (stakeholders' ids).

    Parameters
    ----------
    score : float or None
        Weighted mean of the criteria that are known, 0-1; None where none is.
    low, high : float
        The score if every missing criterion were 0, and if it were 1.
    value : float
        0-1: share of the gaps' severity, as far as they concern `source` or the whole network,
        that this tie would close.
    likelihood : float or None
        0-1: share of the other untied pairs that the network makes less plausible than this
        one, equals counting half; learned from its own ties and from what the sheet says. None
        where there are no ties to learn from, or neither of the two has any.
    rank : int
        Place among the suggestions for `source`, 1 first.
    rank_acceptability : float or None
        Share of all weightings of the criteria under which its score would be the highest of all
        candidates.
    top_five_acceptability : float or None
        The same for one of the five highest.
    criteria : tuple of (str, Judgement)
        The five, in the order of the design.
    benefits : tuple of str
        Out of the nine, those that the evidence supports.
    form, grow_to : str
        The form of partnership to begin with, and the next rung up.
    introduction : tuple of str
        Ids of the most trusted short path from `source` to `target`, both included; empty
        where no path leads there.
    closes : tuple of str
        Ids of the gaps that it would close or ease.
    reasons, cautions : tuple of str
        Sentences for and against, each naming its evidence.
    quadrant : str or None
        One of `QUADRANTS`: ``quick win`` (worth much, plausible), ``strategic bet`` (worth much,
        not plausible), ``easy but empty``, ``leave``. Worth much is a `worth` of at least 0.5;
        plausible a likelihood that nine in ten of the network's own ties reach
        (`Plausibility.usual`). None where the likelihood is not known.
    worth : float or None
        0-1: `value` over the largest value among the ten best fits for `source`.
    """

    source: str
    target: str
    score: float | None
    low: float
    high: float
    value: float
    likelihood: float | None
    rank: int
    rank_acceptability: float | None
    top_five_acceptability: float | None
    criteria: tuple[tuple[str, Judgement], ...]
    benefits: tuple[str, ...]
    form: str
    grow_to: str
    introduction: tuple[str, ...]
    closes: tuple[str, ...]
    reasons: tuple[str, ...]
    cautions: tuple[str, ...]
    quadrant: str | None = None
    worth: float | None = None
