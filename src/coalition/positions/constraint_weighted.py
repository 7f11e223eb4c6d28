"""Weighted constraint: how boxed in, strong ties counting for more."""

import numpy as np

from coalition.network import Floats, Network
from coalition.words import tell

GROUP = "brokerage"
LABEL = tell("Constraint by strength")
MEANING = tell(
    "How far this stakeholder's work is tied up with one circle, strong partnerships counting "
    "for more."
)
FORMULA = tell(
    "As constraint, with p_ij the share of i's strength that its tie to j holds. Undefined for "
    "isolates."
)
SOURCE = "Burt, R. S. (1992). Structural Holes, ch. 2. Harvard University Press."
RANKED = "low"
INTERVAL = "always"


def constraint_weighted(network: Network) -> Floats:
    """Burt's constraint of every stakeholder, from the strength of its ties.

    Returns
    -------
    ndarray of shape (n,)
        Dimensionless, > 0; nan without a tie. Scaling all weights changes nothing.

    Examples
    --------
    >>> from graphs import network_of
    >>> constraint_weighted(network_of("hub-north:3 hub-south:1")).round(4)
    array([0.625, 1.   , 1.   ])
    """
    if network.m == 0:
        return np.full(network.n, np.nan)
    weights = (network.pairs.weight / network.pairs.weight.max()).tolist()
    return np.array(network.graph.constraint(weights=weights), dtype=np.float64)
