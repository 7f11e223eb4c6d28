"""Short tables and progress on a terminal."""

import shutil
import sys
import textwrap
import unicodedata
from collections.abc import Mapping, Sequence
from itertools import accumulate
from pathlib import Path

import click

from coalition.runtime.progress import Progress, silent
from coalition.words import tell, translated

WIDEST = 100


def plain(text: str, language: str = "en") -> str:
    """`text` on one line, without the control characters that could steer a terminal.

    A sentence of ours is said in `language`.
    """
    text = translated(text, language)
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


def paragraph(text: str, language: str = "en") -> str:
    """A sentence over as many lines as it needs, set in by two."""
    return textwrap.fill(plain(text, language), WIDEST, initial_indent="  ", subsequent_indent="  ")


def table(
    header: Sequence[str], rows: Sequence[Sequence[str]], wide: int, language: str = "en"
) -> str:
    """Rows in columns; column `wide` gives way where the terminal is narrow."""
    header, *rows = [[plain(cell, language) for cell in row] for row in (header, *rows)]
    widths = [max(map(width_of, column)) for column in zip(header, *rows, strict=True)]
    room = min(shutil.get_terminal_size((WIDEST, 24)).columns, WIDEST) - 2 - 2 * len(widths)
    widths[wide] = max(12, min(widths[wide], room - sum(widths) + widths[wide]))
    lines = [
        "  " + "  ".join(fitted(cell, width) for cell, width in zip(row, widths, strict=True))
        for row in (header, *rows)
    ]
    lines[0] = click.style(lines[0].rstrip(), dim=True)
    return "\n".join(line.rstrip() for line in lines)


def opened(folder: Path, held: Mapping[str, str], language: str) -> list[str]:
    """Where the files lie and what each holds, a line each."""
    files = [
        f"  {plain(str(folder / name))}  {plain(what, language)}" for name, what in held.items()
    ]
    return [plain(tell("Open:"), language), *files]


def progress(quiet: bool, language: str = "en") -> Progress:
    """What shows the present step, on a terminal only, in a line that the next one replaces."""
    if quiet or not sys.stderr.isatty():
        return silent

    def show(step: str) -> None:
        shown = f"{plain(step, language)} …" if step else ""
        click.echo(f"\r\x1b[K{shown}", err=True, nl=False)

    return show
