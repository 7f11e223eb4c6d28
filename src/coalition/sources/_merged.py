"""Merged cells: what stands in the first of them holds for the rows below, too."""

from collections.abc import Sequence

from coalition.errors import Issue
from coalition.sources._grid import is_blank
from coalition.sources._refusal import about_rows
from coalition.sources._sketch import Place, Span
from coalition.words import tell


def fill_down(rows: list[list[str]], first: Place, spans: Sequence[Span]) -> list[int]:
    """Write the content of merged cells into the rows that they cover, in place.

    Cells merged across columns only, such as a title, stay as they are, and so do rows that
    hold nothing else. `first` is the place
    of ``rows[0][0]`` in the sheet. Returns the numbers of the rows that were filled.
    """
    filled: set[int] = set()
    room = sum(map(len, rows))  # overlapping spans of a broken file could go on for ever
    for (top, left), (bottom, _) in spans:
        row, column = top - first[0], left - first[1]
        if not (0 <= row < len(rows) and 0 <= column < len(rows[row])) or not rows[row][column]:
            continue
        below = range(row + 1, min(bottom - first[0] + 1, len(rows)))
        room -= len(below)
        if room < 0:
            break
        for place in below:
            if not rows[place][column] and not is_blank(rows[place]):
                rows[place][column] = rows[row][column]
                filled.add(place + first[0] + 1)
    return sorted(filled)


def merged_issue(file: str, sheet: str, filled: Sequence[int]) -> Issue:
    """That rows got the content of cells merged with the ones above."""
    return Issue(
        "merged-cells",
        "info",
        about_rows(
            tell(
                "Merged cells of sheet '{sheet}' were filled down into {number:row|rows} {rows}.",
                sheet=sheet,
            ),
            filled,
        ),
        tell("Check that each of these rows is one of its own; if not, undo the merging."),
        file,
        row=filled[0],
    )
