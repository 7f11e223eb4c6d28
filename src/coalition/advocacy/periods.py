"""Periods: camps from dated statements, and who moved when."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from coalition.advocacy.beliefs import SIDE, Beliefs
from coalition.advocacy.camps import camps, label
from coalition.network import Floats
from coalition.tables import Statement

WORDS = {1: "for", -1: "against", 0: "undecided"}


@dataclass(frozen=True, slots=True)
class Period:
    """Camps of one period, the largest first; `statements` counts what they rest on.

    `labels` say what each camp holds.
    """

    period: str
    statements: int
    camps: tuple[tuple[str, ...], ...]
    labels: tuple[str, ...]
    quality: float | None


@dataclass(frozen=True, slots=True)
class Move:
    """A stakeholder that stood on another side when it last spoke on the issue."""

    id: str
    issue: str
    since: str
    before: str
    period: str
    now: str


def period_of(date: str, length: str) -> str:
    """The period that an ISO date lies in.

    >>> period_of("2024-05-17", "quarter"), period_of("2024-05", "month"), period_of("2024", "year")
    ('2024-Q2', '2024-05', '2024')
    """
    if length == "year" or len(date) < 7:
        return date[:4]
    return f"{date[:4]}-Q{(int(date[5:7]) + 2) // 3}" if length == "quarter" else date[:7]


def periods(
    statements: Sequence[Statement], ids: Sequence[str], length: str
) -> tuple[tuple[Period, ...], tuple[Move, ...]]:
    """Camps by period and moves between periods; statements without a date are left out.

    A stakeholder's stance in a period is the mean of its statements there. A date that is not
    exact enough for a month or quarter stands for its year.
    """
    dated = [s for s in statements if s.date]
    issues = sorted({s.issue for s in dated})
    found: list[Period] = []
    moves: list[Move] = []
    last: dict[tuple[str, str], tuple[str, int]] = {}
    for name in sorted({period_of(s.date, length) for s in dated}):
        here = [s for s in dated if period_of(s.date, length) == name]
        positions = _means(here, ids, issues)
        found.append(_period(name, len(here), Beliefs(tuple(issues), positions), ids))
        for i, k in np.argwhere(~np.isnan(positions)).tolist():
            side = int(np.sign(positions[i, k])) if abs(positions[i, k]) >= SIDE else 0
            before = last.get((ids[i], issues[k]))
            if before and before[1] != side:
                moves.append(
                    Move(ids[i], issues[k], before[0], WORDS[before[1]], name, WORDS[side])
                )
            last[ids[i], issues[k]] = (name, side)
    return tuple(found), tuple(moves)


def _means(statements: Sequence[Statement], ids: Sequence[str], issues: Sequence[str]) -> Floats:
    row, column = {x: i for i, x in enumerate(ids)}, {x: k for k, x in enumerate(issues)}
    total, count = np.zeros((2, len(ids), len(issues)))
    for s in statements:
        total[row[s.id], column[s.issue]] += s.stance
        count[row[s.id], column[s.issue]] += 1
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)


def _period(name: str, count: int, held: Beliefs, ids: Sequence[str]) -> Period:
    part = camps(held, sure=False)
    places = [np.flatnonzero(part.camp == c) for c in range(int(part.camp.max(initial=-1)) + 1)]
    rest = [np.flatnonzero((part.camp >= 0) & (part.camp != c)) for c in range(len(places))]
    return Period(
        period=name,
        statements=count,
        camps=tuple(tuple(ids[i] for i in own.tolist()) for own in places),
        labels=tuple(label(held, *both) for both in zip(places, rest, strict=True)),
        quality=part.quality,
    )
