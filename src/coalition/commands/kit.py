"""coalition kit: what a facilitator takes to a half-day workshop, on paper."""

from pathlib import Path
from typing import Any

import click

from coalition.commands._options import A_FILE, data_options, language_option, read_dataset
from coalition.words import tell


@click.command(
    epilog="""\b
Examples:
  coalition kit stakeholders.csv
  coalition kit stakeholders.csv --language fr --out workshop
"""
)
@data_options
@language_option
@click.option("--out", type=A_FILE, help="Folder for the results.  [default: reports/FILE-kit]")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
def command(file: Path, language: str, out: Path | None, quiet: bool, **asked: Any) -> None:
    """A facilitator's kit on paper for the stakeholders in FILE.

    An agenda of half a day, a card for each stakeholder, a Net-Map sheet, worksheets for the
    criteria and the SWOT, and the workbook that the results are typed into. No rating or stance
    of anybody stands on them.
    """
    import coalition.views.kit
    from coalition.collecting.kit import make_kit
    from coalition.commands._screen import opened, progress
    from coalition.publish import publish
    from coalition.views import contents, render_all

    step = progress(quiet, language)
    step(tell("Reading"))
    kit = make_kit(read_dataset(file, **asked), language)
    folder = out or Path("reports") / f"{file.stem}-kit"
    publish(render_all(kit, step, coalition.views.kit), folder)
    step("")
    if not quiet:
        held = dict(sorted(contents(coalition.views.kit).items()))
        click.echo("\n".join(opened(folder, held, language)))
