"""Groups of places, and after whom a group is called."""

import numpy as np
from numpy.typing import NDArray

from coalition.gaps._candidates import best, degrees
from coalition.network import Network, Places


def members(label: NDArray[np.int64], group: int) -> Places:
    """Places whose `label` is `group`."""
    return np.flatnonzero(label == group)


def middle(network: Network, places: Places) -> int:
    """The place with the most partners, after whom a group is called."""
    return best(places, degrees(network), most=1)[0]
