"""Stances: from -2 (strongly against) to +2 (strongly for)."""

from collections.abc import Sequence
from dataclasses import dataclass

from coalition.errors import Issue
from coalition.tables._cells import number
from coalition.tables._headers import SCALE_TEXT
from coalition.tables._ratings import stated_range
from coalition.tables._sheet import Column, Sheet
from coalition.tables._texts import folded
from coalition.tables._words import is_missing, meanings
from coalition.wording import amount
from coalition.words import tell

STEPS = {"strongly_against": -2.0, "against": -1.0, "neutral": 0.0, "for": 1.0, "strongly_for": 2.0}
LOWEST, HIGHEST = -2.0, 2.0

OPPOSED = 3.0
"""Difference of opposite stances from which no tie is proposed."""


def stance_in_words(cell: str) -> float | None:
    """The stance that a word means, None where it means none.

    >>> stance_in_words("Strongly oppose"), stance_in_words("en contra"), stance_in_words("later")
    (-2.0, -1.0, None)
    """
    step = meanings("stances").get(folded(cell))
    return None if step is None else STEPS[step]


@dataclass(frozen=True, slots=True)
class _Range:
    """What numbers of a column mean: `low` is -2 and `high` is +2."""

    low: float
    high: float

    def stance(self, value: float) -> float | None:
        if not self.low <= value <= self.high:
            return None
        if (self.low, self.high) == (LOWEST, HIGHEST):
            return value
        return (value - self.low) / (self.high - self.low) * (HIGHEST - LOWEST) + LOWEST


def stances(
    sheet: Sheet,
) -> tuple[list[tuple[tuple[str, float], ...]], list[Issue]]:
    """For each row its (issue, stance) pairs, silent issues left out, and what was doubtful."""
    columns = sheet.of("stance")
    found: list[list[tuple[str, float]]] = [[] for _ in range(len(sheet))]
    issues: list[Issue] = []
    if not columns:
        return [()] * len(sheet), issues
    inferred, issue = _inferred(sheet, columns)
    issues += [issue] if issue else []
    for column in columns:
        stated = stated_range(" ".join(SCALE_TEXT.findall(column.header)))
        scale = _Range(*stated) if stated else inferred
        for row, cell in enumerate(sheet.cells(column)):
            if is_missing(cell):
                continue
            value = _read(cell, scale)
            if value is None:
                issues.append(_unreadable(sheet, column, row, cell, scale))
            else:
                found[row].append((column.subject, value))
    return [tuple(sorted(pairs)) for pairs in found], issues


def _read(cell: str, scale: _Range) -> float | None:
    said = number(cell)
    value = scale.stance(said.value) if said else None
    return stance_in_words(cell) if value is None else value


def _inferred(sheet: Sheet, columns: Sequence[Column]) -> tuple[_Range, Issue | None]:
    """One range for all issues without a stated one: the same people answered the same way."""
    said = {cell for column in columns for cell in sheet.cells(column)}
    values = {n.value for cell in said if (n := number(cell))}
    least, most = min(values, default=0), max(values, default=0)
    if -1 <= least < 0 and most <= 1 and any(value % 1 for value in values):
        return _Range(-1, 1), _scale_issue(sheet, columns, -1, 1)
    if least >= 1 and 2 < most <= 5:
        return _Range(1, 5), _scale_issue(sheet, columns, 1, 5)
    return _Range(LOWEST, HIGHEST), None


def _scale_issue(sheet: Sheet, columns: Sequence[Column], low: int, high: int) -> Issue:
    return sheet.issue(
        "stance-scale",
        "info",
        tell(
            "holds numbers from {low} to {high}; stances run from -2 (strongly against) to +2.",
            low=low,
            high=high,
        ),
        tell(
            "{low} was read as strongly against, {high} as strongly for. If another scale is "
            "meant, state it in the header, such as '{column} (-2 to 2)'.",
            low=low,
            high=high,
            column=columns[0].header,
        ),
        column=columns[0],
    )


def _unreadable(sheet: Sheet, column: Column, row: int, cell: str, scale: _Range) -> Issue:
    return sheet.issue(
        "unreadable-stance",
        "warning",
        tell(
            "is no stance; expected a number from {low} to {high}, or words such as strongly "
            "support, support, neutral, oppose, strongly oppose.",
            low=amount(scale.low),
            high=amount(scale.high),
        ),
        tell("It was left out, as if nothing were said. Correct the cell."),
        row=row,
        column=column,
        value=cell,
    )
