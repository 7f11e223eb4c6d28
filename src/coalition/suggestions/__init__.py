"""Whom to ask: for a stakeholder, the partners it lacks, judged on five criteria, with reasons."""

from coalition.suggestions._in_short import InShort
from coalition.suggestions._suggestion import Judgement, Suggestion
from coalition.suggestions.evidence import doubtful
from coalition.suggestions.ranking import (
    BY_FIT,
    BY_FIT_LEFT_LAST,
    BY_GAPS,
    are_told_apart,
    foremost,
    order_told,
)
from coalition.suggestions.suggest import MOST_SOURCES, others_in_short, suggest
from coalition.suggestions.weaving import Introduction, weave

__all__ = [
    "BY_FIT",
    "BY_FIT_LEFT_LAST",
    "BY_GAPS",
    "MOST_SOURCES",
    "InShort",
    "Introduction",
    "Judgement",
    "Suggestion",
    "are_told_apart",
    "doubtful",
    "foremost",
    "order_told",
    "others_in_short",
    "suggest",
    "weave",
]
