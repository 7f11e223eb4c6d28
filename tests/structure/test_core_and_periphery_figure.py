from graphs import network_of

from coalition.structure.core_periphery import core_periphery


def test_names_the_core():
    """The ideal itself: correlation 1, and the clique by its ids."""
    network = network_of("x-y y-z z-x x-a y-b z-c")
    assert core_periphery(network) == {"correlation": 1.0, "core": ["x", "y", "z"]}


def test_says_nothing_where_no_split_beats_chance():
    """All pairs tied: nothing tells a core from a periphery."""
    network = network_of("a-b a-c a-d b-c b-d c-d")
    assert core_periphery(network) == {"correlation": None, "core": []}
