"""The plan in sentences: for the screen and for the page."""

from coalition.plans import Plan
from coalition.plans._sentences import outcome
from coalition.views._plain_text import plain_text
from coalition.views.report._words import figure, semicolons
from coalition.words import Told, tell, tell_capital, tell_list

NAMED = 4
OBJECTIVES = {
    "fewest": tell("Fewest members"),
    "cheapest": tell("Least cost"),
    "value": tell("Most weight of needs covered"),
    "trust": tell("Least trust lacking, summed over members"),
}
UNITS = {
    "fewest": tell("members"),
    "cheapest": tell("cost"),
    "value": tell("weight of needs covered"),
    "trust": tell("trust lacking"),
}
PROMISES = {
    "fewest": tell("Proven: no plan that keeps the rules has fewer members."),
    "cheapest": tell("Proven: no plan that keeps the rules costs less."),
    "value": tell("Proven: no plan that keeps the rules covers more of what is needed."),
    "trust": tell("Proven: no plan that keeps the rules has more trusted members."),
}


def some(names: list[str], most: int = NAMED) -> str:
    """Names as a list in a sentence, the first ones only where they are many.

    >>> some(["a", "b", "c"], 2)
    'a, b and 1 more'
    """
    short = [name if isinstance(name, Told) else plain_text(name, 60) for name in names]
    if len(short) > most:
        short = [*short[:most], tell("{number} more", number=len(names) - most)]
    return tell_list(short)


def headline(plan: Plan) -> str:
    """The plan in one line."""
    if plan.solution.chosen is None:
        return tell("There is no plan.")
    if not plan.members and not plan.needs:
        return tell("The plan is empty: the data state no needs. Name some with --need TERM.")
    told = outcome(plan.problem, plan.solution.chosen)
    if "value" in plan.request.stages and plan.coverage:
        share = figure(f"{plan.coverage:.0%}")
        return tell("{outcome}: {share} of what is needed, by weight.", outcome=told, share=share)
    return _sentence(told)


def story(plan: Plan) -> list[str]:
    """How sure it is, what stays open, what hangs on whom: a sentence each."""
    sure = [*_sureness(plan)] if plan.members else []
    told = [_joined(sure), *_missing(plan), _fragile(plan), _ties(plan)]
    told += plan.assumptions
    return [sentence for sentence in told if sentence]


def _sureness(plan: Plan) -> list[str]:
    if plan.is_board:
        return [tell("These members were given. They are judged here, not chosen.")]
    promise = PROMISES[plan.stages[0].objective]
    if plan.status == "optimal":
        return [promise]
    seconds = figure(f"{plan.request.time_limit:g}")
    if plan.gap is None:
        told = tell(
            "The best plan found in {seconds} seconds. How far from the best it is, is not known.",
            seconds=seconds,
        )
        return [told]
    if plan.gap == 0:
        return [promise, tell("Among equals, the later objectives are not proven.")]
    return [
        tell(
            "The best plan found in {seconds} seconds. No other plan is better by more than "
            "{share} in {unit}.",
            seconds=seconds,
            share=figure(f"{plan.gap:.1%}"),
            unit=UNITS[plan.stages[0].objective],
        )
    ]


def _joined(told: list[str]) -> str:
    """Sentences that follow each other."""
    parts = {str(place): text for place, text in enumerate(told)}
    return Told(" ".join(f"{{{place}}}" for place in parts), parts) if parts else ""


def _sentence(told: str) -> Told:
    """With a full stop, which all our languages have."""
    return Told("{told}.", {"told": told})


def _missing(plan: Plan) -> list[str]:
    open_needs = [need for need in plan.needs if not need.covered]
    few = [n for n in open_needs if n.available < plan.request.redundancy]
    told: list[str] = []
    nobody = [n.term for n in few if not n.available]
    if nobody:
        told.append(tell("Nobody in the data offers {terms}.", terms=some(nobody)))
    some_offer: list[str] = [
        tell("{term} ({number})", term=n.term, number=n.available) for n in few if n.available
    ]
    if some_offer:
        told.append(tell("Too few in the data offer {terms}.", terms=some(some_offer)))
    left = [n.term for n in open_needs if n.available >= plan.request.redundancy]
    if left:
        told.append(tell("Offered in the data, but left open: {terms}.", terms=some(left)))
    return told


def _fragile(plan: Plan) -> str:
    sole = sum(len(c.only) for c in plan.contributions)
    if not sole:
        return ""
    least = max(plan.contributions, key=lambda c: (len(c.lost), c.shapley))
    told: list[str] = [
        tell("{number} {number:need hangs|needs hang} on one member alone", number=sole)
    ]
    if len(least.lost) > 1:
        name = plain_text(plan.name(least.id), 60)
        told.append(tell("{name} alone holds {number}", name=name, number=len(least.lost)))
    return _sentence(semicolons(told))


def _ties(plan: Plan) -> str:
    if len(plan.members) < 2 or plan.problem.network.basis != "declared":
        return ""
    if plan.parts == 1:
        return tell("Ties join all members.")
    return tell("Ties leave the members in {number} separate parts.", number=plan.parts)


def refusal(plan: Plan) -> list[str]:
    """Why there is no plan: a first sentence, then one for each rule."""
    if plan.status == "unknown":
        return [
            tell(
                "No plan was found in {seconds} seconds, and none is ruled out. Give more time "
                "with --time-limit, or drop a rule.",
                seconds=figure(f"{plan.request.time_limit:g}"),
            )
        ]
    if plan.broken:
        return [tell("The board breaks these rules:"), *map(_sentence, plan.broken)]
    if not plan.clash:
        return [tell("No plan keeps all rules.")]
    if len(plan.clash) == 1:
        return [tell("No plan keeps this rule:"), _gives_up(plan, 0)]
    allows = {rule.allows for rule in plan.clash}
    number = len(plan.clash)
    if len(allows) == 1 and " these, " in plan.clash[0].allows:
        return [
            tell("No plan keeps any of these {number} rules:", number=number),
            *(_sentence(rule.rule) for rule in plan.clash),
            allows.pop(),
        ]
    return [
        tell("No plan keeps all rules. These {number} clash:", number=number),
        *(_gives_up(plan, place) for place in range(number)),
    ]


def _gives_up(plan: Plan, place: int) -> str:
    rule = plan.clash[place]
    return _joined([_sentence(tell_capital(rule.rule)), rule.allows])
