"""The five roles of Gould and Fernandez, by hand and against counting triple by triple."""

from collections import Counter
from itertools import permutations

import numpy as np
import pytest
from graphs import dataset_of, grouped_networks, network_of, stakeholder, tie
from hypothesis import given, settings

from coalition.algorithms import two_steps
from coalition.analysis import Question, analyze
from coalition.network import Network, network_from
from coalition.positions._brokerage import Roles, roles, z_scores

ROLES = ("coordinator", "gatekeeper", "representative", "consultant", "liaison")


def role(a: str, v: str, c: str) -> str:
    if a == v == c:
        return "coordinator"
    if v == c:
        return "gatekeeper"
    if a == v:
        return "representative"
    return "consultant" if a == c else "liaison"


def counted_one_by_one(network: Network) -> dict[str, list[float]]:
    groups, arcs = network.groups, network.arcs.toarray() > 0
    counts = {name: Counter[int]() for name in ROLES}
    for a, v, c in permutations(range(network.n), 3):
        known = "unknown" not in (groups[a], groups[v], groups[c])
        if known and arcs[a, v] and arcs[v, c] and not arcs[a, c]:
            counts[role(groups[a], groups[v], groups[c])][v] += 1
    return {
        name: [np.nan if groups[v] == "unknown" else counts[name][v] for v in range(network.n)]
        for name in ROLES
    }


def of(found: Roles, place: int) -> list[float]:
    return [getattr(found, name)[place] for name in ROLES]


@pytest.mark.parametrize(
    ("sectors", "expected"),
    [
        ("a=social v=social c=social", [1, 0, 0, 0, 0]),
        ("a=public v=social c=social", [0, 1, 0, 0, 0]),
        ("a=social v=social c=public", [0, 0, 1, 0, 0]),
        ("a=public v=social c=public", [0, 0, 0, 1, 0]),
        ("a=public v=social c=private", [0, 0, 0, 0, 1]),
    ],
)
def test_each_role_by_its_definition(sectors: str, expected: list[int]):
    """One path a, v, c counts once, in the role that the three groups define."""
    network = network_of("a>v v>c", sectors=sectors)
    assert of(roles(network), network.place["v"]) == expected


def test_a_direct_tie_needs_no_broker():
    """Since a reports c itself, v joins nobody."""
    network = network_of("a>v v>c a>c", sectors="a=public v=social c=private")
    assert of(roles(network), network.place["v"]) == [0, 0, 0, 0, 0]


def test_without_direction_each_pair_counts_from_both_ends():
    """The hub joins two public partners: consultant from a to c and from c to a."""
    network = network_of("a-v v-c", sectors="a=public v=social c=public")
    assert roles(network).consultant[network.place["v"]] == 2


def test_unknown_groups_are_left_out():
    """Who has no known group has no role, and gives nobody one."""
    network = network_of("a>v v>c", sectors="v=social c=social")
    assert np.isnan(roles(network).gatekeeper[network.place["a"]])
    assert of(roles(network), network.place["v"]) == [0, 0, 0, 0, 0]


@settings(max_examples=150, deadline=None)
@given(network=grouped_networks())
def test_equals_counting_one_by_one(network: Network):
    """Sparse algebra finds what a loop over all triples finds."""
    found, expected = roles(network), counted_one_by_one(network)
    for name in ROLES:
        assert getattr(found, name) == pytest.approx(expected[name], nan_ok=True), name


@settings(max_examples=30, deadline=None)
@given(network=grouped_networks())
def test_portions_do_not_matter(network: Network):
    """Counted by sparse matrices, a few paths at a time, the answer is the same."""
    whole = roles(network)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(two_steps, "SMALL", 0)
        patched.setattr(two_steps, "PORTION", 3)
        parts = roles(network)
    for name in ROLES:
        np.testing.assert_array_equal(getattr(whole, name), getattr(parts, name))


@settings(max_examples=40, deadline=None)
@given(network=grouped_networks())
def test_unknown_groups_are_left_out_of_chance(network: Network):
    """Whoever has no group changes nobody's z, and has none."""
    known = {
        id: str(group)
        for id, group in zip(network.ids, network.groups, strict=True)
        if group != "unknown"
    }
    ties = [t for t in network.ties if t.source in known and t.target in known]
    people = [stakeholder(id, sector=group) for id, group in known.items()]
    without = network_from(dataset_of(people, ties, directed=network.directed), ties)
    place = [network.place[id] for id in without.ids]
    expected = without.once(z_scores)
    for role, values in network.once(z_scores).items():
        assert values[place] == pytest.approx(expected[role], nan_ok=True)
        assert np.isnan(np.delete(values, place)).all()


def test_any_column_groups():
    """Asked by district, b joins two districts and is no coordinator; its sector is not read."""
    people = [
        stakeholder("a", sector="social", further=(("District", "North"),)),
        stakeholder("b", sector="social", further=(("District", "South"),)),
        stakeholder("c", sector="social", further=(("District", "North"),)),
        stakeholder("d", sector="social"),
    ]
    dataset = dataset_of(people, [tie("a", "b"), tie("b", "c"), tie("c", "d")], directed=True)
    by_sector, by_district = (
        analyze(dataset, Question(grouping=column)) for column in ("sector", "District")
    )
    assert by_sector.stakeholders[1].brokerage["coordinator"] == 1
    assert by_district.stakeholders[1].brokerage["consultant"] == 1
    assert by_district.stakeholders[1].brokerage["coordinator"] == 0
    assert set(by_district.stakeholders[3].brokerage_z.values()) == {None}
    chance = by_district.figures["brokerage_by_chance"]
    assert isinstance(chance, dict)
    assert chance["left_out"] == 1
    # Two arcs among three with a group: density 1/3, a path (1/3)**2 * 2/3, two of North.
    assert chance["groups"][1]["group"] == "South"
    assert chance["groups"][1]["consultant"]["expected"] == pytest.approx(2 * 2 / 27)
