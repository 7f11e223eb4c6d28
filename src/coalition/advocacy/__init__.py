"""Who can move whom: beliefs, camps, the balance of influence, and the way to the undecided."""

from coalition.advocacy._advocate import advocate
from coalition.advocacy._records import (
    GOALS,
    Advocacy,
    Camp,
    Cause,
    Held,
    Movable,
    Pair,
    Spokespeople,
    Swing,
)
from coalition.advocacy.balance import Balance
from coalition.advocacy.classes import Classes, CutPoints

__all__ = [
    "GOALS",
    "Advocacy",
    "Balance",
    "Camp",
    "Cause",
    "Classes",
    "CutPoints",
    "Held",
    "Movable",
    "Pair",
    "Spokespeople",
    "Swing",
    "advocate",
]
