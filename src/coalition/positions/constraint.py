"""Burt's constraint: how boxed in by partners who know each other."""

import numpy as np

from coalition.network import Floats, Network
from coalition.words import tell

GROUP = "brokerage"
LABEL = tell("Constraint")
MEANING = tell(
    "How far this stakeholder's partners are all the same circle: low where it joins strangers, "
    "high where it is boxed in. Read it beside the number of partners."
)
FORMULA = tell(
    "Sum over partners j of (p_ij + sum over q of p_iq p_qj) squared, where p_ij = 1 / (partners "
    "of i) on the undirected, unweighted view of the whole network. May exceed 1; undefined "
    "for isolates, since 0 would read as the best broker."
)
SOURCE = "Burt, R. S. (1992). Structural Holes, ch. 2. Harvard University Press."
RANKED = "low"
INTERVAL = "always"


def constraint(network: Network) -> Floats:
    """Burt's constraint of every stakeholder: low where partners do not know each other.

    Returns
    -------
    ndarray of shape (n,)
        Dimensionless, > 0; nan without a tie.

    Examples
    --------
    A hub between two partners who have no tie: 2 * (1/2)**2 = 0.5.

    >>> from graphs import network_of
    >>> constraint(network_of("hub-north hub-south"))
    array([0.5, 1. , 1. ])
    """
    if network.m == 0:
        return np.full(network.n, np.nan)
    return np.array(network.graph.constraint(), dtype=np.float64)
