"""The approach brief of one partner: a page to take along to the first talk."""

from coalition.strategy import Strategy, TargetPartner, blank, some, worded
from coalition.views._document import Block, Document, Facts, Paragraph, Table
from coalition.views.strategy._figures import score
from coalition.views.strategy._partners import form_of, who
from coalition.views.strategy._sentences import (
    approach,
    confidentiality,
    first_words,
    introduction,
    what_we_ask,
    what_we_offer,
    why,
)
from coalition.words import tell

MOST = 3
"""Risks of a partner on its page."""


def approach_brief(strategy: Strategy, partner: TargetPartner) -> Document:
    """Who, why, what we offer and ask, who introduces, what to say first, risks."""
    s = partner.stakeholder
    rows: list[tuple[str, str | list[str]]] = [
        (tell("Who"), who(partner)),
        (tell("Contact"), s.contact or s.url or blank(tell("whom to write to"))),
        (tell("Why"), why(strategy, partner)),
        (tell("What we offer"), what_we_offer(strategy, partner)),
        (tell("What we ask"), [*what_we_ask(partner), tell("A first talk of half an hour.")]),
        (tell("Form"), form_of(partner)),
        (tell("Who introduces"), introduction(strategy, partner)),
        (tell("How"), approach(partner)),
        (tell("What to say first"), first_words(strategy, partner)),
        (tell("Risks"), _risks(strategy, partner)),
        (tell("Who talks to them, and when"), blank(tell("name and date"))),
        (tell("What came of it"), blank(tell("after the talk"))),
    ]
    blocks: list[Block] = [
        Paragraph(confidentiality(strategy.findings.audience), "note"),
        Facts(rows, 0.2),
        Paragraph("", "quiet"),
        Table(
            [worded(c.name) for c in partner.criteria],
            [[score(c.score) for c in partner.criteria]],
            (0.2,) * 5,
        ),
        Paragraph(
            tell(
                "The five criteria, from 0 to 1; a dash means: not known. What they are known from "
                "stands in strategy.xlsx."
            ),
            "quiet",
        ),
    ]
    return Document(
        kind=tell("Approach brief"),
        title=partner.name,
        subtitle=tell("For those of {name} who make the first step", name=strategy.name),
        blocks=blocks,
        running=tell("Approach brief, {name}: not for the partner", name=partner.name),
        language=strategy.language,
        tight=True,
    )


def _risks(strategy: Strategy, partner: TargetPartner) -> list[str]:
    told: list[str] = [
        tell("{risk} {remedy}", risk=risk.what, remedy=risk.mitigation)
        for risk in strategy.risks_of(partner)[:MOST]
    ]
    if partner.unknown:
        told.append(
            tell(
                "Not known: {criteria}. Ask before anything is signed.",
                criteria=some([worded(name) for name in partner.unknown], 5),
            )
        )
    return told or [
        tell("The data show none."),
        blank(tell("what else could go wrong")),
    ]
