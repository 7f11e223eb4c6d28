"""Transitivity: whether partners' partners are partners."""

import math

from coalition.network import Network
from coalition.words import tell

LABEL = tell("Clustering")
MEANING = tell("How often two partners of the same stakeholder are partners of each other.")
FORMULA = tell("3 x triangles / paths of two ties on the undirected view.")
SOURCE = (
    "Luce, R. D. & Perry, A. D. (1949). A method of matrix analysis of group structure. "
    "Psychometrika 14, 95-116."
)


def transitivity(network: Network) -> float | None:
    """Share of two-tie paths that are closed, 0 to 1; None where there is no such path.

    Examples
    --------
    A triangle with a tail: 3 of its 5 paths lie in the triangle.

    >>> from graphs import network_of
    >>> round(transitivity(network_of("a-b b-c c-a c-tail")), 4)
    0.6
    """
    closed = float(network.graph.transitivity_undirected(mode="nan"))
    return None if math.isnan(closed) else closed
