"""A choice in the making, with books of what each stakeholder would bring, break or leave open."""

from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from coalition.network import Floats, Places
from coalition.plans.problem import Problem, matrix_of

Chosen = NDArray[np.bool_]
SLACK = 1e-7


def keeps(problem: Problem, chosen: Chosen) -> bool:
    """Whether a choice keeps every rule."""
    rows, low, high = matrix_of(problem.rows, problem.n)
    return _within(rows @ chosen.astype(np.float64), low, high) and (
        not problem.connected or is_joined(problem, chosen)
    )


def is_joined(problem: Problem, chosen: Chosen) -> bool:
    """Whether ties join all members."""
    from scipy.sparse.csgraph import connected_components

    members = np.flatnonzero(chosen)
    adjacency = problem.network.adjacency
    return len(members) < 2 or (
        int(connected_components(adjacency[members][:, members], directed=False)[0]) == 1
    )


def _within(held: Floats, low: Floats, high: Floats) -> bool:
    room = SLACK * np.maximum(1, np.abs(held))
    return not ((held < low - room).any() or (held > high + room).any())


class Choice:
    """Who is chosen, and books by stakeholder that are kept up as members come and go.

    `needed` is how much of what rules lack one brings, `value` how much of the weight of needs
    (a need that lacks k providers counts a k-th); `held_up` is the number of rules and needs that
    would lack somebody without a member, `full` the number of rules that leave no room for one.
    Rules whose members count differently, as in a budget, are looked at when asked for.
    """

    def __init__(self, problem: Problem):
        self.problem = problem
        rows, self.low, self.high = matrix_of(problem.rows, problem.n)
        self.members_of = [rule.places for rule in problem.rows]
        self.units = [rule.values for rule in problem.rows]
        self.each = [float(v[0]) if len(v) and (v == v[0]).all() else np.nan for v in self.units]
        columns = rows.tocsc()
        self._rules = _lists(columns.indptr, columns.indices)
        self._counts_as = _lists(columns.indptr, columns.data)
        self._needs = _lists(problem.offers_by_row.indptr, problem.offers_by_row.indices)
        self._offering = [problem.providers(q) for q in range(len(problem.terms))]
        self.mixed = [k for k, v in enumerate(self.each) if v != v and self.high[k] < np.inf]
        self.valued = problem.stages[0] == "value"
        self.chosen = np.zeros(problem.n, np.bool_)
        self.held = np.zeros(rows.shape[0])
        self.counts = np.zeros(len(problem.terms), np.int64)
        self._open_books()

    def _open_books(self) -> None:
        problem, n = self.problem, self.problem.n
        self.needed, self.value = np.zeros(n), np.zeros(n)
        self.held_up, self.full = np.zeros(n, np.int64), np.zeros(n, np.int64)
        self._lists_low, self._lists_high = self.low.tolist(), self.high.tolist()
        reachable = problem.available >= problem.redundancy
        self._weights = np.where(reachable, problem.weight, 0.0).tolist()
        self.least_gain = 1e-9 * min(1.0, float(problem.weight.min(initial=1.0)))
        for k, places in enumerate(self.members_of):
            self._enter(k, places, 0.0)
        for q, places in enumerate(self._offering):
            self.value[places] += self._weights[q] / problem.redundancy

    def _enter(self, k: int, places: Places, held: float) -> None:
        """The first entries of one rule."""
        self.needed[places] += self.units[k] * _scale(self._lists_low[k] - held)
        each = self.each[k]
        if each == each:
            self.held_up[places] += held - each < self._lists_low[k] - SLACK
            self.full[places] += held + each > self._lists_high[k] + SLACK

    def put(self, place: int, sign: int = 1) -> None:
        """Take one in, or out."""
        self.chosen[place] = sign > 0
        for k, unit in zip(self._rules[place], self._counts_as[place], strict=True):
            before = float(self.held[k])
            self.held[k] = after = before + sign * unit
            self._turn_rule(k, before, after)
        for q in self._needs[place]:
            self.counts[q] += sign
            now = int(self.counts[q])
            self._turn_need(q, now - sign, now)

    def _turn_rule(self, k: int, before: float, after: float) -> None:
        low, high, each = self._lists_low[k], self._lists_high[k], self.each[k]
        if low > -np.inf:
            change = _scale(low - after) - _scale(low - before)
            if change:
                self.needed[self.members_of[k]] += self.units[k] * change
        if each == each:
            tight = (after - each < low - SLACK) - (before - each < low - SLACK)
            if tight:
                self.held_up[self.members_of[k]] += tight
            full = (after + each > high + SLACK) - (before + each > high + SLACK)
            if full:
                self.full[self.members_of[k]] += full

    def _turn_need(self, q: int, before: int, after: int) -> None:
        wanted = self.problem.redundancy
        places = self._offering[q]
        change = _share(wanted - after) - _share(wanted - before)
        if change:
            self.value[places] += self._weights[q] * change
        if self.valued:
            critical = (after == wanted) - (before == wanted)
            if critical:
                self.held_up[places] += critical

    @property
    def members(self) -> Places:
        """Places of those chosen."""
        return np.flatnonzero(self.chosen)

    @property
    def lacks(self) -> bool:
        """Whether a rule lacks somebody."""
        return bool((self.held < self.low - SLACK).any())

    def allowed(self) -> Chosen:
        """Who may still be taken in without breaking an upper bound."""
        free: Chosen = ~self.chosen & (self.full == 0)
        for k in self.mixed:
            over = self.units[k] > self._lists_high[k] - self.held[k] + SLACK
            free[self.members_of[k][over]] = False
        return free

    def is_kept(self) -> bool:
        """Whether every rule is kept."""
        return _within(self.held, self.low, self.high) and (
            not self.problem.connected or is_joined(self.problem, self.chosen)
        )

    def is_over(self) -> bool:
        """Whether a rule has more than it allows."""
        return bool((self.held > self.high + SLACK).any())

    def scores(self) -> tuple[float, ...]:
        """Objectives in their order, small being good."""
        return scores(self.problem, self.chosen, self.counts)

    def restore(self, former: Chosen) -> None:
        """Go back to a choice."""
        for place in np.flatnonzero(self.chosen & ~former).tolist():
            self.put(place, -1)
        for place in np.flatnonzero(former & ~self.chosen).tolist():
            self.put(place)


def scores(problem: Problem, chosen: Chosen, counts: NDArray[np.int64]) -> tuple[float, ...]:
    """Objectives of a choice in their order, small being good; `counts` are providers by need."""
    found = []
    for stage in problem.stages:
        if stage == "value":
            found.append(-round(float(problem.weight[counts >= problem.redundancy].sum()), 9))
        else:
            found.append(round(float(problem.costs[stage][chosen].sum()), 9))
    return tuple(found)


def _scale(lack: float) -> float:
    """What one counts for a rule that lacks so much."""
    return 0.0 if lack <= 0 else 1 / max(lack, 1.0)


def _share(left: int) -> float:
    """What one provider counts for a need that lacks so many."""
    return 1 / left if left > 0 else 0.0


def _lists(indptr: NDArray[np.int64], entries: NDArray[Any]) -> list[list[Any]]:
    """Entries of a sparse matrix by row or column, as lists: quick to walk through."""
    held = entries.tolist()
    return [held[start:end] for start, end in pairwise(indptr.tolist())]
