"""PageRank: where a walk along ties, with a restart now and then, spends its time."""

from coalition.algorithms.walk import visits
from coalition.network import Floats, Network
from coalition.words import tell

GROUP = "centrality"
LABEL = tell("PageRank")
MEANING = tell(
    "How often one would meet this stakeholder when asking from partner to partner; close to the "
    "number of partners, but a partner with few others counts more."
)
FORMULA = tell(
    "Share of time that a random walk on the undirected, unweighted view spends there, which "
    "follows a tie with probability 0.85 and else, or at an isolate, starts anywhere. Sums to 1."
)
SOURCE = (
    "Brin, S. & Page, L. (1998). The anatomy of a large-scale hypertextual web search engine. "
    "Computer Networks 30, 107-117."
)
RANKED = "high"
INTERVAL = "always"


def pagerank(network: Network) -> Floats:
    """PageRank of every stakeholder.

    Returns
    -------
    ndarray of shape (n,)
        > 0; the sum is 1.

    Examples
    --------
    >>> from graphs import network_of
    >>> pagerank(network_of("hub-north hub-south")).round(4)
    array([0.4865, 0.2568, 0.2568])
    """
    return visits(network.adjacency)
