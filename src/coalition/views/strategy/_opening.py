"""The strategy's first pages: summary, identity, SWOT, context, the network."""

from collections.abc import Iterator, Sequence

from coalition.strategy import Strategy, blank, some, total
from coalition.views._document import (
    Block,
    Bullets,
    Contents,
    Facts,
    Heading,
    Paragraph,
    Table,
)
from coalition.views.strategy._figures import figure
from coalition.views.strategy._pictures import the_map
from coalition.views.strategy._sentences import confidentiality
from coalition.words import tell

POINTS = 6
"""Points of one quadrant."""

QUADRANTS = (
    ("strength", tell("Strengths"), tell("a strength")),
    ("weakness", tell("Weaknesses"), tell("a weakness")),
    ("opportunity", tell("Opportunities"), tell("an opportunity")),
    ("threat", tell("Threats"), tell("a threat")),
)


def opening(strategy: Strategy) -> Iterator[Block]:
    """Everything before the goals."""
    yield Paragraph(confidentiality(strategy.findings.audience), "note")
    yield Paragraph(
        tell(
            "A draft to discuss and change. What stands here comes from the data, from your "
            "configuration, or from a rule that is stated. What nobody has said yet is marked: "
            "{blank}.",
            blank=blank(tell("like this")),
        ),
        "quiet",
    )
    yield Contents(tell("Contents"))
    yield from _summary(strategy)
    yield from _identity(strategy)
    yield from _swot(strategy)
    yield from _network(strategy)


def _summary(strategy: Strategy) -> Iterator[Block]:
    yield Heading(tell("Executive summary"))
    yield Bullets(summary(strategy))


def summary(strategy: Strategy) -> list[str]:
    """The strategy in a handful of sentences."""
    findings, partners = strategy.findings, strategy.partners
    told = [_today(strategy), _about_partners(strategy)]
    needed = tuple(dict.fromkeys(term for p in partners for term in p.brings))
    if needed:
        told.append(tell("Together they offer what we need: {terms}.", terms=some(needed, 6)))
    closed = {gap.id for p in partners for gap in p.closes}
    if closed:
        told.append(
            tell(
                "Ties with them would close or ease {number} of the {all} {all:gap|gaps} that "
                "the analysis finds.",
                number=len(closed),
                all=len(findings.gaps),
            )
        )
    if strategy.goals:
        told.append(
            tell(
                "{number} {number:goal|goals}: {goals}.",
                number=len(strategy.goals),
                goals=some([goal.name for goal in strategy.goals], 6),
            )
        )
    told.append(_about_money(strategy))
    if strategy.risks:
        told.append(tell("The gravest risk: {risk}", risk=strategy.risks[0].what))
    return told


def _today(strategy: Strategy) -> str:
    """Whom we work with already, as far as the data tell."""
    findings = strategy.findings
    if findings.network.basis != "declared":
        return tell(
            "The data list {number} other {number:stakeholder|stakeholders}; whom {name} "
            "works with they do not say.",
            name=strategy.name,
            number=findings.network.n - 1,
        )
    degree = findings.stakeholders[findings.network.place[strategy.focal.id]].centrality["degree"]
    return tell(
        "{name} works with {partners} of {others} other "
        "{others:stakeholder|stakeholders} in the network.",
        name=strategy.name,
        partners=int(degree or 0),
        others=findings.network.n - 1,
    )


def _about_partners(strategy: Strategy) -> str:
    partners = strategy.partners
    if not partners:
        return tell(
            "The data name no partner to win: {blank}.", blank=blank(tell("target partners"))
        )
    names = some([p.name for p in partners], 6)
    number = len(partners)
    if strategy.chosen_by == "named":
        return tell(
            "We have chosen {number} target {number:partner|partners}: {names}.",
            number=number,
            names=names,
        )
    if strategy.chosen_by == "plan":
        return tell(
            "The plan gives {number} target {number:partner|partners}: {names}.",
            number=number,
            names=names,
        )
    return tell(
        "The analysis suggests {number} target {number:partner|partners}: {names}.",
        number=number,
        names=names,
    )


