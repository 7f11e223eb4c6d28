"""Component: who can reach whom at all."""

from coalition.algorithms import partition
from coalition.network import Network, Places
from coalition.words import tell

GROUP = ""
LABEL = tell("Component")
MEANING = tell(
    "Stakeholders with the same number can reach each other through ties; others cannot."
)
FORMULA = tell(
    "Connected parts of the undirected view, counted from 0 by falling size, then by id."
)
SOURCE = "Harary, F. (1969). Graph Theory, ch. 2. Addison-Wesley."
RANKED = ""
INTERVAL = ""


def component(network: Network) -> Places:
    """Number of every stakeholder's component, 0 the largest.

    Returns
    -------
    ndarray of int, shape (n,)

    Examples
    --------
    >>> from graphs import network_of
    >>> component(network_of("a b-c c-d"))
    array([1, 0, 0, 0])
    """
    return network.once(partition.component)
