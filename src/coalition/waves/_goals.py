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

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from coalition.errors import UnusableInput
from coalition.sources import settings_of
from coalition.sources._setting_kinds import NUMBER, TEXT, WHEN, Kinds, word
from coalition.sources._settings import Checking
from coalition.words import tell

EXAMPLE = '[[goals]] name = "More partners each", indicator = "mean_degree", target = 5'

GOAL: Kinds = {
    "name": TEXT,
    "indicator": word(tell('the name of a figure, such as "ties"')),
    "target": NUMBER,
    "baseline": NUMBER,
    "from": WHEN,
    "by": WHEN,
}


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


AnyGoal = TypeVar("AnyGoal", bound=Goal)


def read_goals(path: Path) -> tuple[Goal, ...]:
    """The ``[[goals]]`` of a TOML file.

    Raises
    ------
    UnusableInput
        It cannot be read, or holds no goals.
    InputError
        A goal lacks its indicator or target, or a key holds something else than it should;
        carries every problem.
    """
    rows = settings_of(path).get("goals")
    if not isinstance(rows, list) or not rows:
        raise UnusableInput(
            tell(
                "{file} holds no goals. Write, for each:  {example}",
                file=path.name,
                example=EXAMPLE,
            )
        )
    checking = Checking(path.name)
    goals = goals_in(rows, Goal, GOAL, checking, others=None)
    checking.end()
    return goals


def goals_in(
    rows: Any,
    made: type[AnyGoal],
    kinds: Kinds,
    checking: Checking,
    others: Collection[str] | None = (),
) -> tuple[AnyGoal, ...]:
    """The goals in `rows`, tables of TOML; `others`: keys that are passed over, None for all."""
    found = checking.tables(rows, "goals", kinds, needed=("indicator", "target"), others=others)
    return tuple(made(**_said(row)) for row in found if {"indicator", "target"} <= row.keys())


def _said(row: Mapping[str, Any]) -> dict[str, Any]:
    said = {("since" if key == "from" else key): value for key, value in row.items()}
    return said | {"name": row.get("name") or row["indicator"]}
