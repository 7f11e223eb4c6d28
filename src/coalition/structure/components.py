"""Components: into how many parts the network falls."""

from coalition.algorithms.partition import component
from coalition.network import Network
from coalition.words import tell

LABEL = tell("Separate parts")
MEANING = tell(
    "Into how many parts that cannot reach each other the network falls; an isolate is one."
)
FORMULA = tell("Number of connected components of the undirected view, isolates included.")
SOURCE = "Harary, F. (1969). Graph Theory, ch. 2. Addison-Wesley."


def components(network: Network) -> int:
    """Number of components.

    Examples
    --------
    >>> from graphs import network_of
    >>> components(network_of("a-b c-d far"))
    3
    """
    return int(network.once(component).max(initial=-1)) + 1
