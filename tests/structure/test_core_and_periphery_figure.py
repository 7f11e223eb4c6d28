import itertools

from graphs import network_of

from coalition.structure.core_periphery import core_periphery


def test_names_the_core():
    """The ideal itself: correlation 1, and the clique by its ids."""
    found = core_periphery(network_of("x-y y-z z-x x-a y-b z-c"))
    assert (found["correlation"], found["core"]) == (1.0, ["x", "y", "z"])


def test_says_nothing_where_no_split_beats_chance():
    """All pairs tied: nothing tells a core from a periphery."""
    network = network_of("a-b a-c a-d b-c b-d c-d")
    assert core_periphery(network) == {"correlation": None, "core": [], "p_value": None}


def clique(names: str) -> str:
    return " ".join(f"{one}-{other}" for one, other in itertools.combinations(names, 2))


def test_a_core_of_equals_is_beyond_activity():
    """A clique of six beside a ring of twelve: all but equal degrees, yet no chance finds it."""
    ring = " ".join(f"r{i}-r{(i + 1) % 12} r{i}-r{(i + 2) % 12}" for i in range(12))
    assert core_periphery(network_of(f"{clique('abcdef')} {ring}"))["p_value"] == 0.01


def test_a_core_of_hubs_is_not():
    """A star has the core that its degrees force: every exchange of ties gives it back."""
    assert core_periphery(network_of("h-a h-b h-c h-d h-e"))["p_value"] in (None, 1.0)
