import networkx as nx
import numpy as np
import pytest
from graphs import network_from_edges, network_from_networkx

from coalition.algorithms import shortest_paths
from coalition.algorithms.path_sample import drawn, sampled
from coalition.algorithms.shortest_paths import betweenness, distances, followed
from coalition.network import Network


def network() -> Network:
    return network_from_networkx(nx.barabasi_albert_graph(400, 3, seed=2))


def look_from(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shortest_paths, "EXACT_BETWEENNESS", 0)
    monkeypatch.setattr(shortest_paths, "SAMPLED_PATHS", 0)
    monkeypatch.setattr(shortest_paths, "FEWEST_SOURCES", count)


def test_long_chains_equal_networkx():
    """Beyond 64 steps single sources are followed; a chain of 150 with a branch shows it."""
    graph = nx.path_graph(150)
    graph.add_edges_from([(70, 150), (150, 151)])
    found = distances(network_from_networkx(graph))
    steps = dict(nx.all_pairs_shortest_path_length(graph))
    for place in (0, 70, 100, 151):
        others = [d for other, d in steps[place].items() if other != place]
        assert found.total[place] == sum(others)
        assert found.farthest[place] == max(others)
        assert found.harmonic[place] == pytest.approx(sum(1 / d for d in others))


def test_sampled_distances_come_near(monkeypatch: pytest.MonkeyPatch):
    """From 200 of 400 sources nearness is off by less than a tenth, and says so."""
    exact = distances(network())
    monkeypatch.setattr(shortest_paths, "EXACT_DISTANCES", 0)
    monkeypatch.setattr(shortest_paths, "SAMPLED_DISTANCES", 200)
    sampled = distances(network())
    assert (exact.sources, sampled.sources) == (400, 200)
    assert sampled.harmonic == pytest.approx(exact.harmonic, rel=0.1)
    assert (sampled.farthest <= exact.farthest).all()


def test_sampled_betweenness_comes_near(monkeypatch: pytest.MonkeyPatch):
    """From 200 of 400 sources every value is within 3 standard errors of at most .5 / 200**.5."""
    exact = betweenness(network())
    look_from(200, monkeypatch)
    sampled = betweenness(network())
    assert not np.array_equal(sampled, exact)
    assert np.abs(sampled - exact).max() < 3 * 0.5 / 200**0.5
    assert np.argmax(sampled) == np.argmax(exact)


def test_sampling_everybody_is_exact(monkeypatch: pytest.MonkeyPatch):
    """With as many sources as stakeholders nothing is left to chance."""
    exact = betweenness(network())
    monkeypatch.setattr(shortest_paths, "EXACT_BETWEENNESS", 0)
    assert betweenness(network()) == pytest.approx(exact)


def test_nobody_is_near_an_isolate():
    """Unreached stakeholders add nothing."""
    found = distances(network_from_edges([(0, 1)], 3))
    assert found.harmonic.tolist() == [1, 1, 0]
    assert found.total.tolist() == [1, 1, 0]
    assert found.farthest.tolist() == [1, 1, 0]


def test_a_sample_states_its_error(monkeypatch: pytest.MonkeyPatch):
    """2 * 400/399 * sqrt(ln(2 * 400 / 0.1) / (2 * 200)) = 0.3005 holds every value's error."""
    exact = followed(network())
    look_from(200, monkeypatch)
    sampled = followed(network())
    assert (exact.sources, exact.bound, exact.standard_error) == (400, 0, 0)
    assert sampled.sources == 200
    assert sampled.bound == pytest.approx(0.3005, abs=1e-4)
    assert np.abs(sampled.values - exact.values).max() <= sampled.bound
    assert 0 < sampled.standard_error < sampled.bound


@pytest.mark.parametrize("of", [network(), network_from_networkx(nx.grid_2d_graph(9, 7))])
def test_looking_from_all_finds_each_pair_once(of: Network):
    """The two shares of a pair add up to one: from all sources the sample is no estimate."""
    found, _ = sampled(of, np.arange(of.n))
    assert found / ((of.n - 1) * (of.n - 2) / 2) == pytest.approx(betweenness(of))


def test_long_chains_can_be_sampled(monkeypatch: pytest.MonkeyPatch):
    """Beyond 64 steps each source is followed by itself: the middle of a chain is found."""
    look_from(100, monkeypatch)
    found = betweenness(network_from_networkx(nx.path_graph(201)))
    assert found[100] == pytest.approx(0.5, abs=0.1)
    assert found[0] == 0


def test_every_corner_is_looked_from():
    """Of twenty cliques of ten that hang together by single ties, each gives a source of twenty."""
    graph = nx.connected_caveman_graph(20, 10)
    found = drawn(network_from_networkx(graph), 20)
    assert sorted(place // 10 for place in found.tolist()) == list(range(20))
