"""The problem as an integer program: rows that grow by what the ties show and what is settled."""

from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_array, eye_array, hstack, vstack

from coalition.algorithms.integer_program import Answer, Model
from coalition.algorithms.quiet import quiet
from coalition.network import Floats
from coalition.plans.problem import Problem, Rule, matrix_of
from coalition.plans.solving._choice import Chosen, keeps
from coalition.plans.solving._cuts import cuts_for, first_cuts
from coalition.plans.solving._effort import Effort
from coalition.plans.solving._highs import optimum
from coalition.plans.solving._tree import bounded

TOLERANCE = 1e-6


class Program:
    """Rows for rules, links of needs to members, cuts, and objectives already settled.

    `further` names objectives that `keep` will be told of besides the problem's own.
    """

    def __init__(self, problem: Problem, further: Sequence[str] = ()):
        self.problem = problem
        n = problem.n
        self.valued = "value" in (*further, *problem.stages) and len(problem.terms) > 0
        self.t = len(problem.terms) if self.valued else 0
        rules, self.low, self.high = matrix_of(problem.rows, n)
        self.matrix = hstack([rules, csr_array((rules.shape[0], self.t))], format="csr")
        self.upper = np.ones(n + self.t)
        for rule in problem.rows:
            if rule.high <= 0 and (rule.values > 0).all():
                self.upper[rule.places] = 0
        self.whole = np.concatenate([np.ones(n), np.full(self.t, problem.redundancy > 1)])
        if self.valued:
            # redundancy * y <= providers chosen
            links = hstack([problem.offers.T, -problem.redundancy * eye_array(self.t)])
            self._add(links.tocsr(), np.zeros(self.t), np.full(self.t, np.inf))
            self.upper[n:] = problem.available >= problem.redundancy
        if problem.connected:
            self._cut([*problem.cuts, *first_cuts(problem)])

    def keep(self, stage: str, value: float) -> None:
        """From now on, an objective may not fall behind what was reached."""
        costs = self._costs(stage)
        most = -value if stage == "value" else value
        slack = TOLERANCE * max(1.0, abs(value))
        self._add(csr_array(costs[np.newaxis, :]), np.array([-np.inf]), np.array([most + slack]))

    def best(self, stage: str, effort: Effort, known: Chosen | None) -> Answer:
        """The best choice for one objective; cuts are added until members are connected.

        The values of the answer are those of the n stakeholders alone, None where none was found
        that keeps every rule; its bound is on the objective itself.
        """
        costs = self._costs(stage)
        sign = -1.0 if stage == "value" else 1.0
        while True:
            answer = self._run(costs, effort, known)
            if answer.infeasible:
                # Rows that a known choice keeps: only the tolerance can have said no.
                bound = None if known is None else self.problem.score(stage, known)
                return Answer(None, bound, infeasible=known is None)
            bound = None if answer.bound is None else sign * answer.bound
            if answer.values is None:
                return Answer(None, bound)
            chosen = answer.values[: self.problem.n] > 0.5
            cuts = cuts_for(self.problem, chosen) if self.problem.connected else []
            if not cuts:
                kept = keeps(self.problem, chosen)
                return Answer(chosen.astype(np.float64) if kept else None, bound)
            if effort.is_over:
                return Answer(None, bound)
            self._cut(cuts)
            self.problem.cuts.extend(cuts)

    def bounded(self, stage: str, effort: Effort, known: Chosen) -> Answer:
        """A bound on an objective by splitting where it is weakest, from a choice that is known.

        Better choices that come up are given back. Not for members who must be connected.
        """
        costs = self._costs(stage)
        whole = bool((costs == np.round(costs)).all())
        with quiet():
            answer = bounded(self._model(costs), effort, self._start(known), unit=float(whole))
        chosen = None if answer.values is None else answer.values[: self.problem.n] > 0.5
        sign = -1.0 if stage == "value" else 1.0
        kept = chosen is not None and keeps(self.problem, chosen)
        return Answer(
            chosen.astype(np.float64) if chosen is not None and kept else None,
            None if answer.bound is None else sign * answer.bound,
        )

    def _costs(self, stage: str) -> Floats:
        if stage == "value":
            return np.concatenate([np.zeros(self.problem.n), -self.problem.weight[: self.t]])
        return np.concatenate([self.problem.costs[stage], np.zeros(self.t)])

    def _model(self, costs: Floats) -> Model:
        return Model(costs, self.matrix, self.low, self.high, self.upper, self.whole)

    def _run(self, costs: Floats, effort: Effort, known: Chosen | None) -> Answer:
        start = None if known is None else self._start(known)
        with quiet():
            return optimum(self._model(costs), effort, start)

    def _start(self, known: Chosen) -> Floats:
        held = self.problem.covered(known)[: self.t]
        return np.concatenate([known, held]).astype(np.float64)

    def _add(self, rows: csr_array, low: Floats, high: Floats) -> None:
        self.matrix = vstack([self.matrix, rows], format="csr")
        self.low, self.high = np.append(self.low, low), np.append(self.high, high)

    def _cut(self, cuts: Sequence[Rule]) -> None:
        rows, low, high = matrix_of(cuts, self.problem.n)
        self._add(hstack([rows, csr_array((rows.shape[0], self.t))], format="csr"), low, high)
