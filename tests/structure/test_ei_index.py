from collections.abc import Iterator
from itertools import permutations
from statistics import fmean, pvariance

import pytest
from graphs import dataset_of, grouped_networks, network_of, stakeholder, tie
from hypothesis import assume, given, settings

from coalition.network import Network, network_from
from coalition.structure import ei_index as module
from coalition.structure._grouped import Grouped, grouped
from coalition.structure.ei_index import ei_index, internal_moments

TWO_BY_TWO = "a=public b=public x=social y=social"


def internal_in_every_deal(known: Grouped) -> Iterator[int]:
    for deal in permutations(known.group.tolist()):
        yield sum(deal[i] == deal[j] for i, j in zip(known.source, known.target, strict=True))


def test_all_ties_cross():
    """2 external and 0 internal: 1."""
    assert ei_index(network_of("a-x b-y", sectors=TWO_BY_TWO))["value"] == 1


def test_all_ties_stay_within():
    """0 external and 2 internal: -1."""
    assert ei_index(network_of("a-b x-y", sectors=TWO_BY_TWO))["value"] == -1


def test_expected_by_hand():
    """Of 6 pairs 2 lie within: 1 - 2 * 2/6 = 1/3, whatever the ties."""
    assert ei_index(network_of("a-b b-x", sectors=TWO_BY_TWO))["expected"] == pytest.approx(1 / 3)


def test_unknown_sectors_are_left_out():
    """The tie to u, of unknown sector, neither crosses nor stays within."""
    assert ei_index(network_of("a-x b-u", sectors="a=public b=public x=social"))["value"] == 1


def test_undefined_without_ties_of_known_sectors():
    """With nothing to count nothing is said."""
    found = ei_index(network_of("a-b", sectors="a=public"))
    assert found == {"value": None, "expected": None, "p_value": None}


def test_one_sector_leaves_chance_no_room():
    """Every deal gives -1, so that a p-value would be empty."""
    found = ei_index(network_of("a-b b-c", sectors="a=public b=public c=public"))
    assert found == {"value": -1, "expected": -1, "p_value": None}


def two_camps(size: int) -> Network:
    """Two complete groups without a tie between them."""
    groups = {"public": [f"p{i}" for i in range(size)], "social": [f"s{i}" for i in range(size)]}
    people = [stakeholder(id, sector=sector) for sector, ids in groups.items() for id in ids]
    ties = [tie(a, b) for ids in groups.values() for a in ids for b in ids if a < b]
    return network_from(dataset_of(people, ties), ties)


def test_separate_camps_are_no_accident():
    """Of the 924 ways to split 12 in half two are this one: p near 2/924."""
    assert ei_index(two_camps(6))["p_value"] == pytest.approx(2 / 924, abs=0.001)


def test_large_networks_take_the_normal_curve(monkeypatch: pytest.MonkeyPatch):
    """Where 1,000 deals are too many, the exact mean and variance stand in."""
    network = two_camps(5)
    drawn = ei_index(network)["p_value"]
    monkeypatch.setattr(module, "LABELS_DEALT", 0)
    by_curve = ei_index(network)["p_value"]
    assert drawn is not None
    assert by_curve is not None
    assert by_curve != drawn
    assert by_curve < 0.01


@settings(max_examples=40, deadline=None)
@given(network=grouped_networks(most=6))
def test_moments_equal_those_over_all_deals(network: Network):
    """Mean and variance of the internal ties, against every permutation of the labels."""
    known = grouped(network)
    assume(known.m > 0)
    internal = list(internal_in_every_deal(known))
    mean, variance = internal_moments(known)
    assert mean == pytest.approx(fmean(internal))
    assert variance == pytest.approx(pvariance(internal), abs=1e-9)


@settings(max_examples=25, deadline=None)
@given(network=grouped_networks(most=6))
def test_p_value_equals_the_share_of_deals_as_far(network: Network):
    """20,000 deals come within sampling error (4 standard errors) of all of them."""
    known = grouped(network)
    found = ei_index(network)
    internal = list(internal_in_every_deal(known))
    if found["p_value"] is None:
        assert known.m == 0 or len(set(internal)) == 1
        return
    observed = (1 - found["value"]) / 2 * known.m
    distance = abs(observed - fmean(internal)) - 1e-9
    share = fmean(abs(value - fmean(internal)) >= distance for value in internal)
    assert found["p_value"] == pytest.approx(share, abs=4 * 0.5 / 20_000**0.5)
