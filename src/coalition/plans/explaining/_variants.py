"""Other plans: nearly as good with other members, and as good as can be without one rule."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from coalition.plans.explaining._sentences import outcome
from coalition.plans.problem import Problem, Rule
from coalition.plans.solving import Chosen, Effort, Solution, solve
from coalition.words import tell

ALTERNATIVES = 3
NEARLY = 0.05
"""Share of the first objective that an alternative may fall behind; one member of `fewest`."""

MOST_PRICES = 40


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another plan of nearly the same worth; `shared` members are those of the plan itself."""

    members: tuple[str, ...]
    shared: int
    covered: tuple[str, ...]
    missing: tuple[str, ...]
    objective: float
    cost: float | None


@dataclass(frozen=True, slots=True)
class Price:
    """What one rule costs: what the best plan without it comes to.

    `changes` holds (objective, with the rule, without it), in the order of the objectives;
    `matters` is whether any of them would be better.
    """

    kind: str
    rule: str
    changes: tuple[tuple[str, float, float], ...]
    matters: bool
    proven: bool
    text: str


def alternatives(problem: Problem, solution: Solution, effort: Effort) -> tuple[Alternative, ...]:
    """Up to three plans that share as few members as can be with the plan and one another.

    Each does without some member of every former one: a plan with one more is no other plan.
    """
    if solution.chosen is None or not solution.stages:
        return ()
    first = solution.stages[0]
    used = solution.chosen.astype(np.float64)
    seen = [solution.chosen]
    found: list[Alternative] = []
    share = effort.work / ALTERNATIVES
    for _ in range(ALTERNATIVES):
        # A hair for everyone, so that no member is taken in for nothing.
        costs = {**problem.costs, "overlap": used + 1e-4}
        rules = (*problem.rules, *map(_not_again, seen))
        other = replace(problem, costs=costs, stages=("overlap",), rules=rules)
        kept = {first.objective: _nearly(first.objective, first.value)}
        chosen = solve(other, Effort(share, effort.guard), kept).chosen
        if chosen is None:
            break
        seen.append(chosen)
        used += chosen
        found.append(_alternative(problem, chosen, solution.chosen, first.objective))
    return tuple(found)


def _not_again(former: Chosen) -> Rule:
    """That not all of a former choice are members."""
    places = np.flatnonzero(former)
    return Rule("former", "", places, np.ones(len(places)), high=len(places) - 1)


def _nearly(objective: str, value: float) -> float:
    if objective == "fewest":
        return value + 1
    return value * (1 - NEARLY if objective == "value" else 1 + NEARLY)


def _alternative(problem: Problem, chosen: Chosen, plan: Chosen, objective: str) -> Alternative:
    covered = problem.covered(chosen)
    cost = problem.score("cheapest", chosen) if "cheapest" in problem.costs else None
    return Alternative(
        members=tuple(problem.network.ids[i] for i in np.flatnonzero(chosen)),
        shared=int((chosen & plan).sum()),
        covered=tuple(t for t, c in zip(problem.terms, covered, strict=True) if c),
        missing=tuple(t for t, c in zip(problem.terms, covered, strict=True) if not c),
        objective=problem.score(objective, chosen),
        cost=cost,
    )


def prices(problem: Problem, solution: Solution, effort: Effort) -> tuple[Price, ...]:
    """What each rule costs; all conflicts as one, and needs where there are few."""
    if solution.chosen is None:
        return ()
    lots = _lots(problem)
    share = effort.work / max(len(lots), 1)
    return tuple(_price(problem, solution, lot, Effort(share, effort.guard)) for lot in lots)


def _lots(problem: Problem) -> list[Sequence[Rule]]:
    conflicts = [rule for rule in problem.rules if rule.kind == "conflict"]
    single = [rule for rule in problem.rules if rule.kind not in ("conflict", "need")]
    needs = [rule for rule in problem.rules if rule.kind == "need"]
    lots: list[Sequence[Rule]] = [[rule] for rule in single]
    lots += [conflicts] if conflicts else []
    lots += [[rule] for rule in needs] if len(needs) + len(lots) <= MOST_PRICES else []
    return lots


def _price(problem: Problem, solution: Solution, lot: Sequence[Rule], effort: Effort) -> Price:
    left = problem.without(lot)
    found = solve(left, effort)
    text = lot[0].text if lot[0].kind != "conflict" else tell("no two members in conflict")
    chosen = solution.chosen if found.chosen is None else found.chosen
    assert chosen is not None  # the plan itself keeps the fewer rules too  # noqa: S101
    after = [left.score(stage.objective, chosen) for stage in solution.stages]
    changes = tuple(
        (stage.objective, stage.value, value)
        for stage, value in zip(solution.stages, after, strict=True)
    )
    moved = next((c for c in changes if abs(c[1] - c[2]) > 1e-6 * max(1.0, abs(c[1]))), None)
    matters = moved is not None and (moved[2] > moved[1]) == (moved[0] == "value")
    told = tell("It costs nothing.")
    if matters:
        told = tell("Without it, {outcome}.", outcome=outcome(problem, chosen))
    elif not found.optimal:
        told = tell("No better plan was found without it.")
    return Price(lot[0].kind, text, changes, matters, found.optimal and solution.optimal, told)
