"""A good choice quickly: greedy, then members taken out and exchanged while that helps."""

import itertools
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from coalition.network import Floats, Places
from coalition.plans._effort import Effort
from coalition.plans._problem import Problem, matrix_of

Chosen = NDArray[np.bool_]
SLACK = 1e-7
STARTS = 4

STEP, PER_ENTRY = 1.5e-4, 1e-8
"""Work of taking one in, and for each entry of what is looked at."""


def keeps(problem: Problem, chosen: Chosen) -> bool:
    """Whether a choice keeps every rule."""
    rows, low, high = matrix_of(problem.rows, problem.n)
    held = rows @ chosen.astype(np.float64)
    room = SLACK * np.maximum(1, np.abs(held))
    if (held < low - room).any() or (held > high + room).any():
        return False
    return not problem.connected or _joined(problem, chosen)


def _joined(problem: Problem, chosen: Chosen) -> bool:
    from scipy.sparse.csgraph import connected_components

    members = np.flatnonzero(chosen)
    adjacency = problem.network.adjacency
    return len(members) < 2 or (
        int(connected_components(adjacency[members][:, members], directed=False)[0]) == 1
    )


def searched(problem: Problem, effort: Effort, start: Chosen | None = None) -> Chosen | None:
    """The best choice that greedy and swaps find; None where they find none.

    The first objective alone counts, later ones break its ties. From a `start` that keeps every
    rule the swaps go on.
    """
    if start is not None:
        state = _State(problem, effort)
        state.restore(start)
        state.swap(effort)
        return state.chosen if keeps(problem, state.chosen) else start
    best: Chosen | None = None
    for price, first in itertools.product(_prices(problem), _starts(problem, effort)):
        state = _State(problem, effort)
        if first is not None:
            state.put(first)
        if not state.grow(price):
            continue
        state.drop()
        state.swap(effort)
        if not keeps(problem, state.chosen):
            continue
        if best is None or _scores(problem, state.chosen) < _scores(problem, best):
            best = state.chosen.copy()
    return best


def _starts(problem: Problem, effort: Effort) -> list[int | None]:
    """With whom to begin: where members must be joined much hangs on that, so several are tried."""
    if not problem.connected:
        return [None]
    state = _State(problem, effort)
    needed, value = state.gains()
    gain = np.where(state.allowed(), needed + 1e-3 * value, -1)
    order = np.lexsort((np.arange(problem.n), -gain))[:STARTS]
    return [place for place in order.tolist() if gain[place] >= 0]


def _scores(problem: Problem, chosen: Chosen) -> tuple[float, ...]:
    """Objectives in their order, small being good."""
    signs = (-1 if stage == "value" else 1 for stage in problem.stages)
    return tuple(
        round(sign * problem.score(stage, chosen), 9)
        for sign, stage in zip(signs, problem.stages, strict=True)
    )


def _prices(problem: Problem) -> Iterator[Floats]:
    """What gain is divided by: the first cost that counts, then nothing."""
    name = next((s for s in problem.stages if s in ("cheapest", "trust")), None)
    if name is None and any(rule.kind == "budget" for rule in problem.rules):
        name = "cheapest"
    if name is not None:
        costs = problem.costs[name]
        yield costs + 1e-3 * max(float(costs.mean()), 1e-3)
    yield np.ones(problem.n)


