import networkx as nx
import numpy as np
import pytest
from graphs import grouped_networks, network_of
from hypothesis import given, settings

from coalition.algorithms import walk
from coalition.algorithms.walk import visits
from coalition.network import Network, binary


@settings(max_examples=40, deadline=None)
@given(network=grouped_networks())
def test_equals_networkx(network: Network):
    """Along arcs, with some who name nobody and some whom nobody names."""
    arcs = binary(network.arcs)
    graph = nx.from_scipy_sparse_array(arcs, create_using=nx.DiGraph)
    expected = nx.pagerank(graph, tol=1e-13, max_iter=1000) if network.n else {}
    assert visits(arcs) == pytest.approx([expected[i] for i in range(network.n)], abs=1e-9)


@settings(max_examples=40, deadline=None)
@given(network=grouped_networks())
def test_equations_and_rounds_agree(network: Network):
    solved = visits(network.arcs)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(walk, "SMALL", -1)
        assert visits(network.arcs) == pytest.approx(solved, abs=1e-11)


def test_without_ties_all_are_alike():
    assert visits(network_of("a b c d").adjacency) == pytest.approx(np.full(4, 0.25))
