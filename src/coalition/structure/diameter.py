"""Diameter: the longest of the shortest routes."""

from coalition.algorithms.shortest_paths import distances
from coalition.network import Network
from coalition.structure._largest import largest
from coalition.words import tell

LABEL = tell("Diameter")
MEANING = tell("How many steps the two stakeholders farthest apart need to reach each other.")
FORMULA = tell(
    "Largest number of steps on a shortest path within the largest component (of several largest, "
    "the widest). A lower bound where distances are sampled (stakeholders times ties above "
    "5 billion)."
)
SOURCE = "Harary, F. (1969). Graph Theory, ch. 2. Addison-Wesley."


def diameter(network: Network) -> int | None:
    """Steps between the two farthest of the largest component; None where nobody is tied.

    Examples
    --------
    >>> from graphs import network_of
    >>> diameter(network_of("a-b b-c c-d x-y"))
    3
    """
    members, size = largest(network)
    return int(network.once(distances).farthest[members].max()) if size > 1 else None
