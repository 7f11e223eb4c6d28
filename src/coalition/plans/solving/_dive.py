"""A small cover by following the relaxation down: the best where offers hardly overlap."""

from typing import Any

import numpy as np

from coalition.algorithms.integer_program import Model, solver
from coalition.algorithms.quiet import quiet
from coalition.network import Places
from coalition.plans.problem import Rule, matrix_of
from coalition.plans.solving._choice import Chosen
from coalition.plans.solving._cover import Cover
from coalition.plans.solving._effort import Effort
from coalition.runtime.seeding import SEED

LARGEST = 20_000
"""Entries of the program past which a single dive takes too long."""

SHAKE = 0.01
"""Costs are raised by up to this share, anew for each dive, so that dives differ."""

PER_RUN, PER_PIVOT = 3e-4, 1.4e-8
"""Work of one relaxation, and of each of its pivots for an entry of the matrix: less than
elsewhere, since it begins where the one before ended."""

SLACK = 1e-6


def dived(cover: Cover, effort: Effort, best: Chosen, bound: float) -> Chosen:
    """The best of many dives, or `best` where none is better; ends where `bound` is reached.

    A dive solves the relaxation, takes whom it has whole, and of the others the one it has most
    of, and solves it again for the rest. Where every need is met by hardly more than one member,
    as in a near-perfect matching, this finds what exchanges one by one do not. A dive ends once its
    relaxation costs too much to better the best.
    """
    places = np.array([i for i, column in enumerate(cover.columns) if len(column)], dtype=np.int64)
    model = _model(cover, places)
    if model.size > LARGEST:
        return best
    with quiet():
        highs = solver(model, effort.guard.left, whole=False)
        _run(highs, model, effort)
        first, every = highs.getBasis(), np.arange(len(places), dtype=np.int32)
        step = 1.0 if (model.costs == np.round(model.costs)).all() else 2 * SLACK
        random = np.random.default_rng(SEED)
        least = float(cover.costs[best].sum())
        while not effort.is_over and least > bound + SLACK:
            shaken = model.costs * (1 + SHAKE * random.random(len(places)))
            highs.changeColsCost(len(places), every, shaken)
            highs.setBasis(first)
            found = _dive(highs, model, least - step, effort)
            if found is not None:
                best = np.zeros(len(cover.columns), np.bool_)
                best[places[found]] = True
                least = float(cover.costs[best].sum())
    return best


def _model(cover: Cover, places: Places) -> Model:
    rules = [
        Rule("need", "", row, np.ones(len(row)), low=float(low))
        for row, low in zip(cover.rows, cover.least.tolist(), strict=True)
    ]
    rows, low, high = matrix_of(rules, len(cover.columns))
    ones = np.ones(len(places))
    return Model(cover.costs[places], rows[:, places].tocsr(), low, high, ones, ones)


def _dive(highs: Any, model: Model, most: float, effort: Effort) -> Chosen | None:
    """Whom one dive takes at a cost of up to `most`; None where that or the effort ended it."""
    from highspy import HighsModelStatus as Status

    every = np.arange(len(model.costs), dtype=np.int32)
    lower = np.zeros(len(model.costs))
    while True:
        highs.changeColsBounds(len(lower), every, lower, model.upper)
        _run(highs, model, effort)
        if highs.getModelStatus() != Status.kOptimal or effort.is_over:
            return None
        share = np.array(highs.getSolution().col_value)
        if float(model.costs @ share) > most + SLACK:
            return None
        lower[share > 1 - SLACK] = 1
        open_ones = np.flatnonzero((share > SLACK) & (lower == 0))
        if not len(open_ones):
            return lower > 0
        lower[open_ones[share[open_ones].argmax()]] = 1


def _run(highs: Any, model: Model, effort: Effort) -> None:
    highs.run()
    pivots = max(highs.getInfo().simplex_iteration_count, 1)
    effort.spend(PER_RUN + pivots * PER_PIVOT * model.size)
