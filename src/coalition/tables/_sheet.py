"""A sheet: a raw table whose columns are known."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from coalition.errors import Issue
from coalition.sources._raw import RawTable
from coalition.tables._words import is_missing
from coalition.words import tell

STAKEHOLDERS = "stakeholders"
TIES = "ties"

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a sheet, and which of our fields it holds.

    `field` is empty for a column that has no meaning here, which is kept as it is. `subject` is
    the issue of a stance. `level` is how fine a place is, from 1 (country) to 5 (town), 0 for
    columns that are no place.
    """

    place: int
    header: str
    field: str = ""
    subject: str = ""
    level: int = 0


@dataclass(frozen=True)
class Sheet:
    """A table with what its columns mean; `role` is `STAKEHOLDERS` or `TIES`.

    `label` is how issues and evidence name it: the file, and the sheet where a file has several.
    """

    table: RawTable
    label: str
    columns: tuple[Column, ...]
    role: str

    def __len__(self) -> int:
        return len(self.table.rows)

    @cached_property
    def rows(self) -> tuple[int, ...]:
        """Number of each row as the spreadsheet program counts."""
        return self.table.numbers

    @cached_property
    def lists(self) -> dict[int, list[tuple[str, ...]]]:
        """Values of each cell of the columns that were split already, by the column's place."""
        return {}

    def of(self, field: str) -> list[Column]:
        """Columns that hold `field`, from left to right."""
        return [column for column in self.columns if column.field == field]

    def one(self, field: str) -> Column | None:
        """The column that holds a single-valued `field`."""
        return next(iter(self.of(field)), None)

    def cells(self, column: Column) -> list[str]:
        """Its cells from top to bottom, without blanks around them."""
        return [row[column.place].strip() for row in self.table.rows]

    def read(
        self,
        column: Column,
        read: Callable[[str], Value | None],
        code: str,
        expected: str,
        issues: list[Issue],
    ) -> list[Value | None]:
        """What `read` makes of each cell; None where nothing is said, or, told of, it cannot."""
        values: list[Value | None] = []
        for row, cell in enumerate(self.cells(column)):
            value = None if is_missing(cell) else read(cell)
            values.append(value)
            if value is None and not is_missing(cell):
                action = tell("It counts as not said. Correct the cell.")
                issues.append(
                    self.issue(
                        code, "warning", expected, action, row=row, column=column, value=cell
                    )
                )
        return values

    def issue(
        self,
        code: str,
        severity: str,
        message: str,
        action: str,
        *,
        row: int | None = None,
        column: Column | None = None,
        value: str = "",
    ) -> Issue:
        """An issue of this sheet; `row` counts the rows of data from 0."""
        return Issue(
            code=code,
            severity=severity,
            message=message,
            action=action,
            file=self.label,
            row=None if row is None else self.rows[row],
            column=column.header if column else "",
            value=value,
        )

    def with_rows(self, keep: Sequence[int]) -> "Sheet":
        """The same sheet with only these rows of data, counted from 0."""
        table = replace(
            self.table,
            rows=tuple(self.table.rows[i] for i in keep),
            numbers=tuple(self.table.numbers[i] for i in keep),
        )
        sheet = replace(self, table=table)
        # How a column was split was decided by all rows, and stays.
        sheet.lists.update({place: [cells[i] for i in keep] for place, cells in self.lists.items()})
        return sheet
