from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from graphs import network_from_networkx, network_of, networks, networkx_graph
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.sparse import eye_array

from coalition.network import Network
from coalition.structure import _sets
from coalition.structure._coverage import Cover, bounds_from, by_exchange, by_program
from coalition.structure._large_removal import fragmenting
from coalition.structure._removal import left_without
from coalition.structure.key_players import key_players

LISTS = ("disrupt", "disrupt_distance", "reach", "reach_two_steps")


def fragmentation_of(graph: nx.Graph) -> float:
    n = graph.number_of_nodes()
    joined = sum(len(part) * (len(part) - 1) for part in nx.connected_components(graph))
    return 1 - joined / (n * (n - 1))


def test_the_hub_holds_a_star_together():
    """Without it nobody reaches anybody; it reaches all four, itself included."""
    found = key_players(network_of("hub-a hub-b hub-c"))
    assert found["disrupt"][0] == {
        "k": 1,
        "members": ["hub"],
        "fragmentation": 1.0,
        "distance_fragmentation": 1.0,
        "equals": 1,
        "exact": True,
        "bound": 1.0,
    }
    assert found["reach"][0]["members"] == ["hub"]
    assert found["reach"][0]["reached"] == 4


def test_sets_are_no_lists_of_the_best_alone():
    """Each hub reaches itself, four leaves and m, 6 of 11; both together reach all."""
    network = network_of("h1-a h1-b h1-c h1-d h1-m m-h2 h2-w h2-x h2-y h2-z")
    best = key_players(network)["reach"][1]
    assert best["members"] == ["h1", "h2"]
    assert best["reached"] == 11


def test_equals_are_counted():
    """On a ring of four any one is as good as any other."""
    found = key_players(network_of("a-b b-c c-d d-a"))
    assert found["disrupt"][0]["equals"] == 4
    assert found["reach"][0]["equals"] == 4
    assert found["reach"][0]["members"] == ["a"]


def test_stops_where_fewer_than_two_would_be_left():
    """Of three stakeholders only one can be taken out and leave a pair."""
    found = key_players(network_of("a-b b-c"))
    assert [best["k"] for best in found["disrupt"]] == [1]
    assert [best["k"] for best in found["reach"]] == [1, 2, 3]


def test_nothing_without_ties():
    """Without ties every set is as good."""
    assert set(key_players(network_of("a b c"))) == {*LISTS}
    assert not any(key_players(network_of("a b c")).values())


def test_distance_is_judged_on_its_own():
    """Without m two triangles are left, all of whose pairs are tied: 12 of 30."""
    network = network_of("a-b b-c c-a c-m m-x x-y y-z z-x")
    found = key_players(network)["disrupt_distance"][0]
    rest = nx.Graph(["ab", "bc", "ca", "xy", "yz", "zx"])
    assert found["distance_fragmentation"] == pytest.approx(1 - nx.global_efficiency(rest))
    assert found["members"] == ["m"]


def test_two_steps_reach_further():
    """The middle of a path of five reaches all in two steps, three in one."""
    found = key_players(network_of("a-b b-c c-d d-e"))
    best = found["reach_two_steps"][0]
    assert (best["members"], best["reached"], best["exact"]) == (["c"], 5, True)
    assert found["reach"][0]["reached"] == 3


def test_beyond_the_limit_the_bound_is_told():
    """A path of 501: its middle cuts it in half; each of k reaches three, so all is proved."""
    found = key_players(network_from_networkx(nx.path_graph(501)))
    assert found["disrupt"][0]["members"] == ["s0250"]
    assert found["disrupt"][0]["fragmentation"] == pytest.approx(1 - 2 * 250 * 249 / (500 * 499))
    assert [best["reached"] for best in found["reach"]] == [3, 6, 9, 12, 15]
    assert all(best["exact"] for best in found["reach"])
    assert [best["reached"] for best in found["reach_two_steps"]] == [5, 10, 15, 20, 25]


@settings(max_examples=40, deadline=None)
@given(network=networks(most=9))
def test_no_set_is_better(network: Network):
    """Brute force over all sets with networkx finds none better."""
    assume(network.m > 0 and network.n > 2)
    graph = networkx_graph(network)
    found = key_players(network)
    for best in found["disrupt"]:
        sets = combinations(range(network.n), best["k"])
        values = [fragmentation_of(nx.subgraph(graph, set(graph) - set(s))) for s in sets]
        assert best["fragmentation"] == pytest.approx(max(values))
    for best in found["reach"]:
        sets = combinations(range(network.n), best["k"])
        reached = [len({*s, *(p for i in s for p in graph[i])}) for s in sets]
        assert best["reached"] == max(reached)


@pytest.mark.parametrize("n", [5, 64, 65, 130])
def test_what_is_left_equals_networkx(n: int):
    """Plain and distance-weighted fragmentation, across the borders of words of 64 bits."""
    graph = nx.gnm_random_graph(n, 2 * n, seed=n)
    sets = np.array([[0, n - 1], [1, 2], [n // 2, n - 2]])
    plain, weighted = left_without(network_from_networkx(graph), sets)
    for members, one, other in zip(sets.tolist(), plain, weighted, strict=True):
        rest = nx.subgraph(graph, set(graph) - set(members))
        assert one == pytest.approx(fragmentation_of(rest))
        assert other == pytest.approx(1 - nx.global_efficiency(rest))


def test_search_by_exchange_finds_what_all_sets_show(monkeypatch: pytest.MonkeyPatch):
    """On the karate club the search beyond 60 stakeholders finds the best sets, too."""
    network = network_from_networkx(nx.karate_club_graph())
    expected = key_players(network)
    monkeypatch.setattr(_sets, "ALL_SETS", 0)
    found = key_players(network)
    for part in LISTS:
        members = [[b["members"] for b in figure[part]][:3] for figure in (found, expected)]
        assert members[0] == members[1]
    assert [b["exact"] for b in found["disrupt"]] == [True, False, False, False, False]
    for part in ("reach", "reach_two_steps"):
        assert [b["reached"] for b in found[part]] == [b["reached"] for b in expected[part]]
        assert all(b["exact"] and b["bound"] == b["reached"] for b in found[part])


@settings(max_examples=40, deadline=None)
@given(network=networks(most=9), start=st.integers(0, 2**9))
def test_bounds_hold_and_programs_reach_them(network: Network, start: int):
    """From any set, the program finds what brute force does; no bound lies below it."""
    n = network.n
    assume(n > 2)
    within = (network.adjacency + eye_array(n)).tocsr()
    for size, exchanged in zip((1, 2), by_exchange(within, range(1, 3)), strict=True):
        sets = list(combinations(range(n), size))
        most = max(np.count_nonzero(within[list(s)].sum(axis=0)) for s in sets)
        assert exchanged.reached <= most <= exchanged.bound
        worse = sets[start % len(sets)]
        reached = np.count_nonzero(within[list(worse)].sum(axis=0))
        bound = bounds_from(within, [worse])[size]
        assert most <= bound
        proved = by_program(within, Cover(worse, int(reached), bound))
        assert (proved.reached, proved.bound) == (most, most)


def test_large_networks_are_searched_among_those_between():
    """Two stars joined by m: without both hubs nobody reaches anybody."""
    network = network_of("h1-a h1-b h1-c h1-d h1-m m-h2 h2-w h2-x h2-y h2-z")
    found = fragmenting(network, (1, 2))
    assert [network.ids[p] for p in found[1][0]] == ["h1", "h2"]
    assert found[1][1] == 1.0
