"""HiGHS finds what brute force does, and keeps silent."""

import itertools

import numpy as np
import pytest
from scipy.sparse import csr_array

from coalition.algorithms.integer_program import Model, minimum


def knapsack(least: float) -> Model:
    """Weights 3, 4, 5, 6 to reach `least`, at costs 2, 3, 4, 4.5."""
    costs, ones = np.array([2.0, 3.0, 4.0, 4.5]), np.ones(4)
    rows = csr_array(np.array([[3.0, 4.0, 5.0, 6.0]]))
    return Model(costs, rows, np.array([least]), np.array([np.inf]), ones, ones)


@pytest.mark.parametrize("least", [3, 7, 10, 12, 15, 18])
def test_equals_brute_force(least: float):
    model = knapsack(least)
    choices = (np.array(x) for x in itertools.product([0.0, 1.0], repeat=4))
    best = min(model.costs @ x for x in choices if (model.rows @ x >= least).all())
    answer = minimum(model, mip_rel_gap=0.0)
    assert answer.optimal
    assert model.costs @ answer.values == pytest.approx(best)
    assert answer.bound == pytest.approx(best)


def test_what_cannot_be_is_said_so():
    """3 + 4 + 5 + 6 = 18."""
    answer = minimum(knapsack(19))
    assert answer.infeasible
    assert not answer.optimal
    assert answer.values is None


def test_the_solver_writes_nothing(capfd: pytest.CaptureFixture[str]):
    minimum(knapsack(7))
    assert capfd.readouterr() == ("", "")
