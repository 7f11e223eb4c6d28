"""What speaks for a partner, what we offer and ask, and what to say first: in our own words."""

from coalition.analysis.measure_labels import label
from coalition.strategy import Strategy, TargetPartner, blank, some, worded
from coalition.words import tell, tell_list

APPROACHES = {
    "quick win": tell("Ask now: it is worth much, and the present ties make it plausible."),
    "strategic bet": tell(
        "Take time for it: it is worth much, but the present ties do not lead there. Somebody "
        "has to make the introduction."
    ),
    "easy but empty": tell("Keep it light: it comes easily, but closes few of the gaps by itself."),
    "leave": tell("Do not press it: weigh first whether the reasons hold."),
}


def why(strategy: Strategy, partner: TargetPartner) -> list[str]:
    """Reasons out of the data, the most concrete first; a blank where the data give none."""
    told: list[str] = []
    if partner.tie is not None and partner.tie.form:
        told.append(tell("We work together already: {form}.", form=worded(partner.tie.form)))
    elif partner.tie is not None:
        told.append(tell("We have a tie already; its form is not stated."))
    if partner.brings:
        told.append(
            tell(
                "{name} offers {terms}, which we need.",
                name=partner.name,
                terms=some(partner.brings),
            )
        )
    if partner.gives:
        told.append(
            tell(
                "We offer {terms}, which {name} needs.",
                name=partner.name,
                terms=some(partner.gives),
            )
        )
    if partner.closes:
        told.append(
            tell(
                "A tie would close or ease {number} {number:gap|gaps} of the network; the gravest: "
                "{kind}, {subject}.",
                number=len(partner.closes),
                kind=label(strategy.findings, "gaps", partner.closes[0].kind),
                subject=partner.closes[0].subject,
            )
        )
    if partner.themes:
        told.append(tell("We both work on {themes}.", themes=some(partner.themes)))
    if partner.regions:
        told.append(tell("We both work in {regions}.", regions=some(partner.regions)))
    if partner.values:
        told.append(tell("We both stand for {values}.", values=some(partner.values)))
    return told or [blank(tell("why this partner: the data give no reason"))]


def what_we_offer(strategy: Strategy, partner: TargetPartner) -> list[str]:
    """What of ours they need; else what we offer at all; else a blank."""
    if partner.gives:
        return [tell("{terms}, which they need.", terms=some(partner.gives))]
    offers = [c.term for c in strategy.focal.offers]
    if offers:
        return [
            tell(
                "What we offer in general: {terms}. The data do not say that they need it: ask.",
                terms=some(offers, 5),
            )
        ]
    return [blank(tell("what we offer them"))]


def what_we_ask(partner: TargetPartner) -> list[str]:
    """What of theirs we need; else what they offer at all; else a blank."""
    if partner.brings:
        return [tell("{terms}, which we need.", terms=some(partner.brings))]
    offers = [c.term for c in partner.stakeholder.offers]
    if offers:
        return [
            tell(
                "They offer {terms}. None of it is among the needs that we state.",
                terms=some(offers, 5),
            ),
            blank(tell("what we ask of them")),
        ]
    return [blank(tell("what we ask of them"))]


def introduction(strategy: Strategy, partner: TargetPartner) -> str:
    """Who makes the introduction."""
    if not partner.is_new:
        return tell("None is needed: we know each other.")
    if strategy.findings.network.basis != "declared":
        return tell(
            "The data state no ties, so they cannot say who. Ask around, or write yourselves."
        )
    names = [s.name for s in partner.introducers]
    if not names:
        return tell("The data show nobody within three ties who could. Write to them yourselves.")
    if len(names) == 1:
        return tell("{name}, who works with both of us.", name=names[0])
    return tell(
        "{first}, our partner, through {others}.", first=names[0], others=tell_list(names[1:])
    )


def approach(partner: TargetPartner) -> str:
    """How to go about it, after value and likelihood."""
    suggestion = partner.suggestion
    if not partner.is_new:
        return tell("Talk about what has gone well, then about what comes next.")
    if suggestion is None or suggestion.quadrant is None:
        return tell("How likely it is, the data do not tell: begin with a talk.")
    return APPROACHES[suggestion.quadrant]


def first_words(strategy: Strategy, partner: TargetPartner) -> list[str]:
    """What to say in the first talk; every claim out of the data."""
    told: list[str] = []
    if partner.is_new:
        told.append(tell("“We are {name}.”", name=strategy.name))
        if partner.introducers:
            told.append(
                tell("“{name} knows our work and yours.”", name=partner.introducers[-1].name)
                if len(partner.introducers) == 1
                else tell("“{name} knows your work.”", name=partner.introducers[-1].name)
            )
    else:
        told.append(tell("“We would like to talk about how we work together.”"))
    if partner.themes:
        told.append(tell("“We both work on {themes}.”", themes=some(partner.themes, 3)))
    elif partner.regions:
        told.append(tell("“We both work in {regions}.”", regions=some(partner.regions, 3)))
    if partner.gives:
        told.append(
            tell(
                "“We heard that you look for {terms}. We can offer that.”",
                terms=some(partner.gives, 3),
            )
        )
    if partner.brings:
        told.append(
            tell("“We look for {terms}, which you know well.”", terms=some(partner.brings, 3))
        )
    told.append(tell("“What would you wish from us? Could we meet for half an hour?”"))
    return told


def confidentiality(audience: str) -> str:
    """Who may see a document with these findings."""
    return {
        "internal": tell(
            "Confidential. This names how others are rated and where they stand. Share it only "
            "with those who decide on it; for others make it again with --audience partners or "
            "--audience public."
        ),
        "partners": tell(
            "For partners. Contacts, notes and stances are left out; ratings are in it. Ask "
            "those who are named before it goes further."
        ),
        "public": tell(
            "Ratings, stances, costs, contacts and notes are left out. Ask those who are named "
            "before it is published."
        ),
    }[audience]
