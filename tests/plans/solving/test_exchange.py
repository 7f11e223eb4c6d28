"""What the search reckons of an exchange is what the exchange does, and no rule is broken by it."""

import random

import numpy as np
import pytest
from small_plans import best_of_all, drawn, small_dataset, small_request

from coalition.network import connect
from coalition.plans import Quota, Request
from coalition.plans.problem._problem import Problem
from coalition.plans.problem._stating import stated
from coalition.plans.solving._choice import keeps
from coalition.plans.solving._effort import Effort, Guard
from coalition.plans.solving._exchange import _State, can_exchange, exchanged
from coalition.plans.solving._search import searched


def drawn_problem(seed: int, redundancy: int = 1) -> Problem:
    dataset, _ = drawn(seed, 80, 30, 4)
    quotas = [Quota("sector", "public", 1, 3), Quota("sector", "social", 1, 9)]
    asked = Request(budget=40, quotas=quotas, redundancy=redundancy)
    return stated(connect(dataset), dataset, asked)


def some_choice(problem: Problem) -> np.ndarray:
    chosen = searched(problem, Effort(0, Guard(60)), to_the_end=False)
    assert chosen is not None
    return chosen


@pytest.mark.parametrize("redundancy", [1, 2, 3])
@pytest.mark.parametrize("seed", range(3))
def test_gains_and_leave_are_those_of_each_exchange(seed, redundancy):
    problem = drawn_problem(seed, redundancy)
    state = _State(problem)
    state.begin(some_choice(problem))
    reachable = problem.available >= redundancy
    for clock in range(1, 8):
        state.move(clock, np.inf)
        members = np.flatnonzero(state.chosen)
        gains, may = state._gains(members), state._may(members)
        value = problem.weight[problem.covered(state.chosen) & reachable].sum()
        assert state.value == value
        for row, goes in enumerate([*members, None]):
            for comes in np.flatnonzero(~state.chosen):
                other = state.chosen.copy()
                other[comes] = True
                if goes is not None:
                    other[goes] = False
                if state.keeps_rules():
                    assert may[row, comes] == keeps(problem, other)
                gain = problem.weight[problem.covered(other)].sum() - value
                if goes is not None or gain > 0:
                    assert gains[row, comes] == gain
        assert not may[:, state.chosen].any()


def test_it_never_loses_keeps_every_rule_and_mostly_finds_the_best():
    tried = best_found = 0
    for seed in range(300):
        chance = random.Random(seed)
        dataset = small_dataset(chance)
        problem = stated(connect(dataset), dataset, small_request(chance, dataset))
        start = searched(problem, Effort(0, Guard(60)), to_the_end=False)
        if start is None or not can_exchange(problem):
            continue
        found = exchanged(problem, Effort(0, Guard(60)), start, fewest=60)
        assert keeps(problem, found), seed
        assert problem.score("value", found) >= problem.score("value", start), seed
        tried += 1
        best = best_of_all(problem)
        best_found += -best[0] == pytest.approx(problem.score("value", found))
    assert tried > 60
    assert best_found >= 0.95 * tried


def test_the_same_work_gives_the_same_choice_and_more_of_it_no_less():
    problem = drawn_problem(5)
    start = some_choice(problem)
    once, again = (exchanged(problem, Effort(0.1, Guard(60)), start) for _ in range(2))
    assert (once == again).all()
    longer = exchanged(problem, Effort(0.3, Guard(60)), start)
    assert problem.score("value", longer) >= problem.score("value", once)


def test_nobody_to_exchange_and_nothing_left_to_gain():
    problem = drawn_problem(6)
    nobody = np.zeros(problem.n, np.bool_)
    assert exchanged(problem, Effort(0, Guard(60)), nobody) is nobody
    dataset, _ = drawn(6, 80, 30, 4)
    all_open = stated(connect(dataset), dataset, Request(budget=1e6))
    found = exchanged(all_open, Effort(1, Guard(60)), some_choice(all_open))
    assert all_open.covered(found).all()
