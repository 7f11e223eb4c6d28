"""The chapters on target partners and on the form of each partnership."""

from collections.abc import Iterator

from coalition.errors import shortened
from coalition.strategy import CRITERIA, Strategy, TargetPartner, blank, short_blank, some, worded
from coalition.suggestions import BY_FIT_LEFT_LAST, order_told
from coalition.views._document import Block, Facts, Heading, Paragraph, Table
from coalition.views.strategy._figures import UNDEFINED, figure, score
from coalition.views.strategy._pictures import worth_and_likelihood
from coalition.views.strategy._sentences import (
    approach,
    introduction,
    what_we_ask,
    what_we_offer,
    why,
)
from coalition.words import tell

IN_FULL = 12
"""Partners told in full; more stand in the tables and in briefs of their own."""

DESCRIBED = 240
"""Characters of a description."""

PRESENT = 20
"""Present partners listed; the workbook has all."""


def partners(strategy: Strategy) -> Iterator[Block]:
    """Who, with the five criteria, value and likelihood; then each in full."""
    yield Heading(tell("Target partners"))
    if not strategy.partners:
        yield Paragraph(blank(tell("target partners: the data suggest none")))
        return
    yield Paragraph(_choice(strategy))
    yield Paragraph(
        tell(
            "Criteria, value and likelihood run from 0 to 1. A dash means: not known, which is "
            "not zero. Value is the share of the gaps that a tie would close; likelihood says how "
            "plausible the present ties make it. What each is known from stands in strategy.xlsx."
        ),
        "before",
    )
    yield _criteria(strategy)
    yield _worth(strategy)
    yield from worth_and_likelihood(strategy)
    for number, partner in list(enumerate(strategy.partners, 1))[:IN_FULL]:
        yield Heading(tell("{number}. {name}", number=number, name=partner.name), 2)
        yield _in_full(strategy, partner)


def _choice(strategy: Strategy) -> str:
    if strategy.chosen_by == "named":
        return tell("Chosen by us, in strategy.toml.")
    if strategy.chosen_by == "plan":
        return tell("The members of the plan, in the order of the plan.")
    suggested = [p.suggestion for p in strategy.partners if p.suggestion is not None]
    return tell(
        "The suggestions of the analysis. {order}", order=order_told(suggested, BY_FIT_LEFT_LAST)
    )


def _criteria(strategy: Strategy) -> Table:
    rows = [
        (figure(number), partner.name, *(score(c.score) for c in partner.criteria))
        for number, partner in enumerate(strategy.partners, 1)
    ]
    return Table(
        (tell("No."), tell("Partner"), *(worded(name) for name in CRITERIA)),
        rows,
        (0.06, 0.24, 0.13, 0.17, 0.11, 0.14, 0.15),
        numbers=frozenset(range(2, 7)),
    )


def _worth(strategy: Strategy) -> Table:
    rows = []
    for number, partner in enumerate(strategy.partners, 1):
        s = partner.suggestion
        advice = worded(s.quadrant) if s and s.quadrant else UNDEFINED
        names = [i.name for i in partner.introducers]
        rows.append(
            (
                figure(number),
                partner.name,
                score(s.value if s else None),
                score(s.likelihood if s else None),
                advice if partner.is_new else tell("partner already"),
                some(names) if names else UNDEFINED,
            )
        )
    return Table(
        (
            tell("No."),
            tell("Partner"),
            tell("Value"),
            tell("Likelihood"),
            tell("What that advises"),
            tell("Can introduce"),
        ),
        rows,
        (0.06, 0.24, 0.09, 0.12, 0.26, 0.23),
        numbers=frozenset({2, 3}),
    )


def _in_full(strategy: Strategy, partner: TargetPartner) -> Facts:
    s = partner.suggestion
    benefits = [worded(name) for name in s.benefits] if s else []
    rows: list[tuple[str, str | list[str]]] = [
        (tell("Who"), who(partner)),
        (tell("Why"), why(strategy, partner)),
        (tell("What we offer"), what_we_offer(strategy, partner)),
        (tell("What we ask"), what_we_ask(partner)),
        (
            tell("Benefits"),
            some(benefits, 9) if benefits else blank(tell("benefits; the data do not tell")),
        ),
        (tell("Approach"), approach(partner)),
        (tell("Introduction"), introduction(strategy, partner)),
        (tell("Form"), form_of(partner)),
    ]
    return Facts(rows, 0.2)


def who(partner: TargetPartner) -> list[str]:
    """Sector, type and what the data say of it."""
    s = partner.stakeholder
    told = [
        worded(s.sector)
        if not s.type
        else tell("{type}, {sector}", type=s.type, sector=worded(s.sector))
    ]
    if s.description:
        told.append(shortened(s.description, DESCRIBED))
    if s.themes:
        told.append(tell("Works on {themes}.", themes=some(s.themes, 6)))
    return told


def form_of(partner: TargetPartner) -> str:
    """The form now and to grow to, as a sentence."""
    start, grown = worded(partner.form), worded(partner.grow_to)
    if partner.is_new:
        return tell("Begin with {form}; grow to {grown}.", form=start, grown=grown)
    if partner.form == partner.grow_to:
        return tell("{form} now; keep it.", form=start)
    return tell("{form} now; grow to {grown}.", form=start, grown=grown)


def forms(strategy: Strategy) -> Iterator[Block]:
    """The form of each partnership now and to grow to."""
    yield Heading(tell("Form of each partnership"))
    yield Paragraph(
        tell(
            "The ladder, from loose to close: {ladder}. A partnership is as strong as the weakest "
            "of trust, commitment and communication, so the weakest decides how close it may be.",
            ladder=some(
                [
                    worded(f)
                    for f in (
                        "cooperation",
                        "coordination",
                        "collaboration",
                        "coalition",
                        "integration",
                    )
                ],
                5,
            ),
        )
    )
    rows = [
        (
            partner.name,
            tell("none yet") if partner.is_new else worded(partner.form),
            worded(partner.form) if partner.is_new else UNDEFINED,
            worded(partner.grow_to),
        )
        for partner in strategy.partners
    ]
    chosen = {partner.id for partner in strategy.partners}
    present = [p for p in strategy.present if p.stakeholder.id not in chosen]
    rows += [
        (
            p.stakeholder.name,
            worded(p.form) if p.form else short_blank(tell("form")),
            UNDEFINED,
            _growth(p.form, p.grow_to),
        )
        for p in present[:PRESENT]
    ]
    if not rows:
        yield Paragraph(blank(tell("no partnership is stated")))
        return
    yield Table(
        (tell("Partner"), tell("Now"), tell("Begin with"), tell("Grow to")),
        rows,
        (0.4, 0.2, 0.2, 0.2),
    )
    if len(present) > PRESENT:
        yield Paragraph(
            tell(
                "{number} further {number:partnership|partnerships} stand in strategy.xlsx.",
                number=len(present) - PRESENT,
            ),
            "quiet",
        )


def _growth(form: str | None, grow_to: str | None) -> str:
    if grow_to is None:
        return short_blank(tell("rate the tie first"))
    if form == grow_to:
        return tell("keep")
    return worded(grow_to)
