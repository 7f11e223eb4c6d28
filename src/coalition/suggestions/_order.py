"""By what every list of suggestions is ordered, and the sentence that says so beside it."""

from collections.abc import Sequence

import numpy as np

from coalition.network import Floats
from coalition.suggestions._suggestion import QUADRANTS, Suggestion
from coalition.words import tell

BEST_FITS = 10
"""Candidates of a source, by score, of whom those who close most come first: so many can be
compared at a glance, and nobody leads who fits badly."""

MUCH = 0.5
"""Share of the largest value among a source's best fits from which a tie is worth much."""

PARTS = dict(zip(QUADRANTS, (2, 2, 1, 0), strict=True))
"""Of a list, from the last to the first."""

OF_ONE = tell(
    "Of the ten who fit best, those who would close most gaps come first, and those best left "
    "come last. Who fits best is told by the middle of the score's range, so that what is not "
    "known neither helps nor harms."
)
OF_ALL = tell(
    "Of each one's best fits, those who would close most gaps come first, and those best left "
    "come last. Who fits best is told by the middle of the score's range, so that what is not "
    "known neither helps nor harms."
)
UNRANKED = tell(
    "The data cannot rank these: too little is known, so that the ranges of their scores overlap. "
    "Read them as partners to ask about, not as first and second."
)


def standing(worth: Floats, likelihood: Floats, usual: float) -> Floats:
    """In which part of a source's best fits each stands; shape (p,).

    2 for who is worth much, so that no list begins with somebody who closes no gap while another
    would; 0 for what is best left, worth little and not plausible; 1 for all others.
    """
    is_left = likelihood < usual  # Not where the likelihood is nan: then it is not known.
    return np.where(worth >= MUCH, 2.0, np.where(is_left, 0.0, 1.0))


def sort_key(s: Suggestion) -> tuple[float, float, float, float, str, str]:
    """By what suggestions of several sources are sorted: the order that each source's have."""
    part = 2 if (s.worth or 0) >= MUCH else 1
    if s.quadrant is not None:
        part = PARTS[s.quadrant]
    middle = round(s.low + s.high, 6)
    return (-part, -middle, -s.value, -(s.likelihood or 0), s.source, s.target)


def are_told_apart(listed: Sequence[Suggestion]) -> bool:
    """Whether more than half of `listed` have a range that is clear of another's.

    True for a single one, which there is nobody to rank with.
    """
    clear = [
        any(one.high < other.low or other.high < one.low for other in listed) for one in listed
    ]
    return len(listed) < 2 or 2 * sum(clear) > len(listed)


def order_told(listed: Sequence[Suggestion], is_of_one: bool) -> str:
    """By what `listed` is ordered; where the data cannot order it, that they cannot."""
    if not are_told_apart(listed):
        return UNRANKED
    return OF_ONE if is_of_one else OF_ALL
