"""Mean degree: partners per stakeholder."""

from coalition.network import Network
from coalition.words import tell

LABEL = tell("Partners per stakeholder")
MEANING = tell("How many partners a stakeholder has on average.")
FORMULA = tell("2m / n on the undirected view, isolates counted in n.")
SOURCE = "Wasserman, S. & Faust, K. (1994). Social Network Analysis, ch. 4. Cambridge U. P."


def mean_degree(network: Network) -> float | None:
    """Mean number of partners; None without stakeholders.

    Examples
    --------
    >>> from graphs import network_of
    >>> mean_degree(network_of("a-b b-c far"))
    1.0
    """
    return 2 * network.m / network.n if network.n else None
