"""Coordinator: between two of its own group."""

from coalition.network import Floats, Network
from coalition.positions._brokerage import COUNTING, GOULD_FERNANDEZ, roles
from coalition.words import tell

GROUP = "brokerage"
LABEL = tell("Coordinator")
MEANING = tell("How often this stakeholder joins two of its own group who have no direct tie.")
FORMULA = tell(
    "Open paths a, v, c with all three in v's group (A-A-A). {counting}", counting=COUNTING
)
SOURCE = GOULD_FERNANDEZ
RANKED = "high"
INTERVAL = "always"


def coordinator(network: Network) -> Floats:
    """How often every stakeholder is the coordinator: v between a and c of its own group.

    Returns
    -------
    ndarray of shape (n,)
        Paths; nan where the stakeholder's own group is unknown.

    Examples
    --------
    >>> from graphs import network_of
    >>> coordinator(network_of("a>v v>c", sectors="a=social v=social c=social"))
    array([0., 0., 1.])
    """
    return network.once(roles).coordinator
