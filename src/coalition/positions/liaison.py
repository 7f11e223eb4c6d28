"""Liaison: between two different groups, belonging to neither."""

from coalition.network import Floats, Network
from coalition.positions._brokerage import COUNTING, GOULD_FERNANDEZ, roles
from coalition.words import tell

GROUP = "brokerage"
LABEL = tell("Liaison")
MEANING = tell(
    "How often this stakeholder joins two different groups and belongs to neither: the broker "
    "between sectors."
)
FORMULA = tell(
    "Open paths a, v, c with all three in different groups (A-B-C). {counting}", counting=COUNTING
)
SOURCE = GOULD_FERNANDEZ
RANKED = "high"
INTERVAL = "always"


def liaison(network: Network) -> Floats:
    """How often every stakeholder is the liaison: between a and c of two other groups.

    Returns
    -------
    ndarray of shape (n,)
        Paths; nan where the stakeholder's own group is unknown.

    Examples
    --------
    >>> from graphs import network_of
    >>> liaison(network_of("a>v v>c", sectors="a=public v=social c=private"))
    array([0., 0., 1.])
    """
    return network.once(roles).liaison
