"""How a reader says no, and how it names many rows in one line."""

from collections.abc import Sequence
from pathlib import Path

from coalition.errors import InputError, Issue
from coalition.sources._raw import shown_name
from coalition.words import Told, tell

RUNS = 50
"""Runs of rows that one issue names before it says how many more there are."""


def refusal(
    path: Path,
    code: str,
    message: str,
    action: str,
    *,
    row: int | None = None,
    column: str = "",
    value: str = "",
) -> InputError:
    """The error of a file that cannot be read; the caller raises it."""
    issue = Issue(
        code, "error", message, action, shown_name(path), row=row, column=column, value=value
    )
    return InputError([issue])


def about_rows(sentence: Told, numbers: Sequence[int]) -> Told:
    """`sentence` about rows: its ``number`` is how many, its ``rows`` as a reader lists them.

    >>> about_rows(tell("{number:Row|Rows} {rows}: empty."), [3, 4, 5, 9])
    'Rows 3-5, 9: empty.'
    """
    return sentence.saying(number=len(numbers), rows=_listed(numbers))


def _listed(numbers: Sequence[int]) -> str:
    """The first `RUNS` runs of neighbours, and how many rows more."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    shown = ", ".join(f"{a}" if a == b else f"{a}-{b}" for a, b in runs[:RUNS])
    more = sum(b - a + 1 for a, b in runs[RUNS:])
    return tell("{rows} and {number} more", rows=shown, number=more) if more else shown
