"""Movable: the undecided and the mild opponents, by what their move is worth and how near it is."""

import numpy as np

from coalition.advocacy.beliefs import RANGE, SIDE, Beliefs
from coalition.network import Floats, Places

REACH_BY_STEPS = {1: 1.0, 2: 0.5}
"""What a supporter at so many trusted ties adds; none within two adds nothing."""


def movable(stance: Floats) -> Places:
    """Places of the undecided and of opponents who are not strongly against.

    Silence is no sign of doubt: the silent are to be asked first, and are not among them.
    """
    return np.flatnonzero((stance > -2 * SIDE) & (stance < SIDE))


def nearness_to(held: Beliefs, place: int, supporters: Places, column: int) -> float | None:
    """Mean likeness (0-1) to the supporters on all other issues; None where none is shared."""
    others = np.arange(held.positions.shape[1]) != column
    own, theirs = held.positions[place, others], held.positions[np.ix_(supporters, others)]
    likeness = 1 - np.abs(theirs - own) / RANGE
    known = ~np.isnan(likeness)
    return float(likeness[known].mean()) if known.any() else None


def score(*parts: float | None) -> float | None:
    """Mean of what is known; None where nothing is."""
    known = [part for part in parts if part is not None]
    return sum(known) / len(known) if known else None
