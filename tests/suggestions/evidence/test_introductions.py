import numpy as np
import pytest
from graphs import dataset_of, network_of, networks, tie
from hypothesis import given, settings

from coalition.network import Network, connect
from coalition.suggestions.evidence.introductions import (
    introductions,
    most_trusted,
    tie_trust,
    usual_trust,
)


def path(network: Network, source: str, target: str) -> str:
    trust = tie_trust(network, usual_trust(network))
    places = [np.array([network.place[id]]) for id in (source, target)]
    return "-".join(network.ids[i] for i in introductions(trust, *places)[0])


def test_the_most_trusted_of_two_common_partners_introduces():
    """Over m 0.9 * 0.5 = 0.45, over p 0.7 * 0.7 = 0.49."""
    ties = [
        tie("a", "m", trust=0.9),
        tie("m", "b", trust=0.5),
        tie("a", "p", trust=0.7),
        tie("p", "b", trust=0.7),
    ]
    assert path(connect(dataset_of([], ties)), "a", "b") == "a-p-b"


def test_of_equal_products_the_shorter_path_then_the_lower_place_wins():
    """All trust is 1: every path of two ties gives 0.8, the one of three 0.64."""
    ties = [tie(x, y, trust=1.0) for x, y in ("ac", "cd", "db", "ae", "eb", "af", "fb")]
    assert path(connect(dataset_of([], ties)), "a", "b") == "a-e-b"


def test_an_unrated_tie_counts_with_the_median_of_the_rated():
    """Rated 0.2, 0.4, 0.9: median 0.4. Over m: 0.9 * 0.4 = 0.36; over p: 0.4 * 0.2 = 0.08."""
    ties = [
        tie("a", "m", trust=0.9),
        tie("m", "b"),
        tie("a", "p", trust=0.4),
        tie("p", "b", trust=0.2),
    ]
    network = connect(dataset_of([], ties))
    assert usual_trust(network) == 0.4
    assert path(network, "a", "b") == "a-m-b"


def test_without_ratings_the_usual_trust_is_half():
    assert usual_trust(network_of("a-b b-c")) == 0.5


def test_three_ties_introduce_and_four_do_not():
    chain = network_of("a-b b-c c-d d-e")
    assert path(chain, "a", "d") == "a-b-c-d"
    assert path(chain, "a", "e") == ""


def test_nobody_is_introduced_over_a_tie_without_any_trust():
    ties = [tie("a", "m", trust=0.0), tie("m", "b", trust=1.0)]
    assert path(connect(dataset_of([], ties)), "a", "b") == ""


@settings(deadline=None)
@given(networks())
def test_products_agree_with_trying_every_path(network):
    """Trust of each tie is 1 / (2 + its place in the list); all paths by brute force.

    Each tie after the first leaves 0.8 of it.
    """
    n, pairs = network.n, network.pairs
    trust = np.zeros((n, n))
    for k, (i, j) in enumerate(zip(pairs.source, pairs.target, strict=True)):
        trust[i, j] = trust[j, i] = 1 / (2 + k)
    sparse = tie_trust(network, 1.0)
    sparse.data = trust[sparse.nonzero()]
    for s in range(n):
        untied = np.flatnonzero((trust[s] == 0) & (np.arange(n) != s))
        product, _ = most_trusted(sparse, np.full(len(untied), s), untied)
        two = (trust[s][:, None] * trust).max(axis=0, initial=0)
        two[s] = 0
        three = (two[:, None] * trust).max(axis=0, initial=0)
        best = np.maximum(0.8 * two, 0.64 * three)[untied]
        assert np.nan_to_num(product) == pytest.approx(best, abs=1e-9)
