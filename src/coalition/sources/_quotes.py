"""Text is cut into cells, and a quote that is never closed does not swallow the rows below it."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from coalition.sources._delimiter import Layout
from coalition.sources._other_delimiter import cut_otherwise
from coalition.sources._refusal import refusal
from coalition.words import tell

if TYPE_CHECKING:
    import _csv

LONGEST_CELL = 1_000_000
"""Characters; Excel itself holds no more than 32,767."""

LONGEST_LINE = 10_000_000
"""Characters; so long a line is no row of a table, but a file without line ends."""

MENDED = 200
"""Rows with an unclosed quote that are read by themselves before the file is given up."""


@dataclass(slots=True)
class Cells:
    """Rows as lists of cells, blank ones too, and the places where quotes were wrong.

    `unclosed`: rows that a quote begins and none ends; `stray`: rows with text after a closing
    quote; `other`: rows that another delimiter cuts as wide as the rest.
    """

    rows: list[list[str]] = field(default_factory=list)
    unclosed: list[int] = field(default_factory=list)
    stray: list[int] = field(default_factory=list)
    other: list[int] = field(default_factory=list)


def cut(text: str, layout: Layout, path: Path) -> Cells:
    """Cells of `text`; InputError where a cell or a line is too long to be one."""
    _refuse_endless_line(text, path)
    limit = csv.field_size_limit(LONGEST_CELL)
    try:
        return Cells(rows=list(_reader(StringIO(text, newline=""), layout)))
    except csv.Error:
        return _cut_by_line(text, layout, path)
    finally:
        csv.field_size_limit(limit)


def _reader(lines: Iterator[str] | StringIO, layout: Layout) -> "_csv.Reader":
    return csv.reader(
        lines, delimiter=layout.delimiter, skipinitialspace=layout.spaced, strict=True
    )


def _refuse_endless_line(text: str, path: Path) -> None:
    at = 0
    while len(text) - at > LONGEST_LINE:
        end = max(text.rfind("\n", at, at + LONGEST_LINE), text.rfind("\r", at, at + LONGEST_LINE))
        if end < 0:
            raise refusal(
                path,
                "endless-line",
                tell("has a line of more than {number} characters.", number=LONGEST_LINE),
                tell("Export the table again with one row a line."),
                row=text.count("\n", 0, at) + 1,
                value=text[at : at + 80],
            )
        at = end + 1


def _cut_by_line(text: str, layout: Layout, path: Path) -> Cells:
    """As `cut`, resuming one line below each row whose quotes are wrong."""
    lines = list(StringIO(text, newline=""))
    cells = Cells()
    at = 0
    while at < len(lines):
        reader = _reader(_from(lines, at), layout)
        read = 0
        try:
            for row in reader:
                cells.rows.append(row)
                read = reader.line_num
            return cells
        except csv.Error:
            at += read
            _mend(lines[at], layout, cells, path)
            at += 1
    return cells


def _from(lines: list[str], at: int) -> Iterator[str]:
    return (lines[place] for place in range(at, len(lines)))


def _mend(line: str, layout: Layout, cells: Cells, path: Path) -> None:
    """Read one line by itself, whose quotes do not end where a cell does."""
    number = len(cells.rows) + 1
    _refuse_long_cell(line, layout, cells, path)
    row = cut_otherwise(line, layout)
    if row is not None:
        cells.other.append(number)
    elif _is_closed(line, layout):
        cells.stray.append(number)
        row = next(csv.reader([line], delimiter=layout.delimiter), [])
    else:
        cells.unclosed.append(number)
        if len(cells.unclosed) > MENDED:
            raise refusal(
                path,
                "unclosed-quote",
                tell(
                    "has more than {number} rows with a quotation mark that none closes.",
                    number=MENDED,
                ),
                tell("Export the table again, or take the quotation marks out."),
                row=cells.unclosed[0],
            )
        parts = line.rstrip("\r\n").split(layout.delimiter)
        row = [part.removeprefix('"').removesuffix('"') for part in parts]
    cells.rows.append(row)


def _is_closed(line: str, layout: Layout) -> bool:
    """Whether every quote of `line` is closed in it, be it in the wrong place."""
    try:
        next(csv.reader([line], delimiter=layout.delimiter, strict=True), None)
    except csv.Error as error:
        return "unexpected end" not in str(error)
    return False


def _refuse_long_cell(line: str, layout: Layout, cells: Cells, path: Path) -> None:
    if len(line) <= LONGEST_CELL:
        return
    csv.field_size_limit(LONGEST_LINE)
    row = next(csv.reader([line], delimiter=layout.delimiter), [])
    csv.field_size_limit(LONGEST_CELL)
    for place, cell in enumerate(row):
        if len(cell) > LONGEST_CELL:
            header = next((row for row in cells.rows if any(row)), [])
            name = header[place] if place < len(header) else ""
            raise refusal(
                path,
                "cell-too-long",
                tell(
                    "begins a cell of {number} characters; a cell holds at most {most}.",
                    number=len(cell),
                    most=LONGEST_CELL,
                ),
                tell("Shorten the cell, or export the table again with one row a line."),
                row=len(cells.rows) + 1,
                column=name or f"column {place + 1}",
                value=cell[:80],
            )
