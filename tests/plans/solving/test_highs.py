"""The solver's bounds hold, and columns ruled out beforehand are never missed."""

import itertools
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from scipy.sparse import csr_array
from small_plans import best_value, small_cover

from coalition.algorithms.integer_program import Model
from coalition.plans.solving._effort import Effort, Guard
from coalition.plans.solving._highs import _is_cover, _still_open, _Watch, optimum


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


def small_choice(seed: int) -> Model:
    """Cover, conflicts, quotas and least coverage, as plans ask for them, of 9 columns."""
    chance = np.random.default_rng(seed)
    cover = (chance.random((chance.integers(2, 8), 9)) < 0.35).astype(np.float64)
    pair, group = np.zeros(9), np.zeros(9)
    pair[chance.choice(9, 2, replace=False)] = 1
    group[chance.choice(9, 3, replace=False)] = 1
    rows = np.vstack([cover, pair, -chance.integers(1, 9, 9).astype(np.float64), group])
    least = np.concatenate([np.ones(len(cover)), [-np.inf, -np.inf, 0]])
    most = np.full(len(cover), np.inf)
    most = np.concatenate([most, [1, -chance.integers(3, 15), chance.integers(1, 4)]])
    return Model(np.ones(9), csr_array(rows), least, most, np.ones(9), np.ones(9))


def test_from_any_start_the_optimum_itself_is_handed_back():
    """HiGHS 1.16 reports it and hands back the start in some of these."""
    choices = np.array(list(itertools.product([0.0, 1.0], repeat=9)))
    tried = 0
    for seed in range(120):
        model = small_choice(seed)
        reached = choices @ model.rows.toarray().T
        possible = choices[((reached >= model.low) & (reached <= model.high)).all(axis=1)]
        for start in possible[:: max(1, len(possible) // 3)]:
            found = optimum(model, Effort(8, Guard(60)), start)
            tried += 1
            assert found.optimal
            assert model.costs @ found.values == pytest.approx((possible @ model.costs).min())
    assert tried > 100


@pytest.mark.parametrize(
    ("gives_up", "bounds", "least", "steps"),
    [
        (True, (66.7, 66.7), 69, 26),
        (True, (66.7, 66.7), 68, 101),
        (True, (66.7, 66.8), 69, 101),
        (False, (66.7, 66.7), 69, 101),
    ],
    ids=["far and unmoved", "near", "moved", "no cover"],
)
def test_only_a_bound_that_is_far_and_has_not_moved_ends_a_proof_early(
    gives_up, bounds, least, steps
):
    ended = []
    watch = _Watch(100, gives_up)
    while not ended:
        bound = -np.inf if watch.count < 2 else bounds[watch.count > 10]
        state = SimpleNamespace(mip_dual_bound=bound, mip_primal_bound=float(least))
        watch.ask(SimpleNamespace(data_out=state, interrupt=lambda: ended.append(1)))
    assert watch.count == steps


def test_a_hopeless_proof_of_a_cover_leaves_most_of_its_work():
    chance = np.random.default_rng(1)
    offers = np.zeros((200, 500))
    for i in range(500):
        offers[chance.choice(200, 3, replace=False), i] = 1
    ones, everybody = np.ones(200), np.ones(500)
    no_limit = np.full(200, np.inf)
    model = Model(everybody, csr_array(offers), ones, no_limit, everybody, everybody)
    effort = Effort(2.0, Guard(60))
    found = optimum(model, effort, everybody)
    assert np.ceil(found.bound - 1e-6) == 67
    assert (offers @ found.values >= 1 - 1e-6).all()
    assert 1.4 < effort.work < 1.6


def test_a_program_with_a_most_is_no_cover():
    model = small_cover(0)
    assert _is_cover(model)
    assert not _is_cover(replace(model, high=model.low + 1))
    assert not _is_cover(replace(model, rows=csr_array(-model.rows)))
