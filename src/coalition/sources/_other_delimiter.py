"""Rows that another delimiter separates than the rest: two tables pasted into one file."""

import csv

from coalition.sources._delimiter import DELIMITERS, NONE, Layout
from coalition.sources._grid import is_blank

CHANCE = 2
"""Columns that a title or a note may have by chance: "Members, 2024"."""


def recut(rows: list[list[str]], layout: Layout) -> list[int]:
    """Cut rows again, in place, that only another delimiter makes as wide as the rest.

    Returns the rows' numbers. Row k of the list is row k + 1 of the file.
    """
    if layout.delimiter == NONE or layout.width < 2:
        return []
    changed = []
    begun = layout.width > CHANCE
    for place, row in enumerate(rows):
        if len(row) == layout.width:
            begun = True
        elif begun and not is_blank(row):
            cut = cut_otherwise(layout.delimiter.join(row), layout)
            if cut is not None:
                rows[place] = cut
                changed.append(place + 1)
    return changed


def cut_otherwise(line: str, layout: Layout) -> list[str] | None:
    """Cells of `line` under another delimiter that cuts it as wide as the table; else None."""
    for delimiter in DELIMITERS:
        if delimiter == layout.delimiter or line.count(delimiter) < max(layout.width - 1, 1):
            continue
        try:
            cut = next(csv.reader([line], delimiter=delimiter, strict=True), [])
        except csv.Error:  # quotes are wrong, a line break inside, or too long
            continue
        # A list in a cell may have as many signs by chance, but then the row's usual
        # delimiters stand before it.
        if len(cut) != layout.width or layout.delimiter in cut[0]:
            continue
        if layout.width > CHANCE or not any(cell.startswith(" ") for cell in cut):
            return cut
    return None
