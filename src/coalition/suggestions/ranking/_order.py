"""By what every list of suggestions is ordered, and the sentence that says so beside it."""

from collections.abc import Sequence

from coalition.suggestions._suggestion import QUADRANTS, Suggestion
from coalition.words import tell

BEST_FITS = 10
"""Candidates of a source, by score, with the largest value of whom others' is compared: so many
can be looked at, and nobody counts as a win who fits badly."""

MUCH = 0.5
"""Share of the largest value among a source's best fits from which a tie is worth much."""

PARTS = dict(zip(QUADRANTS, (2, 2, 1, 0), strict=True))
"""Of a list of pairs of the whole network, from the last to the first."""

BY_FIT = tell(
    "The order is that of the middle of each score's range, so that what is not known neither "
    "helps nor harms; of equals, those of more value come first, then the likelier."
)
BY_FIT_LEFT_LAST = tell(
    "The order is that of the middle of each score's range, so that what is not known neither "
    "helps nor harms; of equals, those of more value come first, then the likelier. What is best "
    "left comes after all others."
)
BY_GAPS = tell(
    "Of each one's best fits, those who would close most gaps come first, and those best left "
    "come last. Who fits best is told by the middle of the score's range, so that what is not "
    "known neither helps nor harms."
)
UNRANKED = tell(
    "The data cannot rank these: too little is known, so that the ranges of their scores overlap. "
    "Read them as partners to ask about, not as first and second."
)


def by_gaps(s: Suggestion) -> tuple[float, float, float, float, str, str]:
    """By what pairs of the whole network are sorted, so that its first closes a gap."""
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


def order_told(listed: Sequence[Suggestion], order: str) -> str:
    """The `order` of `listed`, a sentence; where the data cannot order it, that they cannot."""
    return order if are_told_apart(listed) else UNRANKED
