"""Burt's constraint and effective size."""

import networkx as nx
import numpy as np
import pytest
from graphs import network_of, networks, networkx_graph
from hypothesis import assume, given, settings

from coalition.network import Network
from coalition.positions.constraint import constraint
from coalition.positions.effective_size import effective_size


def test_constraint_of_a_closed_triangle():
    """Each of two partners adds (1/2 + 1/2 * 1/2)**2 = 0.5625."""
    assert constraint(network_of("a-b b-c c-a")) == pytest.approx([1.125, 1.125, 1.125])


def test_constraint_of_a_star():
    """The hub: 3 * (1/3)**2; a leaf: 1."""
    assert constraint(network_of("hub-a hub-b hub-c")) == pytest.approx([1, 1, 1, 1 / 3])


def test_constraint_reads_no_weights():
    """The headline is of who is tied, not how strongly."""
    assert constraint(network_of("hub-a:5 hub-b")) == pytest.approx([1, 1, 0.5])


def test_effective_size_of_a_complete_network():
    """3 partners, 3 ties among them: 3 - 2 * 3 / 3 = 1, one circle."""
    assert effective_size(network_of("a-b a-c a-d b-c b-d c-d")) == pytest.approx([1] * 4)


def test_undefined_for_isolates():
    """Nobody is boxed in by no partners; 0 would read as the best broker."""
    network = network_of("a-b far")
    assert np.isnan(constraint(network)).tolist() == [False, False, True]
    assert np.isnan(effective_size(network)).tolist() == [False, False, True]


def test_burts_example():
    """Constraint and effective size of the network that Borgatti (1997) works through."""
    network = network_of("A-B A-F A-G A-E E-G F-G B-G B-D D-G G-C")
    place = network.place
    assert effective_size(network)[place["G"]] == pytest.approx(4.67, abs=0.005)
    assert effective_size(network)[place["A"]] == pytest.approx(2.5)
    assert effective_size(network)[place["C"]] == pytest.approx(1)
    assert constraint(network)[place["G"]] == pytest.approx(0.400, abs=0.0005)
    assert constraint(network)[place["A"]] == pytest.approx(0.595, abs=0.0005)


@settings(max_examples=60, deadline=None)
@given(network=networks())
def test_equals_networkx(network: Network):
    """The second opinion, networkx 3, agrees; unweighted, its effective size is right."""
    assume(network.n > 0)
    graph = networkx_graph(network)
    places = range(network.n)
    expected, size = nx.constraint(graph), nx.effective_size(graph)
    assert constraint(network) == pytest.approx([expected[i] for i in places], nan_ok=True)
    assert effective_size(network) == pytest.approx([size[i] for i in places], nan_ok=True)
