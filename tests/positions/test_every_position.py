"""What holds of every measure of one stakeholder, whatever it measures."""

import math
from types import ModuleType

import numpy as np
import pytest
from graphs import dataset_of, grouped_networks, network_of, networks, reordered, stakeholder
from hypothesis import given, settings
from hypothesis import strategies as st

import coalition.positions
from coalition.folder import modules_in
from coalition.network import Network, network_from

MEASURES = modules_in(coalition.positions)

EDGE_CASES = {
    "empty": network_of(""),
    "one": network_of("alone"),
    "two apart": network_of("a b"),
    "two tied": network_of("a-b"),
    "all isolates": network_of("a b c d e"),
    "complete": network_of("a-b a-c a-d b-c b-d c-d"),
    "two components": network_of("a-b b-c x-y"),
    "hostile ids": network_of("</script>-=cmd() =cmd()-'quote\" 'quote\"-שלום \u202eevil"),
}

# Which of several equal partitions or cores is chosen hangs on the ids; their quality does not,
# which test_community and test_core assert.
CHOSEN_BY_ID = {"community", "component", "core"}

every_measure = pytest.mark.parametrize(
    ("name", "module"), MEASURES.items(), ids=lambda value: value if isinstance(value, str) else ""
)


def measured(name: str, module: ModuleType, network: Network) -> np.ndarray:
    return np.asarray(getattr(module, name)(network))


@every_measure
def test_says_what_it_is(name: str, module: ModuleType):
    """Every text that the report prints is there, and every choice is one of those allowed."""
    for text in (module.LABEL, module.MEANING, module.FORMULA, module.SOURCE):
        assert text.strip() == text != ""
    assert module.GROUP in ("centrality", "brokerage", "")
    assert module.RANKED in ("high", "low", "")
    assert isinstance(module.INTERVAL, bool)
    assert not module.INTERVAL or module.RANKED
    assert module.MEANING.endswith(".")


@every_measure
@pytest.mark.parametrize("network", EDGE_CASES.values(), ids=EDGE_CASES.keys())
def test_answers_for_every_shape(name: str, module: ModuleType, network: Network):
    """One finite value or nan for each stakeholder, the same when asked again."""
    values = measured(name, module, network)
    assert values.shape == (network.n,)
    assert values.dtype.kind in "fib"
    assert not np.isinf(values.astype(float)).any()
    again = measured(name, module, reordered(network, range(network.n)))
    np.testing.assert_array_equal(values, again)


@pytest.mark.parametrize("name", sorted(set(MEASURES) - CHOSEN_BY_ID))
@settings(max_examples=25, deadline=None)
@given(network=grouped_networks(), data=st.data())
def test_order_of_rows_does_not_matter(name: str, network: Network, data: st.DataObject):
    """A stakeholder keeps its value whichever row it stands in."""
    module = MEASURES[name]
    order = data.draw(st.permutations(range(network.n)))
    values = measured(name, module, network)[list(order)]
    assert measured(name, module, reordered(network, order)) == pytest.approx(
        values, nan_ok=True, abs=1e-9
    )


def with_an_isolate(network: Network) -> Network:
    people = [
        stakeholder(id, sector=str(group))
        for id, group in zip(network.ids, network.groups, strict=True)
    ]
    dataset = dataset_of([*people, stakeholder("z")], network.ties, directed=network.directed)
    return network_from(dataset, network.ties)


@pytest.mark.parametrize(
    "name",
    sorted(set(MEASURES) - CHOSEN_BY_ID - {"betweenness", "closeness", "pagerank"}),
)
@settings(max_examples=25, deadline=None)
@given(network=grouped_networks())
def test_an_isolate_changes_nobody_else(name: str, network: Network):
    """An isolate adds no tie, so that what hangs on ties alone stays as it is."""
    before = measured(name, MEASURES[name], network)
    after = measured(name, MEASURES[name], with_an_isolate(network))
    assert after[:-1] == pytest.approx(before, nan_ok=True, abs=1e-9)


@settings(max_examples=25, deadline=None)
@given(network=networks())
def test_an_isolate_counts_in_n(network: Network):
    """Betweenness is divided by one more pair, closeness by one more other."""
    n, larger = network.n, with_an_isolate(network)
    if n >= 3:
        between = [measured("betweenness", MEASURES["betweenness"], x) for x in (network, larger)]
        assert between[1][:-1] * math.comb(n, 2) == pytest.approx(between[0] * math.comb(n - 1, 2))
    if n >= 2:
        close = [measured("closeness", MEASURES["closeness"], x) for x in (network, larger)]
        assert close[1][:-1] * n == pytest.approx(close[0] * (n - 1))
