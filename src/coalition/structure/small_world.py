"""Small world: short routes although partners cluster, compared with chance."""

import math

import numpy as np

from coalition.network import Network
from coalition.runtime.seeding import seeded_igraph
from coalition.structure.transitivity import transitivity
from coalition.words import tell

LABEL = tell("Small world")
MEANING = tell(
    "Whether partners form tight circles and yet everybody is few steps away, compared with "
    "networks in which everybody has the same number of partners, chosen at random."
)
FORMULA = tell(
    "Clustering and average distance (of pairs with a path), and the mean of both over 20 "
    "networks of the same degrees whose ties were exchanged at random (10 trials a tie, "
    "seeded). Index: ratio of clustering / ratio of distance; above 1 is small-world. Not "
    "worked out where stakeholders times ties exceed 2 million."
)
SOURCE = (
    "Humphries, M. D. & Gurney, K. (2008). Network small-world-ness. PLoS ONE 3, e2051; after "
    "Watts, D. J. & Strogatz, S. H. (1998). Nature 393, 440-442."
)

RUNS = 20
LARGEST = 2e6


def small_world(network: Network) -> dict[str, float | None]:
    """Clustering and distance against random networks of the same degrees.

    Returns
    -------
    dict
        ``index``, ``expected_clustering`` and ``expected_distance``; None where undefined.

    Examples
    --------
    A path has no triangle, and so no small world.

    >>> from graphs import network_of
    >>> small_world(network_of("a-b b-c"))["index"] is None
    True
    """
    nothing = dict.fromkeys(("index", "expected_clustering", "expected_distance"))
    if network.m == 0 or network.n * network.m > LARGEST:
        return dict(nothing)
    clustering, distance = _by_chance(network)
    observed, steps = transitivity(network), float(network.graph.average_path_length())
    is_defined = observed is not None and clustering > 0 and distance > 0
    return {
        "index": (observed / clustering) / (steps / distance)
        if is_defined and observed is not None
        else None,
        "expected_clustering": None if math.isnan(clustering) else clustering,
        "expected_distance": distance,
    }


def _by_chance(network: Network) -> tuple[float, float]:
    clustering, distance = [], []
    with seeded_igraph():
        for _ in range(RUNS):
            graph = network.graph.copy()
            graph.rewire(n=10 * network.m)
            clustering.append(graph.transitivity_undirected(mode="nan"))
            distance.append(graph.average_path_length())
    return float(np.mean(clustering)), float(np.mean(distance))
