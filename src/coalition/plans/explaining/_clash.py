"""Why there is no plan: the smallest set of rules that clash, and what giving up each allows."""

from collections.abc import Sequence
from dataclasses import dataclass

from coalition.plans.explaining._sentences import outcome
from coalition.plans.explaining._smallest import smallest
from coalition.plans.problem import Problem, Rule
from coalition.plans.solving import Effort, Solution, is_possible, solve
from coalition.words import tell, tell_list

WITHOUT_IT = tell("Without it, {outcome}.")
WITHOUT_THESE = tell("Without these, {outcome}.")

NAMED, MOST_GIVEN = 3, 30
"""Of the rules to give up besides: how many are named, and how many are looked for."""

COUNTED = ("need", "quota", "size")
"""Kinds that ask for a number of members."""

SOFTEST = ("need", "quota", "connected", "trust", "size", "budget", "exclude", "include")


@dataclass(frozen=True, slots=True)
class Clash:
    """One of the rules that together allow no plan, and what is possible without it.

    `allows` names the rules that would have to go besides, where others clash too. `members`
    is the number of members of the best plan then, None where none was found. `there` is how many
    there are at all, where the rule asks for more than that. `alone` is whether nobody could keep
    the rule whatever the others are; `allows` then tells of doing without all such rules.
    """

    kind: str
    rule: str
    allows: str
    members: int | None
    there: int | None = None
    alone: bool = False


def clashing(problem: Problem, effort: Effort) -> tuple[Clash, ...]:
    """The fewest rules that clash, as far as the effort goes.

    In any case none of them can be left out without the rest becoming possible. Where rules are
    impossible each on its own, such as a need that nobody offers, these.
    """
    alone = [rule for rule in problem.rows if _impossible(rule)]
    if alone:
        allows = _allowed(problem, alone, Effort(max(1.0, effort.work / 2), effort.guard))
        return tuple(Clash(r.kind, r.text, *allows, _there(r), alone=True) for r in alone)
    rules = smallest(problem, _least(problem, effort.part(0.4)), effort.part(0.3))
    share = max(1.0, effort.work / (len(rules) + 1))
    return tuple(
        Clash(
            rule.kind,
            rule.text,
            *_allowed(problem, [rule], Effort(share, effort.guard)),
            _there(rule),
        )
        for rule in rules
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


def _allowed(problem: Problem, gone: Sequence[Rule], effort: Effort) -> tuple[str, int | None]:
    """What is possible without some rules, in words, and the members of the best plan then."""
    further = _further(problem.without(gone), effort)
    left = problem.without([*gone, *further]) if further is not None else problem
    found = solve(left, effort) if further is not None else Solution(None)
    without = WITHOUT_IT if len(gone) == 1 else WITHOUT_THESE
    if further is None or found.chosen is None:
        return without.saying(outcome=tell("other rules still clash")), None
    # In words of the whole request: what breaking a budget would cost is told, too.
    told = outcome(problem, found.chosen)
    if not further:
        text = without.saying(outcome=told)
    elif len(gone) == 1:
        text = tell(
            "Leaving it out is not enough; without {rules} as well, {outcome}.",
            rules=_named(further),
            outcome=told,
        )
    else:
        text = tell(
            "Leaving these out is not enough; without {rules} as well, {outcome}.",
            rules=_named(further),
            outcome=told,
        )
    return text, int(found.chosen.sum())


def _there(rule: Rule) -> int | None:
    """How many there are, where a rule asks for more than that."""
    there = int(rule.values[rule.values > 0].sum())
    return there if rule.kind in COUNTED and rule.low > there else None


def _named(rules: Sequence[Rule]) -> str:
    names: list[str] = [tell("“{rule}”", rule=rule.text) for rule in rules[:NAMED]]
    if len(rules) > NAMED:
        names.append(tell("{number} {number:rule|rules} more", number=len(rules) - NAMED))
    return tell_list(names)


def _further(problem: Problem, effort: Effort) -> list[Rule] | None:
    """Rules to give up besides, one of each clash that is left; None where that led nowhere."""
    given: list[Rule] = []
    while len(given) <= MOST_GIVEN:
        left = problem.without(given)
        possible = is_possible(left, effort.part(0.1))
        if possible is not False:
            return given if possible else None
        alone = [rule for rule in left.rows if _impossible(rule)]
        given += alone or [_to_give_up(left, effort)]
    return None


def _to_give_up(problem: Problem, effort: Effort) -> Rule:
    """Of a clash the one rule that all would be possible without, or else the softest."""
    clash = sorted(_least(problem, effort.part(0.1)), key=_softness)
    for rule in clash:
        if is_possible(problem.without([rule]), effort.part(0.1)):
            return rule
    return clash[0]


def _softness(rule: Rule) -> int:
    """What to give up first: a wish before what somebody set by name."""
    return SOFTEST.index(rule.kind) if rule.kind in SOFTEST else len(SOFTEST)
