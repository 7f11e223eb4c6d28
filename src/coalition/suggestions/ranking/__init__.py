"""Who comes into question, in what order, and how firmly each holds its place."""

from coalition.suggestions.ranking._candidates import candidate_pairs, is_entry, lookalikes_of
from coalition.suggestions.ranking._closing import CAPABILITY, Closing
from coalition.suggestions.ranking._foremost import foremost
from coalition.suggestions.ranking._order import (
    BY_FIT,
    BY_FIT_LEFT_LAST,
    BY_GAPS,
    are_told_apart,
    order_told,
)
from coalition.suggestions.ranking._ranking import Ranked, Ranking
from coalition.suggestions.ranking._scores import criteria_in_order, criterion_weights

__all__ = [
    "BY_FIT",
    "BY_FIT_LEFT_LAST",
    "BY_GAPS",
    "CAPABILITY",
    "Closing",
    "Ranked",
    "Ranking",
    "are_told_apart",
    "candidate_pairs",
    "criteria_in_order",
    "criterion_weights",
    "foremost",
    "is_entry",
    "lookalikes_of",
    "order_told",
]
