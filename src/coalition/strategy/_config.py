"""What the users decide themselves: strategy.toml."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

from coalition.errors import InputError, Issue, UnusableInput, reason_of
from coalition.sources import reason_told
from coalition.words import tell

MOST_PARTNERS = 5


@dataclass(frozen=True, slots=True)
class GoalSet:
    """A goal as the file states it; `baseline` None is taken from the analysis."""

    name: str
    indicator: str
    target: float
    baseline: float | None = None
    by: str = ""
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
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UnusableInput(
            tell("'{path}' cannot be read ({reason}).", path=path, reason=reason_of(error))
        ) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UnusableInput(
            tell(
                "{file} is no TOML: {reason}. See an example with  coalition strategy "
                "--example-config",
                file=path.name,
                reason=reason_told(str(error)),
            )
        ) from error
    return _Reading(path.name).config(content)


class _Reading:
    """Checks one file, collecting every problem before it gives up."""

    def __init__(self, file: str):
        self.file = file
        self.issues: list[Issue] = []

    def config(self, content: Mapping[str, Any]) -> Config:
        roles = self._table(content.get("roles", {}), "roles", ROLES)
        said = self._table(content, "", TOP)
        goals = self._rows(content.get("goals", []), "goals", GOAL, ("indicator", "target"))
        costs = self._rows(content.get("costs", []), "costs", COST, ("item",))
        if self.issues:
            raise InputError(self.issues)
        found = [GoalSet(**{"name": row["indicator"], **_named(row)}) for row in goals]
        return Config(**said, **roles, goals=tuple(found), costs=tuple(CostSet(**r) for r in costs))

    def _rows(
        self, rows: Any, where: str, kinds: "Kinds", needed: tuple[str, ...]
    ) -> list[dict[str, Any]]:
        if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
            self._wrong(
                where, rows, tell("expected tables that begin with [[{name}]].", name=where)
            )
            return []
        found = []
        for place, row in enumerate(rows, 1):
            name = f"{where} {place}"
            found.append(self._table(row, name, kinds))
            for key in needed:
                if key not in row:
                    self._wrong(
                        f"{name}, {key}",
                        "",
                        tell("is missing: {expected} is needed.", expected=kinds[key][1]),
                    )
        return found

    def _table(self, content: Any, where: str, kinds: "Kinds") -> dict[str, Any]:
        if not isinstance(content, Mapping):
            self._wrong(
                where, content, tell("expected a table that begins with [{name}].", name=where)
            )
            return {}
        found = {}
        for key, value in content.items():
            place = f"{where}, {key}" if where else key
            if key not in kinds:
                if where or key not in ("roles", "goals", "costs"):
                    known = ", ".join(kinds)
                    self._wrong(place, "", tell("is not known here. Known: {names}.", names=known))
                continue
            read, expected = kinds[key]
            try:
                found[key] = read(value)
            except ValueError:
                self._wrong(place, value, tell("expected {expected}.", expected=expected))
        return found

    def _wrong(self, place: str, value: Any, message: str) -> None:
        shown = "" if value == "" else str(value)
        self.issues.append(
            Issue("strategy-config", "error", message, "", self.file, None, place, shown)
        )


def _named(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if not (key == "name" and not value)}


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError
    return " ".join(value.split())


def _word(value: Any) -> str:
    text = _text(value)
    if not text:
        raise ValueError
    return text


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError
    return tuple(text for text in map(_text, value) if text)


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < 1e15:
        raise ValueError
    return float(value)


def _amount(value: Any) -> float:
    number = _number(value)
    if number < 0:
        raise ValueError
    return number


def _count(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 50:
        raise ValueError
    return value


def _day(value: Any) -> date | None:
    if value == "":
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, str):
        value = date.fromisoformat(value)
    if not isinstance(value, date) or not 1900 <= value.year <= 2200:
        raise ValueError
    return value


def _when(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else _text(value)


Kinds = Mapping[str, tuple[Callable[[Any], Any], str]]
"""How a key is read, and what is expected."""

_TEXT = (_text, tell('text in quotes, such as "..."'))
_TEXTS = (_texts, tell('a list of texts, such as ["...", "..."]'))
_NUMBER = (_number, tell("a number"))
_AMOUNT = (_amount, tell("a number of at least 0"))
TOP: Kinds = {
    "start": (_day, tell("a date, such as 2027-01-01")),
    "vision": _TEXT,
    "mission": _TEXT,
    "context": _TEXTS,
    "currency": _TEXT,
    "partners": _TEXTS,
    "most_partners": (_count, tell("a whole number from 1 to 50")),
    "exit_rule": _TEXT,
    "celebration": _TEXT,
    "sustainability": _TEXT,
}
ROLES: Kinds = {
    "responsible": _TEXT,
    "accountable": _TEXT,
    "consulted": _TEXTS,
    "informed": _TEXTS,
}
GOAL: Kinds = {
    "name": _TEXT,
    "indicator": (_word, tell('the name of a figure, such as "ties"')),
    "target": _NUMBER,
    "baseline": _NUMBER,
    "by": (_when, tell('a date or text, such as "2027-12-31"')),
    "owner": _TEXT,
}
COST: Kinds = {
    "item": (_word, tell('text in quotes, such as "Meetings"')),
    "goal": _TEXT,
    "cost": _AMOUNT,
    "contribution": _AMOUNT,
}
