"""coalition vocabulary: the list of capabilities, to read and to edit."""

from pathlib import Path

import click

from coalition.commands._options import A_FILE
from coalition.words import tell


@click.command(
    epilog="""\b
Examples:
  coalition vocabulary our-words.csv
  coalition analyze stakeholders.csv --vocabulary our-words.csv
"""
)
@click.argument("path", type=A_FILE, required=False)
def command(path: Path | None) -> None:
    """Write the list of capabilities and their other spellings to PATH, or print it."""
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
    click.echo(f"Written: {path}. Edit it, then use --vocabulary {path}")
