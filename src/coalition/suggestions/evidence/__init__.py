"""What the data say of a pair: partners, offers and needs, stances, and who can introduce whom."""

from coalition.suggestions.evidence._exchange import Exchange, exchange
from coalition.suggestions.evidence._known import Draft, Known, doubtful, known
from coalition.suggestions.evidence._pairwise import row_products
from coalition.suggestions.evidence._partners import (
    mean_over_ties,
    partners,
    partnerships,
    rows_between,
)
from coalition.suggestions.evidence._sentences import called, cells, empty, listed, rows
from coalition.suggestions.evidence._stances import RANGE, Stances, stance_cell, stances
from coalition.suggestions.evidence.introductions import (
    introductions,
    most_trusted,
    tie_trust,
    usual_trust,
)

__all__ = [
    "RANGE",
    "Draft",
    "Exchange",
    "Known",
    "Stances",
    "called",
    "cells",
    "doubtful",
    "empty",
    "exchange",
    "introductions",
    "known",
    "listed",
    "mean_over_ties",
    "most_trusted",
    "partners",
    "partnerships",
    "row_products",
    "rows",
    "rows_between",
    "stance_cell",
    "stances",
    "tie_trust",
    "usual_trust",
]
