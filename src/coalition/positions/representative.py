"""Representative: between its own group and outsiders."""

from coalition.network import Floats, Network
from coalition.positions._brokerage import COUNTING, GOULD_FERNANDEZ, roles
from coalition.words import tell

GROUP = "brokerage"
LABEL = tell("Representative")
MEANING = tell("How often this stakeholder speaks for its own group to outsiders.")
FORMULA = tell(
    "Open paths a, v, c with c in another group than a and v (A-A-B). {counting}", counting=COUNTING
)
SOURCE = GOULD_FERNANDEZ
RANKED = "high"
INTERVAL = "always"


def representative(network: Network) -> Floats:
    """How often every stakeholder is the representative: from a of its own group to c outside.

    Returns
    -------
    ndarray of shape (n,)
        Paths; nan where the stakeholder's own group is unknown.

    Examples
    --------
    >>> from graphs import network_of
    >>> representative(network_of("a>v v>c", sectors="a=social v=social c=public"))
    array([0., 0., 1.])
    """
    return network.once(roles).representative
