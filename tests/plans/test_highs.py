"""The solver's bounds hold, and columns ruled out beforehand are never missed."""

from dataclasses import replace

import numpy as np
import pytest
from small_plans import best_value, small_cover

from coalition.algorithms.integer_program import Model
from coalition.plans._effort import Effort, Guard
from coalition.plans._highs import _still_open, optimum


@pytest.mark.parametrize("seed", range(10))
def test_the_relaxation_bounds_and_what_it_rules_out_is_in_no_better_choice(seed):
    model, everybody = small_cover(seed), np.ones(12)
    best = best_value(model)
    bound, kept = _still_open(model, Effort(8, Guard(60)), everybody)
    assert bound <= best + 1e-6
    found = optimum(model, Effort(8, Guard(60)))
    assert model.costs @ found.values == best
    bound, kept = _still_open(model, Effort(8, Guard(60)), found.values)
    narrowed = optimum(model.of(kept), Effort(8, Guard(60))).among(kept)
    assert model.costs @ narrowed.values == best


def test_too_little_effort_gives_the_start_back():
    model = small_cover(1)
    start = np.ones(12)
    assert optimum(model, Effort(0.0, Guard(60)), start).values is start


def test_no_rows_and_rows_that_nothing_keeps():
    model = small_cover(2)
    free = Model(
        model.costs, model.rows[:0], model.low[:0], model.high[:0], model.upper, model.whole
    )
    assert optimum(free, Effort(1, Guard(60))).bound == 0
    none = replace(model, low=model.low + 99)
    assert optimum(none, Effort(1, Guard(60))).infeasible