def _about_money(strategy: Strategy) -> str:
    budget = strategy.budget
    cost, brought = total(budget.lines, "cost"), total(budget.lines, "contribution")
    if cost is None and brought is None:
        return tell("What it costs and who contributes is not stated yet.")
    unit = strategy.config.currency or blank(tell("currency and unit"))
    return tell(
        "As far as amounts are stated, it costs {cost} and brings contributions of {brought} "
        "({unit}).",
        cost=figure(cost),
        brought=figure(brought),
        unit=unit,
    )


def _identity(strategy: Strategy) -> Iterator[Block]:
    identity = strategy.identity
    yield Heading(tell("Vision and mission"))
    rows: list[tuple[str, str | list[str]]] = [
        (tell("Vision"), identity.vision),
        (tell("Mission"), identity.mission),
    ]
    if identity.described and identity.described != identity.mission:
        rows.append((tell("As the data describe us"), identity.described))
    values = list(identity.values) or [blank(tell("what we stand for"))]
    rows.append((tell("Values"), values))
    offers = [c.term for c in strategy.focal.offers]
    unstated = blank(tell("not stated in the data"))
    rows.append((tell("What we offer"), some(offers, 12) if offers else unstated))
    if not strategy.needs:
        rows.append((tell("What we need"), unstated))
    yield Facts(rows)
    if strategy.needs:
        yield Heading(tell("What we need, and who offers it"), 2)
        yield _needs(strategy)


def _needs(strategy: Strategy) -> Table:
    def named(names: Sequence[str]) -> str:
        return some(names, 3) if names else "–"

    rows = []
    for need in strategy.needs:
        nobody = not (need.present or need.targets or need.others)
        others = tell("nobody in the data offers it") if nobody else named(need.others)
        rows.append((need.term, named(need.present), named(need.targets), others))
    return Table(
        (tell("Need"), tell("Partners we have"), tell("Target partners"), tell("Others")),
        rows,
        (0.2, 0.28, 0.24, 0.28),
    )


def _swot(strategy: Strategy) -> Iterator[Block]:
    yield Heading(tell("Strengths, weaknesses, opportunities, threats"))
    yield Paragraph(
        tell(
            "Stated: a cell of the data says so. Derived: the network shows it. The cell or the "
            "figure stands beside each."
        ),
        "before",
    )
    yield Heading(strategy.name, 2)
    yield from _grid(strategy, strategy.focal.id, with_blanks=True)
    if any(not point.stakeholder for point in strategy.swot):
        yield Heading(tell("The network around us"), 2)
        yield from _grid(strategy, "", with_blanks=False)
    yield Heading(tell("External context"), 2)
    context = list(strategy.config.context)
    yield Bullets(
        context
        or [blank(tell("what in politics, money, society or law helps or hinders, one a line"))]
    )


def _grid(strategy: Strategy, id: str, with_blanks: bool) -> Iterator[Table]:
    cells: list[list[str]] = []
    for quadrant, _, one in QUADRANTS:
        points = [p for p in strategy.swot if (p.stakeholder, p.quadrant) == (id, quadrant)]
        told: list[str] = [
            tell("Stated: {text}", text=p.text)
            if p.origin == "stated"
            else tell("Derived: {text}", text=p.text)
            for p in points[:POINTS]
        ]
        cells.append(told or ([blank(one)] if with_blanks else ["–"]))
    titles = [title for _, title, _ in QUADRANTS]
    for pair in (slice(0, 2), slice(2, 4)):
        yield Table(titles[pair], [cells[pair]], (0.5, 0.5), may_split=True)


def _network(strategy: Strategy) -> Iterator[Block]:
    yield Heading(tell("The network today"))
    yield from the_map(strategy)
    findings = strategy.findings
    found = findings.stakeholders[findings.network.place[strategy.focal.id]]
    declared = findings.network.basis == "declared"
    rows: list[tuple[str, str]] = [
        (tell("Stakeholders"), figure(findings.network.n)),
        (
            tell("Pairs who have a tie"),
            figure(findings.network.m) if declared else blank(tell("not stated in the data")),
        ),
        (tell("Gaps found"), figure(len(findings.gaps))),
    ]
    if declared:
        rows.append((tell("Our partners"), figure(found.centrality["degree"])))
    yield Facts(rows)
