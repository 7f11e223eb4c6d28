"""Consultant: between two of one other group."""

from coalition.network import Floats, Network
from coalition.positions._brokerage import COUNTING, GOULD_FERNANDEZ, roles
from coalition.words import tell

GROUP = "brokerage"
LABEL = tell("Consultant")
MEANING = tell("How often this stakeholder joins two of one other group who have no direct tie.")
FORMULA = tell(
    "Open paths a, v, c with a and c in one group and v in another (B-A-B). {counting}",
    counting=COUNTING,
)
SOURCE = GOULD_FERNANDEZ
RANKED = "high"
INTERVAL = "always"


def consultant(network: Network) -> Floats:
    """How often every stakeholder is the consultant: between a and c of one other group.

    Returns
    -------
    ndarray of shape (n,)
        Paths; nan where the stakeholder's own group is unknown.

    Examples
    --------
    >>> from graphs import network_of
    >>> consultant(network_of("a>v v>c", sectors="a=public v=social c=public"))
    array([0., 0., 1.])
    """
    return network.once(roles).consultant
