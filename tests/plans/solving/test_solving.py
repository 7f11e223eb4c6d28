"""The optimiser against trying every choice, and against what anybody could find by hand."""

import random
from dataclasses import replace

import pytest
from small_plans import best_of_all, cover, organisation, scores, small_dataset, small_request

from coalition.network import connect
from coalition.plans import Request, make_plan
from coalition.plans.problem._stating import stated
from coalition.plans.solving._choice import keeps
from coalition.plans.solving._effort import Effort, Guard
from coalition.plans.solving._search import searched
from coalition.plans.solving._solve import solve
from coalition.tables import Dataset


@pytest.mark.parametrize("lot", range(8))
def test_the_plan_equals_the_best_of_all_choices_under_every_rule(lot):
    """50 random instances a lot; a lot that never met an impossible one would show little."""
    impossible = 0
    for seed in range(50 * lot, 50 * lot + 50):
        chance = random.Random(seed)
        dataset = small_dataset(chance)
        problem = stated(connect(dataset), dataset, small_request(chance, dataset))
        best, found = best_of_all(problem), solve(problem, Effort(20, Guard(60)))
        if best is None:
            impossible += 1
            assert found.infeasible, seed
        else:
            assert scores(problem, found.chosen) == best, seed
            assert found.optimal, seed
            assert keeps(problem, found.chosen), seed
    assert 3 < impossible < 45


def test_what_greedy_and_swaps_find_keeps_every_rule():
    found = 0
    for seed in range(120):
        chance = random.Random(seed)
        dataset = small_dataset(chance)
        problem = stated(connect(dataset), dataset, small_request(chance, dataset))
        chosen = searched(problem, Effort(float("inf"), Guard(60)))
        assert chosen is None or keeps(problem, chosen), seed
        found += chosen is not None
    assert found > 60


def test_a_set_cover_of_some_size_is_proven():
    dataset = cover(1, 50, 200, 0.05, 100)
    plan = make_plan(connect(dataset), dataset, Request(objective=["cheapest"], time_limit=30))
    assert plan.status == "optimal"
    assert len(plan.covered) == 50
    assert plan.objective == sum(s.cost for s in dataset.stakeholders if s.id in plan.members)


def test_without_time_the_plan_is_what_swaps_find_or_better():
    dataset = cover(2, 60, 400, 0.04, 1)
    request = Request(effort=0.001)
    problem = stated(connect(dataset), dataset, request)
    plan = make_plan(connect(dataset), dataset, request)
    assert keeps(problem, plan.solution.chosen)
    assert plan.objective <= problem.score("fewest", searched(problem, Effort(0, Guard(9))))


def test_the_same_request_gives_the_same_plan():
    dataset = cover(3, 30, 60, 0.1, 9)
    plans = [make_plan(connect(dataset), dataset, Request()) for _ in range(2)]
    assert plans[0].members == plans[1].members


def test_order_of_rows_does_not_change_how_good_the_plan_is():
    dataset = cover(4, 20, 40, 0.1, 9)
    turned = replace(dataset, stakeholders=dataset.stakeholders[::-1])
    values = [make_plan(connect(d), d, Request(max_members=5)).objective for d in (dataset, turned)]
    assert values[0] == values[1]


def test_nobody_and_nothing_needed_make_an_empty_plan():
    for people in ((), (organisation("a"),)):
        dataset = Dataset("empty", people, ())
        plan = make_plan(connect(dataset), dataset, Request())
        assert (plan.status, plan.members, plan.objective) == ("optimal", (), 0)
        assert plan.coverage is None
        assert plan.frontier == plan.contributions == ()
