"""Who belongs to a largest component, of which path lengths are told."""

import numpy as np
from numpy.typing import NDArray

from coalition.algorithms.partition import component
from coalition.network import Network


def largest(network: Network) -> tuple[NDArray[np.bool_], int]:
    """Members of the largest component, or of all largest ones, and the size of one.

    Taking all of them makes the answer hang on no order where several are equally large.
    """
    parts = network.once(component)
    size = np.bincount(parts)
    most = int(size.max(initial=0))
    return size[parts] == most, most
