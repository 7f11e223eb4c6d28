"""No effort and no time limit is so small that greedy with swaps would have done better."""

import numpy as np
import pytest
from plain_search import Budgeted, plain_budgeted, plain_cover
from scipy.sparse import csr_array
from small_plans import SECTORS, drawn

from coalition.network import connect
from coalition.plans import Quota, Request, make_plan
from coalition.plans.solving._choice import keeps
from coalition.tables import Dataset

SIZES = [(80, 30, 3), (500, 200, 4), (500, 200, 8), (5000, 1000, 3)]
"""Stakeholders, needs, most offers of one."""

LIMITS = [(1e-9, 60), (0.05, 60), (1, 0.01)]
"""Efforts and time limits; the largest size has the first with the last's limit alone."""

LEAST, MOST = 0.04, 0.1
"""Quotas of two sectors, as shares of the number of needs."""


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("objective", ["fewest", "cheapest"])
def test_a_cover_is_never_worse(size, objective):
    dataset, pairs = drawn(7, *size)
    dataset = Dataset("cover", dataset.stakeholders, ())
    columns = [[] for _ in range(size[0])]
    for i, q in pairs.tolist():
        columns[i].append(q)
    costs = [s.cost if objective == "cheapest" else 1.0 for s in dataset.stakeholders]
    plain = sum(costs[i] for i in plain_cover(columns, size[1], costs))
    network = connect(dataset)
    for effort, time_limit in LIMITS if size[0] < 1000 else [(1e-9, 0.01)]:
        asked = Request(objective=[objective], effort=effort, time_limit=time_limit)
        plan = make_plan(network, dataset, asked)
        assert len(plan.covered) == size[1]
        assert plan.objective <= plain
        assert plan.gap is None or plan.gap >= 0


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_what_a_budget_covers_is_never_less(size):
    dataset, pairs = drawn(11, *size)
    people, needs, _ = size
    least, most, budget = round(LEAST * needs), round(MOST * needs), 0.6 * needs
    sector = np.array([s.sector for s in dataset.stakeholders])
    [weighted] = (s.needs for s in dataset.stakeholders if s.needs)
    asked = Budgeted(
        offers=csr_array((np.ones(len(pairs)), pairs.T), shape=(people, needs)),
        weight=np.array([need.weight for need in sorted(weighted, key=lambda c: c.term)]),
        costs=np.array([s.cost for s in dataset.stakeholders]),
        budget=budget,
        quotas=tuple((np.flatnonzero(sector == name), least, most) for name in SECTORS[:2]),
        feuds=tuple((int(t.source[1:]), int(t.target[1:])) for t in dataset.ties),
    )
    plain = plain_budgeted(asked)
    assert plain is not None
    network = connect(dataset)
    for effort, time_limit in LIMITS if size[0] < 1000 else [(1e-9, 0.01)]:
        plan = make_plan(
            network,
            dataset,
            Request(
                budget=budget,
                quotas=[Quota("sector", name, least, most) for name in SECTORS[:2]],
                effort=effort,
                time_limit=time_limit,
            ),
        )
        assert keeps(plan.problem, plan.solution.chosen)
        assert plan.objective >= plain
