"""The integer program: each objective in turn, proven where time allows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from time import monotonic
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, eye_array, hstack, vstack
from scipy.sparse.csgraph import connected_components

from coalition.network import Floats, Places
from coalition.plans._problem import Problem, Rule, matrix_of
from coalition.plans._quiet import quiet
from coalition.plans._reductions import Reduction, reduced
from coalition.plans._search import keeps, searched

Chosen = NDArray[np.bool_]
TOLERANCE = 1e-6
MOST_FIRST_CUTS = 1_000
SMALL = 300
"""Stakeholders up to which the search by swaps waits until the solver has failed to prove."""

SEARCH_SHARE, SEARCH_SECONDS = 0.25, 3.0
"""What of the time the search may take: the share, or where the time is short these seconds."""

LEAST_SECONDS = 0.2
"""What a later objective may take even where the first one used up the time."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One objective: what the plan reaches, and what no plan can better.

    `bound` is None where nothing was proven; `gap` is the distance to it, over the value.
    """

    objective: str
    value: float
    bound: float | None
    proven: bool

    @property
    def gap(self) -> float | None:
        """0 where proven; None where no bound is known."""
        if self.proven:
            return 0.0
        if self.bound is None:
            return None
        scale = max(abs(self.value), abs(self.bound) if self.value == 0 else 0.0)
        return abs(self.bound - self.value) / scale if scale else 0.0


@dataclass(frozen=True, eq=False)
class Solution:
    """Who is chosen (None where nobody was found) and how good that is.

    `infeasible` says that it is proven that no choice keeps the rules.
    """

    chosen: Chosen | None
    stages: tuple[Stage, ...] = ()
    infeasible: bool = False

    @property
    def optimal(self) -> bool:
        """Whether every objective is proven."""
        return self.chosen is not None and all(stage.proven for stage in self.stages)


def solve(problem: Problem, seconds: float, kept: Mapping[str, float] | None = None) -> Solution:
    """The best choice for the objectives of `problem`, in their order.

    Parameters
    ----------
    problem : Problem
    seconds : float
        For all objectives together.
    kept : mapping, optional
        What further objectives must come to: at least for the value, at most for others.
        Without it the search by swaps comes first, and the answer is never worse than its own.
    """
    until = monotonic() + seconds
    if not problem.n:
        return _of_nobody(problem)
    # A small program is proven sooner than searched; for a large one the search is the safety.
    searching = kept is None
    best = _searched(problem, seconds) if searching and problem.n > SMALL else None
    program = _Program(problem, kept or {})
    for name, value in (kept or {}).items():
        program.keep(name, value)
    stages: list[Stage] = []
    for name in problem.stages:
        found = program.best(name, max(until - monotonic(), LEAST_SECONDS), best)
        if found.infeasible and best is None:
            return Solution(None, infeasible=True)
        best = _better(problem, name, best, found.chosen)
        unsure = best is None or not _stage(problem, name, best, found.bound).proven
        if unsure and searching and problem.n <= SMALL and not stages:
            best = _better(problem, name, _searched(problem, seconds), best)
        if best is None:
            return Solution(None)
        stages.append(_stage(problem, name, best, found.bound))
        program.keep(name, stages[-1].value)
    return Solution(best, tuple(stages))


def _searched(problem: Problem, seconds: float) -> Chosen | None:
    share = max(SEARCH_SHARE * seconds, min(seconds, SEARCH_SECONDS))
    return searched(problem, monotonic() + share)


def is_possible(problem: Problem, seconds: float) -> bool | None:
    """Whether any choice keeps the rules; None where time ran out."""
    found = solve(problem.asking("fewest"), seconds, kept={})
    return False if found.infeasible else True if found.chosen is not None else None


def _of_nobody(problem: Problem) -> Solution:
    if any(rule.low > 0 or rule.high < 0 for rule in problem.rows):
        return Solution(None, infeasible=True)
    chosen = np.zeros(0, np.bool_)
    return Solution(chosen, tuple(Stage(name, 0.0, 0.0, True) for name in problem.stages))


def _better(problem: Problem, stage: str, old: Chosen | None, new: Chosen | None) -> Chosen | None:
    if old is None or new is None:
        return new if old is None else old
    gain = problem.score(stage, new) - problem.score(stage, old)
    gain = gain if stage == "value" else -gain
    # Equal to the solver's tolerance: the new one, which later objectives start from.
    return new if gain > -TOLERANCE else old


def _stage(problem: Problem, name: str, chosen: Chosen, bound: float | None) -> Stage:
    value = problem.score(name, chosen)
    if bound is None:
        return Stage(name, value, None, False)
    terms = problem.weight if name == "value" else problem.costs[name]
    slack = TOLERANCE * max(1.0, abs(value))
    if np.array_equal(terms, np.round(terms)):
        # What is summed is whole, so the sum is.
        bound = np.floor(bound + slack) if name == "value" else np.ceil(bound - slack)
    proven = abs(bound - value) <= slack or (bound < value) == (name == "value")
    return Stage(name, value, value if proven else float(bound), bool(proven))


@dataclass(frozen=True, eq=False)
class _Found:
    chosen: Chosen | None
    bound: float | None
    infeasible: bool = False


class _Program:
    """Rows that grow: rules, links of needs to members, cuts, and objectives already settled."""

    def __init__(self, problem: Problem, kept: Mapping[str, float]):
        self.problem = problem
        n = problem.n
        self.valued = "value" in (*kept, *problem.stages) and len(problem.terms) > 0
        self.t = len(problem.terms) if self.valued else 0
        # What is kept of other objectives would have to be compared too.
        reduction = Reduction(np.ones(n, np.bool_), problem.rows) if kept else reduced(problem)
        rules, low, high = matrix_of(reduction.rules, n)
        self.matrix = hstack([rules, csr_array((rules.shape[0], self.t))], format="csr")
        self.low, self.high = low, high
        self.upper = np.concatenate([reduction.useful, np.ones(self.t)])
        self.whole = np.concatenate([np.ones(n), np.full(self.t, problem.redundancy > 1)])
        if self.valued:
            # redundancy * y <= providers chosen
            links = hstack([problem.offers.T, -problem.redundancy * eye_array(self.t)])
            self._add(links.tocsr(), np.zeros(self.t), np.full(self.t, np.inf))
            self.upper[n:] = problem.available >= problem.redundancy
        if problem.connected:
            self._cut([*problem.cuts, *_first_cuts(problem)])

    def _add(self, rows: csr_array, low: Floats, high: Floats) -> None:
        self.matrix = vstack([self.matrix, rows], format="csr")
        self.low, self.high = np.append(self.low, low), np.append(self.high, high)

    def _costs(self, stage: str) -> Floats:
        if stage == "value":
            return np.concatenate([np.zeros(self.problem.n), -self.problem.weight[: self.t]])
        return np.concatenate([self.problem.costs[stage], np.zeros(self.t)])

    def keep(self, stage: str, value: float) -> None:
        """From now on, an objective may not fall behind what was reached."""
        costs = self._costs(stage)
        most = -value if stage == "value" else value
        slack = TOLERANCE * max(1.0, abs(value))
        self._add(csr_array(costs[np.newaxis, :]), np.array([-np.inf]), np.array([most + slack]))

    def best(self, stage: str, seconds: float, known: Chosen | None) -> _Found:
        """The best choice for one objective; cuts are added until members are connected."""
        until = monotonic() + seconds
        costs = self._costs(stage)
        sign = -1.0 if stage == "value" else 1.0
        while True:
            result = self._run(costs, max(until - monotonic(), LEAST_SECONDS / 2))
            if result.status == 2:  # infeasible
                # Rows that a known choice keeps: only the tolerance can have said no.
                bound = None if known is None else sign * self.problem.score(stage, known)
                return _Found(None, bound, infeasible=known is None)
            bound = result.mip_dual_bound
            limit = sign * bound if bound is not None and np.isfinite(bound) else None
            if result.x is None:
                return _Found(None, limit)
            chosen = result.x[: self.problem.n] > 0.5
            cuts = self._cuts(chosen) if self.problem.connected else []
            if not cuts:
                return _Found(chosen if keeps(self.problem, chosen) else None, limit)
            if monotonic() > until:
                return _Found(None, limit)
            self._cut(cuts)
            self.problem.cuts.extend(cuts)

    def _cut(self, cuts: Sequence[Rule]) -> None:
        rows, low, high = matrix_of(cuts, self.problem.n)
        self._add(hstack([rows, csr_array((rows.shape[0], self.t))], format="csr"), low, high)

    def _run(self, costs: Floats, seconds: float) -> Any:
        from scipy.optimize import Bounds, LinearConstraint, milp

        constraints = LinearConstraint(self.matrix, self.low, self.high)
        with quiet():
            return milp(
                costs,
                integrality=self.whole,
                bounds=Bounds(np.zeros(len(costs)), self.upper),
                constraints=constraints if self.matrix.shape[0] else None,
                options={"time_limit": seconds, "mip_rel_gap": 0.0},
            )

    def _cuts(self, chosen: Chosen) -> list[Rule]:
        """Rows that forbid the parts that ties leave apart, unless a neighbour joins them.

        For i in a part and j in the largest: x_i + x_j - 1 <= sum of x over those of the part's
        neighbours through whom a way leads there.
        """
        adjacency = self.problem.network.adjacency
        members = np.flatnonzero(chosen)
        number, part = connected_components(adjacency[members][:, members], directed=False)
        if number < 2:
            return []
        largest = int(np.bincount(part).argmax())
        centre = members[part == largest]
        cuts = []
        for k in range(number):
            if k != largest:
                inside = members[part == k]
                between = _separator(adjacency, inside, centre)
                cuts += [_cut(i, centre[0], between) for i in inside.tolist()]
                cuts += [_cut(inside[0], j, between) for j in centre[1:].tolist()]
        return cuts


def _separator(adjacency: csr_array, inside: Places, outside: Places) -> Places:
    """Of the partners of those `inside`, the ones through whom a way leads to those `outside`."""
    near = np.setdiff1d(np.unique(adjacency[inside].indices), inside)
    free = np.ones(adjacency.shape[0], np.bool_)
    free[near] = free[inside] = False
    rest = np.flatnonzero(free)
    part = connected_components(adjacency[rest][:, rest], directed=False)[1]
    reached = rest[np.isin(part, part[np.isin(rest, outside)])]
    return np.intersect1d(near, np.unique(adjacency[reached].indices)).astype(np.int64)


def _first_cuts(problem: Problem) -> list[Rule]:
    """Where somebody is a member for certain: nobody else is without a partner on the way there."""
    certain = [r.places for r in problem.rows if 0 < len(r.places) <= r.low]
    if not certain or problem.n > MOST_FIRST_CUTS:
        return []
    root = certain[0][:1]
    adjacency = problem.network.adjacency
    return [
        _cut(i, int(root[0]), _separator(adjacency, np.array([i]), root))
        for i in range(problem.n)
        if i != root[0] and not adjacency[[i], root].any()
    ]


def _cut(i: int, j: int, between: Places) -> Rule:
    places = np.concatenate([[i, j], between]).astype(np.int64)
    values = np.concatenate([[1.0, 1.0], -np.ones(len(between))])
    return Rule("cut", "", places, values, high=1.0)


def parts(problem: Problem, chosen: Chosen) -> int:
    """In how many parts ties leave those chosen; 0 for nobody."""
    members = np.flatnonzero(chosen)
    if not len(members):
        return 0
    adjacency = problem.network.adjacency
    return int(connected_components(adjacency[members][:, members], directed=False)[0])
