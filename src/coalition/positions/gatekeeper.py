"""Gatekeeper: between outsiders and its own group."""

from coalition.network import Floats, Network
from coalition.positions._brokerage import COUNTING, GOULD_FERNANDEZ, roles
from coalition.words import tell

GROUP = "brokerage"
LABEL = tell("Gatekeeper")
MEANING = tell("How often this stakeholder lets outsiders through to its own group.")
FORMULA = tell(
    "Open paths a, v, c with a in another group than v and c (B-A-A). {counting}", counting=COUNTING
)
SOURCE = GOULD_FERNANDEZ
RANKED = "high"
INTERVAL = "always"


def gatekeeper(network: Network) -> Floats:
    """How often every stakeholder is the gatekeeper: from a outside to c of its own group.

    Returns
    -------
    ndarray of shape (n,)
        Paths; nan where the stakeholder's own group is unknown.

    Examples
    --------
    >>> from graphs import network_of
    >>> gatekeeper(network_of("a>v v>c", sectors="a=public v=social c=social"))
    array([0., 0., 1.])
    """
    return network.once(roles).gatekeeper
