"""Integer programs, and HiGHS, which solves them."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from coalition.algorithms.quiet import quiet
from coalition.network import Floats


@dataclass(frozen=True, eq=False)
class Answer:
    """What came of a program: the best values found, a bound on them, or that there are none.

    `optimal` says that no values are better, to the gap that was allowed.
    """

    values: Floats | None
    bound: float | None
    infeasible: bool = False
    optimal: bool = False

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


def minimum(model: Model, seconds: float = np.inf, **options: float) -> Answer:
    """The least value of a small program; `options` are HiGHS's own, such as `mip_max_nodes`."""
    with quiet():
        highs = solver(model, seconds)
        for name, value in options.items():
            highs.setOptionValue(name, value)
        highs.run()
    return answer_of(highs)


def solver(model: Model, seconds: float, *, whole: bool = True) -> Any:
    """HiGHS with the program, ready to run; without `whole`, with its relaxation."""
    import highspy

    highs: Any = highspy.Highs()  # type: ignore[no-untyped-call]
    highs.setOptionValue("output_flag", False)
    highs.setOptionValue("threads", 1)
    highs.setOptionValue("time_limit", max(seconds, 0.05))
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
    highs.passModel(program)
    return highs


def answer_of(highs: Any) -> Answer:
    """What a run came to."""
    from highspy import HighsModelStatus as Status

    status, info = highs.getModelStatus(), highs.getInfo()
    if status == Status.kInfeasible:
        return Answer(None, None, infeasible=True)
    # 2 stands for a feasible point.
    found = info.primal_solution_status == 2
    values = np.array(highs.getSolution().col_value, dtype=np.float64) if found else None
    bound = float(info.mip_dual_bound)
    return Answer(values, bound if np.isfinite(bound) else None, optimal=status == Status.kOptimal)
