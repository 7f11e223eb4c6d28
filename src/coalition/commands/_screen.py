"""Short tables and progress on a terminal."""

import shutil
import sys
import unicodedata
from collections.abc import Sequence
from itertools import accumulate

import click

from coalition.progress import Progress, silent

WIDEST = 100


def plain(text: str) -> str:
    """`text` on one line, without the control characters that could steer a terminal."""
    shown = "".join(c if c.isprintable() and unicodedata.category(c) != "Cf" else " " for c in text)
    return " ".join(shown.split())


def width_of(text: str) -> int:
    """Columns that `text` takes on a terminal."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def fitted(text: str, width: int) -> str:
    """`text` cut or filled to exactly `width` columns."""
    if width_of(text) > width:
        # One pass: a name may be 10,000 characters long.
        ends = accumulate(width_of(letter) for letter in text)
        text = text[: sum(end < width for end in ends)] + "…"
    return text + " " * (width - width_of(text))


def table(header: Sequence[str], rows: Sequence[Sequence[str]], wide: int) -> str:
    """Rows in columns; column `wide` gives way where the terminal is narrow."""
    header, *rows = [[plain(cell) for cell in row] for row in (header, *rows)]
    widths = [max(map(width_of, column)) for column in zip(header, *rows, strict=True)]
    room = min(shutil.get_terminal_size((WIDEST, 24)).columns, WIDEST) - 2 - 2 * len(widths)
    widths[wide] = max(12, min(widths[wide], room - sum(widths) + widths[wide]))
    lines = [
        "  " + "  ".join(fitted(cell, width) for cell, width in zip(row, widths, strict=True))
        for row in (header, *rows)
    ]
    lines[0] = click.style(lines[0].rstrip(), dim=True)
    return "\n".join(line.rstrip() for line in lines)


def progress(quiet: bool) -> Progress:
    """What shows the present step, on a terminal only, in a line that the next one replaces."""
    if quiet or not sys.stderr.isatty():
        return silent
    return lambda step: click.echo(f"\r\x1b[K{step} …" if step else "\r\x1b[K", err=True, nl=False)
