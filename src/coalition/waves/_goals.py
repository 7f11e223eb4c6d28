"""Goals that were set, and how far they have come.

The file is TOML with one ``[[goals]]`` table a goal; ``coalition strategy`` writes it as
``strategy.toml``. Other tables, and other keys of a goal, are passed over.

=============  ==========  ===================================================================
key            needed      meaning
=============  ==========  ===================================================================
``indicator``  yes         what is measured; see below
``target``     yes         a number: the value to reach
``name``                   what the goal is called; without it, the indicator
``baseline``               a number: where it started; without it, the first wave's value
``from``                   when it started: a year, a month (2026-03), a quarter (2026-Q2) or
                           a day; without it, the date in the first wave's title
``by``                     when it is due, written in the same way
=============  ==========  ===================================================================

An indicator is one of:

* a figure of the network by its name in ``network`` of analysis.json, such as ``mean_degree`` or
  ``centralization.betweenness``;
* ``gaps``, ``gaps.KIND``: how many there are, such as ``gaps.cut-point``;
* ``gaps.KIND.SUBJECT``: the severity of one gap, 0 once it is closed, such as
  ``gaps.missing-capability.legal advice``;
* ``ties.FORM``: how many pairs have at least that form, such as ``ties.collaboration``;
* ``trust``, ``commitment``, ``communication``: the mean over the ties, 0-1.

Whether a goal is on track is the share of the way that it has come, held against the share of
the time that has passed; the date of a wave is read from its title.
"""

import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coalition.analysis.measure_labels import figure_lines
from coalition.errors import UnusableInput, reason_of
from coalition.findings import Findings
from coalition.sources import reason_told
from coalition.tables import FORMS
from coalition.waves._dates import date_in
from coalition.words import tell

