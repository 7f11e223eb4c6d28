import networkx as nx
from graphs import network_of, networks, networkx_graph
from hypothesis import given, settings

from coalition.network import Network
from coalition.positions.component import component


def test_counted_by_falling_size_then_by_id():
    """Three are in the part of c; of the two pairs, that of a comes first; z is alone."""
    network = network_of("a-x b-y c-d d-e z")  # sorted: a b c d e x y z
    assert component(network).tolist() == [1, 2, 0, 0, 0, 1, 2, 3]


@settings(max_examples=60, deadline=None)
@given(network=networks())
def test_equals_networkx(network: Network):
    """The same parts, and numbers without a gap that never grow with a part's size."""
    parts = component(network)
    expected = {frozenset(part) for part in nx.connected_components(networkx_graph(network))}
    found = [frozenset((parts == number).nonzero()[0]) for number in range(len(expected))]
    assert set(found) == expected
    assert [len(part) for part in found] == sorted((len(p) for p in expected), reverse=True)
