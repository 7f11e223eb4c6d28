"""A small cover, by a search that learns which needs are hard to meet."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csc_array

from coalition.network import Floats, Places
from coalition.plans.problem import Problem, Rule, matrix_of
from coalition.plans.solving._choice import Chosen
from coalition.plans.solving._effort import Effort
from coalition.runtime.seeding import SEED

STEP = 5e-5
"""Work of one exchange, and for each of the columns that it touches `PER_COLUMN` more."""

PER_COLUMN = 2e-8

WITHOUT_GAIN = 20_000
"""Exchanges without a better cover after which a first search ends: one from a known cover,
which comes after a proof has failed, goes on while there is effort."""

ROUNDS = 25
"""Exchanges in vain, for every member, that a search to the end makes whatever the effort."""


@dataclass(frozen=True, eq=False)
class Cover:
    """Rows that must each be met by `least` of their columns, at the least sum of `costs`."""

    rows: tuple[Places, ...]
    least: NDArray[np.int64]
    columns: tuple[Places, ...]
    costs: Floats


def as_cover(problem: Problem) -> Cover | None:
    """The problem as a set cover; None where other rules or another objective make it more."""
    stage = problem.stages[0]
    if stage == "value" or problem.connected:
        return None
    out = np.zeros(problem.n, np.bool_)
    asked: list[Rule] = []
    for rule in problem.rows:
        if rule.high <= 0 and (rule.values > 0).all():
            out[rule.places] = True
        elif rule.high == np.inf and (rule.values == 1).all():
            asked += [rule] * (rule.low > 0)
        else:
            return None
    rows = [rule.places[~out[rule.places]] for rule in asked]
    least = np.array([int(np.ceil(rule.low - 1e-9)) for rule in asked], dtype=np.int64)
    if not rows or any(len(row) < low for row, low in zip(rows, least.tolist(), strict=True)):
        return None
    by_column = csc_array(matrix_of(asked, problem.n)[0])
    columns = tuple(
        np.zeros(0, np.int64) if out[i] else np.sort(by_column.indices[start:end])
        for i, (start, end) in enumerate(
            zip(by_column.indptr[:-1], by_column.indptr[1:], strict=True)
        )
    )
    return Cover(tuple(rows), least, columns, problem.costs[stage])


def covered_by_search(
    cover: Cover, effort: Effort, start: Chosen | None = None, *, to_the_end: bool = False
) -> Chosen:
    """A cover of low cost: what the search finds with the effort.

    Members are taken out while all rows are met; then one goes and others come in for a row
    that lacks somebody, and every row that still does weighs more from then on. `to_the_end`, it
    does not stop for lack of effort while exchanges may still help.

    References
    ----------
    Gao, C., Yao, X., Weise, T. & Li, J. (2015). An efficient local search heuristic with row
    weighting for the unicost set covering problem. European Journal of Operational Research
    246, 750-761.
    """
    state = _State(cover)
    state.begin(start)
    width = float(np.mean([len(row) for row in cover.rows]))
    height = float(np.mean([len(column) for column in cover.columns]))
    work = STEP + PER_COLUMN * (len(cover.columns) + 6 * width * height)
    best, least, since = state.chosen.copy(), np.inf, 0
    fewest = ROUNDS * int(best.sum()) if to_the_end else 0
    most = WITHOUT_GAIN if start is None else np.inf
    while since < fewest or (since < most and not effort.is_over):
        while not state.lacking:
            value = float(cover.costs[state.chosen].sum())
            if value < least - 1e-9:
                best, least, since = state.chosen.copy(), value, 0
            if not state.chosen.any():
                return best
            state.take_out()
        state.exchange(least)
        effort.spend(work)
        since += 1
    return best


class _State:
    """A choice, the rows that lack somebody, and what each column would gain or lose them.

    `gain` of a column outside is the weight of the lacking rows that it serves; of one inside,
    minus the weight of the rows that would lack somebody without it.
    """

    def __init__(self, cover: Cover):
        self.cover = cover
        n = len(cover.columns)
        self.price = 1 / (cover.costs + 1e-6 * max(float(cover.costs.max(initial=0)), 1e-3))
        self.weight = np.ones(len(cover.rows))
        self.count = np.zeros(len(cover.rows), np.int64)
        self.chosen = np.zeros(n, np.bool_)
        self.gain = np.array([float(len(column)) for column in cover.columns])
        self.since = np.zeros(n, np.int64)
        self.may_come = np.ones(n, np.bool_)
        self.lacking = set(range(len(cover.rows)))
        self.random = np.random.default_rng(SEED)
        self.clock, self.latest = 0, -1

    def begin(self, start: Chosen | None) -> None:
        """Take in those who meet a known choice, then greedily whoever meets most."""
        for i in np.flatnonzero(start) if start is not None else ():
            if len(self.cover.columns[i]):
                self._put(int(i))
        while self.lacking:
            worth = np.where(self.chosen, -np.inf, self.gain * self.price)
            self._put(int(worth.argmax()))

    def take_out(self) -> None:
        """The member that is missed least leaves."""
        members = np.flatnonzero(self.chosen)
        self._leave(self._best(members, self.gain[members] * self.price[members]))

    def exchange(self, below: float) -> None:
        """One member leaves; others come in for a lacking row while that stays below a cost."""
        members = np.flatnonzero(self.chosen)
        others = members[members != self.latest]
        members = others if len(others) else members
        if len(members):
            gone = self._best(members, self.gain[members] * self.price[members])
            self._leave(gone)
            self.since[gone] = self.clock
        while self.lacking:
            lacking = sorted(self.lacking)
            row = self.cover.rows[lacking[int(self.random.integers(len(lacking)))]]
            free = row[~self.chosen[row]]
            fresh = free[self.may_come[free]]
            free = fresh if len(fresh) else free
            i = self._best(free, self.gain[free] * self.price[free])
            if self.cover.costs[self.chosen].sum() + self.cover.costs[i] >= below - 1e-9:
                break
            self._put(i)
            self.since[i], self.latest = self.clock, i
        for q in self.lacking:
            self.weight[q] += 1
            row = self.cover.rows[q]
            self.gain[row] += np.where(self.chosen[row], -1, 1)
        self.clock += 1

    def _best(self, places: Places, worth: Floats) -> int:
        """Of those worth most, the one that has stayed as it is longest."""
        best = places[worth >= worth.max() - 1e-12]
        return int(best[self.since[best].argmin()])

    def _put(self, i: int) -> None:
        self.chosen[i] = True
        self.gain[i] = 0.0
        for q in self.cover.columns[i].tolist():
            self.count[q] += 1
            over = self.count[q] - self.cover.least[q]
            row = self.cover.rows[q]
            if over == 0:
                self.lacking.discard(q)
                self.gain[row[~self.chosen[row]]] -= self.weight[q]
            elif over == 1:
                inside = row[self.chosen[row]]
                self.gain[inside[inside != i]] += self.weight[q]
            if over <= 0:
                self.gain[i] -= self.weight[q]
        self._freed(i)

    def _leave(self, i: int) -> None:
        self.chosen[i] = False
        self.gain[i] = 0.0
        for q in self.cover.columns[i].tolist():
            self.count[q] -= 1
            over = self.count[q] - self.cover.least[q]
            row = self.cover.rows[q]
            if over == -1:
                self.lacking.add(q)
                self.gain[row[~self.chosen[row]]] += self.weight[q]
            elif over == 0:
                self.gain[row[self.chosen[row]]] -= self.weight[q]
            elif over < -1:
                self.gain[i] += self.weight[q]
        self._freed(i)
        self.may_come[i] = False

    def _freed(self, i: int) -> None:
        """Who shares a row with one who came or left may come in again."""
        for q in self.cover.columns[i].tolist():
            self.may_come[self.cover.rows[q]] = True
