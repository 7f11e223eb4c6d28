"""Isolates: how many have no tie at all."""

import numpy as np

from coalition.network import Network
from coalition.words import tell

LABEL = tell("Isolates")
MEANING = tell("How many stakeholders have no partner in the network.")
FORMULA = tell("Stakeholders without a tie on the undirected view.")
SOURCE = "Wasserman, S. & Faust, K. (1994). Social Network Analysis, ch. 4. Cambridge U. P."


def isolates(network: Network) -> int:
    """Number of stakeholders without a tie.

    Examples
    --------
    >>> from graphs import network_of
    >>> isolates(network_of("a-b far"))
    1
    """
    return int(np.count_nonzero(np.diff(network.adjacency.indptr) == 0))
