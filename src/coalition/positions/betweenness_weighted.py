"""Weighted betweenness: between others on the routes of strong ties."""

import numpy as np

from coalition.network import Floats, Network
from coalition.words import tell

GROUP = "centrality"
LABEL = tell("Betweenness by strength")
MEANING = tell(
    "How often this stakeholder stands on the route between two others when routes prefer "
    "strong partnerships."
)
FORMULA = tell(
    "As betweenness, with a tie as long as 1 / its strength; routes equal to about one part in "
    "ten billion count as equal. Divided by (n-1)(n-2)/2. Not worked out where stakeholders "
    "times ties exceed 50 million."
)
SOURCE = (
    "Opsahl, T., Agneessens, F. & Skvoretz, J. (2010). Node centrality in weighted networks. "
    "Social Networks 32, 245-251; distance = 1 / strength after Newman, M. E. J. (2001). "
    "Physical Review E 64, 016132."
)
RANKED = "high"
INTERVAL = "workshop"

LARGEST = 5e7
"""n times m up to which weighted paths are followed (a few seconds)."""


def betweenness_weighted(network: Network) -> Floats:
    """Share of the pairs of others that every stakeholder lies between, by strong ties.

    Returns
    -------
    ndarray of shape (n,)
        0 to 1; nan where n < 3 and beyond `LARGEST`.

    Examples
    --------
    >>> from graphs import network_of
    >>> betweenness_weighted(network_of("a-b:4 b-c:4 a-c:1")).round(4)
    array([0., 1., 0.])
    """
    n = network.n
    if n < 3 or n * network.m > LARGEST:
        return np.full(n, np.nan)
    if network.m == 0:
        return np.zeros(n)
    # Only ratios matter, and a shortest distance of 1 keeps the tolerance for equals meaningful.
    distance = network.pairs.weight.max() / network.pairs.weight
    between = np.array(network.graph.betweenness(weights=distance.tolist()), dtype=np.float64)
    return np.asarray(between / ((n - 1) * (n - 2) / 2))
