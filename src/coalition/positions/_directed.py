"""What the measures that follow directions read; they are undefined where ties have none."""

from typing import TYPE_CHECKING

import numpy as np

from coalition.algorithms.directed_paths import nearness
from coalition.network import Floats, Network
from coalition.words import tell

if TYPE_CHECKING:
    import igraph

ARCS = tell("On the ties as reported; only where the data say that ties have a direction.")


def undefined(network: Network) -> Floats:
    """Nan for everybody."""
    return np.full(network.n, np.nan)


def arc_graph(network: Network) -> "igraph.Graph":
    """The ties as reported for the C library; ask through ``network.once(arc_graph)``."""
    import igraph

    arcs = network.arcs.tocoo()
    graph = igraph.Graph(n=network.n, directed=True)
    graph.add_edges(np.column_stack([arcs.row, arcs.col]))
    return graph


def in_nearness(network: Network) -> Floats:
    """Sum of 1 / steps from all others; ask through ``network.once(in_nearness)``."""
    return nearness(network.arcs)


def out_nearness(network: Network) -> Floats:
    """Sum of 1 / steps to all others; ask through ``network.once(out_nearness)``."""
    return nearness(network.arcs.T.tocsr())
