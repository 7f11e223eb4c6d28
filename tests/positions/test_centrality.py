"""Degree, strength, closeness, betweenness, PageRank and coreness."""

import networkx as nx
import numpy as np
import pytest
from graphs import network_from_networkx, network_of, networks, networkx_graph
from hypothesis import given, settings

from coalition.network import Network
from coalition.positions.betweenness import betweenness
from coalition.positions.closeness import closeness
from coalition.positions.coreness import coreness
from coalition.positions.degree import degree
from coalition.positions.pagerank import pagerank
from coalition.positions.strength import strength

STAR = network_of("hub-a hub-b hub-c")  # sorted: a b c hub
PATH = network_of("a-b b-c c-d")


def test_degree_counts_partners_once():
    """Both sides report the tie of a and b; it is one partner."""
    assert degree(network_of("a>b b>a a>c")).tolist() == [2, 1, 1]


def test_strength_takes_the_stronger_report():
    """Of 2 and 5 between a and b the larger counts; 5 + 1 = 6."""
    assert strength(network_of("a>b:2 b>a:5 a>c:1")).tolist() == [6, 5, 1]


def test_betweenness_of_a_star():
    """The hub lies between all 3 of 3 pairs of others, the leaves between none."""
    assert betweenness(STAR) == pytest.approx([0, 0, 0, 1])


def test_betweenness_of_a_path():
    """Between a-c and a-d lies b, and c likewise: 2 of 3 pairs."""
    assert betweenness(PATH) == pytest.approx([0, 2 / 3, 2 / 3, 0])


def test_betweenness_shares_equal_paths():
    """On a square each pair of opposites has two paths: half of one pair of three."""
    assert betweenness(network_of("a-b b-c c-d d-a")) == pytest.approx([1 / 6] * 4)


def test_betweenness_is_undefined_without_a_pair_of_others():
    """Two stakeholders have no two others to stand between."""
    assert np.isnan(betweenness(network_of("a-b"))).all()


def test_closeness_of_a_path():
    """From the end 1 + 1/2 + 1/3, from the middle 1 + 1 + 1/2, divided by 3 others."""
    assert closeness(PATH) == pytest.approx([11 / 18, 2.5 / 3, 2.5 / 3, 11 / 18])


def test_closeness_holds_where_the_network_falls_apart():
    """Of 4 others only one is reached, in one step; an isolate reaches nobody."""
    assert closeness(network_of("a-b c-d far")) == pytest.approx([1 / 4] * 4 + [0])


def test_closeness_is_undefined_alone():
    """With nobody to reach there is no mean."""
    assert np.isnan(closeness(network_of("a"))).all()


def test_pagerank_of_an_isolate_is_its_restart_alone():
    """Two pairs and an isolate i: i = (0.15 + 0.85 i) / 5, so i = 0.15 / 4.15."""
    assert pagerank(network_of("a-b c-d far"))[4] == pytest.approx(0.15 / 4.15)


def test_coreness_of_a_triangle_with_a_tail():
    """The tail has one tie; the triangle's members have two within it."""
    assert coreness(network_of("a-b b-c c-a c-d d-e far")).tolist() == [2, 2, 2, 1, 1, 0]


@settings(max_examples=60, deadline=None)
@given(network=networks())
def test_equals_networkx(network: Network):
    """The second opinion, networkx 3, agrees, also on networks that fall apart."""
    graph = networkx_graph(network)
    n = network.n
    assert degree(network).tolist() == [k for _, k in graph.degree]
    assert coreness(network).tolist() == [nx.core_number(graph)[i] for i in range(n)]
    if n > 0:
        ranked = nx.pagerank(graph, alpha=0.85, tol=1e-12, max_iter=10_000)
        assert pagerank(network) == pytest.approx([ranked[i] for i in range(n)], abs=1e-8)
    if n > 1:
        harmonic = nx.harmonic_centrality(graph)
        assert closeness(network) == pytest.approx([harmonic[i] / (n - 1) for i in range(n)])
    if n > 2:
        between = nx.betweenness_centrality(graph)
        assert betweenness(network) == pytest.approx([between[i] for i in range(n)], abs=1e-12)


def test_equals_networkx_beyond_one_word_of_bits():
    """150 stakeholders take three words of 64 sources each."""
    graph = nx.gnm_random_graph(150, 400, seed=3)
    network = network_from_networkx(graph)
    harmonic, between = nx.harmonic_centrality(graph), nx.betweenness_centrality(graph)
    assert closeness(network) == pytest.approx([harmonic[i] / 149 for i in range(150)])
    assert betweenness(network) == pytest.approx([between[i] for i in range(150)])
