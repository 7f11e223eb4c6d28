"""Rows of cells, or records by key, become one raw table of even width."""

from collections.abc import Mapping, Sequence

from coalition.errors import InputError, Issue
from coalition.sources._raw import RawTable
from coalition.words import tell

Rows = Sequence[Sequence[str]]

MOST_CELLS = 100_000_000
"""A million stakeholders with a hundred columns. More cells than this are empty ones: a row or
two that are thousands of cells wide, to which every other row would have to be filled up."""

MOST_COLUMNS = 16_384
"""As in a spreadsheet. A row of more is one whose line ends were lost."""


def is_blank(row: Sequence[str]) -> bool:
    """Whether no cell of `row` has content."""
    return not any(map(str.strip, row))


def table_of_rows(
    file: str,
    rows: Rows,
    numbers: Sequence[int],
    *,
    sheet: str = "",
    issues: Sequence[Issue] = (),
) -> RawTable | None:
    """Table whose header is the first of `rows` with content; None where none has any.

    Rows without content, and columns without header and content, are left out.
    """
    kept = [place for place, row in enumerate(rows) if not is_blank(row)]
    if not kept:
        return None
    width = max(len(rows[place]) for place in kept)
    _refuse_too_wide(file, sheet, len(kept), width)
    full = [_padded(rows[place], width) for place in kept]
    full = _without_blank_columns(full)
    return RawTable(
        file=file,
        sheet=sheet,
        header=full[0],
        rows=tuple(full[1:]),
        numbers=tuple(numbers[place] for place in kept[1:]),
        issues=tuple(issues),
    )


def table_of_records(
    file: str,
    records: Sequence[Mapping[str, str]],
    *,
    first: Sequence[str] = (),
    sheet: str = "",
    holds: str = "",
    directed: bool | None = None,
    issues: Sequence[Issue] = (),
) -> RawTable:
    """Table with a column for each key, those in `first` before the others as they appear.

    The header counts as row 1, so that the first record is row 2.
    """
    keys = dict.fromkeys(first)
    for record in records:
        keys.update(dict.fromkeys(record))
    header = tuple(keys)
    _refuse_too_wide(file, sheet, len(records), len(header))
    rows = [tuple(record.get(key, "") for key in header) for record in records]
    kept = [place for place, row in enumerate(rows) if not is_blank(row)]
    return RawTable(
        file=file,
        sheet=sheet,
        header=header,
        rows=tuple(rows[place] for place in kept),
        numbers=tuple(place + 2 for place in kept),
        issues=tuple(issues),
        directed=directed,
        holds=holds,
    )


def _padded(row: Sequence[str], width: int) -> tuple[str, ...]:
    return tuple(row) if len(row) == width else (*row, *("",) * (width - len(row)))


def _without_blank_columns(rows: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    headless = [place for place, cell in enumerate(rows[0]) if not cell.strip()]
    blank = {place for place in headless if all(not row[place].strip() for row in rows)}
    if not blank:
        return rows
    kept = [place for place in range(len(rows[0])) if place not in blank]
    return [tuple(row[place] for place in kept) for row in rows]


def _refuse_too_wide(file: str, sheet: str, rows: int, width: int) -> None:
    sentence = (
        tell(
            "Sheet {sheet} would have {rows} rows of {columns} columns; at most {most} cells can "
            "be read."
        )
        if sheet
        else tell(
            "The table would have {rows} rows of {columns} columns; at most {most} cells can be "
            "read."
        )
    )
    if rows * width > MOST_CELLS:
        raise InputError(
            [
                Issue(
                    "table-too-large",
                    "error",
                    sentence.saying(sheet=repr(sheet), rows=rows, columns=width, most=MOST_CELLS),
                    tell("Delete the columns that the analysis does not need, and save it again."),
                    file,
                )
            ]
        )
    if width > MOST_COLUMNS:
        raise InputError([_too_many_columns(file, width)])


def _too_many_columns(file: str, width: int) -> Issue:
    return Issue(
        "table-too-wide",
        "error",
        tell(
            "has {columns} columns; at most {most} can be read.", columns=width, most=MOST_COLUMNS
        ),
        tell("Check whether the ends of the rows were lost, and save it again."),
        file,
    )
