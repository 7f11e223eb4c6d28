"""Betweenness: how often on the shortest route between others."""

from coalition.algorithms import shortest_paths
from coalition.network import Floats, Network
from coalition.words import tell

GROUP = "centrality"
LABEL = tell("Betweenness")
MEANING = tell(
    "How often this stakeholder stands on the shortest route between two others: a broker, or a "
    "bottleneck."
)
FORMULA = tell(
    "For every pair of others the share of their shortest paths, in steps, that run through the "
    "stakeholder; divided by the (n-1)(n-2)/2 pairs, isolates counted in n, pairs without a path "
    "adding 0. Where stakeholders times ties exceed 150 million, estimated from 800 or more "
    "stakeholders drawn with a stored seed from all neighbourhoods; how far off a value can be "
    "stands beside it in betweenness_sampling (bound by Hoeffding's inequality; standard error "
    "of the sample)."
)
SOURCE = (
    "Freeman, L. C. (1977). A set of measures of centrality based on betweenness. Sociometry 40, "
    "35-41. Algorithm: Brandes, U. (2001). J. Mathematical Sociology 25, 163-177."
)
RANKED = "high"
INTERVAL = "always"


def betweenness(network: Network) -> Floats:
    """Share of the pairs of others that every stakeholder lies between.

    Returns
    -------
    ndarray of shape (n,)
        0 to 1; nan where n < 3, since there is no pair of others.

    Examples
    --------
    The hub lies between the only pair of others.

    >>> from graphs import network_of
    >>> betweenness(network_of("hub-north hub-south"))
    array([1., 0., 0.])
    """
    return network.once(shortest_paths.betweenness)
