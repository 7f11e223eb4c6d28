"""Out-strength: strength of the ties that a stakeholder reports itself."""

import numpy as np

from coalition.network import Floats, Network
from coalition.positions._directed import ARCS, undefined
from coalition.words import tell

GROUP = "centrality"
LABEL = tell("Strength as itself reports")
MEANING = tell("How much this stakeholder says that it works with others.")
FORMULA = tell("Sum of the weights of the ties that this one reports. {counting}", counting=ARCS)
SOURCE = (
    "Barrat, A., Barthelemy, M., Pastor-Satorras, R. & Vespignani, A. (2004). The architecture "
    "of complex weighted networks. PNAS 101, 3747-3752."
)
RANKED = "high"
INTERVAL = "always"
DIRECTED = True


def out_strength(network: Network) -> Floats:
    """Strength of the ties that a stakeholder reports itself.

    Returns
    -------
    ndarray of shape (n,)
        nan where ties have no direction.

    Examples
    --------
    >>> from graphs import network_of
    >>> out_strength(network_of("a>b:3 c>b:2")).round(4)
    array([3., 0., 2.])
    """
    if not network.directed:
        return undefined(network)
    return np.asarray(network.arcs.sum(axis=1), dtype=np.float64).ravel()
