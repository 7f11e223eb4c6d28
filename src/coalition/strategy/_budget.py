"""What the strategy costs and what comes in, by goal, out of `cost` and `contribution`."""

from collections.abc import Sequence
from dataclasses import dataclass

from coalition.errors import UnusableInput
from coalition.strategy._actions import goal_of
from coalition.strategy._config import Config
from coalition.strategy._goals import Goal
from coalition.strategy._partners import TargetPartner
from coalition.tables import Stakeholder
from coalition.words import tell


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """One item of the goal with this number; an amount is None where nobody stated it.

    What is our own costs nothing further: its cost is None, and not asked for.
    """

    goal: int | None
    item: str
    cost: float | None
    contribution: float | None
    source: str
    is_own: bool = False

    @property
    def asked(self) -> tuple[str, ...]:
        """The amounts that the line should have."""
        return ("contribution",) if self.is_own else ("cost", "contribution")


@dataclass(frozen=True, slots=True)
class Budget:
    """All lines; a line stands under one goal only, so that the sums count nothing twice."""

    lines: tuple[BudgetLine, ...]

    def of(self, goal: int | None) -> tuple[BudgetLine, ...]:
        """The lines of one goal."""
        return tuple(line for line in self.lines if line.goal == goal)

    @property
    def is_known(self) -> bool:
        """Whether any amount is stated."""
        return any(line.cost is not None or line.contribution is not None for line in self.lines)

    @property
    def unknown(self) -> int:
        """Amounts that nobody stated; the sums leave them out."""
        return sum(getattr(line, what) is None for line in self.lines for what in line.asked)


def total(lines: Sequence[BudgetLine], what: str) -> float | None:
    """Sum of ``cost`` or ``contribution``; None where none is stated.

    >>> total([BudgetLine(1, "a", 2, None, ""), BudgetLine(1, "b", 3, None, "")], "cost")
    5
    """
    stated = [amount for line in lines if (amount := getattr(line, what)) is not None]
    return sum(stated) if stated else None


def make_budget(
    focal: Stakeholder, partners: Sequence[TargetPartner], goals: Sequence[Goal], config: Config
) -> Budget:
    """A line for each partner, for the focal stakeholder's own contribution, and as configured.

    Raises
    ------
    UnusableInput
        A configured cost names a goal that there is not.
    """
    lines = []
    if focal.contribution is not None:
        lines.append(
            BudgetLine(
                goals[0].number if goals else None,
                tell("Our own contribution"),
                None,
                focal.contribution,
                str(focal.cell("contribution")),
                is_own=True,
            )
        )
    for partner in partners:
        s = partner.stakeholder
        said = [str(s.cell(f)) for f in ("cost", "contribution") if getattr(s, f) is not None]
        lines.append(
            BudgetLine(
                goal_of(partner, goals),
                tell("Partnership with {partner}", partner=s.name),
                s.cost,
                s.contribution,
                "; ".join(said),
            )
        )
    numbers = {goal.indicator: goal.number for goal in goals}
    for cost in config.costs:
        if cost.goal and cost.goal not in numbers:
            raise UnusableInput(
                tell(
                    "The cost '{item}' names the goal '{goal}'. Goals have these indicators: "
                    "{choices}.",
                    item=cost.item,
                    goal=cost.goal,
                    choices=", ".join(numbers),
                )
            )
        number = numbers.get(cost.goal, goals[0].number if goals else None)
        lines.append(BudgetLine(number, cost.item, cost.cost, cost.contribution, "strategy.toml"))
    return Budget(tuple(lines))
