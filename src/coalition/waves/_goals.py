"""Goals that were set, and how far they have come."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coalition.errors import UnusableInput
from coalition.findings import Findings
from coalition.measure_labels import figure_lines

EXAMPLE = '[[goals]] name = "More partners each", indicator = "mean_degree", target = 5'


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal of a strategy.

    `indicator` is a figure of the network by its name in ``network`` of analysis.json, such as
    ``mean_degree`` or ``centralization.betweenness``; ``gaps`` or ``gaps.KIND``, their number;
    ``ties``, ``ties.FORM`` (at least that form), or ``trust``, ``commitment``,
    ``communication``, the mean of that rating over the ties.
    """

    name: str
    indicator: str
    target: float
    baseline: float | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class GoalProgress:
    """How far a goal has come.

    `share` is the part of the way from the first value (the stated baseline, else the first
    wave's) to the target, 0-1 and beyond; None where one is not known or both are equal.
    `status`: ``reached``, ``on the way``, ``no nearer`` or ``not known``.
    """

    goal: Goal
    first: float | None
    now: float | None
    share: float | None
    status: str


def read_goals(path: Path) -> tuple[Goal, ...]:
    """The ``[[goals]]`` of a TOML file.

    Raises
    ------
    UnusableInput
        It cannot be read, holds no goals, or a goal lacks its indicator or target.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UnusableInput(f"{path.name} cannot be read as TOML: {error}.") from error
    listed = content.get("goals")
    if not isinstance(listed, list) or not listed:
        raise UnusableInput(f"{path.name} holds no goals. Write, for each:  {EXAMPLE}")
    return tuple(_goal(path.name, place, row) for place, row in enumerate(listed, start=1))


def _goal(file: str, place: int, row: Any) -> Goal:
    if not isinstance(row, Mapping):
        raise UnusableInput(f"{file}, goal {place}: expected a table such as  {EXAMPLE}")
    indicator, target = row.get("indicator"), row.get("target")
    if not isinstance(indicator, str) or not isinstance(target, int | float):
        raise UnusableInput(
            f"{file}, goal {place}: 'indicator' (a name) and 'target' (a number) are needed, "
            f"such as  {EXAMPLE}"
        )
    baseline = row.get("baseline")
    return Goal(
        name=str(row.get("name") or indicator),
        indicator=indicator,
        target=float(target),
        baseline=float(baseline) if isinstance(baseline, int | float) else None,
        by=str(row.get("by") or ""),
    )


def progress_of(
    goals: tuple[Goal, ...], first: Findings, last: Findings
) -> tuple[GoalProgress, ...]:
    """Each goal against the first and the last wave.

    Raises
    ------
    UnusableInput
        An indicator is not known.
    """
    return tuple(_progress(goal, indicators(first), indicators(last)) for goal in goals)


def indicators(findings: Findings) -> dict[str, float | None]:
    """Every value that a goal can name, None where it is undefined."""
    values: dict[str, float | None] = {}
    for line in figure_lines(findings):
        number = isinstance(line.value, int | float) and not isinstance(line.value, bool)
        if number or line.value is None:
            values[line.name] = float(line.value) if number else None  # type: ignore[arg-type]
    values["gaps"] = float(len(findings.gaps))
    kinds = [note.name for note in findings.notes if note.part == "gaps"]
    values |= {f"gaps.{k}": float(sum(g.kind == k for g in findings.gaps)) for k in kinds}
    pairs = findings.network.pairs
    for rating in ("trust", "commitment", "communication"):
        rated = [float(v) for v in getattr(pairs, rating) if v == v]
        values[rating] = sum(rated) / len(rated) if rated else None
    from coalition.tables import FORMS

    for place, form in enumerate(FORMS, start=1):
        values[f"ties.{form}"] = float((pairs.rung >= place).sum())
    return values


def _progress(
    goal: Goal, first: Mapping[str, float | None], last: Mapping[str, float | None]
) -> GoalProgress:
    if goal.indicator not in first and goal.indicator not in last:
        known = ", ".join(sorted(last))
        raise UnusableInput(f"The goal '{goal.name}' names '{goal.indicator}'. Known: {known}.")
    start = goal.baseline if goal.baseline is not None else first.get(goal.indicator)
    now = last.get(goal.indicator)
    if start is None or now is None:
        return GoalProgress(goal, start, now, None, "not known")
    way = goal.target - start
    if way == 0:
        status = "reached" if abs(now - goal.target) < 1e-9 else "not known"
        return GoalProgress(goal, start, now, None, status)
    share = (now - start) / way
    status = "reached" if share >= 1 - 1e-9 else "on the way" if share > 1e-9 else "no nearer"
    return GoalProgress(goal, start, now, share, status)
