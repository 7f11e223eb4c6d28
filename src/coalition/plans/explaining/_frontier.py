"""How much can be covered with how many members, and for how much money."""

from dataclasses import dataclass, replace

import numpy as np

from coalition.plans.problem import Problem, Rule
from coalition.plans.solving import Chosen, Effort, solve

SIZES, BUDGETS = 19, 9
FEWER = 2
"""Where members must be joined each point costs much more: a half of them."""


@dataclass(frozen=True, slots=True)
class FrontierPoint:
    """The most that can be covered within a limit.

    `by` is ``size`` or ``budget``, `limit` the members or the cost allowed; `coverage` is the
    covered share of the weight of all needs, 0-1, and `needs` how many are covered. `knee`
    marks where more begins to bring less: the point farthest above the straight line from the
    first to the last.
    """

    by: str
    limit: float
    coverage: float
    needs: int
    members: tuple[str, ...]
    cost: float | None
    proven: bool
    knee: bool = False


def frontier(problem: Problem, chosen: Chosen | None, effort: Effort) -> tuple[FrontierPoint, ...]:
    """Coverage by size, then by budget where costs are stated; other rules hold throughout.

    The limits run evenly from the least to where all is covered that can be, and those
    `chosen` have a point of their own.
    """
    if not len(problem.terms):
        return ()
    both = "cheapest" in problem.costs
    part = FEWER if problem.connected else 1
    found = _line(problem, chosen, "size", "fewest", SIZES // part, effort.part(1 / (1 + both)))
    if both:
        found += _line(problem, chosen, "budget", "cheapest", BUDGETS // part, effort)
    return tuple(found)


def _line(
    problem: Problem, chosen: Chosen | None, by: str, cost: str, most: int, effort: Effort
) -> list[FrontierPoint]:
    # The least number of members stays a rule; the largest is what is asked about.
    free = problem.without(
        [r for r in problem.rules if r.kind == "need" or (r.kind == by and r.high < np.inf)]
    )
    share = effort.work / (most + 2)
    least = solve(free.asking(cost), Effort(share, effort.guard, effort)).chosen
    whole = solve(free.asking("value", cost), Effort(share, effort.guard, effort)).chosen
    if least is None or whole is None:
        return []
    costs = problem.costs[cost]
    are_whole = bool(np.array_equal(costs, np.round(costs)))
    ends = free.score(cost, least), free.score(cost, whole)
    here = [] if chosen is None else [problem.score(cost, chosen)]
    here = [at for at in here if ends[0] <= at <= ends[1]]
    points = [
        found
        for limit in sorted({*_limits(*ends, most, are_whole), *here})
        if (found := _point(free, by, cost, limit, Effort(share, effort.guard, effort))) is not None
    ]
    return _with_knee(_rising(points))


def _limits(low: float, high: float, most: int, whole: bool) -> list[float]:
    if high <= low:
        return [high]
    steps = np.linspace(low, high, most)
    return sorted({float(np.ceil(x - 1e-9)) + 0.0 if whole else float(x) for x in steps})


def _point(
    problem: Problem, by: str, cost: str, limit: float, effort: Effort
) -> FrontierPoint | None:
    everyone = np.arange(problem.n)
    # Costs are sums of fractions: the last digit must not shut out the plan that gave the limit.
    bound = Rule(by, "", everyone, problem.costs[cost], high=limit + 1e-9 * max(1.0, limit))
    asked = replace(problem, rules=(*problem.rules, bound), stages=("value", cost))
    found = solve(asked, effort)
    if found.chosen is None:
        return None
    return _told(problem, by, limit, found.chosen, found.stages[0].proven)


def _told(problem: Problem, by: str, limit: float, chosen: Chosen, proven: bool) -> FrontierPoint:
    covered = problem.covered(chosen)
    return FrontierPoint(
        by=by,
        limit=limit,
        coverage=float(problem.weight[covered].sum() / problem.weight.sum()),
        needs=int(covered.sum()),
        members=tuple(problem.network.ids[i] for i in np.flatnonzero(chosen)),
        cost=problem.score("cheapest", chosen) if "cheapest" in problem.costs else None,
        proven=proven,
    )


def _rising(points: list[FrontierPoint]) -> list[FrontierPoint]:
    """What a smaller limit reached, a larger one reaches too."""
    risen: list[FrontierPoint] = []
    for point in points:
        if risen and risen[-1].coverage > point.coverage:
            point = replace(risen[-1], limit=point.limit, proven=False)
        risen.append(point)
    return risen


def _with_knee(points: list[FrontierPoint]) -> list[FrontierPoint]:
    if len(points) < 3 or points[-1].coverage <= points[0].coverage:
        return points
    limits = np.array([point.limit for point in points])
    coverage = np.array([point.coverage for point in points])
    along = (limits - limits[0]) / (limits[-1] - limits[0])
    up = (coverage - coverage[0]) / (coverage[-1] - coverage[0])
    above = np.round(up - along, 9)
    if above.max() <= 0:
        return points
    knee = int(above.argmax())
    return [replace(point, knee=k == knee) for k, point in enumerate(points)]
