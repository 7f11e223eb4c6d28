"""Dives keep every rule, are never worse than what was known, and find what exchanges miss."""

import itertools

import numpy as np
import pytest

from coalition.plans.solving._cover import Cover, covered_by_search
from coalition.plans.solving._dive import dived
from coalition.plans.solving._effort import Effort, Guard


def cover_of(offered: np.ndarray, redundancy: int, costs: np.ndarray) -> Cover:
    return Cover(
        tuple(np.flatnonzero(column) for column in offered.T),
        np.full(offered.shape[1], redundancy),
        tuple(np.flatnonzero(row) for row in offered),
        costs.astype(np.float64),
    )


def small_cover(seed: int, redundancy: int) -> Cover:
    chance = np.random.default_rng(seed)
    offered = chance.random((12, 7)) < 0.3
    for q in range(7):
        offered[chance.choice(12, redundancy, replace=False), q] = True
    return cover_of(offered, redundancy, chance.integers(1, 9, 12))


def three_each(seed: int, n: int, t: int) -> Cover:
    chance = np.random.default_rng(seed)
    offered = np.zeros((n, t), np.bool_)
    for i in range(n):
        offered[i, chance.choice(t, 3, replace=False)] = True
    return cover_of(offered, 1, np.ones(n))


def is_met(cover: Cover, chosen: np.ndarray) -> bool:
    return all(
        chosen[row].sum() >= low for row, low in zip(cover.rows, cover.least.tolist(), strict=True)
    )


def least_cost(cover: Cover) -> float:
    choices = (np.array(x) for x in itertools.product([False, True], repeat=len(cover.columns)))
    return min(float(cover.costs[x].sum()) for x in choices if is_met(cover, x))


@pytest.mark.parametrize("redundancy", [1, 2])
@pytest.mark.parametrize("seed", range(5))
def test_dives_from_everybody_end_at_the_best_of_all_choices(seed, redundancy):
    cover, everybody = small_cover(seed, redundancy), np.ones(12, np.bool_)
    best = least_cost(cover)
    found = dived(cover, Effort(0.05, Guard(60)), everybody, best)
    assert is_met(cover, found)
    assert cover.costs[found].sum() == best


@pytest.mark.parametrize(("seed", "n", "t"), [(0, 100, 45), (3, 100, 45), (2, 150, 60)])
def test_a_perfect_matching_that_exchanges_miss_is_found(seed, n, t):
    """Every need is met by one member alone, so that no cover has fewer."""
    cover = three_each(seed, n, t)
    searched = covered_by_search(cover, Effort(0.15, Guard(60)))
    assert searched.sum() > t / 3
    found = [dived(cover, Effort(2.0, Guard(60)), searched, t / 3) for _ in range(2)]
    assert (found[0] == found[1]).all()
    assert is_met(cover, found[0])
    assert found[0].sum() == t / 3


def test_what_cannot_be_bettered_and_too_little_effort_give_the_known_cover_back():
    cover = three_each(0, 100, 45)
    known = covered_by_search(cover, Effort(0.15, Guard(60)))
    assert dived(cover, Effort(1.0, Guard(60)), known, float(known.sum())) is known
    assert dived(cover, Effort(0.0, Guard(60)), known, 0.0) is known
