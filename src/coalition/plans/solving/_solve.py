"""The best choice: searched for, then proven, each objective in turn."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from coalition.algorithms.integer_program import Answer
from coalition.algorithms.partition import parts_among
from coalition.plans.problem import Problem, Rule
from coalition.plans.solving._choice import Chosen
from coalition.plans.solving._cover import Cover, as_cover, covered_by_search
from coalition.plans.solving._dive import dived
from coalition.plans.solving._effort import Effort
from coalition.plans.solving._exchange import can_exchange, exchanged
from coalition.plans.solving._program import TOLERANCE, Program
from coalition.plans.solving._reductions import reduced
from coalition.plans.solving._search import searched, searched_on

SMALL = 60
"""Stakeholders up to which the search waits until the solver has failed to prove: it is quick."""

FIRST_SEARCH, PROOF, PROOF_BEFORE_SPLITS = 0.15, 0.7, 0.1
"""Share of the effort that goes to the search before the proof, and of the rest to the proof."""

DIVES = 0.8
"""Share of what a proof that failed leaves which goes to dives, where the problem is a cover."""

MOST_TO_THE_END = 10_000
"""Stakeholders up to which a search goes to its end; past it, as where members must be connected,
that would take longer than anybody who sets a limit waits for."""

LATER_WORK = 0.1
"""Work that a later objective may take even where the first one used up all."""


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


def solve(
    problem: Problem,
    effort: Effort,
    kept: Mapping[str, float] | None = None,
    *,
    to_the_end: bool = False,
) -> Solution:
    """The best choice for the objectives of `problem`, in their order.

    Parameters
    ----------
    problem : Problem
    effort : Effort
        For all objectives together.
    kept : mapping, optional
        What further objectives must come to: at least for the value, at most for others.
        Without it the search comes first, and the answer is never worse than its own.
    to_the_end : bool
        Whether that search goes on while exchanges help, even with no effort and no time left;
        only where there are up to `MOST_TO_THE_END` stakeholders who need not be connected.
    """
    if not problem.n:
        return _of_nobody(problem)
    if kept is None:
        # What is kept of other objectives would have to be compared too.
        problem = _narrowed(problem)
    program = Program(problem, tuple(kept or ()))
    for name, value in (kept or {}).items():
        program.keep(name, value)
    best: Chosen | None = None
    stages: list[Stage] = []
    for name in problem.stages:
        share = effort if stages else effort.part(1.0)
        if share.work < LATER_WORK:
            share = Effort(LATER_WORK, effort.guard)
        if stages or kept is not None:
            found = program.best(name, share, best)
            best = _better(problem, name, best, _choice(found))
        else:
            best, found = _first(problem, program, share, to_the_end)
        if found.infeasible and best is None:
            return Solution(None, infeasible=True)
        if best is None:
            return Solution(None)
        stages.append(_stage(problem, name, best, found.bound))
        program.keep(name, stages[-1].value)
    return Solution(best, tuple(stages))


def _first(
    problem: Problem, program: Program, effort: Effort, to_the_end: bool
) -> tuple[Chosen | None, Answer]:
    """The first objective: searched, proven, and where that fails searched once more."""
    name, cover = problem.stages[0], as_cover(problem)
    to_the_end &= problem.n <= MOST_TO_THE_END and not problem.connected
    splits = name == "value" and not problem.connected
    best = None
    if problem.n > SMALL:
        best = _searched(problem, cover, effort.part(FIRST_SEARCH), to_the_end)
    found = program.best(name, effort.part(PROOF_BEFORE_SPLITS if splits else PROOF), best)
    best = _better(problem, name, best, _choice(found))
    if best is not None and splits and not _stage(problem, name, best, found.bound).proven:
        split = program.bounded(name, effort.part(PROOF), best)
        best = _better(problem, name, best, _choice(split))
        found = replace(found, bound=_lower(found.bound, split.bound))
    if found.infeasible or (best is not None and _stage(problem, name, best, found.bound).proven):
        return best, found
    if problem.n <= SMALL:
        best = _better(problem, name, best, _searched(problem, cover, effort, to_the_end))
    if best is not None:
        if cover is not None:
            bound = _stage(problem, name, best, found.bound).bound
            best = dived(cover, effort.part(DIVES), best, 0.0 if bound is None else bound)
        best = _better(problem, name, best, _searched_on(problem, cover, effort, best))
    return best, found


def _lower(one: float | None, other: float | None) -> float | None:
    return min((bound for bound in (one, other) if bound is not None), default=None)


def _searched(
    problem: Problem, cover: Cover | None, effort: Effort, to_the_end: bool
) -> Chosen | None:
    if cover is None:
        return searched(problem, effort, to_the_end=to_the_end)
    return covered_by_search(cover, effort, to_the_end=to_the_end)


def _searched_on(problem: Problem, cover: Cover | None, effort: Effort, start: Chosen) -> Chosen:
    if can_exchange(problem):
        return exchanged(problem, effort, start)
    if cover is None:
        return searched_on(problem, effort, start)
    return covered_by_search(cover, effort, start)


def is_possible(problem: Problem, effort: Effort) -> bool | None:
    """Whether any choice keeps the rules; None where the effort did not tell."""
    found = any_choice(problem, effort)
    return False if found.infeasible else True if found.chosen is not None else None


def any_choice(problem: Problem, effort: Effort) -> Solution:
    """Some choice that keeps the rules, however good it is."""
    costs = {**problem.costs, "nothing": np.zeros(problem.n)}
    return solve(replace(problem, costs=costs, stages=("nothing",)), effort, kept={})


def _narrowed(problem: Problem) -> Problem:
    """The same problem with the rules that still say something, among those who may be chosen."""
    reduction = reduced(problem)
    useless = np.flatnonzero(~reduction.useful)
    rules = [*reduction.rules, *(rule for rule in problem.rules if rule.kind == "connected")]
    if len(useless):
        rules.append(Rule("reduced", "", useless, np.ones(len(useless)), high=0.0))
    return replace(problem, rules=tuple(rules))


def _choice(found: Answer) -> Chosen | None:
    return None if found.values is None else found.values > 0.5


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
    if bound is not None and name == "value":
        bound = min(bound, float(problem.weight.sum()))
    if bound is None or (name != "value" and bound < 0 < value):
        # A relaxation that was cut short may say less than that nothing costs less than 0.
        return Stage(name, value, None, False)
    terms = problem.weight if name == "value" else problem.costs[name]
    slack = TOLERANCE * max(1.0, abs(value))
    if np.array_equal(terms, np.round(terms)):
        # What is summed is whole, so the sum is.
        bound = np.floor(bound + slack) if name == "value" else np.ceil(bound - slack)
    proven = abs(bound - value) <= slack or (bound < value) == (name == "value")
    return Stage(name, value, value if proven else float(bound), bool(proven))


def parts(problem: Problem, chosen: Chosen) -> int:
    """In how many parts ties leave those chosen; 0 for nobody."""
    return int(parts_among(problem.network, np.flatnonzero(chosen)).max(initial=-1)) + 1
