"""Local clustering: whether the partners know each other."""

import numpy as np

from coalition.network import Floats, Network
from coalition.words import tell

GROUP = "centrality"
LABEL = tell("Partners who know each other")
MEANING = tell("Share of the pairs of this stakeholder's partners who are partners of each other.")
FORMULA = tell(
    "Tied pairs of partners / pairs of partners, on the undirected view. Undefined for fewer "
    "than two partners."
)
SOURCE = (
    "Watts, D. J. & Strogatz, S. H. (1998). Collective dynamics of small-world networks. Nature"
    " 393, 440-442."
)
RANKED = "high"
INTERVAL = "always"


def local_clustering(network: Network) -> Floats:
    """Share of every stakeholder's pairs of partners that are tied.

    Returns
    -------
    ndarray of shape (n,)
        0 to 1; nan for fewer than two partners.

    Examples
    --------
    >>> from graphs import network_of
    >>> local_clustering(network_of("a-b b-c c-a c-tail")).round(4)
    array([1.    , 1.    , 0.3333,    nan])
    """
    return np.array(network.graph.transitivity_local_undirected(mode="nan"), dtype=np.float64)
