"""Fragmentation: the share of pairs that cannot reach each other."""

import numpy as np

from coalition.algorithms.partition import component
from coalition.network import Network
from coalition.words import tell

LABEL = tell("Fragmentation")
MEANING = tell("Share of the pairs of stakeholders who cannot reach each other through any ties.")
FORMULA = tell("1 - sum over components of s(s-1) / (n(n-1)), s the size of a component.")
SOURCE = (
    "Borgatti, S. P. (2006). Identifying sets of key players in a social network. Computational "
    "and Mathematical Organization Theory 12, 21-34."
)


def fragmentation(network: Network) -> float | None:
    """Share of pairs without a path, 0 to 1; None where there is no pair.

    Examples
    --------
    Of 3 pairs only one is joined.

    >>> from graphs import network_of
    >>> fragmentation(network_of("a-b far"))
    0.6666666666666667
    """
    n = network.n
    if n < 2:
        return None
    size = np.bincount(network.once(component)).astype(np.float64)
    return float(1 - (size * (size - 1)).sum() / (n * (n - 1)))
