"""The introductions that help the whole network: chosen together, none of them out of bounds."""

import pytest
from graphs import dataset_of, stakeholder, tie

from coalition.gaps import find_gaps
from coalition.network import connect
from coalition.suggestions import weave


def woven(dataset, most=10):
    network = connect(dataset)
    return weave(network, dataset, find_gaps(network, dataset), most)


def test_each_introduction_counts_after_the_earlier_ones():
    """A path a-b-c-d-e-f: no pair is proposed twice, and no gap is closed twice as a whole."""
    found = woven(dataset_of([], [tie(a, b) for a, b in zip("abcde", "bcdef", strict=True)]))
    pairs = [(it.source, it.target) for it in found]
    assert len(pairs) == len(set(pairs))
    closed = [gap for it in found for gap in it.closes if gap.startswith("cut-point")]
    assert len(closed) == len(set(closed))
    assert sum(it.closing for it in found) <= 1 + 1e-6


def test_reach_is_the_share_of_far_pairs_brought_within_two_ties():
    """Two ties a-b and c-d: four pairs are far; joining b and c leaves only a and d apart: 3/4."""
    found = woven(dataset_of([], [tie("a", "b"), tie("c", "d")]), most=1)
    assert found[0].reach == pytest.approx(0.75)


def test_no_conflict_opponent_or_doubled_name_is_introduced():
    people = [stakeholder(id, themes=("water",)) for id in "abcd"]
    ties = [tie("a", "b"), tie("c", "d"), tie("a", "c", status="conflict")]
    from dataclasses import replace

    dataset = replace(dataset_of(people, ties), lookalikes=(("b", "d"),))
    pairs = {(it.source, it.target) for it in woven(dataset)}
    assert pairs
    assert pairs.isdisjoint({("a", "c"), ("b", "d"), ("a", "b"), ("c", "d")})


@pytest.mark.parametrize("n", [0, 1, 2])
def test_nothing_is_woven_from_nothing(n):
    assert woven(dataset_of([stakeholder(f"s{i}") for i in range(n)])) == ()


def test_opposite_sides_and_quarrels_are_said_of_an_introduction():
    """Two apart, b and d, are mildly opposed on Tax; d is in conflict with a, a partner of b."""
    people = [
        stakeholder("a", themes=("roads",)),
        stakeholder("b", themes=("water",), stances=(("Tax", 1.0),)),
        stakeholder("c", themes=("seeds",)),
        stakeholder("d", themes=("water",), stances=(("Tax", -1.0),)),
    ]
    ties = [tie("a", "b"), tie("c", "d"), tie("a", "d", status="conflict")]
    [it] = woven(dataset_of(people, ties))
    assert (it.source, it.target) == ("b", "d")
    sides, quarrel = it.cautions
    assert sides.startswith("b and d stand on opposite sides of Tax: +1 against -1")
    assert quarrel.startswith("d is in conflict with a, with whom b has a tie")
