"""The plan in sentences: for the screen and for the page."""

from coalition.errors import shortened
from coalition.plans._plan import Plan
from coalition.plans._sentences import listed, outcome
from coalition.wording import counted

NAMED = 4
OBJECTIVES = {
    "fewest": "Fewest members",
    "cheapest": "Least cost",
    "value": "Most weight of needs covered",
    "trust": "Least trust lacking, summed over members",
}
UNITS = {
    "fewest": "members",
    "cheapest": "cost",
    "value": "weight of needs covered",
    "trust": "trust lacking",
}


def some(names: list[str], last: str = "and", most: int = NAMED) -> str:
    """Names as a list in a sentence, the first ones only where they are many.

    >>> some(["a", "b", "c"], most=2)
    'a, b and 1 more'
    """
    short = [shortened(name) for name in names]
    if len(short) > most:
        short = [*short[:most], f"{len(names) - most:,} more"]
    return listed(short, last)


def headline(plan: Plan) -> str:
    """The plan in one line."""
    if plan.solution.chosen is None:
        return "There is no plan."
    if not plan.members and not plan.needs:
        return "The plan is empty: the data state no needs. Name some with --need TERM."
    if not plan.members and not plan.covered:
        why = "the rules leave room for nobody who offers what is needed"
        if not any(need.available for need in plan.needs):
            why = "nobody in the data offers what is needed"
        return f"The plan is empty: {why}."
    told = outcome(plan.problem, plan.solution.chosen)
    if "value" in plan.request.stages and plan.coverage:
        told += f": {plan.coverage:.0%} of what is needed, by weight"
    return f"{told}."


def story(plan: Plan) -> list[str]:
    """How sure it is, what stays open, what hangs on whom: a sentence each."""
    sure = _sureness(plan) if plan.members else ""
    told = [sure, _late(plan), *_missing(plan), _fragile(plan), _ties(plan)]
    told += plan.assumptions
    return [sentence for sentence in told if sentence]


def _sureness(plan: Plan) -> str:
    if plan.is_board:
        return "These members were given. They are judged here, not chosen."
    if plan.status == "optimal":
        return f"Proven: {_promise(plan)}."
    first = plan.stages[0]
    if plan.gap is None or first.bound is None:
        return "The best plan found, not proven. How far from the best it is, is not known."
    if plan.gap == 0:
        return f"Proven: {_promise(plan)}. Among equals, the later objectives are not proven."
    limit = "more" if first.objective == "value" else "fewer"
    limit = "less" if first.objective in ("cheapest", "trust") else limit
    return (
        f"The best plan found, not proven: it comes to {first.value:,g} "
        f"{UNITS[first.objective]}, and no plan can come to {limit} than {first.bound:,g} "
        f"(a gap of {plan.gap:.1%}). A longer search (--effort) may come closer."
    )


def _late(plan: Plan) -> str:
    if not plan.cut_short:
        return ""
    return (
        f"The time limit of {plan.request.time_limit:g} seconds ended the search: on another "
        "machine the plan may be another one. Give more time for one that is always the same."
    )


def _promise(plan: Plan) -> str:
    return {
        "fewest": "no plan that keeps the rules has fewer members",
        "cheapest": "no plan that keeps the rules costs less",
        "value": "no plan that keeps the rules covers more of what is needed",
        "trust": "no plan that keeps the rules has more trusted members",
    }[plan.stages[0].objective]


def _missing(plan: Plan) -> list[str]:
    open_needs = [need for need in plan.needs if not need.covered]
    few = [n for n in open_needs if n.available < plan.request.redundancy]
    told = []
    nobody = [n.term for n in few if not n.available]
    if nobody:
        told.append("Nobody in the data offers " + some(nobody, "or") + ".")
    some_offer = [f"{n.term} ({n.available})" for n in few if n.available]
    if some_offer:
        told.append(f"Too few in the data offer {some(some_offer)}.")
    left = [n.term for n in open_needs if n.available >= plan.request.redundancy]
    if left:
        told.append(f"Offered in the data, but left open: {some(left)}.")
    return told


def _fragile(plan: Plan) -> str:
    sole = sum(len(c.only) for c in plan.contributions)
    if not sole:
        return ""
    least = max(plan.contributions, key=lambda c: (len(c.lost), c.shapley))
    told = f"{counted(sole, 'need hangs', 'needs hang')} on one member alone"
    if len(least.lost) > 1:
        told += f"; {shortened(plan.name(least.id))} alone holds {len(least.lost)}"
    return told + "."


def _ties(plan: Plan) -> str:
    if len(plan.members) < 2 or plan.problem.network.basis != "declared":
        return ""
    if plan.parts == 1:
        return "Ties join all members."
    return f"Ties leave the members in {plan.parts} separate parts."


def refusal(plan: Plan) -> list[str]:
    """Why there is no plan: a first sentence, then one for each rule."""
    if plan.status == "unknown":
        return [
            "No plan was found, and none is ruled out. Try longer with --effort 5, or drop a rule.",
        ]
    if plan.broken:
        return ["The board breaks these rules:", *(f"{text}." for text in plan.broken)]
    if not plan.clash:
        return ["No plan keeps all rules."]
    if len(plan.clash) == 1:
        return ["No plan keeps this rule:", _gives_up(plan, 0)]
    allows = {rule.allows for rule in plan.clash}
    if len(allows) == 1 and " these, " in plan.clash[0].allows:
        return [
            f"No plan keeps any of these {len(plan.clash)} rules:",
            *(f"{rule.rule}." for rule in plan.clash),
            allows.pop(),
        ]
    return [
        f"No plan keeps all rules. These {len(plan.clash)} clash:",
        *(_gives_up(plan, place) for place in range(len(plan.clash))),
    ]


def _gives_up(plan: Plan, place: int) -> str:
    rule = plan.clash[place]
    return f"{rule.rule[0].upper()}{rule.rule[1:]}. {rule.allows}"
