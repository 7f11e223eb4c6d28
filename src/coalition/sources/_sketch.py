"""What a sheet holds that the workbook reader does not tell, or would not survive.

The reader (calamine) makes room for every cell up to the last one: a single stray cell in the
last row and column asks for half a terabyte, and the program ends without a word. It also
shows cells in error as empty ones. Both are told from the workbook's own XML beforehand.
"""

from dataclasses import dataclass, field
from typing import TypeAlias

Place: TypeAlias = tuple[int, int]
"""Row and column, from 0."""

Span: TypeAlias = tuple[Place, Place]
"""First and last cell that are merged into one."""


@dataclass(slots=True)
class Sketch:
    """One sheet: rows and columns up to the last content, and cells of a special kind.

    `errors` show an error, `unworked` hold a formula without a value, `spans` are merged.
    """

    rows: int = 0
    columns: int = 0
    errors: list[tuple[Place, str]] = field(default_factory=list)
    unworked: list[tuple[Place, str]] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)

    def reach(self, rows: int, columns: int) -> None:
        """Stretch the sheet to at least so many rows and columns."""
        self.rows, self.columns = max(self.rows, rows), max(self.columns, columns)


def letters_of(column: int) -> str:
    """Letters of a column that counts from 0.

    >>> letters_of(0), letters_of(26), letters_of(16383)
    ('A', 'AA', 'XFD')
    """
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(65 + letter) + letters
    return letters


def column_of(letters: bytes) -> int:
    """Number of a column, from 1, by its letters.

    >>> column_of(b"A"), column_of(b"XFD")
    (1, 16384)
    """
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
