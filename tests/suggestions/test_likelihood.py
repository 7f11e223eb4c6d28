import numpy as np
import pytest
from graphs import dataset_of, network_from_edges, network_of, networks, stakeholder
from hypothesis import given, settings

from coalition.errors import UnusableInput
from coalition.network import connect
from coalition.suggestions.likelihood import MOST, Plausibility, likelihoods


def test_common_partners_make_a_tie_plausible():
    """Path a-b-c-d, degrees 1, 2, 2, 1. Untied: ac, ad, bd.

    Two steps: a to c 1 * 1/2; b to d 2 * (1/2 * 1/2) = 1/2; a to d 0. Three steps: a to d
    1 * 1/2 * 1/2 = 1/4; a to c and b to d 0. So ac = bd = 1/2 > ad = 1/4: ad is above none of
    the two others, ac and bd above one and level with one, (1 + 1/2) / 2.
    """
    sources, targets, values = likelihoods(network_of("a-b b-c c-d"))
    assert list(zip(sources.tolist(), targets.tolist(), strict=True)) == [(0, 2), (0, 3), (1, 3)]
    assert values.tolist() == [0.75, 0, 0.75]


def test_partners_of_one_hub_are_more_plausible_than_strangers():
    """Leaves of a star meet after two steps, which three alone would miss."""
    network = network_of("hub-a hub-b x-y")
    sources, targets, values = likelihoods(network)
    value = {
        (network.ids[i], network.ids[j]): v
        for i, j, v in zip(sources, targets, values, strict=True)
    }
    assert value["a", "b"] == 1
    assert value["a", "x"] == 0


@settings(deadline=None)
@given(networks())
def test_every_untied_pair_stands_once_with_a_share(network):
    sources, targets, values = likelihoods(network)
    assert len(sources) == network.n * (network.n - 1) / 2 - network.m
    assert (sources < targets).all()
    assert not network.adjacency.toarray()[sources, targets].any()
    assert ((values >= 0) & (values <= 1)).all()


@settings(deadline=None)
@given(networks())
def test_one_pair_gets_the_same_answer_as_all_pairs_together(network):
    sources, targets, values = likelihoods(network)
    degree = np.asarray(network.adjacency.sum(axis=1)).ravel()
    told = (degree[sources] + degree[targets] > 0) & (network.m > 0)
    alone, is_joined = Plausibility(network).of(sources, targets)
    assert (is_joined >= (values > 0)).all()
    assert np.isnan(alone).tolist() == (~told).tolist()
    assert alone[told] == pytest.approx(values[told])
    turned, _ = Plausibility(network).of(targets, sources)
    assert turned[told] == pytest.approx(values[told])


def test_potential_ties_make_nothing_likely():
    network = connect(dataset_of([stakeholder(id, themes=("water",)) for id in "abc"]))
    assert network.basis == "potential"
    likelihood, is_joined = Plausibility(network).of(np.array([0]), np.array([1]))
    assert np.isnan(likelihood).all()
    assert not is_joined.any()


def test_too_many_pairs_are_refused():
    with pytest.raises(UnusableInput, match="5,000"):
        likelihoods(network_from_edges([(0, 1)], MOST + 1))


def test_large_networks_are_compared_with_a_sample_and_answer_the_same_twice():
    """A ring of 5,200: partners of a partner are far more plausible than a stranger."""
    n = MOST + 200
    network = network_from_edges([(i, (i + 1) % n) for i in range(n)], n)
    pairs = np.array([0, 0]), np.array([2, n // 2])
    near, far = Plausibility(network).of(*pairs)[0]
    assert near > 0.99
    assert far == 0
    assert Plausibility(network).of(*pairs)[0].tolist() == [near, far]
