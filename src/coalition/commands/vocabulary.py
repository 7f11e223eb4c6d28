"""coalition vocabulary: the list of capabilities, to read and to edit."""

from pathlib import Path

import click

from coalition.commands._options import A_FILE, language_option
from coalition.words import tell


@click.command(
    epilog="""\b
Examples:
  coalition vocabulary our-words.csv
  coalition analyze stakeholders.csv --vocabulary our-words.csv
"""
)
@click.argument("path", type=A_FILE, required=False)
@language_option
def command(path: Path | None, language: str) -> None:
    """Write the list of capabilities and their other spellings to PATH, or print it."""
    from coalition.commands._screen import plain
    from coalition.errors import UnusableInput
    from coalition.publish import publish_file
    from coalition.vocabulary import shipped_text

    if path is None:
        click.echo(shipped_text(), nl=False)
        return
    if path.exists():
        raise UnusableInput(
            tell("{path} is there already. Name another file, or move it away.", path=path)
        )
    # With a byte order mark, spreadsheet programs show accents right.
    publish_file(shipped_text().encode("utf-8-sig"), path)
    written = plain(tell("Written: {paths}", paths=str(path)), language)
    click.echo(f"{written}\n{plain(tell('Edit it, then use:'), language)}  --vocabulary {path}")
