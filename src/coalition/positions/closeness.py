"""Closeness: how near to everybody else."""

import numpy as np

from coalition.algorithms.shortest_paths import distances
from coalition.network import Floats, Network
from coalition.words import tell

GROUP = "centrality"
LABEL = tell("Closeness")
MEANING = tell("How quickly word from this stakeholder reaches the rest of the network.")
FORMULA = tell(
    "Harmonic: the mean of 1 / steps to every other stakeholder, 0 where there is no path, so "
    "that it holds in networks that fall apart. Where stakeholders times ties exceed 5 billion, "
    "estimated from 2,048 stakeholders drawn with a stored seed."
)
SOURCE = (
    "Marchiori, M. & Latora, V. (2000). Harmony in the small-world. Physica A 285, 539-546; "
    "Rochat, Y. (2009). Closeness centrality extended to unconnected graphs. ASNA."
)
RANKED = "high"
INTERVAL = "always"


def closeness(network: Network) -> Floats:
    """Harmonic closeness of every stakeholder.

    Returns
    -------
    ndarray of shape (n,)
        0 (isolate) to 1 (tied to all); nan where n < 2, since there is nobody to reach.

    Examples
    --------
    The end of a path of three: (1 + 1/2) / 2.

    >>> from graphs import network_of
    >>> closeness(network_of("hub-north hub-south"))
    array([1.  , 0.75, 0.75])
    """
    if network.n < 2:
        return np.full(network.n, np.nan)
    return network.once(distances).harmonic / (network.n - 1)
