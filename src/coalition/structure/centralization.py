"""Centralization: how far the network hangs on one stakeholder."""

from coalition.algorithms import shortest_paths
from coalition.network import Floats, Network
from coalition.words import tell

LABEL = tell("Centralization")
MEANING = tell(
    "How far the network hangs on a single stakeholder: 1 for a hub that everybody else depends "
    "on, 0 where all are equally placed."
)
FORMULA = tell(
    "Sum of differences from the largest value, divided by that sum in a star of equal size: "
    "(n-1)(n-2) for the number of partners, n-1 for betweenness, (n-2)/2 for harmonic closeness."
)
SOURCE = (
    "Freeman, L. C. (1979). Centrality in social networks. Social Networks 1, 215-239; for "
    "harmonic closeness the same rule."
)


def centralization(network: Network) -> dict[str, float | None]:
    """Centralization by degree, betweenness and closeness, 0 to 1; None where n < 3.

    Examples
    --------
    >>> from graphs import network_of
    >>> centralization(network_of("hub-a hub-b hub-c"))
    {'degree': 1.0, 'betweenness': 1.0, 'closeness': 1.0}
    """
    n = network.n
    if n < 3:
        return {"degree": None, "betweenness": None, "closeness": None}
    degree = network.adjacency.sum(axis=1)
    betweenness = network.once(shortest_paths.betweenness)
    closeness = network.once(shortest_paths.distances).harmonic / (n - 1)
    return {
        "degree": _differences(degree) / ((n - 1) * (n - 2)),
        "betweenness": _differences(betweenness) / (n - 1),
        "closeness": _differences(closeness) / ((n - 2) / 2),
    }


def _differences(values: Floats) -> float:
    return float((values.max() - values).sum())
