"""Why there is no plan: the smallest set of rules that clash, and what giving up each allows."""

from collections.abc import Sequence
from dataclasses import dataclass
from time import monotonic

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


def clashing(problem: Problem, seconds: float) -> tuple[Clash, ...]:
    """Rules of which none can be left out without the rest becoming possible.

    Where rules are impossible each on its own, such as a need that nobody offers, these.
    """
    until = monotonic() + seconds
    alone = [rule for rule in problem.rows if _impossible(rule)]
    rules = alone or _least(problem, until)
    share = max(1.0, (until - monotonic()) / (len(rules) + 1))
    if alone:
        return tuple(_told(problem, rule, alone, share) for rule in alone)
    return tuple(_told(problem, rule, [rule], share) for rule in rules)


def _impossible(rule: Rule) -> bool:
    """Whether no choice at all keeps a rule, since every member adds or none does."""
    return rule.low > rule.values[rule.values > 0].sum() or rule.high < 0


def _least(problem: Problem, until: float) -> list[Rule]:
    """A set that clashes and no part of which does; large lots are tried first."""
    # Ties are the dearest to check, needs the most numerous: both go first where they can.
    order = ["connected", "conflict", "need", "exclude", "trust", "quota", "include"]
    kept = sorted(problem.rules, key=lambda r: order.index(r.kind) if r.kind in order else 9)
    size = max(len(kept) // 2, 1)
    while True:
        place = 0
        while place < len(kept) and monotonic() < until:
            rest = kept[:place] + kept[place + size :]
            if _possible(problem, rest, until) is False:
                kept = rest
            else:
                place += size
        if size == 1:
            return kept
        size = max(size // 2, 1)


def _possible(problem: Problem, rules: Sequence[Rule], until: float) -> bool | None:
    kept = set(map(id, rules))
    left = problem.without([rule for rule in problem.rules if id(rule) not in kept])
    return is_possible(left, max(until - monotonic(), 0.2))


def _told(problem: Problem, rule: Rule, gone: Sequence[Rule], seconds: float) -> Clash:
    left = problem.without(gone)
    found = solve(left, seconds)
    if found.chosen is None:
        return Clash(rule.kind, rule.text, tell("Without it, other rules still clash."), None)
    sentence = tell("Without it, {outcome}.") if len(gone) == 1 else WITHOUT_THESE
    text = sentence.saying(outcome=outcome(left, found.chosen))
    return Clash(rule.kind, rule.text, text, int(found.chosen.sum()))
