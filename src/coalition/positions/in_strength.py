"""In-strength: strength of the ties that others report."""

import numpy as np

from coalition.network import Floats, Network
from coalition.positions._directed import ARCS, undefined
from coalition.words import tell

GROUP = "centrality"
LABEL = tell("Strength as others report it")
MEANING = tell("How much others say that they work with this stakeholder.")
FORMULA = tell(
    "Sum of the weights of the ties that others report to this one. {counting}", counting=ARCS
)
SOURCE = (
    "Barrat, A., Barthelemy, M., Pastor-Satorras, R. & Vespignani, A. (2004). The architecture "
    "of complex weighted networks. PNAS 101, 3747-3752."
)
RANKED = "high"
INTERVAL = "always"
DIRECTED = True


def in_strength(network: Network) -> Floats:
    """Strength of the ties that others report.

    Returns
    -------
    ndarray of shape (n,)
        nan where ties have no direction.

    Examples
    --------
    >>> from graphs import network_of
    >>> in_strength(network_of("a>b:3 c>b:2")).round(4)
    array([0., 5., 0.])
    """
    if not network.directed:
        return undefined(network)
    return np.asarray(network.arcs.sum(axis=0), dtype=np.float64).ravel()
