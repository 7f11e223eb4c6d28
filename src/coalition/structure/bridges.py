"""Bridges: ties whose loss cuts somebody off."""

from coalition.network import Network
from coalition.words import tell

LABEL = tell("Bridges")
MEANING = tell("Partnerships that are the only way between two parts of the network, as reported.")
FORMULA = tell(
    "Ties without which the undirected view has one component more; the first 1,000 by id."
)
SOURCE = "Harary, F. (1969). Graph Theory, ch. 3. Addison-Wesley."

LISTED = 1000


def bridges(network: Network) -> dict[str, int | list[list[str]]]:
    """Number of bridges and the pairs of ids that they join, sorted.

    Examples
    --------
    >>> from graphs import network_of
    >>> bridges(network_of("a-b b-c c-a c-tail"))
    {'count': 1, 'ties': [['c', 'tail']]}
    """
    found = sorted(network.graph.bridges())
    pairs = network.pairs
    ends = [
        [network.ids[pairs.source[tie]], network.ids[pairs.target[tie]]] for tie in found[:LISTED]
    ]
    return {"count": len(found), "ties": [list(pair) for pair in ends]}
