"""Community: who is tied more among themselves than with others."""

from coalition.algorithms import partition
from coalition.network import Network, Places
from coalition.words import tell

GROUP = ""
LABEL = tell("Community")
MEANING = tell("Stakeholders of one community work more among themselves than with the others.")
FORMULA = tell(
    "Leiden algorithm for modularity at resolution 1 on the undirected, unweighted view: the best "
    "of up to 20 runs with a stored seed (one run of 10 rounds beyond 20,000 stakeholders and "
    "ties). Counted from 0 by falling size, then by id; an isolate "
    "is a community of one. Other partitions may be nearly as good."
)
SOURCE = (
    "Traag, V. A., Waltman, L. & van Eck, N. J. (2019). From Louvain to Leiden. Scientific "
    "Reports 9, 5233. Limits: Good, B. H., de Montjoye, Y.-A. & Clauset, A. (2010). Physical "
    "Review E 81, 046106."
)
RANKED = ""
INTERVAL = ""


def community(network: Network) -> Places:
    """Number of every stakeholder's community, 0 the largest.

    Returns
    -------
    ndarray of int, shape (n,)

    Examples
    --------
    >>> from graphs import network_of
    >>> community(network_of("a-b b-c c-a x-y y-z z-x c-x alone"))
    array([0, 2, 0, 0, 1, 1, 1])
    """
    return network.once(partition.community)
