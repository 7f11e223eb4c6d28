"""A small cover by following the relaxation down: the best where offers hardly overlap."""

from typing import Any

import numpy as np

from coalition.algorithms.integer_program import Model, solver
from coalition.algorithms.quiet import quiet
from coalition.network import Floats, Places
from coalition.plans.problem import Rule, matrix_of
from coalition.plans.solving._cover import Chosen, Cover
from coalition.plans.solving._effort import PER_PIVOT, Effort
from coalition.runtime.seeding import SEED

LARGEST = 20_000
"""Entries of the program past which a single dive takes too long."""

SHAKE = 0.01
"""Costs are raised by up to this share, anew for each dive, so that dives differ."""

PER_RUN = 3e-4
"""Work of one relaxation besides its pivots."""

SLACK = 1e-6


def dived(cover: Cover, effort: Effort, best: Chosen, bound: float) -> Chosen:
    """The best of many dives, or `best` where none is better; ends where `bound` is reached.

    A dive solves the relaxation, takes whom it has whole, and of the others the one it has most
    of, and solves it again for the rest. Where every need is met by hardly more than one member,
    as in a near-perfect matching, this finds what exchanges one by one do not.
    """
    places = np.array([i for i, column in enumerate(cover.columns) if len(column)], dtype=np.int64)
    model = _model(cover, places)
    if model.size > LARGEST:
        return best
    with quiet():
        highs = solver(model, effort.guard.left, whole=False)
        random = np.random.default_rng(SEED)
        least = float(cover.costs[best].sum())
        while not effort.is_over and least > bound + SLACK:
            shaken = model.costs * (1 + SHAKE * random.random(len(places)))
            found = _dive(highs, model, shaken, effort)
            if found is not None and (value := float(model.costs[found].sum())) < least - SLACK:
                best, least = np.zeros(len(cover.columns), np.bool_), value
                best[places[found]] = True
    return best


def _model(cover: Cover, places: Places) -> Model:
    rules = [
        Rule("need", "", row, np.ones(len(row)), low=float(low))
        for row, low in zip(cover.rows, cover.least.tolist(), strict=True)
    ]
    rows, low, high = matrix_of(rules, len(cover.columns))
    ones = np.ones(len(places))
    return Model(cover.costs[places], rows[:, places].tocsr(), low, high, ones, ones)


def _dive(highs: Any, model: Model, costs: Floats, effort: Effort) -> Chosen | None:
    """Whom one dive takes; None where the effort ended it."""
    from highspy import HighsModelStatus as Status

    every = np.arange(len(costs), dtype=np.int32)
    lower = np.zeros(len(costs))
    highs.changeColsCost(len(costs), every, costs)
    while True:
        highs.changeColsBounds(len(costs), every, lower, model.upper)
        highs.run()
        pivots = max(highs.getInfo().simplex_iteration_count, 1)
        effort.spend(PER_RUN + pivots * PER_PIVOT * model.size)
        if highs.getModelStatus() != Status.kOptimal or effort.is_over:
            return None
        share = np.array(highs.getSolution().col_value)
        lower[share > 1 - SLACK] = 1
        open_ones = np.flatnonzero((share > SLACK) & (lower == 0))
        if not len(open_ones):
            return lower > 0
        lower[open_ones[share[open_ones].argmax()]] = 1
