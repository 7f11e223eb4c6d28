"""What the users decide themselves: strategy.toml."""

from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path

from coalition.sources import settings_of
from coalition.sources._setting_kinds import AMOUNT, DAY, TEXT, TEXTS, Kinds, whole, word
from coalition.sources._settings import Checking
from coalition.waves import GOAL, Goal, goals_in
from coalition.words import tell

MOST_PARTNERS = 5


@dataclass(frozen=True, slots=True)
class GoalSet(Goal):
    """A goal as the file states it; `baseline` None is taken from the analysis."""

    owner: str = ""


@dataclass(frozen=True, slots=True)
class CostSet:
    """A cost or contribution that the data do not state; `goal` is the indicator of its goal."""

    item: str
    goal: str = ""
    cost: float | None = None
    contribution: float | None = None


@dataclass(frozen=True, slots=True)
class Config:
    """Everything that strategy.toml can say; empty where it says nothing."""

    start: date | None = None
    vision: str = ""
    mission: str = ""
    context: tuple[str, ...] = ()
    currency: str = ""
    partners: tuple[str, ...] = ()
    most_partners: int = MOST_PARTNERS
    exit_rule: str = ""
    celebration: str = ""
    sustainability: str = ""
    responsible: str = ""
    accountable: str = ""
    consulted: tuple[str, ...] = ()
    informed: tuple[str, ...] = ()
    goals: tuple[GoalSet, ...] = ()
    costs: tuple[CostSet, ...] = ()


def example_config() -> str:
    """A strategy.toml with every key explained."""
    return files(__package__).joinpath("example.toml").read_text(encoding="utf-8")


def read_config(path: Path) -> Config:
    """What the TOML file at `path` says.

    Raises
    ------
    InputError
        It says something that is not understood; carries every problem.
    UnusableInput
        It cannot be read.
    """
    content = settings_of(path)
    checking = Checking(path.name)
    roles = checking.table(content.get("roles", {}), "roles", ROLES)
    said = checking.table(content, "", TOP, others=("roles", "goals", "costs"))
    goals = goals_in(content.get("goals", []), GoalSet, {**GOAL, "owner": TEXT}, checking)
    costs = checking.tables(content.get("costs", []), "costs", COST, needed=("item",))
    checking.end()
    return Config(**said, **roles, goals=goals, costs=tuple(CostSet(**row) for row in costs))


TOP: Kinds = {
    "start": DAY,
    "vision": TEXT,
    "mission": TEXT,
    "context": TEXTS,
    "currency": TEXT,
    "partners": TEXTS,
    "most_partners": whole(1, 50, tell("a whole number from 1 to 50")),
    "exit_rule": TEXT,
    "celebration": TEXT,
    "sustainability": TEXT,
}

ROLES: Kinds = {
    "responsible": TEXT,
    "accountable": TEXT,
    "consulted": TEXTS,
    "informed": TEXTS,
}

COST: Kinds = {
    "item": word(tell('text in quotes, such as "Meetings"')),
    "goal": TEXT,
    "cost": AMOUNT,
    "contribution": AMOUNT,
}
