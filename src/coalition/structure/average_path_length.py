"""Average path length: how many steps between two stakeholders."""

from coalition.algorithms.shortest_paths import distances
from coalition.network import Network
from coalition.structure._largest import largest
from coalition.words import tell

LABEL = tell("Average distance")
MEANING = tell("How many steps it takes on average to get from one stakeholder to another.")
FORMULA = tell(
    "Mean number of steps on the shortest paths between all pairs of the largest component (of "
    "all largest, where several are equal). Estimated where distances are sampled."
)
SOURCE = "Wasserman, S. & Faust, K. (1994). Social Network Analysis, ch. 4. Cambridge U. P."


def average_path_length(network: Network) -> float | None:
    """Mean steps between two of the largest component; None where nobody is tied.

    Examples
    --------
    A path of three: (1 + 1 + 2) / 3.

    >>> from graphs import network_of
    >>> average_path_length(network_of("a-b b-c far"))
    1.3333333333333333
    """
    members, size = largest(network)
    if size < 2:
        return None
    return float(network.once(distances).total[members].sum() / (members.sum() * (size - 1)))
