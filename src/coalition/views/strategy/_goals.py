"""The chapter on goals."""

from collections.abc import Iterator

from coalition.strategy import Strategy, blank, some
from coalition.views._document import Block, Bullets, Heading, Paragraph, Table
from coalition.views.strategy._figures import figure
from coalition.words import tell


def goals(strategy: Strategy) -> Iterator[Block]:
    """Every goal with measure, baseline, target, date and owner, and where it comes from."""
    yield Heading(tell("Goals"))
    if not strategy.goals:
        yield Paragraph(
            tell(
                "The analysis finds no gap to draw a goal from: {blank}.",
                blank=blank(tell("goals")),
            )
        )
        return
    if any(goal.is_proposed for goal in strategy.goals):
        yield Paragraph(
            tell(
                "Proposed from the analysis, to be discussed: change names, targets, dates and "
                "owners in strategy.toml, and make the documents again."
            ),
            "before",
        )
    yield _table(strategy)
    yield Heading(tell("Where the goals come from"), 2)
    for goal in strategy.goals:
        told = [goal.why] if goal.why else []
        if goal.gaps:
            told.append(
                tell(
                    "First of them: {subjects}.",
                    subjects=some([gap.subject for gap in goal.gaps], 3),
                )
            )
        if told:
            yield Heading(tell("Goal {number}: {name}", number=goal.number, name=goal.name), 3)
            yield Bullets(told)


def _table(strategy: Strategy) -> Table:
    return Table(
        (
            tell("No."),
            tell("Goal"),
            tell("Measure"),
            tell("Baseline"),
            tell("Target"),
            tell("By when"),
            tell("Owner"),
        ),
        [
            (
                figure(goal.number),
                goal.name,
                goal.measure,
                figure(goal.baseline),
                figure(goal.target),
                goal.by,
                goal.owner,
            )
            for goal in strategy.goals
        ],
        (0.06, 0.24, 0.25, 0.1, 0.09, 0.12, 0.14),
        numbers=frozenset({3, 4}),
    )
