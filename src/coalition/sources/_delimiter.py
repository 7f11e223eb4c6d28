"""What separates the cells of a text table."""

import csv
import re
from collections import Counter
from dataclasses import dataclass
from io import StringIO

DELIMITERS = (",", ";", "\t", "|")
"""In the order in which they win where two fit equally well."""

NONE = "\x1f"
"""Stands for "no delimiter": the unit separator, which the text no longer holds."""

SAMPLE = 100_000
"""Characters, and below it rows, from which the delimiter is told."""

ROWS = 500
FEW = 10
HEADER_FITS = 0.25
"""What a first row as wide as the others adds to the share of rows of one width."""

WITHOUT_HEADER = 0.8
"""Share of rows of one width that settles it where the first row, a title, is narrower."""

STATED = re.compile('"?sep=([^\r\n"])"?(?:\r\n|\r|\n|$)', re.IGNORECASE)
SPACED_QUOTE = re.compile('[,;\t|] +"')


@dataclass(frozen=True, slots=True)
class Layout:
    """How a text is cut into cells: the delimiter, whether spaces follow it, the usual width."""

    delimiter: str
    spaced: bool
    width: int


@dataclass(frozen=True, slots=True)
class _Fit:
    layout: Layout
    share: float
    header: bool
    short_rows: bool = False

    @property
    def score(self) -> float:
        return self.share + HEADER_FITS * self.header

    @property
    def convinces(self) -> bool:
        # Commas stand in names too ("Geneva, Switzerland"), so below a narrow first row
        # one comma a row is no evidence.
        narrow_ok = self.layout.delimiter != "," or self.layout.width > 2
        return self.header or (narrow_ok and self.share >= WITHOUT_HEADER)


def stated_delimiter(text: str) -> tuple[str, str]:
    r"""The delimiter that Excel's first line ``sep=;`` states, else ``""``; and the text after it.

    >>> stated_delimiter("sep=;\nname;sector")
    (';', 'name;sector')
    """
    match = STATED.match(text)
    return (match[1], text[match.end() :]) if match else ("", text)


def layout_of(text: str) -> Layout:
    """How `text` is cut into cells; one column where no delimiter fits."""
    start = text[:SAMPLE]
    if len(text) > SAMPLE:
        start = start[: max(start.rfind("\n"), start.rfind("\r")) + 1] or start
    spaced = (False, True) if SPACED_QUOTE.search(start) else (False,)
    fits = [_fit(start, delimiter, space) for delimiter in DELIMITERS for space in spaced]
    convincing = [fit for fit in fits if fit is not None and fit.convinces]
    if not convincing:
        short = [fit.layout for fit in fits if fit is not None and fit.short_rows]
        return max(short, key=lambda layout: layout.width, default=Layout(NONE, False, 1))
    return max(convincing, key=lambda fit: (fit.score, fit.layout.width)).layout


def layout_with(text: str, delimiter: str) -> Layout:
    """How `text` is cut by the delimiter that it states itself."""
    fit = _fit(text[:SAMPLE], delimiter, spaced=False)
    return fit.layout if fit else Layout(delimiter, False, 1)


def _fit(text: str, delimiter: str, spaced: bool) -> _Fit | None:
    """How evenly `delimiter` cuts the first rows; None where it cuts none."""
    if delimiter not in text:
        return None
    widths = _widths(text, delimiter, spaced)
    counts = Counter(width for width in widths if width > 1)
    if not counts:
        return None
    if _leaves_out_last_cells(text, delimiter, widths):
        return _Fit(Layout(delimiter, spaced, widths[0]), 1 / len(widths), False, short_rows=True)
    width = max(counts, key=lambda width: (counts[width], width))
    row_names = 1 < widths[0] == width - 1 and counts[width] == len(widths) - 1  # as R leaves them
    return _Fit(
        Layout(delimiter, spaced, width),
        counts[width] / len(widths),
        header=widths[0] == width or row_names,
    )


def _leaves_out_last_cells(text: str, delimiter: str, widths: list[int]) -> bool:
    """Whether rows only lack empty cells at their ends: none is as wide as the header.

    Commas of a sentence or an address have a space behind them.
    """
    if len(widths) < 2 or not 2 < widths[0] > max(widths[1:]):
        return False
    cut = sum(width > 1 for width in widths) / len(widths)
    first = text.lstrip().partition("\n")[0]
    return cut >= WITHOUT_HEADER and not (delimiter == "," and ", " in first)


def _widths(text: str, delimiter: str, spaced: bool) -> list[int]:
    """Number of cells of the first rows that are not empty."""
    widths: list[int] = []
    rows = csv.reader(
        StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=spaced, strict=True
    )
    try:
        for row in rows:
            if row:
                widths.append(len(row))
            if len(widths) == ROWS:
                break
    except csv.Error:
        # A quote in the wrong place; where it hides most of the rows, quotes tell nothing.
        if len(widths) < FEW:
            lines = text.splitlines()[:ROWS]
            return [line.count(delimiter) + 1 for line in lines if line.strip()] or [0]
    return widths or [0]