EXAMPLE = '[[goals]] name = "More partners each", indicator = "mean_degree", target = 5'


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal of a strategy.

    Parameters
    ----------
    name, indicator : str
        See the module.
    target : float
    baseline : float or None
        None: the first wave's value.
    by, since : str
        When it is due and when it started (``from`` in the file), as written; "" where not said.
    """

    name: str
    indicator: str
    target: float
    baseline: float | None = None
    by: str = ""
    since: str = ""


@dataclass(frozen=True, slots=True)
class GoalProgress:
    """How far a goal has come.

    Parameters
    ----------
    goal : Goal
    first, now : float or None
        The baseline (stated, else the first wave's) and the last wave's value.
    share : float or None
        Part of the way from `first` to the target, 0-1 and beyond; None where one is not known
        or both are equal.
    expected : float or None
        Part of the time that has passed, 0-1; None where a date is not known.
    status : str
        ``reached``, ``on track`` or ``behind`` (``on the way`` where dates do not tell),
        ``no nearer`` or ``not known``.
    in_doubt : bool
        What moved the indicator could be missing data, as the comparison judges it.
    """

    goal: Goal
    first: float | None
    now: float | None
    share: float | None
    expected: float | None
    status: str
    in_doubt: bool = False


def read_goals(path: Path) -> tuple[Goal, ...]:
    """The ``[[goals]]`` of a TOML file.

    Raises
    ------
    UnusableInput
        It cannot be read, holds no goals, or a goal lacks its indicator or target.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UnusableInput(
            tell("{path} cannot be read: {reason}.", path=path.name, reason=reason_of(error))
        ) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        reason = reason_told(str(error))
        raise UnusableInput(
            tell("{file} cannot be read as TOML: {reason}.", file=path.name, reason=reason)
        ) from error
    listed = content.get("goals")
    if not isinstance(listed, list) or not listed:
        raise UnusableInput(
            tell(
                "{file} holds no goals. Write, for each:  {example}",
                file=path.name,
                example=EXAMPLE,
            )
        )
    return tuple(_goal(path.name, place, row) for place, row in enumerate(listed, start=1))


def goals_text(goals: Sequence[Goal]) -> str:
    """`goals` as the TOML that `read_goals` reads.

    >>> print(goals_text([Goal("More trust", "trust", 0.8, baseline=0.7, by="2027-06")]))
    [[goals]]
    name = "More trust"
    indicator = "trust"
    target = 0.8
    baseline = 0.7
    by = "2027-06"
    <BLANKLINE>
    """
    return "\n".join(
        "\n".join(
            ["[[goals]]", *(f"{key} = {_toml(value)}" for key, value in _pairs(goal)), ""],
        )
        for goal in goals
    )


def _pairs(goal: Goal) -> list[tuple[str, str | float]]:
    found: list[tuple[str, str | float]] = [
        ("name", goal.name),
        ("indicator", goal.indicator),
        ("target", goal.target),
    ]
    if goal.baseline is not None:
        found.append(("baseline", goal.baseline))
    return found + [(key, text) for key, text in (("from", goal.since), ("by", goal.by)) if text]


def _toml(value: str | float) -> str:
    if isinstance(value, str):
        # JSON's escapes are TOML's too, but for the bare control character DEL.
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return f"{value:g}" if float(f"{value:g}") == value else repr(value)


def _goal(file: str, place: int, row: Any) -> Goal:
    if not isinstance(row, Mapping):
        raise UnusableInput(
            tell(
                "{file}, goal {place}: expected a table such as  {example}",
                file=file,
                place=place,
                example=EXAMPLE,
            )
        )
    indicator, target = row.get("indicator"), row.get("target")
    if not isinstance(indicator, str) or not isinstance(target, int | float):
        raise UnusableInput(
            tell(
                "{file}, goal {place}: 'indicator' (a name) and 'target' (a number) are "
                "needed, such as  {example}",
                file=file,
                place=place,
                example=EXAMPLE,
            )
        )
    baseline = row.get("baseline")
    return Goal(
        name=str(row.get("name") or indicator),
        indicator=indicator,
        target=float(target),
        baseline=float(baseline) if isinstance(baseline, int | float) else None,
        by=str(row.get("by") or ""),
        since=str(row.get("from") or ""),
    )


def progress_of(
    goals: tuple[Goal, ...], waves: Sequence[Findings], titles: Sequence[str], unclear: set[str]
) -> tuple[GoalProgress, ...]:
    """Each goal against the first and the last wave.

    `unclear` names the indicators whose change is no more than missing data could cause.

    Raises
    ------
    UnusableInput
        An indicator is not known.
    """
    first, last = indicators(waves[0]), indicators(waves[-1])
    found = []
    for goal in goals:
        _check(goal, {*first, *last})
        start = goal.baseline if goal.baseline is not None else first.get(goal.indicator)
        now = last.get(goal.indicator)
        if goal.indicator.count(".") > 1 and goal.indicator.startswith("gaps."):
            start, now = _severities(start, now)
        expected = _expected(goal, titles)
        share, status = _status(start, now, goal.target, expected)
        found.append(
            GoalProgress(goal, start, now, share, expected, status, goal.indicator in unclear)
        )
    return tuple(found)


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
    values |= {f"gaps.{g.kind}.{g.subject}": g.severity for g in reversed(findings.gaps)}
    pairs = findings.network.pairs
    for rating in ("trust", "commitment", "communication"):
        rated = [float(v) for v in getattr(pairs, rating) if v == v]
        values[rating] = sum(rated) / len(rated) if rated else None
    for place, form in enumerate(FORMS, start=1):
        values[f"ties.{form}"] = float((pairs.rung >= place).sum())
    return values


def _check(goal: Goal, known: set[str]) -> None:
    name = goal.indicator
    kinds = {word for word in known if word.startswith("gaps.") and word.count(".") == 1}
    if name not in known and ".".join(name.split(".")[:2]) not in kinds:
        listed = sorted(word for word in known if not word.startswith("gaps."))
        raise UnusableInput(
            tell(
                "The goal '{name}' names '{indicator}'. Known: {choices}, and a kind of gap with "
                "its subject, such as {example}.",
                name=goal.name,
                indicator=name,
                choices=", ".join([*listed, "gaps", *sorted(kinds)]),
                example="gaps.missing-capability.legal advice",
            )
        )


def _severities(start: float | None, now: float | None) -> tuple[float | None, float | None]:
    """A gap that is not found has severity 0; one that never was is not known."""
    if start is None and now is None:
        return None, None
    return start or 0.0, now or 0.0


def _expected(goal: Goal, titles: Sequence[str]) -> float | None:
    start, due = date_in(goal.since) or date_in(titles[0]), date_in(goal.by)
    now = date_in(titles[-1])
    if start is None or due is None or now is None or due <= start:
        return None
    return min(max((now - start) / (due - start), 0.0), 1.0)


def _status(
    start: float | None, now: float | None, target: float, expected: float | None
) -> tuple[float | None, str]:
    if start is None or now is None:
        return None, "not known"
    way = target - start
    if way == 0:
        return None, "reached" if abs(now - target) < 1e-9 else "not known"
    share = (now - start) / way
    if share >= 1 - 1e-9:
        return share, "reached"
    if share <= 1e-9:
        return share, "no nearer"
    if expected is None:
        return share, "on the way"
    return share, "on track" if share >= expected - 1e-9 else "behind"
