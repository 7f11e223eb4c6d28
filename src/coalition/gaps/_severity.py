"""One scale of severity for all kinds, and the cut that keeps a list readable."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

MOST = 200
"""Gaps of one kind that are reported; the worst come first."""


def severity_of(share: ArrayLike) -> NDArray[np.float64]:
    """Severity where `share` (0-1) of the network, or of its stated need, is touched.

    The square root: all touched is 1, a quarter is 0.5, one in a hundred 0.1. The share itself
    would put every gap of a large network near 0.
    """
    return np.asarray(np.sqrt(np.clip(share, 0, 1)), dtype=np.float64)


def severity_of_absence(size: ArrayLike, total: int, chance: ArrayLike) -> NDArray[np.float64]:
    """Severity where none of `size` stakeholders, of `total`, has what `chance` of all have.

    The severity of touching size / total, times the chance 1 - (1 - chance)**size that so many,
    drawn at random, would have included one: a rare thing missing from a small group is no find.
    """
    size = np.asarray(size, dtype=np.float64)
    expectable = 1 - (1 - np.clip(np.asarray(chance, dtype=np.float64), 0, 1)) ** size
    return np.asarray(severity_of(size / max(total, 1)) * expectable, dtype=np.float64)


def worst(severity: ArrayLike, subjects: Sequence[str], most: int = MOST) -> list[int]:
    """Places of the `most` largest severities above 0, equals in the order of `subjects`."""
    values = np.round(np.asarray(severity, dtype=np.float64), 9)
    places = np.flatnonzero(values > 0).tolist()
    return sorted(places, key=lambda i: (-values[i], subjects[i]))[:most]
