import numpy as np
from graphs import network_of, networks
from hypothesis import given, settings
from hypothesis import strategies as st

from coalition.analysis._altered import _strengths, altered, two_steps_apart
from coalition.analysis.missing_rates import MissingRates
from coalition.network import Network


@settings(max_examples=40, deadline=None)
@given(network=networks(), seed=st.integers(0, 9))
def test_a_run_moves_a_tenth_of_the_ties(network: Network, seed: int):
    """As many new pairs, all two steps apart, as ties taken away, where there are so many."""
    if network.m == 0:
        return
    candidates = two_steps_apart(network)
    rates = MissingRates(0.1, 0.0, "assumed", "assumed")
    run = altered(network, candidates, np.random.default_rng(seed), rates)
    before = set(zip(network.pairs.source.tolist(), network.pairs.target.tolist(), strict=True))
    after = set(zip(run.pairs.source.tolist(), run.pairs.target.tolist(), strict=True))
    changed = max(1, round(0.1 * network.m))
    assert len(before - after) == changed
    assert len(after - before) == min(changed, len(candidates))
    assert after - before <= {(int(a), int(b)) for a, b in candidates}
    assert run.graph.ecount() == run.adjacency.nnz // 2 == len(after)


def test_new_ties_are_as_strong_as_known_ones():
    """Of a strong and a one-sided tie, each new one is a copy, either way round."""
    network = network_of("a>b:5 b>a:2 b>c:3 c>d:3 d>e:3 a>f:5 f>a:2")
    rates = MissingRates(0.3, 0.2, "assumed", "assumed")
    known = {(5.0, 2.0), (2.0, 5.0), (3.0, 0.0), (0.0, 3.0)}
    random = np.random.default_rng(1)
    for _ in range(50):
        run = altered(network, two_steps_apart(network), random, rates)
        assert run.directed
        there, back = _strengths(run)
        assert set(zip(there.tolist(), back.tolist(), strict=True)) <= known
        assert np.array_equal(run.pairs.weight, np.maximum(there, back))


def test_strengths_of_new_ties_differ_between_runs():
    """Though as many ties come in each, every run draws afresh whose strength they have."""
    network = network_of("a-b:1 b-c:2 c-d:3 d-e:4 e-f:5 f-g:6 g-h:7 h-i:8")
    rates = MissingRates(0.3, 0.0, "assumed", "assumed")
    random = np.random.default_rng(1)
    known = set(zip(network.pairs.source.tolist(), network.pairs.target.tolist(), strict=True))
    drawn = set()
    for _ in range(20):
        pairs = altered(network, two_steps_apart(network), random, rates).pairs
        ties = zip(pairs.source.tolist(), pairs.target.tolist(), pairs.weight.tolist(), strict=True)
        drawn.add(tuple(sorted(weight for a, b, weight in ties if (a, b) not in known)))
    assert len(drawn) > 10
