"""Searches end after counted work, so that every run ends at the same place."""

from dataclasses import replace

from small_plans import cover

from coalition.network import connect
from coalition.plans import Request, make_plan
from coalition.plans.solving._effort import Effort, Guard
from coalition.views.plans.plan_json import render

HARD = cover(7, 60, 150, 0.05, 1)
"""Takes many times the time limit below."""


def test_a_plan_that_is_not_proven_has_the_same_bytes_every_time():
    hard = cover(7, 50, 120, 0.05, 1)
    # Where nobody states a cost, sizes alone are tried one by one.
    hard = replace(hard, stakeholders=tuple(replace(s, cost=None) for s in hard.stakeholders))
    written = []
    for _ in range(2):
        plan = make_plan(connect(hard), hard, Request(effort=0.004))
        assert plan.status == "feasible"
        assert plan.gap is not None
        assert 0 < plan.gap < 0.5
        assert not plan.cut_short
        assert {point.proven for point in plan.frontier} == {True, False}
        written.append(render(plan))
    assert written[0] == written[1]


def test_where_the_clock_ends_the_search_the_plan_says_so():
    plan = make_plan(connect(HARD), HARD, Request(effort=5, time_limit=0.05))
    assert plan.cut_short
    assert plan.members


def test_parts_are_charged_to_the_whole_and_a_guard_that_bit_stays_bitten():
    effort = Effort(10.0, Guard(60))
    effort.part(0.5).part(0.5).spend(2)
    assert effort.work == 8
    assert Effort(1.0, Guard(-1)).is_over
    assert not effort.is_over
