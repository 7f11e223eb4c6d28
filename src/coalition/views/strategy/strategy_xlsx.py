"""strategy.xlsx: goals, action plan, budget and risks, to edit in Excel."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from coalition.strategy import CRITERIA, Strategy, some, worded
from coalition.views._document.texts import flat
from coalition.views._workbook_sheet import (
    OPTIONS,
    Column,
    Formats,
    Sheet,
    Value,
    cell_text,
    formats_of,
    sheet_name,
    write_sheet,
)
from coalition.views.strategy._budget_sheets import write_budget
from coalition.words import direction, tell

if TYPE_CHECKING:
    import xlsxwriter

FILENAME = "strategy.xlsx"
CONTENTS = tell("goals, action plan, budget with sums, risks: to edit in Excel")

LINE, MOST_LINES = 15, 25
"""Height of a line in points, and lines past which a cell scrolls."""

Rows = Sequence[Sequence[object]]


def render(strategy: Strategy) -> bytes:
    """The workbook as bytes; the same strategy gives the same bytes."""
    import xlsxwriter

    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, OPTIONS) as book:
        title = flat(tell("Partnership strategy, {name}", name=strategy.name), strategy.language)
        book.set_properties({"title": cell_text(title)[:250], "created": datetime(2000, 1, 1)})
        formats = formats_of(book)
        writer = _Writer(strategy, book, formats)
        writer.goals()
        writer.actions()
        write_budget(strategy, book, formats)
        writer.partners()
        writer.risks()
        writer.monitoring()
        writer.forms()
        writer.evidence()
        writer.finish()
    return buffer.getvalue()


class _Writer:
    """Writes the sheets of one strategy in its language."""

    def __init__(self, strategy: Strategy, book: "xlsxwriter.Workbook", formats: Formats):
        self.strategy, self.book, self.formats = strategy, book, formats

    def finish(self) -> None:
        """Blanks marked, and pages turned for writing from right to left."""
        marked = self.book.add_format({"bg_color": "#FFF0C2", "font_color": "#7A4B00"})
        for page in self.book.worksheets():
            page.conditional_format(
                1, 0, 2000, 12,
                {"type": "text", "criteria": "begins with", "value": "[", "format": marked},
            )  # fmt: skip
            if direction(self.strategy.language) == "rtl":
                page.right_to_left()

    def goals(self) -> None:
        self._sheet(
            tell("Goals"),
            (
                (tell("No."), 6, "integer"),
                (tell("Goal"), 40, "long"),
                (tell("Measure"), 40, "long"),
                (tell("Indicator"), 24, "text"),
                (tell("Baseline"), 10, "number"),
                (tell("Target"), 10, "number"),
                (tell("By when"), 18, "text"),
                (tell("Owner"), 22, "text"),
                (tell("Where it comes from"), 60, "long"),
            ),
            [
                (
                    g.number,
                    g.name,
                    g.measure,
                    g.indicator,
                    g.baseline,
                    g.target,
                    g.by,
                    g.owner,
                    g.why,
                )
                for g in self.strategy.goals
            ],
        )

    def actions(self) -> None:
        strategy = self.strategy
        self._sheet(
            tell("Action plan"),
            (
                (tell("Quarter"), 9, "integer"),
                (tell("First day"), 12, "text"),
                (tell("Last day"), 12, "text"),
                (tell("Step"), 60, "long"),
                (tell("Goal"), 8, "integer"),
                (tell("Responsible"), 22, "long"),
                (tell("Accountable"), 22, "long"),
                (tell("Consulted"), 30, "long"),
                (tell("Informed"), 22, "long"),
                (tell("Done"), 10, "text"),
            ),
            [
                (
                    a.quarter,
                    str(strategy.calendar.first_day(a.quarter) or ""),
                    str(strategy.calendar.last_day(a.quarter) or ""),
                    a.what,
                    a.goal,
                    a.responsible,
                    a.accountable,
                    a.consulted,
                    a.informed,
                    "",
                )
                for a in strategy.actions
            ],
        )

    def partners(self) -> None:
        self._sheet(
            tell("Partners"),
            (
                (tell("No."), 6, "integer"),
                (tell("Partner"), 36, "text"),
                *((worded(name), 14, "score") for name in CRITERIA),
                (tell("Value"), 10, "score"),
                (tell("Likelihood"), 10, "score"),
                (tell("What that advises"), 34, "long"),
                (tell("Form now"), 16, "text"),
                (tell("Begin with"), 16, "text"),
                (tell("Grow to"), 16, "text"),
                (tell("Can introduce"), 36, "long"),
            ),
            [
                (
                    number,
                    p.name,
                    *(c.score for c in p.criteria),
                    p.suggestion.value if p.suggestion else None,
                    p.suggestion.likelihood if p.suggestion else None,
                    worded(p.suggestion.quadrant) if p.suggestion and p.suggestion.quadrant else "",
                    "" if p.is_new else worded(p.form),
                    worded(p.form) if p.is_new else "",
                    worded(p.grow_to),
                    some([s.name for s in p.introducers]),
                )
                for number, p in enumerate(self.strategy.partners, 1)
            ],
        )

    def risks(self) -> None:
        self._sheet(
            tell("Risks"),
            (
                (tell("Risk"), 44, "long"),
                (tell("What shows it"), 60, "long"),
                (tell("What to do"), 60, "long"),
                (tell("Severity"), 10, "severity"),
                (tell("Owner"), 22, "text"),
            ),
            [(r.what, r.evidence, r.mitigation, r.severity, "") for r in self.strategy.risks],
        )

    def monitoring(self) -> None:
        self._sheet(
            tell("Monitoring"),
            (
                (tell("Goal"), 8, "integer"),
                (tell("Indicator"), 26, "text"),
                (tell("What it counts"), 44, "long"),
                (tell("Baseline"), 10, "number"),
                (tell("Target"), 10, "number"),
                (tell("Second wave"), 12, "number"),
                (tell("Third wave"), 12, "number"),
                (tell("When"), 18, "text"),
                (tell("Who collects"), 22, "text"),
            ),
            [
                (g.number, g.indicator, g.measure, g.baseline, g.target, None, None, g.by, "")
                for g in self.strategy.goals
            ],
        )

    def forms(self) -> None:
        self._sheet(
            tell("Present partners"),
            (
                (tell("Partner"), 40, "text"),
                (tell("Form now"), 18, "text"),
                (tell("Grow to"), 18, "text"),
                (worded("trust"), 14, "score"),
                (worded("commitment"), 14, "score"),
                (worded("communication"), 14, "score"),
            ),
            [
                (
                    p.stakeholder.name,
                    worded(p.form) if p.form else "",
                    worded(p.grow_to) if p.grow_to else "",
                    p.ratings["trust"],
                    p.ratings["commitment"],
                    p.ratings["communication"],
                )
                for p in self.strategy.present
            ],
        )

    def evidence(self) -> None:
        rows: list[tuple[object, ...]] = []
        for partner in self.strategy.partners:
            rows += [
                (partner.name, worded(c.name), worded(c.basis), c.score, c.evidence)
                for c in partner.criteria
            ]
            if partner.suggestion is not None:
                for title, said in (
                    (tell("In favour"), partner.suggestion.reasons),
                    (tell("Against, or not known"), partner.suggestion.cautions),
                ):
                    rows += [(partner.name, title, "", None, sentence) for sentence in said]
        rows += [
            (tell("Goal {number}: {name}", number=goal.number, name=goal.name), gap.subject, "",
             gap.severity, sentence)
            for goal in self.strategy.goals
            for gap in goal.gaps
            for sentence in gap.evidence
        ]  # fmt: skip
        self._sheet(
            tell("Evidence"),
            (
                (tell("Concerns"), 36, "long"),
                (tell("Criterion or gap"), 34, "long"),
                (tell("How it is known"), 16, "text"),
                (tell("Score"), 10, "score"),
                (tell("In the words of the analysis, with file, row and column"), 110, "long"),
            ),
            rows,
        )

    def _sheet(self, title: str, columns: Sequence[tuple[str, float, str]], rows: Rows) -> None:
        language = self.strategy.language
        sheet = Sheet(
            title=sheet_name(title, language),
            question="",
            columns=tuple(
                Column(flat(name, language), width, kind) for name, width, kind in columns
            ),
            rows=[[_value(value, language) for value in row] for row in rows],
            total=len(rows),
            whole="",
        )
        write_sheet(self.book, self.formats, sheet)
        page = self.book.worksheets()[-1]
        for place, row in enumerate(sheet.rows, 1):
            page.set_row(place, LINE * _lines(row, sheet.columns))


def _lines(row: Sequence[Value], columns: Sequence[Column]) -> int:
    """Lines that the longest text of a row takes; not every program works that out by itself."""
    texts = [
        -(-len(value) // max(int(column.width), 1))
        for value, column in zip(row, columns, strict=True)
        if isinstance(value, str) and column.kind == "long"
    ]
    return min(max([1, *texts]), MOST_LINES)


def _value(value: Any, language: str) -> Value:
    return flat(value, language) if isinstance(value, str) else value
