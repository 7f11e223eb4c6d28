"""coalition map: the map alone."""

from pathlib import Path
from typing import Any

import click

from coalition.commands._options import (
    A_FILE,
    audience_option,
    data_options,
    language_option,
    positions_option,
    read_dataset,
)
from coalition.words import tell


@click.command(
    epilog="""\b
Examples:
  coalition map stakeholders.csv
  coalition map stakeholders.csv --ties ties.csv --for "Our NGO" --out our-map.html
"""
)
@data_options
@click.option("--for", "focal", metavar="NAME", help="Seek partners for this stakeholder only.")
@audience_option
@language_option
@positions_option
@click.option(
    "--out", type=A_FILE, help="File or folder for the map.  [default: reports/FILE/map.html]"
)
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
def command(
    file: Path,
    focal: str | None,
    audience: str,
    language: str,
    positions_from: Path | None,
    out: Path | None,
    quiet: bool,
    **data: Any,
) -> None:
    """Draw the map of FILE, and write nothing else."""
    from coalition.api import analyze
    from coalition.commands._screen import plain, progress

    step = progress(quiet, language)
    step(tell("Reading"))
    dataset = read_dataset(file, **data)
    analysis = analyze(
        dataset,
        focal=focal,
        audience=audience,
        language=language,
        positions_from=positions_from,
        progress=step,
    )
    path = out or Path("reports") / file.stem / "map.html"
    if path.suffix.lower() not in (".html", ".htm"):
        path /= "map.html"  # a folder, as --out is elsewhere: no browser opens another ending
    step(tell("Writing the map"))
    analysis.write_map(path)
    step("")
    if not quiet:
        click.echo(plain(tell("Written: {paths}", paths=str(path)), language))
