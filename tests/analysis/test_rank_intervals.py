import numpy as np
import pytest
from graphs import dataset_of, network_from_edges, network_of, networks, stakeholder, tie
from hypothesis import given, settings
from hypothesis import strategies as st

import coalition.positions
from coalition.analysis import rank_intervals as module
from coalition.analysis.rank_intervals import rank_intervals, ranks
from coalition.network import Network, connect
from coalition.positions.degree import degree
from coalition.runtime.folder import modules_in

RANKED = {name: m for name, m in modules_in(coalition.positions).items() if m.RANKED}


def test_equals_share_the_better_place():
    """Two firsts, then a third, an undefined one and a fourth."""
    values = np.array([0.9, 0.9, 0.5, np.nan, 0.1])
    assert ranks(values, "high") == [1, 1, 3, None, 4]


def test_low_may_be_best():
    """The least constrained is first."""
    assert ranks(np.array([0.2, 1.0, 0.5]), "low") == [1, 3, 2]


def test_rounding_makes_no_rank():
    """A third summed three times is 1."""
    assert ranks(np.array([1 / 3 + 1 / 3 + 1 / 3, 1.0 - 1e-12, 0.5]), "high") == [1, 1, 3]


def test_ranks_of_nobody():
    """No stakeholder, no rank."""
    assert ranks(np.zeros(0), "high") == []


@given(st.lists(st.integers(0, 5) | st.none(), max_size=12))
def test_a_rank_counts_those_who_are_better(values: list[int | None]):
    """A rank is one more than the number of larger values."""
    found = ranks(np.array([np.nan if v is None else v for v in values], dtype=float), "high")
    said = [v for v in values if v is not None]
    for value, rank in zip(values, found, strict=True):
        assert rank == (None if value is None else 1 + sum(other > value for other in said))


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


@settings(max_examples=40, deadline=None)
@given(network=networks(), seed=st.integers(0, 9))
def test_a_run_moves_a_tenth_of_the_ties(network: Network, seed: int):
    """As many new pairs, all two steps apart, as ties taken away, where there are so many."""
    if network.m == 0:
        return
    candidates = module._two_steps_apart(network)
    rates = module.MissingRates(0.1, 0.0, "assumed", "assumed")
    altered = module._altered(network, candidates, np.random.default_rng(seed), rates)
    before = set(zip(network.pairs.source.tolist(), network.pairs.target.tolist(), strict=True))
    after = set(zip(altered.pairs.source.tolist(), altered.pairs.target.tolist(), strict=True))
    changed = max(1, round(0.1 * network.m))
    assert len(before - after) == changed
    assert len(after - before) == min(changed, len(candidates))
    assert after - before <= {(int(a), int(b)) for a, b in candidates}
    assert altered.graph.ecount() == altered.adjacency.nnz // 2 == len(after)


def test_confirmations_tell_the_missing_ties():
    """Two of three pairs confirmed: r = 2 * 2/3 / (5/3) = 0.8, and 0.2 * 0.2 go unreported."""
    rates = module.missing_rates(network_of("a>b b>a b>c c>a a>c"))
    assert rates.ties == pytest.approx(0.04)
    assert (rates.stakeholders, rates.ties_from) == (0, "data")


def test_who_reports_nothing_is_silent():
    """One of four, d, is named and names nobody."""
    assert module.missing_rates(network_of("a>b b>a c>a a>d")).stakeholders == 0.25


def test_without_confirmations_rates_are_assumed():
    """Ties without directions tell nothing of who reported them."""
    rates = module.missing_rates(network_of("a-b b-c"))
    assert (rates.ties, rates.stakeholders, rates.ties_from) == (0.1, 0.2, "assumed")


def test_three_hubs_stay_the_first_three():
    """Twelve leaves each: only where two hubs are silent can a leaf catch up with one."""
    edges = [(0, 1), (1, 2), (0, 2)] + [(h, 3 + 12 * h + i) for h in range(3) for i in range(12)]
    assert module.rank_stability(network_from_edges(edges, 39)).top_three_stays["degree"] >= 0.9


def test_a_ring_has_no_first_three():
    """All are first, so that nobody can lose a place among them."""
    ring = network_from_edges([(i, (i + 1) % 12) for i in range(12)], 12)
    found = module.rank_stability(ring)
    assert found.top_three_stays["degree"] is None
    assert found.runs == 100


def test_a_column_of_respondents_tells_who_is_silent():
    """Of four who were asked one did not answer; d was not asked. Ties stay as assumed."""
    said = {"a": "yes", "b": "Yes", "c": "oui", "e": "no"}
    people = [stakeholder(id, further=(("Answered", said.get(id, "")),)) for id in "abcde"]
    rates = module.missing_rates(connect(dataset_of(people, [tie("a", "b"), tie("c", "d")])))
    assert (rates.stakeholders, rates.stakeholders_from) == (0.25, "data")
    assert (rates.ties, rates.ties_from) == (0.1, "assumed")


def test_new_ties_are_as_strong_as_known_ones():
    """Of a strong and a one-sided tie, each new one is a copy, either way round."""
    network = network_of("a>b:5 b>a:2 b>c:3 c>d:3 d>e:3 a>f:5 f>a:2")
    rates = module.MissingRates(0.3, 0.2, "assumed", "assumed")
    known = {(5.0, 2.0), (2.0, 5.0), (3.0, 0.0), (0.0, 3.0)}
    random = np.random.default_rng(1)
    for _ in range(50):
        altered = module._altered(network, module._two_steps_apart(network), random, rates)
        assert altered.directed
        there, back = module._strengths(altered)
        assert set(zip(there.tolist(), back.tolist(), strict=True)) <= known
        assert np.array_equal(altered.pairs.weight, np.maximum(there, back))


def test_dear_measures_only_at_workshop_size(monkeypatch: pytest.MonkeyPatch):
    """Weighted paths in every run would take minutes in a large network."""
    network = network_of("a-b:2 b-c:1 c-d:3 d-e:1")
    assert "betweenness_weighted" in rank_intervals(network)
    monkeypatch.setattr(module, "WORKSHOP", 10)
    assert set(rank_intervals(network)) >= {"betweenness", "strength", "coordinator"}
    assert "betweenness_weighted" not in rank_intervals(network)


def test_strengths_of_new_ties_differ_between_runs():
    """Though as many ties come in each, every run draws afresh whose strength they have."""
    network = network_of("a-b:1 b-c:2 c-d:3 d-e:4 e-f:5 f-g:6 g-h:7 h-i:8")
    rates = module.MissingRates(0.3, 0.0, "assumed", "assumed")
    random = np.random.default_rng(1)
    known = set(zip(network.pairs.source.tolist(), network.pairs.target.tolist(), strict=True))
    drawn = set()
    for _ in range(20):
        pairs = module._altered(network, module._two_steps_apart(network), random, rates).pairs
        ties = zip(pairs.source.tolist(), pairs.target.tolist(), pairs.weight.tolist(), strict=True)
        drawn.add(tuple(sorted(weight for a, b, weight in ties if (a, b) not in known)))
    assert len(drawn) > 10
