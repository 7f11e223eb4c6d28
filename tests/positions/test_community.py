import random
from itertools import permutations

import networkx as nx
import numpy as np
import pytest
from graphs import network_from_networkx, network_of, networks, networkx_graph, reordered
from hypothesis import given, settings
from hypothesis import strategies as st

from coalition.network import Network
from coalition.positions.community import community


def quality(network: Network) -> float:
    labels = community(network)
    parts = [set(np.flatnonzero(labels == number)) for number in range(labels.max() + 1)]
    return nx.community.modularity(networkx_graph(network), parts)


def test_two_triangles_joined_by_a_tie():
    """Each triangle is a community; the isolate is one of its own, counted last."""
    network = network_of("a-b b-c c-a x-y y-z z-x c-x far")  # sorted: a b c far x y z
    assert community(network).tolist() == [0, 0, 0, 2, 1, 1, 1]


def test_everybody_alone_without_ties():
    """Without ties nobody is tied more to anybody."""
    assert community(network_of("a b c")).tolist() == [0, 1, 2]


def test_ring_of_cliques():
    """Four cliques of five, each tied to the next by one tie, are the four communities."""
    network = network_from_networkx(nx.ring_of_cliques(4, 5))
    assert community(network).tolist() == [place // 5 for place in range(20)]


def test_python_s_own_random_numbers_stay_untouched():
    """A program that seeds its own draws gets them whether or not we are asked in between."""
    random.seed(1)
    expected = random.random()
    random.seed(1)
    community(network_of("a-b b-c c-a x-y y-z z-x c-x"))
    assert random.random() == expected


@settings(max_examples=30, deadline=None)
@given(network=networks(), data=st.data())
def test_order_of_rows_does_not_change_the_quality(network: Network, data: st.DataObject):
    """Whichever partition of equal ones is chosen, it is as good."""
    order = data.draw(st.permutations(range(network.n)))
    if network.m:
        assert quality(reordered(network, order)) == pytest.approx(quality(network))


@settings(max_examples=30, deadline=None)
@given(network=networks(most=6))
def test_no_partition_is_better(network: Network):
    """On up to six stakeholders every partition can be tried."""
    if network.m:
        graph = networkx_graph(network)
        best = max(
            nx.community.modularity(graph, partition)
            for partition in partitions(list(range(network.n)))
        )
        assert quality(network) == pytest.approx(best)


def partitions(items: list[int]) -> list[list[set[int]]]:
    if not items:
        return [[]]
    first, found = items[0], []
    for rest in partitions(items[1:]):
        found.append([{first}, *rest])
        found += [[*rest[:i], rest[i] | {first}, *rest[i + 1 :]] for i in range(len(rest))]
    return found


def test_a_search_among_equals_ends():
    """Two equal partitions took turns for ever in this network, until rounds were counted."""
    pairs = "a-c e-f c-f d-f d-e b-d a-f a-g e-g"
    assert len(community(network_of(pairs))) == 7


def test_no_order_of_ids_hides_the_best_partition():
    """A path of six falls into two threes, 4/5 - 2 * (5/10)**2 = 0.3, whatever the ids."""
    path = [("a", "b"), ("b", "c"), ("c", "d"), ("d", "e"), ("e", "f")]
    for shuffled in list(permutations("abcdef"))[::40]:
        named = dict(zip("abcdef", shuffled, strict=True))
        network = network_of(" ".join(f"{named[x]}-{named[y]}" for x, y in path))
        assert quality(network) == pytest.approx(0.3)


def test_isolates_stay_alone():
    """Runs from random parts put nobody without a tie into a community."""
    labels = community(network_of("a-b b-c c-a x-y y-z z-x i j k"))
    assert sorted(np.bincount(labels).tolist()) == [1, 1, 1, 3, 3]
