"""Connect: stakeholders and ties become a graph, kept as arrays."""

from coalition.network._connect import FIRST_OF, connect, network_from, with_ties
from coalition.network._network import (
    Floats,
    Network,
    Pairs,
    Places,
    binary,
    binary_network,
    network_of_pairs,
)

__all__ = [
    "FIRST_OF",
    "Floats",
    "Network",
    "Pairs",
    "Places",
    "binary",
    "binary_network",
    "connect",
    "network_from",
    "network_of_pairs",
    "with_ties",
]
