"""coalition survey: one form for each stakeholder."""

from pathlib import Path
from typing import Any

import click

from coalition.commands._options import A_FILE, data_options, form_language, read_dataset
from coalition.words import tell


@click.command(
    epilog="""\b
Examples:
  coalition survey stakeholders.csv --out forms
  coalition survey acteurs.xlsx --language fr --out formulaires
"""
)
@data_options
@form_language
@click.option("--out", type=A_FILE, required=True, help="Folder for the forms.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
def command(file: Path, language: str, out: Path, quiet: bool, **data: Any) -> None:
    """Write one form (.xlsx) for each stakeholder of FILE: about itself and its partners."""
    from coalition.collecting import survey
    from coalition.commands._screen import plain
    from coalition.errors import UnusableInput
    from coalition.publish import publish

    forms = survey(read_dataset(file, **data), language)
    filled = sorted(name for name in forms if (out / name).exists())
    if filled:
        raise UnusableInput(
            tell(
                "'{folder}' holds {number} {number:form|forms} already, such as {file}, which may "
                "be filled in. Choose another folder.",
                folder=out,
                number=len(filled),
                file=filled[0],
            )
        )
    publish(forms, out)
    if not quiet:
        told = tell(
            "{number} {number:form|forms} in {folder}. Send each to its organisation; put what "
            "comes back into one folder, then:",
            number=len(forms),
            folder=str(out),
        )
        click.echo(f"{plain(told, language)}\n  {_next(file, data)}")


def _next(file: Path, data: dict[str, Any]) -> str:
    """The command that reads the forms back, with what this one was given."""
    words = f"coalition collect FOLDER --list {file}"
    words += f" --ties {data['ties']}" if data["ties"] else ""
    return words + (" --merge-duplicates" if data["merge_duplicates"] else "")
