"""The plan: who is to be a member, how good that is, and what hangs on whom."""

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from coalition.errors import UnusableInput
from coalition.network import Network
from coalition.plans.explaining import (
    Alternative,
    Clash,
    Contribution,
    FrontierPoint,
    Price,
    alternatives,
    broken,
    clashing,
    contributions,
    frontier,
    prices,
)
from coalition.plans.problem import Problem, Request, stated
from coalition.plans.solving import USUAL, Effort, Guard, Solution, Stage, parts, solve
from coalition.tables import Dataset
from coalition.words import tell


@dataclass(frozen=True, slots=True)
class NeedCover:
    """One need: its weight, who of the members offers it, how many in the data do."""

    term: str
    weight: float
    providers: tuple[str, ...]
    available: int
    covered: bool


@dataclass(frozen=True, eq=False)
class Plan:
    """A set of members, and how it stands to what was asked.

    The frontier, alternatives and prices are worked out when they are first asked for.

    Parameters
    ----------
    dataset : Dataset
    request : Request
    problem : Problem
    solution : Solution
    guards : list of Guard
        The time limits that the search stood under so far.
    language : str
        What readers are shown it in, one of `coalition.words.LANGUAGES`.
    """

    dataset: Dataset = field(repr=False)
    request: Request
    problem: Problem = field(repr=False)
    solution: Solution = field(repr=False)
    guards: list[Guard] = field(default_factory=list, repr=False)
    language: str = "en"

    @property
    def status(self) -> str:
        """How sure the plan is.

        ``optimal`` (proven), ``feasible`` (keeps the rules, not proven best), ``infeasible``
        (no choice keeps the rules, or a given board does not), ``unknown`` (the time ran out
        before any was found).
        """
        if self.solution.infeasible or self.broken:
            return "infeasible"
        if self.solution.chosen is None:
            return "unknown"
        return "optimal" if self.solution.optimal and not self.is_board else "feasible"

    @property
    def is_board(self) -> bool:
        """Whether the members were given, not chosen."""
        return self.request.board is not None

    @property
    def members(self) -> tuple[str, ...]:
        """Ids of the members, sorted as the stakeholders are; empty where there is no plan."""
        chosen = self.solution.chosen
        if chosen is None:
            return ()
        return tuple(self.problem.network.ids[i] for i in np.flatnonzero(chosen))

    @property
    def objective(self) -> float | None:
        """What the first objective comes to; None where there is no plan."""
        return self.stages[0].value if self.stages else None

    @property
    def stages(self) -> tuple[Stage, ...]:
        """Every objective with its value and what is proven of it."""
        return self.solution.stages

    @property
    def gap(self) -> float | None:
        """How far the first objective may be from the best, over its value; 0 where proven."""
        return self.stages[0].gap if self.stages else None

    @cached_property
    def needs(self) -> tuple[NeedCover, ...]:
        """Every need, the heaviest first."""
        chosen = self.solution.chosen
        problem = self.problem
        held = np.zeros(problem.n, np.bool_) if chosen is None else chosen
        covered = problem.covered(held)
        found = [
            NeedCover(
                term,
                float(problem.weight[q]),
                tuple(problem.network.ids[i] for i in problem.providers(q) if held[i]),
                int(problem.available[q]),
                bool(covered[q]),
            )
            for q, term in enumerate(problem.terms)
        ]
        return tuple(sorted(found, key=lambda need: (-need.weight, need.term)))

    @property
    def covered(self) -> tuple[str, ...]:
        """Needs that at least as many members offer as the redundancy asks, heaviest first."""
        return tuple(need.term for need in self.needs if need.covered)

    @property
    def missing(self) -> tuple[str, ...]:
        """The other needs; `needs` says how many in the data offer each."""
        return tuple(need.term for need in self.needs if not need.covered)

    @property
    def coverage(self) -> float | None:
        """Covered share of the weight of all needs, 0-1; None without needs."""
        whole = sum(need.weight for need in self.needs)
        return sum(n.weight for n in self.needs if n.covered) / whole if whole else None

    @property
    def cost(self) -> float | None:
        """What the members cost together; None where the data state no cost."""
        if self.solution.chosen is None or "cheapest" not in self.problem.costs:
            return None
        return self.problem.score("cheapest", self.solution.chosen)

    @property
    def parts(self) -> int | None:
        """In how many parts ties leave the members; None where the data state no ties."""
        if self.problem.network.basis != "declared":
            return None
        return 0 if self.solution.chosen is None else parts(self.problem, self.solution.chosen)

    @property
    def assumptions(self) -> tuple[str, ...]:
        """What was taken for granted, as sentences."""
        return self.problem.assumptions

    @cached_property
    def broken(self) -> tuple[str, ...]:
        """The rules that a given board breaks."""
        if not self.is_board or self.solution.chosen is None:
            return ()
        return broken(self.problem, self.solution.chosen)

    @cached_property
    def contributions(self) -> tuple[Contribution, ...]:
        """What each member brings, the largest share first."""
        chosen = self.solution.chosen
        return () if chosen is None else contributions(self.problem, chosen)

    @cached_property
    def clash(self) -> tuple[Clash, ...]:
        """The rules that together allow no plan; empty where there is one."""
        if not self.solution.infeasible:
            return ()
        return clashing(self.problem, self._effort(1))

    @cached_property
    def frontier(self) -> tuple[FrontierPoint, ...]:
        """The most that can be covered, by size and by budget."""
        return frontier(self.problem, self.solution.chosen, self._effort(1))

    @cached_property
    def alternatives(self) -> tuple[Alternative, ...]:
        """Nearly as good plans with other members."""
        if self.is_board:
            return ()
        return alternatives(self.problem, self.solution, self._effort(0.5))

    @cached_property
    def prices(self) -> tuple[Price, ...]:
        """What each rule costs."""
        if self.is_board:
            return ()
        return prices(self.problem, self.solution, self._effort(0.5))

    @property
    def cut_short(self) -> bool:
        """Whether the time limit ended any search: another machine may then come farther."""
        return any(guard.bit for guard in self.guards)

    def _effort(self, share: float) -> Effort:
        effort = _effort(self.request, share)
        self.guards.append(effort.guard)
        return effort

    def name(self, id: str) -> str:
        """Name of the stakeholder with `id`."""
        return self.problem.names[self.problem.network.place[id]]


def _effort(request: Request, share: float = 1) -> Effort:
    return Effort(USUAL * request.effort * share, Guard(request.time_limit * share))


def make_plan(network: Network, dataset: Dataset, request: Request) -> Plan:
    """The best members for a request, or the judgement of a given board.

    Raises
    ------
    UnusableInput
        The request does not fit the data.
    """
    problem = stated(network, dataset, request)
    if request.board is None:
        effort = _effort(request)
        solution = solve(problem, effort, to_the_end=True)
        return Plan(dataset, request, problem, solution, [effort.guard])
    # Needs that a board leaves open are told, not forbidden.
    problem = problem.without([rule for rule in problem.rules if rule.kind == "need"])
    chosen = np.zeros(problem.n, np.bool_)
    for id in request.board:
        if id not in network.place:
            raise UnusableInput(
                tell("The board names '{id}', which is no stakeholder's id.", id=id)
            )
        chosen[network.place[id]] = True
    stages = tuple(Stage(name, problem.score(name, chosen), None, False) for name in problem.stages)
    return Plan(dataset, request, problem, Solution(chosen, stages))
