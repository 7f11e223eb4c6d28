import networkx as nx
from graphs import network_of, networks, networkx_graph
from hypothesis import given, settings

from coalition.network import Network
from coalition.positions.cut_point import cut_point


def test_only_the_middle_of_a_path_cuts():
    """Without b, a and c cannot reach each other; without an end, the rest can."""
    assert cut_point(network_of("a-b b-c far")).tolist() == [False, True, False, False]


def test_nobody_cuts_a_ring():
    """The way round the other side stays open."""
    assert not cut_point(network_of("a-b b-c c-d d-a")).any()


@settings(max_examples=60, deadline=None)
@given(network=networks())
def test_equals_networkx(network: Network):
    """The articulation points of networkx are the same."""
    expected = set(nx.articulation_points(networkx_graph(network)))
    assert {i for i, cuts in enumerate(cut_point(network)) if cuts} == expected
