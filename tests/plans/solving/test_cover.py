"""The search for a small cover keeps its books right, keeps every rule, and is repeatable."""

import numpy as np
import pytest
from small_plans import organisation

from coalition.network import connect
from coalition.plans import Quota, Request
from coalition.plans.problem._stating import stated
from coalition.plans.solving._choice import keeps
from coalition.plans.solving._cover import Cover, _State, as_cover, covered_by_search
from coalition.plans.solving._effort import Effort, Guard
from coalition.tables import Dataset, Tie


def random_cover(seed: int, redundancy: int = 1, n: int = 40, t: int = 15) -> Cover:
    """Every row has at least `redundancy` columns."""
    chance = np.random.default_rng(seed)
    offered = chance.random((n, t)) < 0.15
    for q in range(t):
        offered[chance.choice(n, redundancy, replace=False), q] = True
    return Cover(
        tuple(np.flatnonzero(column) for column in offered.T),
        np.full(t, redundancy),
        tuple(np.flatnonzero(row) for row in offered),
        chance.integers(1, 9, n).astype(np.float64),
    )


def gain_of(state: _State, i: int) -> float:
    """From the definition: weights of lacking rows served, or of rows that would lack."""
    rows, least = state.cover.columns[i].tolist(), state.cover.least
    if state.chosen[i]:
        return -sum(state.weight[q] for q in rows if state.count[q] <= least[q])
    return sum(state.weight[q] for q in rows if state.count[q] < least[q])


@pytest.mark.parametrize("redundancy", [1, 2])
def test_gains_kept_up_are_gains_counted_anew(redundancy):
    state = _State(random_cover(5, redundancy))
    state.begin(None)
    for k in range(200):
        while not state.lacking:
            state.take_out()
        state.exchange(np.inf if k % 3 else float(state.cover.costs[state.chosen].sum()) + 1)
        lacking = set(np.flatnonzero(state.count < state.cover.least).tolist())
        assert state.lacking == lacking
        assert state.gain == pytest.approx([gain_of(state, i) for i in range(40)])


def test_every_row_is_met_and_the_same_effort_gives_the_same_cover():
    for seed in range(5):
        cover = random_cover(seed, 1 + seed % 2)
        found = [covered_by_search(cover, Effort(0.05, Guard(60))) for _ in range(2)]
        assert (found[0] == found[1]).all()
        counts = [found[0][row].sum() for row in cover.rows]
        assert (counts >= cover.least).all()


def test_what_is_more_than_a_cover_is_none():
    people = (organisation("a", "x", "x", sector="public"), organisation("b", "x"))
    conflict = (Tie("a", "b", "t.csv", 2, status="conflict"),)
    for ties, asked, is_cover in (
        ((), {}, True),
        ((), {"exclude": ["a"]}, True),
        ((), {"quotas": [Quota("sector", "public", 1)]}, True),
        ((), {"quotas": [Quota("sector", "public", 0, 1)]}, False),
        ((), {"max_members": 1}, False),
        (conflict, {}, False),
    ):
        dataset = Dataset("d", people, ties)
        problem = stated(connect(dataset), dataset, Request(**asked))
        cover = as_cover(problem)
        assert (cover is not None) == is_cover, asked
        if cover is not None:
            assert keeps(problem, covered_by_search(cover, Effort(0.01, Guard(60))))
