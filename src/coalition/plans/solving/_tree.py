"""A bound by branching where it is weakest: the open branch with the worst bound is split first.

A solver dives for good choices and leaves the weak bounds of early branches as they are. Where a
good choice is known already, it is those bounds that keep the proven gap wide.
"""

import heapq
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from coalition.algorithms.integer_program import Answer, Model, solver
from coalition.network import Floats, Places
from coalition.plans.solving._effort import Effort

STEP, PER_PIVOT = 5e-4, 7e-9
"""Work of one relaxation, and of one pivot of it for each entry of the program's matrix."""

CANDIDATES, PIVOTS = 8, 25
"""Columns that are tried before a branch is split, and pivots for each trial."""

RELIABLE = 4
"""Trials of a column, each way, from which their mean is relied on."""

ROUNDS = 10
"""Times that rows which the first relaxation breaks are added."""

MOST_OPEN = 20_000
"""Branches kept in memory."""

NO_LIMIT = 2**31 - 1
IMPOSSIBLE = 1e6
"""What a half that holds nothing counts for in the choice of a column."""

EPS = 1e-6

Marks = NDArray[np.bool_]


@dataclass(order=True)
class _Branch:
    """Columns held at 0 and at 1, and a bound on all choices that keep to that."""

    bound: float
    number: int
    zero: Marks = field(compare=False)
    one: Marks = field(compare=False)
    basis: Any = field(compare=False)


def bounded(model: Model, effort: Effort, start: Floats, unit: float = 0.0) -> Answer:
    """A bound on the least value of a program, of which values that keep all rows are known.

    Parameters
    ----------
    model : Model
        Whole columns are 0 or 1.
    effort : Effort
    start : ndarray
        The values known. Better ones are given back where a relaxation happens to be whole.
    unit : float
        What the value of every choice is a multiple of; 0 where that is not known.
    """
    tree = _Tree(model, effort, start, unit)
    first = tree.first()
    if first is None:
        return Answer(start, None)
    branches, number = [first], 0
    while branches and not effort.is_over and len(branches) < MOST_OPEN:
        if tree.is_settled(branches[0].bound):
            branches = []
            break
        for branch in tree.split(heapq.heappop(branches)):
            number += 1
            branch.number = number
            heapq.heappush(branches, branch)
    bound = min([tree.least, tree.unsettled, *(branch.bound for branch in branches[:1])])
    return Answer(tree.best, bound)


