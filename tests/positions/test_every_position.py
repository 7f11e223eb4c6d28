"""What holds of every measure of one stakeholder, whatever it measures."""

import math
from dataclasses import replace
from types import ModuleType

import numpy as np
import pytest
from graphs import dataset_of, grouped_networks, network_of, networks, reordered, stakeholder
from hypothesis import given, settings
from hypothesis import strategies as st

import coalition.positions
from coalition.analysis.ranks import ranks
from coalition.network import Network, network_from
from coalition.runtime.folder import modules_in

MEASURES = modules_in(coalition.positions)

EDGE_CASES = {
    "empty": network_of(""),
    "one": network_of("alone"),
    "two apart": network_of("a b"),
    "two tied": network_of("a-b"),
    "all isolates": network_of("a b c d e"),
    "complete": network_of("a-b a-c a-d b-c b-d c-d"),
    "star": network_of("hub-a hub-b hub-c hub-d"),
    "reciprocal pair": network_of("a>b b>a"),
    "self-tie": network_of("a>a a>b"),
    "directed, no tie": network_of("a b c", directed=True),
    "two components": network_of("a-b b-c x-y"),
    "hostile ids": network_of("</script>-=cmd() =cmd()-'quote\" 'quote\"-שלום \u202eevil"),
}

# These are divided by a number of others or of their pairs, isolates included.
COUNTS_N = {
    "betweenness",
    "betweenness_directed",
    "betweenness_weighted",
    "closeness",
    "closeness_weighted",
    "in_closeness",
    "out_closeness",
    "pagerank",
    "pagerank_directed",
}

# Which of several equal partitions or cores is chosen hangs on the ids; their quality does not,
# which test_community and test_core assert.
CHOSEN_BY_ID = {"community", "component", "core"}
FREE_OF_IDS = sorted(set(MEASURES) - CHOSEN_BY_ID)

IN_UNITS_OF_WEIGHT = {"strength", "in_strength", "out_strength", "closeness_weighted"}

every_measure = pytest.mark.parametrize(
    ("name", "module"), MEASURES.items(), ids=lambda value: value if isinstance(value, str) else ""
)


def measured(name: str, network: Network) -> np.ndarray:
    return np.asarray(getattr(MEASURES[name], name)(network))


def assert_alike(name: str, found: np.ndarray, expected: np.ndarray) -> None:
    np.testing.assert_allclose(found, expected, rtol=1e-6, atol=1e-9, err_msg=name)


@every_measure
def test_says_what_it_is(name: str, module: ModuleType):
    """Every text that the report prints is there, and every choice is one of those allowed."""
    for text in (module.LABEL, module.MEANING, module.FORMULA, module.SOURCE):
        assert text.strip() == text != ""
    assert module.GROUP in ("centrality", "brokerage", "")
    assert module.RANKED in ("high", "low", "")
    assert module.INTERVAL in ("always", "workshop", "")
    assert bool(module.INTERVAL) == bool(module.RANKED)
    assert module.MEANING.endswith(".")


@every_measure
@pytest.mark.parametrize("network", EDGE_CASES.values(), ids=EDGE_CASES.keys())
def test_answers_for_every_shape(name: str, module: ModuleType, network: Network):
    """One finite value or nan for each stakeholder, the same when asked again."""
    values = measured(name, network)
    assert values.shape == (network.n,)
    assert values.dtype.kind in "fib"
    assert not np.isinf(values.astype(float)).any()
    again = measured(name, reordered(network, range(network.n)))
    np.testing.assert_array_equal(values, again)


@settings(max_examples=60, deadline=None)
@given(network=grouped_networks(), data=st.data())
def test_order_of_rows_does_not_matter(network: Network, data: st.DataObject):
    """A stakeholder keeps its value whichever row it stands in."""
    order = data.draw(st.permutations(range(network.n)))
    other = reordered(network, order)
    for name in FREE_OF_IDS:
        values = measured(name, network)[list(order)]
        assert_alike(name, measured(name, other), values)


def with_an_isolate(network: Network) -> Network:
    people = [
        stakeholder(id, sector=str(group))
        for id, group in zip(network.ids, network.groups, strict=True)
    ]
    dataset = dataset_of([*people, stakeholder("z")], network.ties, directed=network.directed)
    return network_from(dataset, network.ties)


@settings(max_examples=60, deadline=None)
@given(network=grouped_networks())
def test_an_isolate_changes_nobody_else(network: Network):
    """An isolate adds no tie, so that what hangs on ties alone stays as it is."""
    larger = with_an_isolate(network)
    for name in sorted(set(FREE_OF_IDS) - COUNTS_N):
        assert_alike(name, measured(name, larger)[:-1], measured(name, network))


@settings(max_examples=25, deadline=None)
@given(network=networks())
def test_an_isolate_counts_in_n(network: Network):
    """Betweenness is divided by one more pair, closeness by one more other."""
    n, larger = network.n, with_an_isolate(network)
    if n >= 3:
        between = [measured("betweenness", x) for x in (network, larger)]
        assert between[1][:-1] * math.comb(n, 2) == pytest.approx(between[0] * math.comb(n - 1, 2))
    if n >= 2:
        close = [measured("closeness", x) for x in (network, larger)]
        assert close[1][:-1] * n == pytest.approx(close[0] * (n - 1))


@settings(max_examples=40, deadline=None)
@given(network=grouped_networks(), factor=st.sampled_from([0.001, 0.3, 7.0, 1000.0]))
def test_scaling_all_weights_leaves_ranks_alone(network: Network, factor: float):
    """Only ratios of weights matter to who comes before whom."""
    weights = [1 + i % 3 for i in range(len(network.ties))]
    first, second = (weighted(network, [by * w for w in weights]) for by in (1.0, factor))
    for name in FREE_OF_IDS:
        kind = MEASURES[name].RANKED or "high"
        before = ranks(np.round(measured(name, first).astype(float), 6), kind)
        scale = factor if name in IN_UNITS_OF_WEIGHT else 1.0
        after = ranks(np.round(measured(name, second).astype(float) / scale, 6), kind)
        assert after == before, name


@settings(max_examples=40, deadline=None)
@given(network=grouped_networks())
def test_duplicates_collapse(network: Network):
    """A tie that stands in two rows counts once."""
    people = [
        stakeholder(id, sector=str(group))
        for id, group in zip(network.ids, network.groups, strict=True)
    ]
    twice = [*network.ties, *network.ties]
    doubled = network_from(dataset_of(people, twice, directed=network.directed), twice)
    for name in FREE_OF_IDS:
        found, expected = measured(name, doubled), measured(name, network)
        np.testing.assert_allclose(found, expected, atol=1e-12, err_msg=name)


def weighted(network: Network, weights: list[float]) -> Network:
    people = [
        stakeholder(id, sector=str(group))
        for id, group in zip(network.ids, network.groups, strict=True)
    ]
    ties = [replace(t, weight=w) for t, w in zip(network.ties, weights, strict=True)]
    return network_from(dataset_of(people, ties, directed=network.directed), ties)
