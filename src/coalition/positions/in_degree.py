"""In-degree: how many name this stakeholder."""

import numpy as np

from coalition.network import Floats, Network, binary
from coalition.positions._directed import ARCS, undefined
from coalition.words import tell

GROUP = "centrality"
LABEL = tell("Named by")
MEANING = tell("How many others name this stakeholder as a partner.")
FORMULA = tell("Number of stakeholders who report a tie to this one. {counting}", counting=ARCS)
SOURCE = "Freeman, L. C. (1979). Centrality in social networks. Social Networks 1, 215-239."
RANKED = "high"
INTERVAL = "always"
DIRECTED = True


def in_degree(network: Network) -> Floats:
    """How many name this stakeholder.

    Returns
    -------
    ndarray of shape (n,)
        nan where ties have no direction.

    Examples
    --------
    >>> from graphs import network_of
    >>> in_degree(network_of("a>b c>b")).round(4)
    array([0., 2., 0.])
    """
    if not network.directed:
        return undefined(network)
    return np.asarray(binary(network.arcs).sum(axis=0), dtype=np.float64).ravel()