class _State:
    """A choice in the making, with what it comes to by rule and by need."""

    def __init__(self, problem: Problem, effort: Effort):
        self.problem, self.effort = problem, effort
        rows, self.low, self.high = matrix_of(problem.rows, problem.n)
        self.rows, self.columns = rows, rows.tocsc()
        self.back = rows.T.tocsr()
        self.offers = problem.offers.tocsr()
        self.chosen = np.zeros(problem.n, np.bool_)
        self.held = np.zeros(rows.shape[0])
        self.counts = np.zeros(len(problem.terms))
        self.bounded = np.flatnonzero(np.isfinite(self.high))
        capped = abs(rows[self.bounded])
        self.heaviest = capped.max(axis=1).toarray().ravel() if len(self.bounded) else np.zeros(0)
        self.valued = problem.stages[0] == "value"
        self.joined = problem.connected
        self.reachable = problem.available >= problem.redundancy

    def put(self, place: int, sign: int = 1) -> None:
        """Take one in, or out."""
        self.chosen[place] = sign > 0
        start, end = self.columns.indptr[place : place + 2]
        self.held[self.columns.indices[start:end]] += sign * self.columns.data[start:end]
        start, end = self.offers.indptr[place : place + 2]
        self.counts[self.offers.indices[start:end]] += sign

    def gains(self) -> tuple[Floats, Floats]:
        """By stakeholder: how much of what rules lack it brings, and how much value."""
        lack = np.maximum(self.low - self.held, 0)
        scale = np.where(lack > 0, 1 / np.maximum(lack, 1), 0)
        needed = np.asarray(self.back @ scale) if scale.any() else np.zeros(self.problem.n)
        return needed, self._value_gains()

    def _value_gains(self) -> Floats:
        if not len(self.counts):
            return np.zeros(self.problem.n)
        left = self.problem.redundancy - self.counts
        worth = np.where((left > 0) & self.reachable, self.problem.weight / np.maximum(left, 1), 0)
        return np.asarray(self.offers @ worth, np.float64)

    def allowed(self) -> Chosen:
        """Who may still be taken in without breaking an upper bound."""
        room = self.high[self.bounded] - self.held[self.bounded] + SLACK
        free = ~self.chosen
        # Most have room for anyone: only the rows that could be broken are looked at.
        for k in np.flatnonzero(room < self.heaviest):
            row = self.bounded[k]
            start, end = self.rows.indptr[row : row + 2]
            over = self.rows.data[start:end] > room[k]
            free[self.rows.indices[start:end][over]] = False
        return free

    def grow(self, price: Floats) -> bool:
        """Take in the best until rules are met and nothing more is gained; False where stuck."""
        for _ in range(self.problem.n):
            self.effort.spend(STEP + PER_ENTRY * (self.rows.nnz + self.offers.nnz))
            needed, value = self.gains()
            lacking = bool((self.held < self.low - SLACK).any())
            gain = needed if lacking else value * self.valued
            free = self.allowed()
            gain = np.where(free, gain / price, 0)
            near = np.where(self._near(), gain, 0)
            place = int(near.argmax()) if len(near) else 0
            if near.any():
                self.put(place)
            elif not self._path(gain > 0, free):
                return not lacking
        return not (self.held < self.low - SLACK).any()

    def _near(self) -> Chosen:
        if not self.joined or not self.chosen.any():
            return np.ones(self.problem.n, np.bool_)
        touched = self.problem.network.adjacency @ self.chosen.astype(np.float64)
        near: Chosen = touched > 0
        return near

    def _path(self, wanted: Chosen, free: Chosen) -> bool:
        """Take in a shortest way to the nearest of those wanted; False where there is none."""
        if not self.joined or not wanted.any():
            return False
        adjacency = self.problem.network.adjacency
        before = np.full(self.problem.n, -1)
        edge, seen = self.members().tolist(), self.chosen.copy()
        while edge:
            further = []
            for place in edge:
                start, end = adjacency.indptr[place : place + 2]
                for partner in adjacency.indices[start:end].tolist():
                    if seen[partner] or not free[partner]:
                        continue
                    seen[partner], before[partner] = True, place
                    if wanted[partner]:
                        return self._walk(partner, before)
                    further.append(partner)
            edge = further
        return False

    def _walk(self, place: int, before: Places) -> bool:
        former = self.chosen.copy()
        while place >= 0 and not former[place]:
            self.put(place)
            place = int(before[place])
        if (self.held > self.high + SLACK).any():
            self.restore(former)
            return False
        return True

    def members(self) -> Places:
        """Places of those chosen."""
        return np.flatnonzero(self.chosen)

    def drop(self) -> None:
        """Take out whoever is not needed, the dearest first."""
        problem = self.problem
        name = next((s for s in problem.stages if s != "value"), "fewest")
        members = self.members()
        order = members[np.lexsort((members, -problem.costs[name][members]))]
        for place in order.tolist():
            if not (self.valued and self._loses(place)):
                self.put(place, -1)
                if not self._kept():
                    self.put(place)

    def _loses(self, place: int) -> bool:
        """Whether a need falls open when one leaves."""
        start, end = self.offers.indptr[place : place + 2]
        counts = self.counts[self.offers.indices[start:end]]
        return bool((counts == self.problem.redundancy).any())

    def _kept(self) -> bool:
        room = SLACK * np.maximum(1, np.abs(self.held))
        if (self.held < self.low - room).any() or (self.held > self.high + room).any():
            return False
        return not self.joined or _joined(self.problem, self.chosen)

    def swap(self, effort: Effort) -> None:
        """Exchange one member for others while the objectives gain by it and effort is left."""
        improved = True
        while improved and not effort.is_over:
            improved = False
            for place in self.members().tolist():
                if effort.is_over:
                    return
                # An exchange before it may have made it leave.
                improved |= bool(self.chosen[place]) and self._exchanged(place)

    def _exchanged(self, place: int) -> bool:
        before, former = _scores(self.problem, self.chosen), self.chosen.copy()
        self.put(place, -1)
        price = np.ones(self.problem.n)
        price[place] = np.inf
        if self.grow(price):
            self.drop()
            if self._kept() and _scores(self.problem, self.chosen) < before:
                return True
        self.restore(former)
        return False

    def restore(self, former: Chosen) -> None:
        """Go back to a choice."""
        for place in np.flatnonzero(self.chosen & ~former).tolist():
            self.put(place, -1)
        for place in np.flatnonzero(former & ~self.chosen).tolist():
            self.put(place)
