import pytest
from graphs import network_from_edges, network_of, networks
from hypothesis import given, settings

import coalition.positions
from coalition.analysis import rank_intervals as module
from coalition.analysis.rank_intervals import rank_stability
from coalition.analysis.ranks import ranks
from coalition.network import Network
from coalition.positions.degree import degree
from coalition.runtime.folder import modules_in

RANKED = {name: m for name, m in modules_in(coalition.positions).items() if m.RANKED}


def rank_intervals(network: Network, values=None):
    return rank_stability(network, values).intervals


def test_the_hub_of_a_star_stays_first():
    """With 30 leaves no few new ties between leaves catch up with it."""
    star = network_from_edges([(0, i) for i in range(1, 31)], 31)
    for name in ("degree", "betweenness"):
        assert rank_intervals(star)[name][0] == (1, 1)


def test_close_ranks_can_move():
    """On a ring all are equal; every change sets some apart, so that places spread."""
    ring = network_from_edges([(i, (i + 1) % 12) for i in range(12)], 12)
    intervals = rank_intervals(ring)["degree"]
    assert all(interval is not None and interval[1] > interval[0] == 1 for interval in intervals)


def test_known_values_are_not_worked_out_again():
    """Values that were handed over set the observed rank that the interval contains."""
    network = network_of("a-b b-c c-d d-a a-c")
    turned = {"degree": -degree(network).astype(float)}
    intervals = rank_intervals(network, turned)["degree"]
    for interval, rank in zip(intervals, ranks(turned["degree"], "high"), strict=True):
        assert interval is not None
        assert interval[0] <= rank <= interval[1]


@settings(max_examples=15, deadline=None)
@given(network=networks())
def test_contains_the_observed_rank(network: Network):
    """Whatever the runs give, the observed rank lies within, and undefined stays undefined."""
    found = rank_intervals(network)
    assert set(found) == {
        name for name, m in RANKED.items() if network.directed or not getattr(m, "DIRECTED", False)
    }
    for name, intervals in found.items():
        measure = modules_in(coalition.positions)[name]
        observed = ranks(getattr(measure, name)(network), measure.RANKED)
        assert len(intervals) == network.n
        for interval, rank in zip(intervals, observed, strict=True):
            if network.m == 0 or rank is None:
                assert interval is None
            else:
                assert interval is not None
                assert 1 <= interval[0] <= rank <= interval[1] <= network.n


def test_says_the_same_twice():
    """The seed is stored: nothing but the ties decides."""
    text = "a-b b-c c-d d-e e-a a-c far"
    assert rank_intervals(network_of(text)) == rank_intervals(network_of(text))


def test_not_worked_out_beyond_the_limit(monkeypatch: pytest.MonkeyPatch):
    """A network too large for the fewest runs gets None, not a guess."""
    monkeypatch.setattr(module, "LARGEST", 10)
    found = rank_intervals(network_of("a-b b-c c-d d-e"))
    assert all(intervals == [None] * 5 for intervals in found.values())


def test_fewer_runs_for_larger_networks():
    """Runs hang on size alone: a hundred in a workshop, never fewer than ten."""
    assert module._runs(network_from_edges([(0, 1)], 2)) == 100
    crowded = network_from_edges([(i, j) for i in range(90) for j in range(i)], 1200)
    assert 10 <= module._runs(crowded) < 100


def test_three_hubs_stay_the_first_three():
    """Twelve leaves each: only where two hubs are silent can a leaf catch up with one."""
    edges = [(0, 1), (1, 2), (0, 2)] + [(h, 3 + 12 * h + i) for h in range(3) for i in range(12)]
    assert rank_stability(network_from_edges(edges, 39)).top_three_stays["degree"] >= 0.9


def test_a_ring_has_no_first_three():
    """All are first, so that nobody can lose a place among them."""
    ring = network_from_edges([(i, (i + 1) % 12) for i in range(12)], 12)
    found = rank_stability(ring)
    assert found.top_three_stays["degree"] is None
    assert found.runs == 100


def test_dear_measures_only_at_workshop_size(monkeypatch: pytest.MonkeyPatch):
    """Weighted paths in every run would take minutes in a large network."""
    network = network_of("a-b:2 b-c:1 c-d:3 d-e:1")
    assert "betweenness_weighted" in rank_intervals(network)
    monkeypatch.setattr(module, "WORKSHOP", 10)
    assert set(rank_intervals(network)) >= {"betweenness", "strength", "coordinator"}
    assert "betweenness_weighted" not in rank_intervals(network)
