"""The plan in sentences: for the screen and for the page."""

from coalition.errors import shortened
from coalition.plans._plan import NeedCover, Plan
from coalition.plans.explaining import Clash, listed, outcome, reckoned
from coalition.plans.problem import could_be_asked_for
from coalition.wording import fitting
from coalition.words import Told, tell, tell_capital, tell_list, tell_number

NAMED = 4
OBJECTIVES = {
    "fewest": tell("Fewest members"),
    "cheapest": tell("Least cost"),
    "value": tell("Most weight of needs covered"),
    "trust": tell("Least trust lacking, summed over members"),
}
FAR = {
    "fewest": tell(
        "The best plan found, not proven: it comes to {value} members, and no plan can come to "
        "fewer than {bound} (a gap of {gap})."
    ),
    "cheapest": tell(
        "The best plan found, not proven: it costs {value}, and no plan can cost less than "
        "{bound} (a gap of {gap})."
    ),
    "value": tell(
        "The best plan found, not proven: the needs that it covers weigh {value} together, and no "
        "plan can cover more than {bound} (a gap of {gap})."
    ),
    "trust": tell(
        "The best plan found, not proven: the trust that its members lack comes to {value}, and "
        "for no plan to less than {bound} (a gap of {gap})."
    ),
}
PROMISES = {
    "fewest": tell("Proven: no plan that keeps the rules has fewer members."),
    "cheapest": tell("Proven: no plan that keeps the rules costs less."),
    "value": tell("Proven: no plan that keeps the rules covers more of what is needed."),
    "trust": tell("Proven: no plan that keeps the rules has more trusted members."),
}


def some(names: list[str], last: str = "and", most: int = NAMED) -> str:
    """Names as a list in a sentence, the first ones only where they are many.

    >>> some(["a", "b", "c"], most=2), some(["a", "b", "c"], most=1)
    ('a, b and c', 'a and 2 more')
    """
    short = [fitting(name) for name in names]
    # "And 1 more" would take the room of a name.
    if len(short) > most + 1:
        short = [*short[:most], tell("{number} more", number=len(names) - most)]
    return listed(short, last)


def headline(plan: Plan) -> str:
    """The plan in one line."""
    if plan.solution.chosen is None:
        return tell("There is no plan.")
    if not plan.members and not plan.needs:
        return tell("The plan is empty: the data state no needs. Name some with --need TERM.")
    if not plan.members and not plan.covered:
        if not any(need.available for need in plan.needs):
            return tell("The plan is empty: nobody in the data offers what is needed.")
        return tell("The plan is empty: the rules leave room for nobody who offers what is needed.")
    told = outcome(plan.problem, plan.solution.chosen)
    scarce = _scarce_in_plan(plan)
    if scarce and not plan.covered:
        return tell(
            "{members}; {needs} {needs:need has|needs have} too few providers for {asked} each: "
            "{terms}.",
            members=reckoned(plan.problem, plan.solution.chosen),
            needs=len(scarce),
            asked=plan.request.redundancy,
            terms=some([need.term for need in scarce]),
        )
    return _sentence(told)


def story(plan: Plan) -> list[str]:
    """How sure it is, what stays open, what hangs on whom: a sentence each."""
    sure = [*_sureness(plan)] if plan.members else []
    told = [_joined(sure), _late(plan), *_missing(plan), _fragile(plan), _ties(plan)]
    if not plan.needs:
        told.append(could_be_asked_for(plan.dataset.stakeholders))
    told += plan.assumptions
    return [sentence for sentence in told if sentence]


def _sureness(plan: Plan) -> list[str]:
    if plan.is_board:
        return [tell("These members were given. They are judged here, not chosen.")]
    promise = PROMISES[plan.stages[0].objective]
    if plan.status == "optimal":
        return [promise]
    first = plan.stages[0]
    if plan.gap is None or first.bound is None:
        told = tell("The best plan found, not proven. How far from the best it is, is not known.")
        return [told]
    if plan.gap == 0:
        return [promise, tell("Among equals, the later objectives are not proven.")]
    best = FAR[first.objective].saying(
        value=tell_number(first.value, ",g"),
        bound=tell_number(first.bound, ",g"),
        gap=tell_number(plan.gap, ".1%"),
    )
    more = tell(
        "A longer search (--effort 5) may find a better plan or prove this one. Where many "
        "members would do about equally well, a proof can be out of reach."
    )
    return [best, more]


