"""Coreness: how deep inside the mutually connected nucleus."""

import numpy as np

from coalition.network import Network, Places
from coalition.words import tell

GROUP = "centrality"
LABEL = tell("Coreness")
MEANING = tell(
    "Whether this stakeholder is inside the mutually connected nucleus: k means that it belongs "
    "to a group whose members all have k partners within the group."
)
FORMULA = tell(
    "Largest k such that the stakeholder belongs to a part of the undirected view in which "
    "everybody has at least k ties."
)
SOURCE = "Seidman, S. B. (1983). Network structure and minimum degree. Social Networks 5, 269-287."
RANKED = "high"
INTERVAL = "always"


def coreness(network: Network) -> Places:
    """Largest k-core of every stakeholder.

    Returns
    -------
    ndarray of int, shape (n,)
        0 for an isolate.

    Examples
    --------
    A triangle with a tail: the tail hangs on one tie.

    >>> from graphs import network_of
    >>> coreness(network_of("a-b b-c c-a c-tail"))
    array([2, 2, 2, 1])
    """
    return np.array(network.graph.coreness(), dtype=np.int64)
