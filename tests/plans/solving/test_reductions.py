"""What the reductions leave out is never missed."""

import pytest
from small_plans import organisation

from coalition.network import connect
from coalition.plans import Request
from coalition.plans.problem._stating import stated
from coalition.plans.solving._reductions import reduced
from coalition.tables import Dataset, Tie

PEOPLE = (
    organisation("a", "x y", "x y z", cost=1.0),
    organisation("b", "x", cost=1.0),
    organisation("c", "z", cost=3.0),
    organisation("d", "z", cost=2.0),
    organisation("e"),
)


def useful(ties=(), **asked):
    dataset = Dataset("d", PEOPLE, tuple(ties))
    problem = stated(connect(dataset), dataset, Request(**asked))
    reduction = reduced(problem)
    return [s.id for s, kept in zip(PEOPLE, reduction.useful, strict=True) if kept]


def test_who_offers_no_more_at_no_less_cost_is_left_out():
    """b offers less than a; c and d offer the same, d for less; e offers nothing."""  # noqa: D403
    assert useful(objective=["cheapest"]) == ["a", "d"]
    assert useful() == ["a", "c"]


def test_one_in_conflict_stands_in_for_nobody():
    """d could replace c but for a; a alone offers y, so x comes along and b is not needed."""  # noqa: D403
    conflict = [Tie("a", "d", "t.csv", 2, status="conflict")]
    assert useful(conflict, objective=["cheapest"]) == ["a", "c", "d"]


@pytest.mark.parametrize("asked", [{"redundancy": 2}, {"min_members": 2}])
def test_where_numbers_count_nobody_is_left_out(asked):
    assert useful(**asked) == ["a", "b", "c", "d", "e"]
