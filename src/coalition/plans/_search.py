"""A good choice quickly: greedy, then members taken out and exchanged while that helps."""

from collections.abc import Iterator
from time import monotonic

import numpy as np
from numpy.typing import NDArray
from scipy.sparse.csgraph import connected_components

from coalition.network import Floats, Places
from coalition.plans._problem import Problem, matrix_of

Chosen = NDArray[np.bool_]
SLACK = 1e-7


def keeps(problem: Problem, chosen: Chosen) -> bool:
    """Whether a choice keeps every rule."""
    rows, low, high = matrix_of(problem.rows, problem.n)
    held = rows @ chosen.astype(np.float64)
    room = SLACK * np.maximum(1, np.abs(held))
    if (held < low - room).any() or (held > high + room).any():
        return False
    return not problem.connected or _joined(problem, chosen)


def _joined(problem: Problem, chosen: Chosen) -> bool:
    members = np.flatnonzero(chosen)
    adjacency = problem.network.adjacency
    return len(members) < 2 or (
        int(connected_components(adjacency[members][:, members], directed=False)[0]) == 1
    )


def searched(problem: Problem, until: float) -> Chosen | None:
    """The best choice that greedy and swaps find by the time `until`; None where they find none.

    The first objective alone counts, later ones break its ties.
    """
    best: Chosen | None = None
    for price in _prices(problem):
        state = _State(problem)
        if not state.grow(price):
            continue
        state.drop()
        state.swap(until)
        if not keeps(problem, state.chosen):
            continue
        if best is None or _scores(problem, state.chosen) < _scores(problem, best):
            best = state.chosen.copy()
    return best


def _scores(problem: Problem, chosen: Chosen) -> tuple[float, ...]:
    """Objectives in their order, small being good."""
    signs = (-1 if stage == "value" else 1 for stage in problem.stages)
    return tuple(
        round(sign * problem.score(stage, chosen), 9)
        for sign, stage in zip(signs, problem.stages, strict=True)
    )


def _prices(problem: Problem) -> Iterator[Floats]:
    """What gain is divided by: nothing, then the first cost that counts."""
    yield np.ones(problem.n)
    name = next((s for s in problem.stages if s in ("cheapest", "trust")), None)
    if name is None and any(rule.kind == "budget" for rule in problem.rules):
        name = "cheapest"
    if name is not None:
        costs = problem.costs[name]
        yield costs + 1e-3 * max(float(costs.mean()), 1e-3)


class _State:
    """A choice in the making, with what it comes to by rule and by need."""

    def __init__(self, problem: Problem):
        self.problem = problem
        rows, self.low, self.high = matrix_of(problem.rows, problem.n)
        self.rows, self.columns = rows, rows.tocsc()
        self.back = rows.T.tocsr()
        self.offers = problem.offers.tocsr()
        self.chosen = np.zeros(problem.n, np.bool_)
        self.held = np.zeros(rows.shape[0])
        self.counts = np.zeros(len(problem.terms))
        self.bounded = np.flatnonzero(np.isfinite(self.high))
        self.capped = rows[self.bounded].tocsc()
        self.valued = problem.stages[0] == "value"
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
        lack[~np.isfinite(lack)] = 0
        scale = np.where(lack > 0, 1 / np.maximum(lack, 1), 0)
        needed = np.asarray(self.back @ scale) if lack.any() else np.zeros(self.problem.n)
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
        most = np.asarray(abs(self.capped).max(axis=1).todense()).ravel() if len(room) else room
        for k in np.flatnonzero(room < most):
            row = self.bounded[k]
            start, end = self.rows.indptr[row : row + 2]
            over = self.rows.data[start:end] > room[k]
            free[self.rows.indices[start:end][over]] = False
        return free

    def grow(self, price: Floats) -> bool:
        """Take in the best until rules are met and nothing more is gained; False where stuck."""
        for _ in range(self.problem.n):
            needed, value = self.gains()
            free = self.allowed() & self._near()
            must = needed > 0
            gain = np.where(must, needed, 0.0) if (must & free).any() else value * self.valued
            lacking = (self.held < self.low - SLACK).any()
            if lacking and not (must & free).any():
                if not self.problem.connected:
                    return False
                gain = self._towards(needed + value) * free
            gain = np.where(free, gain / price, 0)
            place = int(gain.argmax())
            if gain[place] <= 0:
                return not lacking
            self.put(place)
        return not (self.held < self.low - SLACK).any()

    def _near(self) -> Chosen:
        if not self.problem.connected or not self.chosen.any():
            return np.ones(self.problem.n, np.bool_)
        touched = self.problem.network.adjacency @ self.chosen.astype(np.float64)
        near: Chosen = touched > 0
        return near

    def _towards(self, gain: Floats) -> Floats:
        """A share of what one's partners would bring, so that a path to it can begin."""
        return np.asarray(self.problem.network.adjacency @ gain, np.float64)

    def members(self) -> Places:
        """Places of those chosen."""
        return np.flatnonzero(self.chosen)

    def drop(self) -> None:
        """Take out whoever is not needed, the dearest first."""
        problem = self.problem
        name = next((s for s in problem.stages if s != "value"), "fewest")
        members = self.members()
        order = members[np.lexsort((members, -problem.costs[name][members]))]
        before = problem.score("value", self.chosen)
        for place in order.tolist():
            self.put(place, -1)
            worse = self.valued and problem.score("value", self.chosen) < before - SLACK
            if worse or not self._kept():
                self.put(place)

    def _kept(self) -> bool:
        room = SLACK * np.maximum(1, np.abs(self.held))
        if (self.held < self.low - room).any() or (self.held > self.high + room).any():
            return False
        return not self.problem.connected or _joined(self.problem, self.chosen)

    def swap(self, until: float) -> None:
        """Exchange one member for others while the objectives gain by it, and time is left."""
        improved = True
        while improved and monotonic() < until:
            improved = False
            for place in self.members().tolist():
                if monotonic() > until:
                    return
                improved |= self._exchanged(place)

    def _exchanged(self, place: int) -> bool:
        before, former = _scores(self.problem, self.chosen), self.chosen.copy()
        self.put(place, -1)
        price = np.ones(self.problem.n)
        price[place] = np.inf
        if self.grow(price):
            self.drop()
            if self._kept() and _scores(self.problem, self.chosen) < before:
                return True
        self._restore(former)
        return False

    def _restore(self, former: Chosen) -> None:
        for place in np.flatnonzero(self.chosen & ~former).tolist():
            self.put(place, -1)
        for place in np.flatnonzero(former & ~self.chosen).tolist():
            self.put(place)
