"""What holds of every figure of the whole network, whatever it tells."""

import json
from types import ModuleType

import pytest
from graphs import grouped_networks, network_of, reordered
from hypothesis import given, settings
from hypothesis import strategies as st

import coalition.structure
from coalition.network import Network
from coalition.runtime.folder import modules_in

FIGURES = modules_in(coalition.structure)

EDGE_CASES = {
    "empty": network_of(""),
    "one": network_of("alone"),
    "two apart": network_of("a b"),
    "two tied": network_of("a-b"),
    "all isolates": network_of("a b c d e", sectors="a=public b=public c=social"),
    "one group": network_of("a-b b-c", sectors="a=public b=public c=public"),
    "complete": network_of("a-b a-c a-d b-c b-d c-d", sectors="a=public b=social"),
    "star": network_of("hub-a hub-b hub-c hub-d"),
    "reciprocal pair": network_of("a>b b>a"),
    "self-tie": network_of("a>a a>b"),
    "two components": network_of("a>b b>c x>y"),
    "hostile ids": network_of("</script>-=cmd() =cmd()-'quote\" 'quote\"-שלום \u202eevil"),
}

every_figure = pytest.mark.parametrize(
    ("name", "module"), FIGURES.items(), ids=lambda value: value if isinstance(value, str) else ""
)

# Which of equally good sets is named follows the ids, and so do sampled deals, exchanges and runs.
FOLLOWS_IDS = {
    "core",
    "members",
    "p_value",
    "index",
    "expected_clustering",
    "expected_distance",
}


def figure(name: str, network: Network) -> object:
    return getattr(FIGURES[name], name)(network)


def numbers(value: object) -> list[float]:
    """All numbers of a figure in order, but for those that follow the ids; nan for None."""
    if isinstance(value, dict):
        return [n for key in sorted(value) if key not in FOLLOWS_IDS for n in numbers(value[key])]
    if isinstance(value, list):
        return [n for item in value for n in numbers(item)]
    if isinstance(value, str):
        return []
    return [float("nan") if value is None else float(value)]


@every_figure
def test_says_what_it_is(name: str, module: ModuleType):
    """Every text that the report prints is there."""
    for text in (module.LABEL, module.MEANING, module.FORMULA, module.SOURCE):
        assert text.strip() == text != ""
    assert module.MEANING.endswith(".")


@every_figure
@pytest.mark.parametrize("network", EDGE_CASES.values(), ids=EDGE_CASES.keys())
def test_answers_for_every_shape(name: str, module: ModuleType, network: Network):
    """Plain numbers that JSON can hold, without nan, and the same when asked again."""
    found = figure(name, network)
    text = json.dumps(found, allow_nan=False)
    assert json.loads(text) == found
    again = numbers(figure(name, reordered(network, range(network.n))))
    assert again == pytest.approx(numbers(found), nan_ok=True)


@every_figure
def test_repeats_itself(name: str, module: ModuleType):
    """Asked of the same ties twice, with nothing remembered between, the answer is the same."""
    text, sectors = (
        "a-b b-c c-a c-d d-e e-f f-d far",
        "a=public b=social c=public d=social f=public",
    )
    first, second = (network_of(text, sectors=sectors) for _ in range(2))
    assert figure(name, first) == figure(name, second)


@settings(max_examples=50, deadline=None)
@given(network=grouped_networks(), data=st.data())
def test_order_of_rows_does_not_matter(network: Network, data: st.DataObject):
    """The network is the same whichever row each stakeholder stands in."""
    order = data.draw(st.permutations(range(network.n)))
    other = reordered(network, order)
    for name in sorted(set(FIGURES) - {"community_stability"}):
        expected = pytest.approx(numbers(figure(name, network)), nan_ok=True, abs=1e-9)
        assert numbers(figure(name, other)) == expected, name
