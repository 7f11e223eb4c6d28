"""Compactness: how near everybody is to everybody."""

from coalition.algorithms.shortest_paths import distances
from coalition.network import Network
from coalition.words import tell

LABEL = tell("Compactness")
MEANING = tell(
    "How near stakeholders are to each other: 1 where all are partners, 0 where none are."
)
FORMULA = tell("Mean of 1 / steps over all pairs, 0 for a pair without a path.")
SOURCE = (
    "Borgatti, S. P. (2006). Identifying sets of key players in a social network. Computational "
    "and Mathematical Organization Theory 12, 21-34 (1 less his distance-weighted fragmentation)."
)


def compactness(network: Network) -> float | None:
    """Mean nearness of pairs, 0 to 1; None where there is no pair.

    Examples
    --------
    A path of three: (1 + 1 + 1/2) / 3.

    >>> from graphs import network_of
    >>> round(compactness(network_of("a-b b-c")), 4)
    0.8333
    """
    n = network.n
    return float(network.once(distances).harmonic.sum() / (n * (n - 1))) if n > 1 else None