class _Tree:
    """The relaxation, and what trials have shown of its columns."""

    def __init__(self, model: Model, effort: Effort, start: Floats, unit: float):
        self.model, self.effort, self.unit = model, effort, unit
        self.best, self.least = start, float(model.costs @ start)
        self.whole = model.whole > 0
        self.either = _at_most_one(model)
        self.foes = _foes(model, self.either)
        rest = np.flatnonzero(~self.either)
        rows, low, high = csr_array(model.rows[rest]), model.low[rest], model.high[rest]
        self.highs = solver(
            replace(model, rows=rows, low=low, high=high), effort.guard.left, whole=False
        )
        self.highs.setOptionValue("presolve", "off")
        self.highs.setOptionValue("solver", "simplex")
        self.size = int(rows.nnz) + len(model.costs)
        self.columns = np.arange(len(model.costs), dtype=np.int32)
        self.gains = np.zeros((2, len(model.costs)))
        self.trials = np.zeros((2, len(model.costs)))
        self.value, self.at, self.is_exact = -np.inf, start, False
        self.unsettled = np.inf

    def first(self) -> _Branch | None:
        """The whole program, with the rows that its relaxation would break; None if too dear."""
        nobody = np.zeros(len(self.columns), np.bool_)
        left = np.flatnonzero(self.either)
        for _ in range(ROUNDS):
            pivots = int(self.effort.work / (PER_PIVOT * self.size))
            if self.effort.is_over or not self._relaxed(nobody, nobody, None, pivots):
                return None
            if not self.is_exact:
                return None
            over = self.model.rows[left] @ self.at > 1 + EPS
            for row in left[over].tolist():
                start, end = self.model.rows.indptr[row : row + 2]
                places = self.model.rows.indices[start:end].astype(np.int32)
                self.highs.addRow(-np.inf, 1.0, len(places), places, np.ones(len(places)))
            if not over.any():
                break
            left = left[~over]
        return _Branch(self.value, 0, nobody, nobody, self.highs.getBasis())

    def is_settled(self, bound: float) -> bool:
        """Whether no choice under a bound is better than the best known."""
        if self.unit:
            bound = self.unit * np.ceil(bound / self.unit - EPS)
        return bool(bound >= self.least - EPS * max(1.0, abs(self.least)))

    def split(self, branch: _Branch) -> list[_Branch]:
        """The two halves of a branch, as far as they may hold something better."""
        if not self._relaxed(branch.zero, branch.one, branch.basis):
            return []
        at = self.at
        free = self.whole & ~branch.zero & ~branch.one & (self.model.upper > 0)
        broken = np.flatnonzero(free & (np.minimum(at, 1 - at) > EPS))
        if self.is_exact and len(broken):
            column = self._telling(branch, at, broken)
        elif self.is_exact and self._is_taken(at):
            return []
        elif free.any():
            # Whole, but it breaks a row that was left out; or the solver failed.
            column = int(np.argmax(np.where(free, at, -1.0)))
        else:
            self.unsettled = min(self.unsettled, branch.bound)
            return []
        found = []
        for value in (0, 1):
            zero, one = self._held(branch, column, value)
            if self._relaxed(zero, one, branch.basis):
                self._learn(column, value, self.value - branch.bound, at[column])
                bound = max(self.value, branch.bound)
                if not self.is_settled(bound):
                    found.append(_Branch(bound, 0, zero, one, self.highs.getBasis()))
        return found

    def _telling(self, branch: _Branch, at: Floats, broken: Places) -> int:
        """Of the columns that are not whole, the one whose halves have the best bounds."""
        order = broken[np.argsort(-self._promise(broken, at), kind="stable")]
        best, most = int(order[0]), -1.0
        for column in order[:CANDIDATES].tolist():
            if self.trials[:, column].min() < RELIABLE:
                worth = 1.0
                for value in (0, 1):
                    zero, one = self._held(branch, column, value)
                    possible = self._relaxed(zero, one, branch.basis, PIVOTS)
                    gain = max(self.value - branch.bound, 0.0) if possible else IMPOSSIBLE
                    if possible:
                        self._learn(column, value, gain, at[column])
                    worth *= max(gain, EPS)
            else:
                worth = float(self._promise(np.array([column]), at)[0])
            if worth > most:
                best, most = column, worth
        return best

    def _promise(self, columns: Places, at: Floats) -> Floats:
        """What both halves would gain by what is known, multiplied."""
        number = self.trials.sum(axis=1)
        usual = np.where(number > 0, self.gains.sum(axis=1) / np.maximum(number, 1), 1.0)
        trials, gains = self.trials[:, columns], self.gains[:, columns]
        each = np.where(trials > 0, gains / np.maximum(trials, 1), usual[:, np.newaxis])
        promise: Floats = np.maximum(each[0] * at[columns], EPS) * np.maximum(
            each[1] * (1 - at[columns]), EPS
        )
        return promise

    def _learn(self, column: int, value: int, gain: float, at: float) -> None:
        way = at if value == 0 else 1 - at
        self.gains[value, column] += max(gain, 0.0) / max(way, EPS)
        self.trials[value, column] += 1

    def _held(self, branch: _Branch, column: int, value: int) -> tuple[Marks, Marks]:
        zero, one = branch.zero, branch.one
        if value:
            one = one.copy()
            one[column] = True
            foes = self.foes.indices[self.foes.indptr[column] : self.foes.indptr[column + 1]]
            if len(foes):
                zero = zero.copy()
                zero[foes] = True
        else:
            zero = zero.copy()
            zero[column] = True
        return zero, one

    def _relaxed(self, zero: Marks, one: Marks, basis: Any, pivots: int = NO_LIMIT) -> bool:
        """Solve the relaxation with some columns held; False where it has no solution."""
        from highspy import HighsModelStatus as Status

        low, high = one.astype(np.float64), np.where(zero, 0.0, self.model.upper)
        if (low > high).any():
            return False
        self.highs.changeColsBounds(len(low), self.columns, low, high)
        if basis is not None:
            self.highs.setBasis(basis)
        self.highs.setOptionValue("simplex_iteration_limit", min(pivots, NO_LIMIT))
        self.highs.run()
        info, status = self.highs.getInfo(), self.highs.getModelStatus()
        self.effort.spend(STEP + max(info.simplex_iteration_count, 0) * PER_PIVOT * self.size)
        if status == Status.kInfeasible:
            return False
        self.is_exact = status == Status.kOptimal
        self.value = (
            float(info.objective_function_value) if self.is_exact or pivots < NO_LIMIT else -np.inf
        )
        if self.is_exact:
            self.at = np.array(self.highs.getSolution().col_value, dtype=np.float64)
        return True

    def _is_taken(self, at: Floats) -> bool:
        """Whether a whole relaxation keeps all rows; the better of it and the best is kept."""
        values = np.where(self.whole, np.round(at), at)
        held = self.model.rows @ values
        if (held < self.model.low - EPS).any() or (held > self.model.high + EPS).any():
            return False
        value = float(self.model.costs @ values)
        if value < self.least:
            self.best, self.least = values, value
        return True


def _at_most_one(model: Model) -> Marks:
    """The rows that say: at most one of these."""
    rows = model.rows
    units = np.ones(rows.shape[0], np.bool_)
    lines = np.repeat(np.arange(rows.shape[0]), np.diff(rows.indptr))
    units[lines[rows.data != 1]] = False
    units[lines[~(model.whole[rows.indices] > 0)]] = False
    found: Marks = units & (model.high == 1) & (model.low == -np.inf) & (np.diff(rows.indptr) > 0)
    return found


def _foes(model: Model, either: Marks) -> csr_array:
    """Who is not chosen with whom."""
    rows = csr_array(model.rows[np.flatnonzero(either)])
    pairs = csr_array(rows.T @ rows)
    pairs.setdiag(0)
    pairs.eliminate_zeros()
    return pairs
