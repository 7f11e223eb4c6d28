"""The bound of the tree holds wherever it is stopped, and at its end it is the best value."""

import random

import numpy as np
import pytest
from small_plans import best_of_all, best_value, drawn, small_cover, small_dataset, small_request

from coalition.network import connect
from coalition.plans import Quota, Request
from coalition.plans.problem._stating import stated
from coalition.plans.solving._choice import keeps
from coalition.plans.solving._effort import Effort, Guard
from coalition.plans.solving._program import Program
from coalition.plans.solving._search import searched
from coalition.plans.solving._solve import solve
from coalition.plans.solving._tree import bounded


@pytest.mark.parametrize("seed", range(20))
def test_a_cover_is_bounded_at_any_time_and_solved_in_the_end(seed):
    model, everybody = small_cover(seed), np.ones(12)
    best = best_value(model)
    for work in (0.001, 0.003, 0.006, 0.012):
        answer = bounded(model, Effort(work, Guard(60)), everybody, unit=1)
        assert answer.bound is None or answer.bound <= best + 1e-6
    answer = bounded(model, Effort(20, Guard(60)), everybody, unit=1)
    assert model.costs @ answer.values == pytest.approx(best)
    assert answer.bound == pytest.approx(best)


def test_what_a_budget_covers_equals_the_best_of_all_choices():
    """From the poorest choice that is at hand, so that the tree has to find the best itself."""
    tried = found_better = 0
    for seed in range(400):
        chance = random.Random(seed)
        dataset = small_dataset(chance)
        problem = stated(connect(dataset), dataset, small_request(chance, dataset))
        nobody = np.zeros(problem.n, np.bool_)
        known = nobody if keeps(problem, nobody) else searched(problem, Effort(0, Guard(60)))
        if known is None or problem.connected or problem.stages[0] != "value":
            continue
        if not problem.n or not problem.terms:
            continue
        best = -best_of_all(problem)[0]
        answer = Program(problem).bounded("value", Effort(20, Guard(60)), known)
        assert answer.bound == pytest.approx(best), seed
        assert problem.score("value", answer.values > 0.5) == pytest.approx(best), seed
        tried += 1
        found_better += problem.score("value", known) < best
    assert tried > 60
    assert found_better > 10


@pytest.mark.parametrize("redundancy", [1, 2])
def test_a_budget_with_quotas_and_feuds_agrees_with_the_solver(redundancy):
    for seed in range(2):
        dataset, _ = drawn(seed, 80, 30, 4)
        asked = Request(budget=40, quotas=[Quota("sector", "public", 1, 3)], redundancy=redundancy)
        problem = stated(connect(dataset), dataset, asked)
        best = solve(problem, Effort(20, Guard(60)))
        [first, *_] = best.stages
        assert first.proven
        poor = searched(problem, Effort(0, Guard(60)), to_the_end=False)
        bounds = []
        for work in (0.02, 0.2, 20):
            answer = Program(problem).bounded("value", Effort(work, Guard(60)), poor)
            bounds.append(answer.bound)
            assert answer.bound >= first.value - 1e-6
        assert bounds == sorted(bounds, reverse=True)
        assert bounds[-1] == pytest.approx(first.value)


def test_no_work_no_bound():
    model, everybody = small_cover(1), np.ones(12)
    answer = bounded(model, Effort(0, Guard(60)), everybody)
    assert answer.bound is None
    assert answer.values is everybody
