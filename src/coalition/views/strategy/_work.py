"""The chapters on what to do: actions, budget, risks, monitoring, and what comes after."""

from collections.abc import Iterator

from coalition.strategy import QUARTERS, BudgetLine, Strategy, blank, short_blank, total
from coalition.views._document import Block, Bullets, Facts, Heading, Paragraph, Table
from coalition.views.strategy._figures import UNDEFINED, figure, score
from coalition.views.strategy._pictures import by_goal
from coalition.words import tell


def actions(strategy: Strategy) -> Iterator[Block]:
    """Steps by quarter with who is responsible, accountable, consulted and informed."""
    yield Heading(tell("Action plan"))
    yield Paragraph(
        tell(
            "Responsible does the work, accountable answers for it, consulted is asked before, "
            "informed is told after. The order of the steps is a proposal: introduce, agree, "
            "begin, review."
        ),
        "before",
    )
    if strategy.calendar.start is None:
        yield Paragraph(
            tell(
                "The year begins on {blank}.", blank=blank(tell("date, as start in strategy.toml"))
            )
        )
    for quarter in QUARTERS:
        yield Heading(strategy.calendar.label(quarter), 2)
        yield Table(
            (
                tell("Step"),
                tell("Goal"),
                tell("Responsible"),
                tell("Accountable"),
                tell("Consulted"),
                tell("Informed"),
            ),
            [
                (
                    action.what,
                    figure(action.goal) if action.goal else tell("all"),
                    action.responsible,
                    action.accountable,
                    action.consulted,
                    action.informed,
                )
                for action in strategy.actions
                if action.quarter == quarter
            ],
            (0.36, 0.08, 0.14, 0.14, 0.16, 0.12),
        )


def budget(strategy: Strategy) -> Iterator[Block]:
    """Cost and contribution by goal, with sums."""
    yield Heading(tell("Budget"))
    found = strategy.budget
    yield Paragraph(
        tell(
            "In {unit}. Cost is what it takes to have a partner on board, contribution what it "
            "brings, as the data state them. Each partner stands under one goal only, so nothing "
            "counts twice.",
            unit=strategy.config.currency or blank(tell("currency and unit")),
        )
    )
    yield from by_goal(strategy)
    rows: list[tuple[str, str, str, str]] = []
    for goal in strategy.goals:
        name = tell("{number}. {name}", number=goal.number, name=goal.name)
        rows += [
            (name, line.item, _amount(line, "cost"), _amount(line, "contribution"))
            for line in found.of(goal.number)
        ]
    rows += [
        (UNDEFINED, line.item, _amount(line, "cost"), _amount(line, "contribution"))
        for line in found.of(None)
    ]
    if not rows:
        yield Paragraph(blank(tell("costs and contributions")))
        return
    sums = (figure(total(found.lines, "cost")), figure(total(found.lines, "contribution")))
    yield Table(
        (tell("Goal"), tell("Item"), tell("Cost"), tell("Contribution")),
        [*rows, (tell("Total"), "", *sums)],
        (0.32, 0.36, 0.16, 0.16),
        numbers=frozenset({2, 3}),
        total=True,
    )
    yield _sums_by_goal(strategy)
    if found.unknown:
        yield Paragraph(
            tell(
                "{number} {number:amount is|amounts are} not stated; the sums leave "
                "{number:it|them} out.",
                number=found.unknown,
            ),
            "quiet",
        )


def _sums_by_goal(strategy: Strategy) -> Table:
    rows = []
    for goal in strategy.goals:
        lines = strategy.budget.of(goal.number)
        cost, brought = total(lines, "cost"), total(lines, "contribution")
        known = None if cost is None and brought is None else (brought or 0) - (cost or 0)
        rows.append(
            (
                tell("{number}. {name}", number=goal.number, name=goal.name),
                figure(cost),
                figure(brought),
                figure(known),
            )
        )
    lines = strategy.budget.lines
    cost, brought = total(lines, "cost"), total(lines, "contribution")
    known = None if cost is None and brought is None else (brought or 0) - (cost or 0)
    rows.append((tell("Total"), figure(cost), figure(brought), figure(known)))
    return Table(
        (tell("By goal"), tell("Cost"), tell("Contribution"), tell("Contribution less cost")),
        rows,
        (0.46, 0.16, 0.16, 0.22),
        numbers=frozenset({1, 2, 3}),
        total=True,
    )


