"""Degree: how many partners."""

import numpy as np

from coalition.network import Network, Places
from coalition.words import tell

GROUP = "centrality"
LABEL = tell("Partners")
MEANING = tell("How many others this stakeholder works with directly.")
FORMULA = tell(
    "Number of ties on the undirected view: a tie counts once, whichever side reports it."
)
SOURCE = "Freeman, L. C. (1979). Centrality in social networks. Social Networks 1, 215-239."
RANKED = "high"
INTERVAL = "always"


def degree(network: Network) -> Places:
    """Number of partners of every stakeholder.

    Returns
    -------
    ndarray of int, shape (n,)
        0 for an isolate.

    Examples
    --------
    >>> from graphs import network_of
    >>> degree(network_of("hub-north hub-south far"))
    array([0, 2, 1, 1])
    """
    return np.asarray(np.diff(network.adjacency.indptr), dtype=np.int64)
