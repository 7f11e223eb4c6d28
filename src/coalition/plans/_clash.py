"""Why there is no plan: the smallest set of rules that clash, and what giving up each allows."""

from collections.abc import Sequence
from dataclasses import dataclass

from coalition.plans._effort import Effort
from coalition.plans._problem import Problem, Rule
from coalition.plans._sentences import outcome
from coalition.plans._solve import is_possible, solve
from coalition.words import tell

WITHOUT_THESE = tell("Without these, {outcome}.")


@dataclass(frozen=True, slots=True)
class Clash:
    """One of the rules that together allow no plan, and what is possible without it.

    `members` is the number of members of the best plan without it, None where there still is
    none.
    """

    kind: str
    rule: str
    allows: str
    members: int | None


def clashing(problem: Problem, effort: Effort) -> tuple[Clash, ...]:
    """Rules of which none can be left out without the rest becoming possible.

    Where rules are impossible each on its own, such as a need that nobody offers, these.
    """
    alone = [rule for rule in problem.rows if _impossible(rule)]
    rules = alone or _least(problem, effort.part(0.5))
    share = max(1.0, effort.work / (len(rules) + 1))
    return tuple(
        _told(problem, rule, alone or [rule], Effort(share, effort.guard)) for rule in rules
    )


def _impossible(rule: Rule) -> bool:
    """Whether no choice at all keeps a rule, since every member adds or none does."""
    return rule.low > rule.values[rule.values > 0].sum() or rule.high < 0


def _least(problem: Problem, effort: Effort) -> list[Rule]:
    """A set that clashes and no part of which does; large lots are tried first."""
    # Ties are the dearest to check, needs the most numerous: both go first where they can.
    order = ["connected", "conflict", "need", "exclude", "trust", "quota", "include"]
    kept = sorted(problem.rules, key=lambda r: order.index(r.kind) if r.kind in order else 9)
    size = max(len(kept) // 2, 1)
    while True:
        place = 0
        while place < len(kept) and not effort.is_over:
            rest = kept[:place] + kept[place + size :]
            if _possible(problem, rest, effort) is False:
                kept = rest
            else:
                place += size
        if size == 1:
            return kept
        size = max(size // 2, 1)


def _possible(problem: Problem, rules: Sequence[Rule], effort: Effort) -> bool | None:
    kept = set(map(id, rules))
    left = problem.without([rule for rule in problem.rules if id(rule) not in kept])
    return is_possible(left, effort.part(0.5))


def _told(problem: Problem, rule: Rule, gone: Sequence[Rule], effort: Effort) -> Clash:
    left = problem.without(gone)
    found = solve(left, effort)
    if found.chosen is None:
        return Clash(rule.kind, rule.text, tell("Without it, other rules still clash."), None)
    sentence = tell("Without it, {outcome}.") if len(gone) == 1 else WITHOUT_THESE
    text = sentence.saying(outcome=outcome(left, found.chosen))
    return Clash(rule.kind, rule.text, text, int(found.chosen.sum()))