def _amount(line: BudgetLine, what: str) -> str:
    value: float | None = getattr(line, what)
    if value is None and what in line.asked:
        return short_blank(tell("amount"))
    return figure(value)


def risks(strategy: Strategy) -> Iterator[Block]:
    """What may go wrong, what shows it, what to do."""
    yield Heading(tell("Risks"))
    if not strategy.risks:
        yield Paragraph(
            tell("The data show no cut point, weak tie or conflict near the target partners.")
        )
        yield Paragraph(blank(tell("other risks")))
        return
    yield Table(
        (tell("Risk"), tell("What shows it"), tell("What to do"), tell("Severity"), tell("Owner")),
        [
            (
                risk.what,
                risk.evidence,
                risk.mitigation,
                score(risk.severity),
                short_blank(tell("owner")),
            )
            for risk in strategy.risks
        ],
        (0.22, 0.28, 0.27, 0.11, 0.12),
        numbers=frozenset({3}),
    )
    yield Paragraph(
        tell(
            "Severity, from 0 to 1, is that of the gap in the analysis; a dash where the risk "
            "comes from no gap."
        ),
        "quiet",
    )


def monitoring(strategy: Strategy) -> Iterator[Block]:
    """Indicators that `coalition compare` works out, and how."""
    yield Heading(tell("Monitoring and evaluation"))
    yield Paragraph(
        tell(
            "Collect the data again in the same way, then run the command below: it works out "
            "each indicator anew and says whether the goal is reached, on the way, or no nearer."
        )
    )
    yield Paragraph("coalition compare BEFORE AFTER --goals strategy.toml", "note")
    if strategy.goals:
        yield _indicators(strategy)
    yield Bullets(
        [
            tell(
                "An indicator counts the whole network, not only us: name in the review what we "
                "did for it."
            ),
            tell(
                "Rate trust, commitment and communication of each partnership again at each "
                "review, on the same scale."
            ),
            tell("The comparison says which changes missing answers alone could explain."),
        ]
    )


def afterwards(strategy: Strategy) -> Iterator[Block]:
    """Celebration, what keeps it going, and when to end."""
    config = strategy.config
    yield Heading(tell("Celebrating, sustaining, ending"))
    yield Facts(
        [
            (
                tell("Celebrate"),
                [
                    tell(
                        "When the comparison says that a goal is reached, thank those who did it,"
                        " by name and with their consent."
                    ),
                    config.celebration or blank(tell("how and where we celebrate")),
                ],
            ),
            (
                tell("Sustain"),
                [
                    tell(
                        "Two people on each side know the partnership, so that it outlives a "
                        "change of posts."
                    ),
                    config.sustainability or blank(tell("who pays for it after the first year")),
                ],
            ),
            (
                tell("Exit rule"),
                config.exit_rule
                or tell(
                    "Proposed: if two reviews in a row find the goal no nearer, or trust, "
                    "commitment or communication below half of the scale, both sides meet within "
                    "{blank} and decide to mend it, to step down one rung of the ladder, or to "
                    "end it. Work in hand is finished, data and money are settled, and those who "
                    "were served are told.",
                    blank=blank(tell("number of weeks")),
                ),
            ),
        ]
    )


def _indicators(strategy: Strategy) -> Table:
    return Table(
        (
            tell("Goal"),
            tell("Indicator"),
            tell("What it counts"),
            tell("Baseline"),
            tell("Target"),
            tell("When"),
            tell("Who collects"),
        ),
        [
            (
                figure(goal.number),
                goal.indicator,
                goal.measure,
                figure(goal.baseline),
                figure(goal.target),
                goal.by,
                short_blank(tell("who")),
            )
            for goal in strategy.goals
        ],
        (0.07, 0.2, 0.27, 0.1, 0.09, 0.14, 0.13),
        numbers=frozenset({3, 4}),
    )
