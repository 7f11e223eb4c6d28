"""Rows that are shorter or longer than the others: mended where possible, reported always."""

from collections import Counter

from coalition.errors import Issue
from coalition.sources._grid import is_blank
from coalition.sources._refusal import about_rows
from coalition.words import tell

FEWER = tell("{number:Row|Rows} {rows}: fewer cells than the header's {width}.")
MORE = tell("{number:Row|Rows} {rows}: more cells than the header's {width}.")

FEWEST_NAMED = 5
"""Rows from which one further cell in every row is a column of row names, not a stray comma."""


def even_out(rows: list[list[str]], file: str) -> list[Issue]:
    """Cut surplus empty cells from `rows` in place; say which rows remain too short or too long.

    Row k of the list is row k + 1 of the file. Short rows are filled up by the table that is
    made of them; what stands beyond the header is kept in columns without a header.
    """
    present = [place for place, row in enumerate(rows) if not is_blank(row)]
    widths = Counter(len(rows[place]) for place in present)
    if len(widths) < 2:
        return []
    header = present[0]
    usual = max(widths, key=lambda width: (widths[width], width))
    # A first row that is narrower than most is a title, not the measure of the others.
    is_title = len(rows[header]) == 1 < usual
    width = usual if is_title else len(rows[header])
    for place in present:
        row = rows[place]
        while len(row) > width and not row[-1].strip():
            row.pop()
    if _has_row_names(rows, present, width):
        rows[header].insert(0, "")
        return [_row_names_issue(file, header + 1)]
    begun = next(place for place in present if len(rows[place]) >= width)
    below = [place for place in present if place > begun]
    short = [place + 1 for place in below if len(rows[place]) < width]
    long = [place + 1 for place in present if len(rows[place]) > width]
    return [
        *([_short_issue(file, short, width)] if short else []),
        *([_long_issue(file, long, width, rows[long[0] - 1])] if long else []),
    ]


def _has_row_names(rows: list[list[str]], present: list[int], width: int) -> bool:
    """Whether every row is one cell longer than the header, as R's write.table leaves it."""
    header, body = rows[present[0]], [rows[place] for place in present[1:]]
    if len(header) != width or any(len(row) != width + 1 for row in body):
        return False
    names = [row[0] for row in body]
    counted = names == [str(number) for number in range(1, len(names) + 1)]
    distinct = len(names) >= FEWEST_NAMED and len(set(names)) == len(names)
    return (counted and len(names) > 1) or distinct


def _row_names_issue(file: str, row: int) -> Issue:
    return Issue(
        "row-names",
        "warning",
        tell("Every row has one cell more than the header."),
        tell(
            "The first cell was read as the row's name, in a column without header, as R writes it."
        ),
        file,
        row=row,
    )


def _short_issue(file: str, numbers: list[int], width: int) -> Issue:
    return Issue(
        "short-row",
        "warning",
        about_rows(FEWER, numbers).saying(width=width),
        tell("The missing cells at the end were taken as empty. Check that nothing has slipped."),
        file,
        row=numbers[0],
    )


def _long_issue(file: str, numbers: list[int], width: int, row: list[str]) -> Issue:
    return Issue(
        "long-row",
        "warning",
        about_rows(MORE, numbers).saying(width=width),
        tell(
            "The surplus was kept in columns without header. "
            "Put cells that hold the delimiter in quotation marks."
        ),
        file,
        row=numbers[0],
        value=row[width],
    )
