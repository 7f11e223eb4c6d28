"""coalition template: an empty workbook to fill in."""

from pathlib import Path

import click

from coalition.commands._options import A_FILE, form_language
from coalition.words import tell


@click.command(
    epilog="""\b
Examples:
  coalition template stakeholders.xlsx
  coalition template acteurs.xlsx --language fr
"""
)
@click.argument("path", type=A_FILE)
@form_language
@click.option("--force", is_flag=True, help="Replace the file if there is one already.")
def command(path: Path, language: str, force: bool) -> None:
    """Write a workbook with instructions, drop-downs and checks to PATH (.xlsx)."""
    from coalition.collecting import template
    from coalition.commands._screen import plain
    from coalition.errors import UnusableInput
    from coalition.publish import publish_file

    if path.suffix.lower() != ".xlsx":
        raise UnusableInput(
            tell("'{path}' must end in .xlsx, for it will be a workbook.", path=path)
        )
    if path.exists() and not force:
        raise UnusableInput(
            tell("'{path}' is there already. Choose another name, or add --force.", path=path)
        )
    publish_file(template(language), path)
    written = plain(tell("Written: {paths}", paths=str(path)), language)
    click.echo(f"{written}\n{plain(tell('Fill it in, then:'), language)}  coalition analyze {path}")
