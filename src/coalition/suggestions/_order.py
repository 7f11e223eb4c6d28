"""By what a list of suggestions is ordered, in one sentence that stands wherever one does."""

from collections.abc import Sequence

from coalition.suggestions._suggestion import Suggestion
from coalition.words import tell

OF_ONE = tell(
    "The order is that of the middle of each score's range, so that what is not known neither "
    "helps nor harms; of equals, those of more value come first, then the likelier."
)
OF_ALL = tell(
    "The order is that of the middle of each score's range, so that what is not known neither "
    "helps nor harms; of equals, those of more value come first, then the likelier. What is best "
    "left comes after all others."
)
UNRANKED = tell(
    "The data cannot rank these {number}: too little is known, so that the ranges of their "
    "scores overlap. Read them as partners to ask about, not as first and second."
)


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
        return UNRANKED.saying(number=len(listed))
    return OF_ONE if is_of_one else OF_ALL
