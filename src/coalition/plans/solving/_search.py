"""A good choice quickly: greedy, then members taken out and exchanged until none of that helps."""

import itertools
from collections.abc import Iterator

import numpy as np

from coalition.network import Floats, Places
from coalition.plans.problem import Problem
from coalition.plans.solving._choice import Choice, Chosen, keeps
from coalition.plans.solving._effort import Effort
from coalition.plans.solving._exchange import can_exchange, exchanged
from coalition.runtime.seeding import SEED

STARTS = 4

TRIALS, TRIALS_BY_SIZE = 40, 500_000
"""Trials in vain that a search to the end makes whatever the effort, for every member; and for
all stakeholders together, since a trial takes longer where there are more."""

ENOUGH = 1_000
"""Exchanges in vain after which the first search gives way to the proof, effort left or not."""

MOST_GONE = 4
"""Members that leave together, once exchanges of one no longer help."""

STEP, PER_PLACE, PER_TIE = 1.5e-4, 6e-8, 1e-8
"""Work of taking one in, and for each stakeholder and tie that is looked at."""


def searched(problem: Problem, effort: Effort, *, to_the_end: bool = True) -> Chosen | None:
    """The best choice that greedy and swaps find; None where they find none.

    The first objective alone counts, later ones break its ties. Members are exchanged while that
    helps and, unless it is `to_the_end`, while effort is left.
    """
    best: Chosen | None = None
    least: tuple[float, ...] = ()
    eager = (False, True) if problem.stages[0] == "value" else (False,)
    for price, first, wants in itertools.product(_prices(problem), _starts(problem), eager):
        search = _Search(problem, effort)
        if first is not None:
            search.choice.put(first)
        if not search.grow(price, eager=wants):
            continue
        search.drop()
        search.price = price
        search.swap(to_the_end=to_the_end)
        found = search.choice.scores()
        if keeps(problem, search.choice.chosen) and (best is None or found < least):
            best, least = search.choice.chosen.copy(), found
    if best is None:
        return None
    vain = min(TRIALS * int(best.sum()), TRIALS_BY_SIZE // problem.n + 1) if to_the_end else 0
    if can_exchange(problem):
        return exchanged(problem, effort, best, vain, ENOUGH)
    return searched_on(problem, effort, best, vain) if vain else best


def searched_on(problem: Problem, effort: Effort, start: Chosen, vain: int = 0) -> Chosen:
    """The best choice that is found from `start` while effort is left.

    A few members leave and others come in their place; where that is worse, it is undone. With
    `vain`, the effort does not matter: it ends after so many trials in a row that gain nothing.
    """
    search = _Search(problem, effort)
    search.choice.restore(start)
    search.swap(to_the_end=vain > 0)
    best, least = search.choice.chosen.copy(), search.choice.scores()
    random, since = np.random.default_rng(SEED), 0
    while best.any() and (since < vain if vain else not effort.is_over):
        members = np.flatnonzero(best)
        number = min(int(random.integers(2, MOST_GONE + 1)), len(members))
        kept = search.refilled(random.choice(members, number, replace=False))
        found = search.choice.scores()
        since = 0 if kept and found < least else since + 1
        if kept and found <= least:
            best, least = search.choice.chosen.copy(), found
        else:
            search.choice.restore(best)
    return best if keeps(problem, best) else start


def _starts(problem: Problem) -> list[int | None]:
    """With whom to begin: where members must be joined much hangs on that, so several are tried."""
    if not problem.connected:
        return [None]
    choice = Choice(problem)
    gain = np.where(choice.allowed(), choice.needed + 1e-3 * choice.value, -1)
    order = np.lexsort((np.arange(problem.n), -gain))[:STARTS]
    return [place for place in order.tolist() if gain[place] >= 0]


def _prices(problem: Problem) -> Iterator[Floats]:
    """What gain is divided by: the first cost that counts, then nothing."""
    name = next((s for s in problem.stages if s in ("cheapest", "trust")), None)
    if name is None and any(rule.kind == "budget" for rule in problem.rules):
        name = "cheapest"
    if name is not None:
        costs = problem.costs[name]
        yield costs + 1e-3 * max(float(costs.mean()), 1e-3)
    yield np.ones(problem.n)


class _Search:
    """Moves of a choice: members come in, leave and are exchanged."""

    def __init__(self, problem: Problem, effort: Effort):
        self.problem, self.effort = problem, effort
        self.choice = Choice(problem)
        self.work = STEP + PER_PLACE * problem.n
        if problem.connected:
            self.work += PER_TIE * problem.network.adjacency.nnz
        name = next((s for s in problem.stages if s != "value"), "fewest")
        self.costs = problem.costs[name]
        self.price = np.ones(problem.n)

    def grow(self, price: Floats, *, eager: bool = False) -> bool:
        """Take in the best until rules are met and nothing more is gained; False where stuck.

        Whoever brings most of what rules lack comes first; with `eager`, out of those who bring
        any of it whoever brings most value.
        """
        choice = self.choice
        for _ in range(self.problem.n):
            self.effort.spend(self.work)
            lacking = choice.lacks
            if not lacking and not choice.valued:
                return True
            free = choice.allowed()
            brings = choice.needed if lacking else choice.value
            if lacking and eager:
                brings = np.where(brings > 0, choice.value + 2 * choice.least_gain, 0)
            gain = np.where(free & (brings > choice.least_gain), brings / price, 0)
            near = self._near(gain)
            place = int(near.argmax())
            if near[place] > 0:
                choice.put(place)
            elif not self._path(gain > 0, free):
                return not lacking
        return not choice.lacks

    def _near(self, gain: Floats) -> Floats:
        """The gain of those who have a tie to a member, where that is asked for."""
        if not self.problem.connected or not self.choice.chosen.any():
            return gain
        touched = self.problem.network.adjacency @ self.choice.chosen.astype(np.float64)
        return np.where(touched > 0, gain, 0)

    def _path(self, wanted: Chosen, free: Chosen) -> bool:
        """Take in a shortest way to the nearest of those wanted; False where there is none."""
        if not self.problem.connected or not wanted.any():
            return False
        adjacency = self.problem.network.adjacency
        before = np.full(self.problem.n, -1)
        edge, seen = self.choice.members.tolist(), self.choice.chosen.copy()
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
        former = self.choice.chosen.copy()
        while place >= 0 and not former[place]:
            self.choice.put(place)
            place = int(before[place])
        if self.choice.is_over():
            self.choice.restore(former)
            return False
        return True

    def drop(self) -> None:
        """Take out whoever is not needed, the dearest first."""
        choice = self.choice
        members = np.flatnonzero(choice.chosen & (choice.held_up == 0))
        order = members[np.lexsort((members, -self.costs[members]))]
        for place in order.tolist():
            if not choice.held_up[place]:
                choice.put(place, -1)
                if not choice.is_kept():
                    choice.put(place)

    def swap(self, *, to_the_end: bool) -> None:
        """Exchange one member for others until the objectives gain nothing by it."""
        improved = True
        while improved:
            improved = False
            for place in self.choice.members.tolist():
                if self.effort.is_over and not to_the_end:
                    return
                # An exchange before it may have made it leave.
                improved |= bool(self.choice.chosen[place]) and self._exchanged(place)

    def _exchanged(self, place: int) -> bool:
        before, former = self.choice.scores(), self.choice.chosen.copy()
        if self.refilled(np.array([place])) and self.choice.scores() < before:
            return True
        self.choice.restore(former)
        return False

    def refilled(self, gone: Places) -> bool:
        """Whether rules are kept when some have left and others were taken in for them."""
        price = self.price.copy()
        for place in gone.tolist():
            self.choice.put(place, -1)
            price[place] = np.inf
        if not self.grow(price):
            return False
        self.drop()
        return self.choice.is_kept()
