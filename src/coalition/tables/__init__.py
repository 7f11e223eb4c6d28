"""Understand: raw tables become stakeholders and ties, and every doubt becomes an issue."""

from coalition.tables._cleaned import cleaned
from coalition.tables._forms import NO_TIE, form_in
from coalition.tables._ratings import is_rating
from coalition.tables._records import (
    ANSWERED,
    FORMS,
    HEADINGS,
    RATINGS,
    SECTORS,
    STAKEHOLDER_RATINGS,
    STATUSES,
    TIE_RATINGS,
    UNKNOWN,
    Capability,
    Cell,
    Dataset,
    InputFile,
    Merge,
    Scale,
    Stakeholder,
    Tie,
    rung,
)
from coalition.tables._respondents import who_answered
from coalition.tables._stances import OPPOSED
from coalition.tables._texts import folded
from coalition.tables._understand import understand
from coalition.tables.names import near_duplicates
from coalition.tables.statements import Statement, Statements, statements_of, with_stances

__all__ = [
    "ANSWERED",
    "FORMS",
    "HEADINGS",
    "NO_TIE",
    "OPPOSED",
    "RATINGS",
    "SECTORS",
    "STAKEHOLDER_RATINGS",
    "STATUSES",
    "TIE_RATINGS",
    "UNKNOWN",
    "Capability",
    "Cell",
    "Dataset",
    "InputFile",
    "Merge",
    "Scale",
    "Stakeholder",
    "Statement",
    "Statements",
    "Tie",
    "cleaned",
    "folded",
    "form_in",
    "is_rating",
    "near_duplicates",
    "rung",
    "statements_of",
    "understand",
    "who_answered",
    "with_stances",
]
