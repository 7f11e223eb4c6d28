from graphs import network_of

from coalition.positions.core import core


def test_a_clique_with_a_fringe():
    """All pairs of a, b, c are tied and no pair of x, y, z: the ideal itself."""
    network = network_of("a-b b-c c-a a-x b-y c-z")
    assert core(network).tolist() == [True, True, True, False, False, False]


def test_nobody_where_there_is_no_core_to_tell():
    """In a complete network, and in one without ties, no split beats another."""
    assert not core(network_of("a-b a-c a-d b-c b-d c-d")).any()
    assert not core(network_of("a b c d")).any()
