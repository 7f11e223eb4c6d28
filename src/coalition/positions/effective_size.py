"""Burt's effective size: how many separate circles the partners make."""

import numpy as np

from coalition.network import Floats, Network
from coalition.words import tell

GROUP = "brokerage"
LABEL = tell("Effective size")
MEANING = tell(
    "How many separate circles this stakeholder's partners amount to, when partners who know "
    "each other are counted together."
)
FORMULA = tell(
    "Partners less the mean number of ties that a partner has to the other partners: "
    "k - 2t/k for k partners with t ties among them, on the undirected, unweighted view. "
    "Undefined for isolates."
)
SOURCE = (
    "Burt, R. S. (1992). Structural Holes, ch. 2. Simplified by Borgatti, S. P. (1997). "
    "Structural holes: unpacking Burt's redundancy measures. Connections 20, 35-38."
)
RANKED = "high"
INTERVAL = "always"


def effective_size(network: Network) -> Floats:
    """Effective size of every stakeholder's circle of partners.

    Returns
    -------
    ndarray of shape (n,)
        1 to the number of partners; nan without a tie.

    Examples
    --------
    A triangle with a tail: c has 3 partners with 1 tie among them, 3 - 2/3.

    >>> from graphs import network_of
    >>> effective_size(network_of("a-b b-c c-a c-tail")).round(4)
    array([1.    , 1.    , 2.3333, 1.    ])
    """
    partners = np.diff(network.adjacency.indptr).astype(np.float64)
    # The share of pairs of partners that are tied is 2t / (k (k - 1)).
    tied_share = np.array(network.graph.transitivity_local_undirected(mode="zero"), np.float64)
    size = partners - (partners - 1) * np.where(partners > 1, tied_share, 0.0)
    return np.where(partners > 0, size, np.nan)
