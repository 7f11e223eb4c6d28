"""HiGHS, the solver: one integer program, stopped after counted work and not by the clock."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from coalition.network import Floats
from coalition.plans._effort import PER_ENTRY, PER_PIVOT, PER_POINT, STEP, Effort

ROOT_SHARE = 0.25
"""What of the work the first relaxation may take; where it takes more, its bound has to do."""

WORTH_NARROWING, LARGE = 2_000, 20_000
"""Size from which columns are ruled out beforehand, and from which the relaxation may be dear."""

FEWEST_STEPS = 20
"""Steps of branch and bound below which it would hardly have begun."""

SLACK = 1e-6


@dataclass(frozen=True, eq=False)
class Answer:
    """What came of a program: the best values found, a bound on them, or that there are none."""

    values: Floats | None
    bound: float | None
    infeasible: bool = False

    def among(self, kept: NDArray[np.bool_]) -> "Answer":
        """The same answer with the columns that were left out, all of them 0."""
        if self.values is None:
            return self
        values = np.zeros(len(kept))
        values[kept] = self.values
        return replace(self, values=values)


@dataclass(frozen=True, eq=False)
class Model:
    """Minimise ``costs @ x`` with ``low <= rows @ x <= high`` and ``0 <= x <= upper``."""

    costs: Floats
    rows: csr_array
    low: Floats
    high: Floats
    upper: Floats
    whole: Floats

    @property
    def size(self) -> int:
        """Entries of the matrix and columns together."""
        return int(self.rows.nnz + len(self.costs))

    def of(self, kept: NDArray[np.bool_]) -> "Model":
        """The program of some of its columns."""
        rows = csr_array(self.rows[:, np.flatnonzero(kept)])
        columns = (x[kept] for x in (self.costs, self.upper, self.whole))
        costs, upper, whole = columns
        return Model(costs, rows, self.low, self.high, upper, whole)


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
    solver = _solver(model, effort.guard.left)
    solver.setOptionValue("mip_rel_gap", 0.0)
    if start is not None:
        for name in ("rins", "rens", "root_reduced_cost", "feasibility_jump"):
            solver.setOptionValue(f"mip_heuristic_run_{name}", False)
        solver.setOptionValue("mip_heuristic_effort", 0.0)
        _begin_at(solver, start)
    count = 0

    def ask(event: Any) -> None:
        nonlocal count
        count += 1
        if count > steps:
            event.interrupt()

    solver.cbMipInterrupt += ask
    solver.run()
    effort.spend(count * (PER_ENTRY * model.size + STEP))
    return _answer(solver, effort, bound)


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
    solver = _solver(model, effort.guard.left, whole=False)
    solver.setOptionValue("solver", "ipm")
    solver.setOptionValue("run_crossover", "off")
    solver.setOptionValue("ipm_iteration_limit", 200)
    solver.run()
    effort.spend(max(solver.getInfo().ipm_iteration_count, 1) * PER_POINT * model.size)
    duals = np.array(solver.getSolution().row_dual, dtype=np.float64)
    if len(duals) != model.rows.shape[0] or not np.isfinite(duals).all():
        return None
    duals = np.where((duals > 0) & np.isinf(model.low), 0.0, duals)
    found: Floats = np.where((duals < 0) & np.isinf(model.high), 0.0, duals)
    return found


def _is_quickly_relaxed(model: Model, effort: Effort) -> bool:
    """Whether the simplex method, which branch and bound needs, ends within its share."""
    pivots = max(int(ROOT_SHARE * effort.work / (PER_PIVOT * model.size)), 100)
    solver = _solver(model, effort.guard.left, whole=False)
    solver.setOptionValue("simplex_iteration_limit", pivots)
    solver.run()
    used = solver.getInfo().simplex_iteration_count
    effort.spend(max(used, 0) * PER_PIVOT * model.size)
    return used < pivots and not effort.guard.is_over


def _solver(model: Model, seconds: float, *, whole: bool = True) -> Any:
    import highspy

    solver: Any = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("time_limit", max(seconds, 0.05))
    program = highspy.HighsLp()
    program.num_col_, program.num_row_ = len(model.costs), model.rows.shape[0]
    program.col_cost_ = model.costs
    program.col_lower_, program.col_upper_ = np.zeros(len(model.costs)), model.upper
    program.row_lower_, program.row_upper_ = model.low, model.high
    program.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    program.a_matrix_.start_ = model.rows.indptr
    program.a_matrix_.index_ = model.rows.indices
    program.a_matrix_.value_ = model.rows.data
    if whole:
        kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
        program.integrality_ = [kinds[int(is_whole)] for is_whole in model.whole]
    solver.passModel(program)
    return solver


def _begin_at(solver: Any, start: Floats) -> None:
    import highspy

    solution = highspy.HighsSolution()
    solution.col_value = start.tolist()
    solver.setSolution(solution)


def _answer(solver: Any, effort: Effort, known: float | None) -> Answer:
    from highspy import HighsModelStatus as Status

    status, info = solver.getModelStatus(), solver.getInfo()
    if status == Status.kInfeasible:
        return Answer(None, None, infeasible=True)
    if status == Status.kTimeLimit:
        effort.guard.bit = True
    # 2 stands for a feasible point.
    found = info.primal_solution_status == 2
    values = np.array(solver.getSolution().col_value, dtype=np.float64) if found else None
    bound = max(float(info.mip_dual_bound), -np.inf if known is None else known)
    return Answer(values, bound if np.isfinite(bound) else None)
