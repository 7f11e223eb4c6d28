"""What is left of a network when sets of stakeholders leave, for many sets at once."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from coalition.network import Floats, Network, Places

Words = NDArray[np.uint64]

PORTION = 2**17
"""Words of 64 bits that the search keeps for one portion of sets (1 MB, which stays in cache)."""

FEWEST = 256
"""Sets in a portion, so that array operations on large networks are worth their start."""


def left_without(network: Network, sets: Places) -> tuple[Floats, Floats]:
    """Fragmentation, plain and by distance, of what is left without each set.

    Parameters
    ----------
    network : Network
    sets : ndarray of int, shape (s, k)
        Places of the members of each set; at least two stakeholders must be left.

    Returns
    -------
    tuple of two ndarrays of shape (s,)
        Borgatti's F and DF of the n - k others: the share of their pairs without a path, and 1
        less the mean of 1 / steps.
    """
    left = network.n - sets.shape[1]
    words = -(-network.n // 64)
    portion = max(FEWEST, PORTION // (network.n * words))
    joined, near = np.zeros((2, len(sets)))
    for start in range(0, len(sets), portion):
        inside = slice(start, start + portion)
        for steps, pairs in _levels(network, sets[inside]):
            joined[inside] += pairs
            near[inside] += pairs / steps
    ordered_pairs = left * (left - 1)
    return 1 - joined / ordered_pairs, 1 - near / ordered_pairs


def _levels(network: Network, sets: Places) -> Iterator[tuple[int, Places]]:
    """Steps, and how many ordered pairs are so many steps apart without each set.

    One bit says whether a stakeholder reaches another; all stakeholders of all sets search
    side by side, so that the work is a few array operations for each tie and step.
    """
    reached = _selves(network.n, sets)
    partners = [network.neighbours(place) for place in range(network.n)]
    before = _bits(reached)
    steps = 0
    while True:
        steps += 1
        further = reached.copy()
        for place, others in enumerate(partners):
            if len(others):
                further[place] |= np.bitwise_or.reduce(reached[others], axis=0)
        _take_out(further, sets)
        after = _bits(further)
        if np.array_equal(after, before):
            return
        yield steps, after - before
        reached, before = further, after


def _selves(n: int, sets: Places) -> Words:
    """Every stakeholder but those taken out knows itself: shape (n, words, sets)."""
    words = np.zeros((n, -(-n // 64), len(sets)), dtype=np.uint64)
    for place in range(n):
        words[place, place // 64] = np.uint64(1) << np.uint64(place % 64)
    _take_out(words, sets)
    return words


def _take_out(words: Words, sets: Places) -> None:
    for members in sets.T:
        words[members, :, np.arange(len(members))] = 0


def _bits(words: Words) -> Places:
    """Bits set in all words of each set."""
    return np.asarray(np.bitwise_count(words).sum(axis=(0, 1), dtype=np.int64))
