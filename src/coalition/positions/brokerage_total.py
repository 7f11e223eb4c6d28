"""Brokerage in all: between any two who have no direct tie, whatever their groups."""

from coalition.network import Floats, Network
from coalition.positions._brokerage import COUNTING, GOULD_FERNANDEZ, roles
from coalition.words import tell

GROUP = "brokerage"
LABEL = tell("Brokerage in all")
MEANING = tell("How often this stakeholder joins two others who have no direct tie, in any role.")
FORMULA = tell(
    "Sum of the five roles: open paths a, v, c among stakeholders of known group. {counting}",
    counting=COUNTING,
)
SOURCE = GOULD_FERNANDEZ
RANKED = "high"
INTERVAL = "always"


def brokerage_total(network: Network) -> Floats:
    """How often every stakeholder stands between two others, in all five roles together.

    Returns
    -------
    ndarray of shape (n,)
        Paths; nan where the stakeholder's own group is unknown.

    Examples
    --------
    >>> from graphs import network_of
    >>> brokerage_total(network_of("a>v v>c", sectors="a=social v=social c=public"))
    array([0., 0., 1.])
    """
    return network.once(roles).brokerage_total
