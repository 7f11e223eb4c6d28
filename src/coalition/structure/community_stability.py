"""Community stability: whether another run would find the same communities."""

import numpy as np

from coalition.algorithms.partition import certainty
from coalition.network import Network
from coalition.words import tell

LABEL = tell("Stability of communities")
MEANING = tell(
    "How often those who stand in one community stay together when the search is repeated."
)
FORMULA = tell(
    "Mean over stakeholders with a fellow member of the share of runs in which a fellow member "
    "stays with them; up to 50 seeded runs of the Leiden algorithm. Not worked out beyond "
    "10,000 stakeholders and ties. Below 0.8 the borders are arbitrary."
)
SOURCE = (
    "Good, B. H., de Montjoye, Y.-A. & Clauset, A. (2010). Performance of modularity "
    "maximization in practical contexts. Physical Review E 81, 046106."
)


def community_stability(network: Network) -> float | None:
    """Mean certainty of membership, 0 to 1; None without ties or in networks too large.

    Examples
    --------
    >>> from graphs import network_of
    >>> community_stability(network_of("a-b b-c c-a x-y y-z z-x c-x"))
    1.0
    """
    values = network.once(certainty)
    return None if np.isnan(values).all() else float(np.nanmean(values))
