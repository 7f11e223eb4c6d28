from collections.abc import Iterator
from statistics import pvariance

import numpy as np
import pytest
from graphs import grouped_networks, network_of
from hypothesis import given, settings

from coalition.network import Network
from coalition.structure import sector_mixing as module
from coalition.structure._grouped import grouped
from coalition.structure.assortativity import assortativity
from coalition.structure.sector_mixing import pairing_variance, sector_mixing


def pairings(ends: list[int]) -> Iterator[list[tuple[int, int]]]:
    """All ways to join ends of ties in twos."""
    if not ends:
        yield []
        return
    for k in range(1, len(ends)):
        for rest in pairings(ends[1:k] + ends[k + 1 :]):
            yield [(ends[0], ends[k]), *rest]


def test_by_hand():
    """6 ends of ties, 3 in each sector: 3 * 3 / 6 across, 3 * 3 / 12 within."""
    rows = sector_mixing(network_of("a-x a-y b-x", sectors="a=public b=public x=social y=social"))
    assert [(r["from"], r["to"], r["observed"], r["possible"]) for r in rows] == [
        ("public", "public", 0, 1),
        ("public", "social", 3, 4),
        ("social", "social", 0, 1),
    ]
    assert [r["expected"] for r in rows] == pytest.approx([0.75, 1.5, 0.75])
    assert [r["z"] for r in rows] == [None, None, None]


def test_unknown_is_no_sector():
    """Ties to those of unknown sector are not counted, nor are their ends."""
    rows = sector_mixing(network_of("a-x a-u", sectors="a=public x=social"))
    assert {r["from"] for r in rows} | {r["to"] for r in rows} == {"public", "social"}
    assert sum(r["observed"] for r in rows) == 1


def test_sectors_without_ties_are_listed():
    """Who could meet and does not is what the reader looks for."""
    rows = sector_mixing(network_of("a b", sectors="a=public b=social"))
    assert [(r["observed"], r["expected"], r["possible"]) for r in rows] == [
        (0, None, 0),
        (0, None, 1),
        (0, None, 0),
    ]


def test_z_of_a_network_that_keeps_apart():
    """12 ties, 24 ends, 12 a sector; 6 expected across, none there.

    Variance: 12*12*11*11 / (23*21) + 144/23 - (144/23)**2 = 3.136, so z = -6 / 1.771.
    """
    public, social = (" ".join(f"{s}{i}-{s}{j}" for i in range(4) for j in range(i)) for s in "ps")
    sectors = " ".join([f"p{i}=public s{i}=social" for i in range(4)])
    across = sector_mixing(network_of(f"{public} {social}", sectors=sectors))[1]
    assert across["expected"] == pytest.approx(6)
    assert across["z"] == pytest.approx(-6 / 3.1357**0.5, rel=1e-3)


@pytest.mark.parametrize(("ends_r", "ends_s"), [(1, 1), (2, 2), (3, 3), (4, 2), (5, 3), (3, 1)])
def test_variance_equals_that_over_all_pairings(ends_r: int, ends_s: int):
    """Ends of r, of s and two of others, paired in every way."""
    ends = [0] * ends_r + [1] * ends_s + [2] * (2 if (ends_r + ends_s) % 2 == 0 else 1)
    joined = list(pairings(ends))
    m = len(ends) // 2
    across = [sum({a, b} == {0, 1} for a, b in pairs) for pairs in joined]
    within = [sum(a == b == 0 for a, b in pairs) for pairs in joined]
    assert pairing_variance(ends_r, ends_s, m, same=False) == pytest.approx(pvariance(across))
    assert pairing_variance(ends_r, ends_r, m, same=True) == pytest.approx(pvariance(within))


@settings(max_examples=60, deadline=None)
@given(network=grouped_networks())
def test_everything_adds_up(network: Network):
    """Observed and expected ties, and possible pairs, sum to those of the known stakeholders."""
    known, rows = grouped(network), sector_mixing(network)
    assert sum(r["observed"] for r in rows) == known.m
    assert sum(r["possible"] for r in rows) == known.n * (known.n - 1) // 2
    if known.m:
        assert sum(r["expected"] for r in rows) == pytest.approx(known.m)


@settings(max_examples=60, deadline=None)
@given(network=grouped_networks())
def test_many_groups_list_only_pairs_that_meet(network: Network):
    """Beyond the limit nothing but pairs of groups without a tie is left out."""
    everything = sector_mixing(network)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(module, "LISTED", 0)
        listed = sector_mixing(network)
    assert listed == [row for row in everything if row["observed"]]


@settings(max_examples=60, deadline=None)
@given(network=grouped_networks())
def test_assortativity_agrees(network: Network):
    """Newman's coefficient from the same table: observed against expected within groups."""
    found, known = assortativity(network), grouped(network)
    within = [r for r in sector_mixing(network) if r["from"] == r["to"]]
    if found is None:
        assert known.m == 0 or max(r["expected"] for r in within) == pytest.approx(known.m)
    else:
        observed = sum(r["observed"] for r in within)
        expected = np.sum([r["expected"] for r in within])
        assert found == pytest.approx((observed - expected) / (known.m - expected))
