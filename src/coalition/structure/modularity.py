"""Modularity: how distinct the communities are."""

from coalition.algorithms.partition import community
from coalition.network import Network
from coalition.words import tell

LABEL = tell("Modularity")
MEANING = tell(
    "How much more stakeholders are tied within their communities than chance would have it; "
    "near 0 the network is one group."
)
FORMULA = tell(
    "Sum over communities of (ties within / m - (ends of ties / 2m) squared), at resolution 1, "
    "on the undirected, unweighted view."
)
SOURCE = (
    "Newman, M. E. J. & Girvan, M. (2004). Finding and evaluating community structure in networks. "
    "Physical Review E 69, 026113."
)


def modularity(network: Network) -> float | None:
    """Modularity of the communities, -0.5 to 1; None without ties.

    Examples
    --------
    Two pairs: 2 * (1/2 - (1/2)**2).

    >>> from graphs import network_of
    >>> modularity(network_of("a-b c-d"))
    0.5
    """
    if network.m == 0:
        return None
    return float(network.graph.modularity(network.once(community).tolist()))
