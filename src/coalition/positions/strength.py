"""Strength: how much work with partners, all ties together."""

import numpy as np

from coalition.network import Floats, Network
from coalition.words import tell

GROUP = "centrality"
LABEL = tell("Strength")
MEANING = tell("How much this stakeholder works with others, all its partnerships together.")
FORMULA = tell(
    "Sum of the weights of the stakeholder's ties. A tie's weight is what the data state, else "
    "the rung of its form (cooperation 1 to integration 5), else 1; of two reports the larger."
)
SOURCE = (
    "Barrat, A., Barthelemy, M., Pastor-Satorras, R. & Vespignani, A. (2004). The architecture of "
    "complex weighted networks. PNAS 101, 3747-3752."
)
RANKED = "high"
INTERVAL = "always"


def strength(network: Network) -> Floats:
    """Sum of the weights of every stakeholder's ties.

    Returns
    -------
    ndarray of shape (n,)
        In the unit of the weights; 0 for an isolate.

    Examples
    --------
    >>> from graphs import network_of
    >>> strength(network_of("hub-north:3 hub-south:2"))
    array([5., 3., 2.])
    """
    return np.asarray(network.weights.sum(axis=1), dtype=np.float64).ravel()
