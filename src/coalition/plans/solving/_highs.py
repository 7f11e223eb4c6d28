"""HiGHS, the solver: one integer program, stopped after counted work and not by the clock."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from coalition.algorithms.integer_program import Answer, Model, answer_of, solver
from coalition.network import Floats
from coalition.plans.solving._effort import PER_ENTRY, PER_PIVOT, PER_POINT, STEP, Effort

ROOT_SHARE = 0.25
"""What of the work the first relaxation may take; where it takes more, its bound has to do."""

WORTH_NARROWING, LARGE = 2_000, 20_000
"""Size from which columns are ruled out beforehand, and from which the relaxation may be dear."""

FEWEST_STEPS = 20
"""Steps of branch and bound below which it would hardly have begun."""

TRIED, FAR = 0.25, 2
"""Share of the steps after which a proof is given up, if cuts and branches have not moved the
bound at all and the best known is so much above it: what is left helps more in a search."""

SLACK = 1e-6


def optimum(model: Model, effort: Effort, start: Floats | None = None) -> Answer:
    """The least value of a program, as far as the effort goes.

    Parameters
    ----------
    model : Model
    effort : Effort
    start : ndarray, optional
        Values that keep all rows. The solver then only proves or improves them, since looking
        for others is dear.
    """
    if model.rows.shape[0] == 0 or len(model.costs) == 0:
        values = np.where(model.costs < 0, model.upper, 0.0)
        return Answer(values, float(model.costs @ values))
    bound = None
    if start is not None and model.size > WORTH_NARROWING:
        bound, kept = _still_open(model, effort, start)
        if not kept.all():
            left = optimum(model.of(kept), effort, start[kept])
            return left.among(kept)
    if model.size > LARGE and not _is_quickly_relaxed(model, effort):
        return Answer(start, bound)
    steps = int(effort.work / (PER_ENTRY * model.size + STEP))
    if steps < FEWEST_STEPS and start is not None:
        return Answer(start, bound)
    steps = max(steps, FEWEST_STEPS)
    answer, said = _searched(model, effort, steps, start)
    if answer.values is not None and _is_other(said, float(model.costs @ answer.values)):
        # Where presolve leaves nothing to search, HiGHS 1.16 reports the optimum but may hand
        # back the start.
        answer, _ = _searched(model, effort, steps, start, presolve="off")
    if answer.infeasible or bound is None:
        return answer
    return replace(answer, bound=bound if answer.bound is None else max(answer.bound, bound))


def _is_other(said: float, value: float) -> bool:
    return abs(said - value) > 10 * SLACK * max(1.0, abs(said))


def _searched(
    model: Model, effort: Effort, steps: int, start: Floats | None, presolve: str = "choose"
) -> tuple[Answer, float]:
    """The answer of branch and bound, and the value that the solver says it has."""
    from highspy import HighsModelStatus as Status

    highs = solver(model, effort.guard.left)
    highs.setOptionValue("mip_rel_gap", 0.0)
    highs.setOptionValue("presolve", presolve)
    watch = _Watch(steps)
    if start is not None:
        watch.gives_up = _is_cover(model) and bool((model.costs == np.round(model.costs)).all())
        for name in ("rins", "rens", "root_reduced_cost", "feasibility_jump"):
            highs.setOptionValue(f"mip_heuristic_run_{name}", False)
        highs.setOptionValue("mip_heuristic_effort", 0.0)
        _begin_at(highs, start)
    highs.cbMipInterrupt += watch.ask
    highs.run()
    effort.spend(watch.count * (PER_ENTRY * model.size + STEP))
    if highs.getModelStatus() == Status.kTimeLimit:
        effort.guard.bit = True
    return answer_of(highs), float(highs.getInfo().objective_function_value)


@dataclass
class _Watch:
    """Counts the steps of branch and bound, and ends it: by their number, never by the clock."""

    steps: int
    gives_up: bool = False
    count: int = 0
    first: float | None = None

    def ask(self, event: Any) -> None:
        """What the solver calls at each step."""
        self.count += 1
        if self.count > self.steps or (self.gives_up and self._is_hopeless(event.data_out)):
            event.interrupt()

    def _is_hopeless(self, state: Any) -> bool:
        if self.first is None and np.isfinite(state.mip_dual_bound):
            self.first = state.mip_dual_bound
        if self.first is None or self.count <= TRIED * self.steps:
            return False
        bound = np.ceil(state.mip_dual_bound - SLACK)
        far = state.mip_primal_bound - bound > FAR - SLACK
        return bool(far and state.mip_dual_bound < self.first + SLACK)


def _is_cover(model: Model) -> bool:
    """Whether rows only ask for members, or bar some: what dives along the relaxation are for."""
    asks, bars = model.high == np.inf, model.high <= 0
    return bool((asks | bars).all() and (model.rows.data > 0).all())


def _still_open(
    model: Model, effort: Effort, start: Floats
) -> tuple[float | None, NDArray[np.bool_]]:
    """A bound from the relaxation, and the columns that something better than `start` may hold.

    Any multipliers of the rows bound the program from below; those of a solution that is only
    nearly best do so too, and it is they that are reckoned with, not the solver's word. Where
    the bound and what a column adds to it come to more than `start`, the column stays 0.
    """
    kept = np.ones(len(model.costs), np.bool_)
    duals = _multipliers(model, effort)
    if duals is None:
        return None, kept
    held = np.where(duals > 0, model.low, np.where(duals < 0, model.high, 0.0))
    left = model.costs - model.rows.T @ duals
    bound = float(duals @ held + np.minimum(left, 0) @ model.upper)
    value = float(model.costs @ start)
    adds = bound + np.maximum(left, 0)
    kept = ((adds <= value + SLACK * max(1.0, abs(value))) & (model.upper > 0)) | (start > 0.5)
    return bound, kept


def _multipliers(model: Model, effort: Effort) -> Floats | None:
    """Multipliers of the rows by an interior point method; None where it failed."""
    highs = solver(model, effort.guard.left, whole=False)
    highs.setOptionValue("solver", "ipm")
    highs.setOptionValue("run_crossover", "off")
    highs.setOptionValue("ipm_iteration_limit", 200)
    highs.run()
    effort.spend(max(highs.getInfo().ipm_iteration_count, 1) * PER_POINT * model.size)
    duals = np.array(highs.getSolution().row_dual, dtype=np.float64)
    if len(duals) != model.rows.shape[0] or not np.isfinite(duals).all():
        return None
    duals = np.where((duals > 0) & np.isinf(model.low), 0.0, duals)
    found: Floats = np.where((duals < 0) & np.isinf(model.high), 0.0, duals)
    return found


def _is_quickly_relaxed(model: Model, effort: Effort) -> bool:
    """Whether the simplex method, which branch and bound needs, ends within its share."""
    pivots = max(int(ROOT_SHARE * effort.work / (PER_PIVOT * model.size)), 100)
    highs = solver(model, effort.guard.left, whole=False)
    highs.setOptionValue("simplex_iteration_limit", pivots)
    highs.run()
    used = highs.getInfo().simplex_iteration_count
    effort.spend(max(used, 0) * PER_PIVOT * model.size)
    return used < pivots and not effort.guard.is_over


def _begin_at(highs: Any, start: Floats) -> None:
    import highspy

    solution = highspy.HighsSolution()
    solution.col_value = start.tolist()
    highs.setSolution(solution)
