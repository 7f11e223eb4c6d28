"""Directed betweenness: share of ordered pairs that a stakeholder lies between."""

import numpy as np

from coalition.network import Floats, Network
from coalition.positions._directed import ARCS, arc_graph, undefined
from coalition.words import tell

GROUP = "centrality"
LABEL = tell("Betweenness along directions")
MEANING = tell(
    "How often this stakeholder stands on the shortest route from one to another along the "
    "reported directions."
)
FORMULA = tell(
    "As betweenness, over ordered pairs: divided by (n-1)(n-2). Not worked out where "
    "stakeholders times arcs exceed 600 million. {counting}",
    counting=ARCS,
)
SOURCE = (
    "Freeman, L. C. (1977). A set of measures of centrality based on betweenness. Sociometry "
    "40, 35-41."
)
RANKED = "high"
INTERVAL = "workshop"
DIRECTED = True

LARGEST = 6e8
"""n times arcs up to which paths are followed."""


def betweenness_directed(network: Network) -> Floats:
    """Share of ordered pairs that a stakeholder lies between.

    Returns
    -------
    ndarray of shape (n,)
        0 to 1; nan where n < 3, where ties have no direction and beyond `LARGEST`.

    Examples
    --------
    >>> from graphs import network_of
    >>> betweenness_directed(network_of("a>b b>c")).round(4)
    array([0. , 0.5, 0. ])
    """
    if not network.directed:
        return undefined(network)
    n = network.n
    if n < 3 or n * network.arcs.nnz > LARGEST:
        return undefined(network)
    between = np.array(network.once(arc_graph).betweenness(), dtype=np.float64)
    return np.asarray(between / ((n - 1) * (n - 2)))
