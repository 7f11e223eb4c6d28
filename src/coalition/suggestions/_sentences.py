"""Parts of sentences: names and terms in a list, numbers, and the cells that evidence names."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from coalition.errors import shortened
from coalition.tables import Cell, Stakeholder, Tie


def called(stakeholder: Stakeholder) -> str:
    """Its name as written, on one line, of a length that fits a sentence."""
    return _short(stakeholder.name)


@lru_cache(maxsize=1 << 16)
def _short(text: str) -> str:
    return shortened(text)


def listed(words: Iterable[str], most: int = 3) -> str:
    """``a, b and c``; past `most`, ``a, b, c and 4 more``.

    >>> listed(["water", "health"])
    'water and health'
    """
    said = list(words)
    every = [_short(word) for word in said[:most]]
    if len(said) > most:
        every.append(f"{len(said) - most:,} more")
    if len(every) < 2:
        return "".join(every)
    return f"{', '.join(every[:-1])} and {every[-1]}"


def cells(found: Sequence[Cell]) -> str:
    """Where statements stand: ``stakeholders.csv, row 3, themes; row 14, themes``."""
    said: list[str] = []
    file = ""
    for cell in dict.fromkeys(found):
        said.append(f"row {cell.row}, {cell.column}" if cell.file == file else str(cell))
        file = cell.file
    return "; ".join(said)


def empty(stakeholder: Stakeholder, field: str) -> str:
    """Where a statement is missing: its cell, or the row of a sheet without such a column."""
    if field in dict(stakeholder.columns):
        return str(stakeholder.cell(field))
    return f"{stakeholder.file}, row {stakeholder.row}: no column {field}"


def rows(ties: Iterable[Tie], most: int = 3) -> str:
    """Where ties stand: ``ties.csv, row 5`` or ``ties.csv, rows 5, 9, 12 and 2 more``."""
    of_file: dict[str, set[int]] = {}
    for tie in ties:
        of_file.setdefault(tie.file, set()).add(tie.row)
    return "; ".join(
        f"{file}, row{'' if len(found) == 1 else 's'} {listed(map(str, sorted(found)), most)}"
        for file, found in sorted(of_file.items())
    )


def figure(value: float) -> str:
    """A number between 0 and 1 as texts show it.

    >>> figure(0.64), figure(1.0)
    ('0.64', '1')
    """
    return f"{value:.2f}".rstrip("0").rstrip(".")
