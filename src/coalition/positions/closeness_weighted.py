"""Weighted closeness: how near to everybody by strong ties."""

import numpy as np

from coalition.network import Floats, Network
from coalition.words import tell

GROUP = "centrality"
LABEL = tell("Closeness by strength")
MEANING = tell(
    "How quickly word from this stakeholder reaches the rest when strong partnerships carry it "
    "faster."
)
FORMULA = tell(
    "Harmonic: the mean over all others of 1 / distance, where a tie is as long as 1 / its "
    "strength and a route as long as its ties together; 0 without a path. In the unit of the "
    "weights. Not worked out where stakeholders times ties exceed 50 million."
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


def closeness_weighted(network: Network) -> Floats:
    """Harmonic closeness of every stakeholder by strength of ties.

    Returns
    -------
    ndarray of shape (n,)
        0 for an isolate; nan where n < 2 and beyond `LARGEST`.

    Examples
    --------
    >>> from graphs import network_of
    >>> closeness_weighted(network_of("a-b:2 b-c:2")).round(4)
    array([1.5, 2. , 1.5])
    """
    n = network.n
    if n < 2 or n * network.m > LARGEST:
        return np.full(n, np.nan)
    if network.m == 0:
        return np.zeros(n)
    distance = 1 / network.pairs.weight
    near = network.graph.harmonic_centrality(weights=distance.tolist(), normalized=True)
    return np.nan_to_num(np.array(near, dtype=np.float64))
