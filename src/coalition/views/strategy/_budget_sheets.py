"""The budget in Excel: amounts to change, and sums that follow them."""

from typing import TYPE_CHECKING, Any

from coalition.strategy import BudgetLine, Strategy, total
from coalition.views._document.texts import flat
from coalition.views._workbook_sheet import Formats, cell_text, sheet_name
from coalition.words import Told, tell

if TYPE_CHECKING:
    import xlsxwriter

SPARE = 20
"""Empty rows for further items; the sums reach over them."""

WIDTHS = (8, 46, 46, 14, 14, 16, 50)
BY_GOAL_WIDTHS = (8, 54, 22, 14, 14, 16)


def write_budget(strategy: Strategy, book: "xlsxwriter.Workbook", formats: Formats) -> None:
    """Two sheets: every item, and the sums by goal."""
    _Budget(strategy, book, formats).write()


class _Budget:
    def __init__(self, strategy: Strategy, book: "xlsxwriter.Workbook", formats: Formats):
        self.strategy, self.book, self.formats = strategy, book, formats
        self.language = strategy.language
        money = {"num_format": _mask(strategy), "valign": "top"}
        self.money = book.add_format(money)
        self.open = book.add_format({**money, "bg_color": "#FFF0C2"})
        self.sum = book.add_format({**money, "bold": True, "top": 1})
        self.strong = book.add_format({"bold": True, "top": 1})

    def write(self) -> None:
        items = self._items()
        self._by_goal(items)

    def _items(self) -> str:
        """The sheet of items; its name as formulas write it."""
        page = self._page(tell("Budget"), WIDTHS)
        self._heading(
            page,
            (
                tell("Goal"),
                tell("Name of the goal"),
                tell("Item"),
                tell("Cost"),
                tell("Contribution"),
                tell("Contribution less cost"),
                tell("Where it stands"),
            ),
        )
        lines = self.strategy.budget.lines
        for row, line in enumerate(lines, 1):
            goal = self.strategy.goal(line.goal)
            if goal is not None:
                page.write_number(row, 0, goal.number, self.formats["integer"])
                self._text(page, row, 1, goal.name)
            self._text(page, row, 2, line.item)
            self._amount(page, row, 3, line, "cost")
            self._amount(page, row, 4, line, "contribution")
            self._text(page, row, 6, line.source)
        last = len(lines) + SPARE
        for row in range(1, last + 1):
            line_ = lines[row - 1] if row <= len(lines) else None
            known = line_ is not None and (line_.cost, line_.contribution) != (None, None)
            left = (line_.contribution or 0) - (line_.cost or 0) if line_ and known else ""
            here = row + 1
            formula = f'=IF(AND(D{here}="",E{here}=""),"",E{here}-D{here})'
            page.write_formula(row, 5, formula, self.money, left)
        self._totals(page, last + 1)
        self._unit(page, last + 3)
        return f"'{page.get_name()}'"

    def _totals(self, page: Any, row: int) -> None:
        lines = self.strategy.budget.lines
        self._text(page, row, 0, tell("Total"), bold=True)
        for column, letter, what in ((3, "D", "cost"), (4, "E", "contribution")):
            value = total(lines, what) or 0
            page.write_formula(row, column, f"=SUM({letter}2:{letter}{row})", self.sum, value)
        difference = (total(lines, "contribution") or 0) - (total(lines, "cost") or 0)
        page.write_formula(row, 5, f"=E{row + 1}-D{row + 1}", self.sum, difference)

    def _unit(self, page: Any, row: int) -> None:
        unit = self.strategy.config.currency
        self._text(
            page,
            row,
            0,
            tell(
                "Amounts in {unit}. Marked amounts are not stated yet; the sums leave them out.",
                unit=unit,
            )
            if unit
            else tell(
                "Write here the currency and unit. Marked amounts are not stated yet; the sums "
                "leave them out."
            ),
        )

    def _by_goal(self, items: str) -> None:
        page = self._page(tell("Budget by goal"), BY_GOAL_WIDTHS)
        self._heading(
            page,
            (
                tell("Goal"),
                tell("Name of the goal"),
                tell("By when"),
                tell("Cost"),
                tell("Contribution"),
                tell("Contribution less cost"),
            ),
        )
        last = len(self.strategy.budget.lines) + SPARE + 1
        goals = self.strategy.goals
        for row, goal in enumerate(goals, 1):
            page.write_number(row, 0, goal.number, self.formats["integer"])
            self._text(page, row, 1, goal.name)
            self._text(page, row, 2, goal.by)
            lines = self.strategy.budget.of(goal.number)
            for column, letter, what in ((3, "D", "cost"), (4, "E", "contribution")):
                formula = (
                    f"=SUMIF({items}!$A$2:$A${last},$A{row + 1},{items}!{letter}$2:{letter}${last})"
                )
                page.write_formula(row, column, formula, self.money, total(lines, what) or 0)
            left = (total(lines, "contribution") or 0) - (total(lines, "cost") or 0)
            page.write_formula(row, 5, f"=E{row + 1}-D{row + 1}", self.money, left)
        if not goals:
            return
        end = len(goals) + 1
        self._text(page, end, 0, tell("Total"), bold=True)
        counted = [line for line in self.strategy.budget.lines if line.goal is not None]
        for column, letter, what in ((3, "D", "cost"), (4, "E", "contribution")):
            formula = f"=SUM({letter}2:{letter}{end})"
            page.write_formula(end, column, formula, self.sum, total(counted, what) or 0)
        left = (total(counted, "contribution") or 0) - (total(counted, "cost") or 0)
        page.write_formula(end, 5, f"=E{end + 1}-D{end + 1}", self.sum, left)

    def _page(self, title: str, widths: tuple[float, ...]) -> "xlsxwriter.worksheet.Worksheet":
        page = self.book.add_worksheet(sheet_name(title, self.language))
        page.freeze_panes(1, 0)
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        for column, width in enumerate(widths):
            page.set_column(column, column, width)
        return page

    def _heading(self, page: "xlsxwriter.worksheet.Worksheet", titles: tuple[Told, ...]) -> None:
        page.set_row(0, 32)
        for column, title in enumerate(titles):
            page.write_string(0, column, flat(title, self.language), self.formats["heading"])

    def _text(
        self,
        page: "xlsxwriter.worksheet.Worksheet",
        row: int,
        column: int,
        text: str,
        bold: bool = False,
    ) -> None:
        shown = cell_text(flat(text, self.language))
        page.write_string(row, column, shown, self.strong if bold else self.formats["text"])

    def _amount(
        self,
        page: "xlsxwriter.worksheet.Worksheet",
        row: int,
        column: int,
        line: BudgetLine,
        what: str,
    ) -> None:
        amount = getattr(line, what)
        if amount is not None:
            page.write_number(row, column, amount, self.money)
        elif what in line.asked:
            page.write_blank(row, column, None, self.open)


def _mask(strategy: Strategy) -> str:
    """Cents only where some amount has them."""
    lines = strategy.budget.lines
    amounts = [a for line in lines for a in (line.cost, line.contribution) if a is not None]
    return "#,##0" if all(float(a).is_integer() for a in amounts) else "#,##0.00"
