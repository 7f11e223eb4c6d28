"""Parts of sentences: names and terms in a list, and the cells that evidence names."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from coalition import wording
from coalition.errors import shortened
from coalition.tables import Cell, Stakeholder, Tie
from coalition.words import tell, tell_list


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
    return wording.listed([_short(word) for word in said[:most]], most, number=len(said))


def cells(found: Sequence[Cell]) -> str:
    """Where statements stand: ``stakeholders.csv, row 3, themes; row 14, themes``."""
    said: list[str] = []
    file = ""
    for cell in dict.fromkeys(found):
        said.append(_below(cell.row, cell.column) if cell.file == file else cell.told)
        file = cell.file
    return tell_list(said, ";")


@lru_cache(maxsize=1 << 15)
def _below(row: int, column: str) -> str:
    return tell("row {row}, {column}", row=str(row), column=column)


def empty(stakeholder: Stakeholder, field: str) -> str:
    """Where a statement is missing: its cell, or the row of a sheet without such a column."""
    if field in dict(stakeholder.columns):
        return stakeholder.cell(field).told
    return tell(
        "{file}, row {row}: no column {column}",
        file=stakeholder.file,
        row=str(stakeholder.row),
        column=field,
    )


def rows(ties: Iterable[Tie], most: int = 3) -> str:
    """Where ties stand: ``ties.csv, row 5`` or ``ties.csv, rows 5, 9, 12 and 2 more``."""
    of_file: dict[str, set[int]] = {}
    for tie in ties:
        of_file.setdefault(tie.file, set()).add(tie.row)
    return tell_list(
        [
            tell(
                "{file}, {number:row|rows} {rows}",
                file=file,
                number=len(found),
                rows=listed(map(str, sorted(found)), most),
            )
            for file, found in sorted(of_file.items())
        ],
        ";",
    )
