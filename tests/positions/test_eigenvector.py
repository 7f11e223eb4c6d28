import networkx as nx
import numpy as np
import pytest
from graphs import network_from_networkx, network_of, networks, networkx_graph
from hypothesis import assume, given, settings

from coalition.network import Network
from coalition.positions import eigenvector as module
from coalition.positions.eigenvector import eigenvector


def test_star():
    """The eigenvalue is the square root of 3; a leaf has 1 / that of the hub's 1."""
    assert eigenvector(network_of("hub-a hub-b hub-c")) == pytest.approx([3**-0.5] * 3 + [1])


def test_equal_components_leave_it_undefined():
    """Two triangles have the same eigenvalue, 2: any mix of theirs would do."""
    assert np.isnan(eigenvector(network_of("a-b b-c c-a x-y y-z z-x"))).all()


def test_zero_outside_the_dominant_component():
    """The triangle's eigenvalue 2 is above the pair's 1."""
    network = network_of("a-b b-c c-a x-y far")  # sorted: a b c far x y
    assert eigenvector(network) == pytest.approx([1, 1, 1, 0, 0, 0])


def test_undefined_without_ties():
    """Every vector is an eigenvector of nothing."""
    assert np.isnan(eigenvector(network_of("a b c"))).all()


@settings(max_examples=40, deadline=None)
@given(network=networks())
def test_is_an_eigenvector(network: Network):
    """Where it is defined, A x is a multiple of x, the largest entry is 1 and none is negative."""
    values = eigenvector(network)
    assume(not np.isnan(values).any() and network.n > 0)
    image = network.adjacency @ values
    assert image == pytest.approx(image.max() * values, abs=1e-9)
    assert values.max() == pytest.approx(1)
    assert values.min() >= 0


@pytest.mark.parametrize("small", [0, 1000])
def test_equals_networkx(small: int, monkeypatch: pytest.MonkeyPatch):
    """Both solvers agree with networkx's, scaled to a maximum of 1."""
    monkeypatch.setattr(module, "SMALL", small)
    graph = nx.gnm_random_graph(80, 300, seed=5)
    expected = nx.eigenvector_centrality_numpy(graph)
    values = np.array([expected[i] for i in range(80)])
    found = eigenvector(network_from_networkx(graph))
    assert found == pytest.approx(np.abs(values) / np.abs(values).max(), abs=1e-9)


def test_both_solvers_see_a_tie_of_components(monkeypatch: pytest.MonkeyPatch):
    """The iterative solver, too, refuses two equal components."""
    monkeypatch.setattr(module, "SMALL", 0)
    two_cliques = nx.disjoint_union(nx.complete_graph(12), nx.complete_graph(12))
    assert np.isnan(eigenvector(network_from_networkx(two_cliques))).all()
    assert networkx_graph(network_from_networkx(two_cliques)).number_of_edges() == 132
