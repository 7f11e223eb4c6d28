"""The best choice: searched for, then bounded until it is proven or the effort is spent."""

from coalition.plans.solving._choice import Chosen
from coalition.plans.solving._effort import USUAL, Effort, Guard
from coalition.plans.solving._solve import Solution, Stage, any_choice, is_possible, parts, solve

__all__ = [
    "USUAL",
    "Chosen",
    "Effort",
    "Guard",
    "Solution",
    "Stage",
    "any_choice",
    "is_possible",
    "parts",
    "solve",
]
