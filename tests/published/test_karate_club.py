"""Zachary's karate club (1977), on which nearly every method was first shown."""

import networkx as nx
import pytest
from graphs import network_from_networkx

from coalition.positions.betweenness import betweenness
from coalition.positions.coreness import coreness
from coalition.positions.degree import degree
from coalition.structure.density import density
from coalition.structure.diameter import diameter
from coalition.structure.key_players import key_players
from coalition.structure.modularity import modularity
from coalition.structure.transitivity import transitivity

CLUB = network_from_networkx(nx.karate_club_graph())


def test_best_modularity():
    """Proven optimum .4197896 (Brandes et al. 2008, IEEE TKDE 20, 172-188)."""
    assert modularity(CLUB) == pytest.approx(0.4197896, abs=5e-8)


def test_instructor_and_president():
    """Zachary's members 1 and 34: 16 and 17 ties; betweenness .438 and .304 (igraph's manual)."""
    assert degree(CLUB)[[0, 33]].tolist() == [16, 17]
    assert betweenness(CLUB)[[0, 33]] == pytest.approx([0.4376, 0.3041], abs=5e-5)


def test_whole_network():
    """78 ties among 34: density .139, diameter 5, clustering .256, innermost core 4."""
    assert density(CLUB) == pytest.approx(0.139, abs=0.0005)
    assert diameter(CLUB) == 5
    assert transitivity(CLUB) == pytest.approx(0.2557, abs=5e-5)
    assert coreness(CLUB).max() == 4


def test_three_sets_of_three_are_equally_near_to_all():
    """Three optimal sets of three by distance-weighted reach (worked out with R's keyplayer)."""
    best = key_players(CLUB)["reach"][2]
    assert best["equals"] == 3
    assert {"s0000", "s0033"} < set(best["members"])
