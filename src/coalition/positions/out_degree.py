"""Out-degree: how many this stakeholder names."""

import numpy as np

from coalition.network import Floats, Network, binary
from coalition.positions._directed import ARCS, undefined
from coalition.words import tell

GROUP = "centrality"
LABEL = tell("Names")
MEANING = tell("How many others this stakeholder names as partners.")
FORMULA = tell("Number of stakeholders to whom this one reports a tie. {counting}", counting=ARCS)
SOURCE = "Freeman, L. C. (1979). Centrality in social networks. Social Networks 1, 215-239."
RANKED = "high"
INTERVAL = "always"
DIRECTED = True


def out_degree(network: Network) -> Floats:
    """How many this stakeholder names.

    Returns
    -------
    ndarray of shape (n,)
        nan where ties have no direction.

    Examples
    --------
    >>> from graphs import network_of
    >>> out_degree(network_of("a>b c>b")).round(4)
    array([1., 0., 1.])
    """
    if not network.directed:
        return undefined(network)
    return np.asarray(binary(network.arcs).sum(axis=1), dtype=np.float64).ravel()