def _late(plan: Plan) -> str:
    if not plan.cut_short:
        return ""
    return tell(
        "The time limit of {seconds} seconds ended the search: on another machine the plan may be "
        "another one. Give more time for one that is always the same.",
        seconds=tell_number(plan.request.time_limit, "g"),
    )


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
    # Of a term that nobody needs either, an assumption tells.
    needed = {need.term for s in plan.dataset.stakeholders for need in s.needs}
    nobody = [n.term for n in few if not n.available and n.term in needed]
    if nobody:
        told.append(tell("Nobody in the data offers {terms}.", terms=some(nobody, "or")))
    scarce = _scarce_in_plan(plan)
    if scarce:
        told.append(_as_often_as_can_be(plan, scarce))
    left_out = [n for n in few if n.available and n not in scarce]
    if left_out:
        told.append(tell("Too few in the data offer {terms}.", terms=_counted(left_out)))
    left = [n.term for n in open_needs if n.available >= plan.request.redundancy]
    if left:
        told.append(tell("Offered in the data, but left open: {terms}.", terms=some(left)))
    return told


def _scarce_in_plan(plan: Plan) -> list[NeedCover]:
    """Needs that cannot be covered as often as asked, all of whose few providers are members."""
    asked = plan.request.redundancy
    return [n for n in plan.needs if 0 < n.available < asked and len(n.providers) == n.available]


def _as_often_as_can_be(plan: Plan, scarce: list[NeedCover]) -> Told:
    if len(scarce) == 1 and scarce[0].available == 1:
        return tell(
            "Only one in the data offers {term}: it is in the plan, and the need counts as "
            "missing.",
            term=fitting(scarce[0].term),
        )
    return tell(
        "Too few in the data offer {terms}, each asked for {asked} times: all who do are in the "
        "plan, and the needs count as missing.",
        terms=_counted(scarce),
        asked=plan.request.redundancy,
    )


def _counted(needs: list[NeedCover]) -> str:
    """Needs with how many in the data offer each."""
    return some([tell("{term} ({number})", term=n.term, number=n.available) for n in needs])


def _fragile(plan: Plan) -> str:
    sole = sum(len(c.only) for c in plan.contributions)
    if not sole:
        return ""
    least = max(plan.contributions, key=lambda c: (len(c.only), c.shapley))
    told: list[str] = [
        tell("{number} {number:need hangs|needs hang} on one member alone", number=sole)
    ]
    if len(least.only) > 1:
        name = shortened(plan.name(least.id))
        told.append(tell("{name} alone holds {number}", name=name, number=len(least.only)))
    return _sentence(tell_list(told, ";"))


def _ties(plan: Plan) -> str:
    if len(plan.members) < 2 or plan.parts is None:
        return ""
    if plan.parts == 1:
        return tell("Ties join all members.")
    return tell("Ties leave the members in {number} separate parts.", number=plan.parts)


def refusal(plan: Plan) -> list[str]:
    """Why there is no plan: a first sentence, one for each rule, and what was taken for granted."""
    told_already = plan.solution.chosen is not None
    return [*_why_none(plan), *(() if told_already else plan.assumptions)]


def _why_none(plan: Plan) -> list[str]:
    if plan.status == "unknown":
        return [
            tell(
                "No plan was found, and none is ruled out. Try longer with --effort 5, or drop a "
                "rule."
            )
        ]
    if plan.broken:
        return [tell("The board breaks these rules:"), *map(_sentence, plan.broken)]
    if not plan.clash:
        return [tell("No plan keeps all rules.")]
    if len(plan.clash) == 1:
        return [tell("No plan keeps this rule:"), _gives_up(plan, 0)]
    number = len(plan.clash)
    if plan.clash[0].alone:
        return [
            tell("No plan keeps any of these {number} rules:", number=number),
            *(_sentence(_asked(rule)) for rule in plan.clash),
            plan.clash[0].allows,
        ]
    return [
        tell("No plan keeps all rules. These {number} clash:", number=number),
        *(_gives_up(plan, place) for place in range(number)),
    ]


def _gives_up(plan: Plan, place: int) -> str:
    rule = plan.clash[place]
    return _joined([_sentence(tell_capital(_asked(rule))), rule.allows])


def _asked(clash: Clash) -> str:
    """A rule; where it asks for more than there are, with how many there are."""
    if clash.there is None:
        return clash.rule
    if not clash.there:
        return tell("{rule} (there is nobody)", rule=clash.rule)
    return tell("{rule} (there {number:is|are} only {number})", rule=clash.rule, number=clash.there)
