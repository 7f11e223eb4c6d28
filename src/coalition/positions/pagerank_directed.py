"""Directed PageRank: where a walk along the directions of ties spends its time."""

from coalition.algorithms.walk import visits
from coalition.network import Floats, Network, binary
from coalition.positions._directed import ARCS, undefined
from coalition.words import tell

GROUP = "centrality"
LABEL = tell("PageRank along directions")
MEANING = tell(
    "How often one would end up at this stakeholder when going from each to those whom it names."
)
FORMULA = tell(
    "As PageRank, following ties in their direction; one who names nobody sends on to anyone. "
    "Sums to 1. {counting}",
    counting=ARCS,
)
SOURCE = (
    "Brin, S. & Page, L. (1998). The anatomy of a large-scale hypertextual web search engine. "
    "Computer Networks 30, 107-117."
)
RANKED = "high"
INTERVAL = "always"
DIRECTED = True


def pagerank_directed(network: Network) -> Floats:
    """Where a walk along the directions of ties spends its time.

    Returns
    -------
    ndarray of shape (n,)
        nan where ties have no direction.

    Examples
    --------
    >>> from graphs import network_of
    >>> pagerank_directed(network_of("a>b b>a")).round(4)
    array([0.5, 0.5])
    """
    if not network.directed:
        return undefined(network)
    return visits(binary(network.arcs))
