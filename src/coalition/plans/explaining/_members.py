"""Each member: what only it brings, its share, what breaks without it, and who could follow."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from coalition.network import Floats
from coalition.plans.problem import Problem, Rule
from coalition.plans.solving import Chosen, parts

REPLACEMENTS = 3


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one member brings.

    `brings` are the needs that it offers, `only` those that no other member offers, `lost`
    those that fall below the redundancy when it leaves. `shapley` is its Shapley share of the
    covered weight: the shares of all members add up to that. `breaks` are the other rules that
    would no longer hold, `parts` the number of parts that ties then leave the others in, None
    where the data state no ties. A replacement restores the most lost weight, then has most
    ties to the other members, then most trust; every one of them keeps the rules that hold now.
    """

    id: str
    brings: tuple[str, ...]
    only: tuple[str, ...]
    lost: tuple[str, ...]
    shapley: float
    breaks: tuple[str, ...]
    parts: int | None
    replacements: tuple[str, ...]


def contributions(problem: Problem, chosen: Chosen) -> tuple[Contribution, ...]:
    """What each member of a choice brings: the largest share first, then by id."""
    shares, counts = shapley(problem, chosen), problem.counts(chosen)
    found = [
        _contribution(problem, chosen, counts, int(place), float(shares[place]))
        for place in np.flatnonzero(chosen)
    ]
    return tuple(sorted(found, key=lambda c: (-round(c.shapley, 9), c.id)))


def shapley(problem: Problem, chosen: Chosen) -> Floats:
    """Shapley shares of the covered weight, exact, shape (n,).

    A need is covered by any R of its m providers among the members, who are alike to it: in a
    random order of joining each is as often as any other the one that completes it, so each
    gets 1/m of its weight; nobody does where m < R.
    """
    counts = problem.counts(chosen)
    each = np.where(counts >= problem.redundancy, problem.weight / np.maximum(counts, 1), 0.0)
    return np.asarray(problem.offers @ each, np.float64) * chosen


def _contribution(
    problem: Problem, chosen: Chosen, counts: Floats, place: int, share: float
) -> Contribution:
    brings = _offered(problem, place)
    without = chosen.copy()
    without[place] = False
    lost = brings & (counts == problem.redundancy)
    before = {*_broken_others(problem, chosen), *_asked_in(problem, place)}
    return Contribution(
        id=problem.network.ids[place],
        brings=_terms(problem, brings),
        only=_terms(problem, brings & (counts == 1)),
        lost=_terms(problem, lost),
        shapley=share,
        breaks=tuple(text for text in _broken_others(problem, without) if text not in before),
        parts=parts(problem, without) if problem.network.basis == "declared" else None,
        replacements=_replacements(problem, without, place, lost),
    )


def _offered(problem: Problem, place: int) -> Chosen:
    offered = np.zeros(len(problem.terms), np.bool_)
    start, end = problem.offers_by_row.indptr[place : place + 2]
    offered[problem.offers_by_row.indices[start:end]] = True
    return offered


def _terms(problem: Problem, marked: Chosen) -> tuple[str, ...]:
    return tuple(problem.terms[q] for q in np.flatnonzero(marked))


def broken(problem: Problem, chosen: Chosen) -> tuple[str, ...]:
    """The rules that a choice breaks, in the user's words."""
    return _broken(problem, chosen, problem.rules)


def _broken_others(problem: Problem, chosen: Chosen) -> tuple[str, ...]:
    """As `broken`, of the rules that are no needs: `lost` tells of these."""
    return _broken(problem, chosen, problem.others)


def _broken(problem: Problem, chosen: Chosen, rules: Sequence[Rule]) -> tuple[str, ...]:
    return tuple(rule.text for rule in rules if not is_kept(problem, rule, chosen))


def is_kept(problem: Problem, rule: Rule, chosen: Chosen) -> bool:
    """Whether a choice keeps a rule."""
    if rule.kind == "connected":
        return parts(problem, chosen) <= 1
    held = float(rule.values @ chosen[rule.places])
    return bool(rule.low - 1e-7 <= held <= rule.high + 1e-7 * max(1.0, abs(held)))


def _asked_in(problem: Problem, place: int) -> set[str]:
    """The rule that one is a member, which only says again that it left."""
    return {r.text for r in problem.rules if r.kind == "include" and r.places[0] == place}


def _replacements(problem: Problem, without: Chosen, place: int, lost: Chosen) -> tuple[str, ...]:
    adjacency, held = problem.network.adjacency, without.astype(np.float64)
    restored = np.asarray(problem.offers @ (problem.weight * lost), np.float64)
    useful = restored > 0 if lost.any() else adjacency @ held > 0
    useful[place] = False
    others = np.flatnonzero(useful & ~without)
    ties = adjacency[others] @ held
    order = np.lexsort((others, problem.costs["trust"][others], -ties, -restored[others]))
    former = without.copy()
    former[place] = True
    # A need that it restores in part is no reason against it.
    bearable = {*_broken_others(problem, former), *_asked_in(problem, place)}
    found: list[str] = []
    for k in others[order].tolist():
        tried = without.copy()
        tried[k] = True
        if bearable.issuperset(_broken_others(problem, tried)):
            found.append(problem.network.ids[k])
        if len(found) == REPLACEMENTS:
            break
    return tuple(found)
