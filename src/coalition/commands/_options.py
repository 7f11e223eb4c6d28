"""Options that several commands share, and what they have in common in carrying them out."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from coalition.commands._help import VARIABLE
from coalition.words import LANGUAGES, Told, tell

if TYPE_CHECKING:
    from coalition.tables import Dataset

Command = TypeVar("Command", bound=Callable[..., Any])
A_FILE = click.Path(path_type=Path)

EXAMPLES = {
    "--column": 'needs="HEADER"',
    "--weight": "trust=2",
    "--sector": "social=2",
}
"""Of options that take NAME=VALUE."""


def data_options(command: Command) -> Command:
    """FILE and what says how to read it."""
    options = (
        click.argument("file", type=A_FILE),
        click.option("--ties", type=A_FILE, help="A second table: who works with whom."),
        click.option(
            "--column",
            "columns",
            multiple=True,
            metavar='FIELD="HEADER"',
            help='Say what a column means: --column needs="What we lack". Repeatable.',
        ),
        click.option("--merge-duplicates", is_flag=True, help="Merge near-duplicate names."),
        click.option(
            "--directed/--undirected",
            default=None,
            help="Whether ties run one way.  [default: as the data say]",
        ),
        click.option(
            "--vocabulary",
            type=A_FILE,
            help="Which words mean the same capability.  [default: the shipped list]",
        ),
        click.option("--title", metavar="TEXT", help="Heading of the results.  [default: FILE]"),
        click.option("--strict", is_flag=True, help="Stop, with exit code 1, at any warning."),
    )
    for option in reversed(options):
        command = option(command)
    return command


positions_option = click.option(
    "--positions-from",
    type=A_FILE,
    metavar="ANALYSIS.JSON",
    help="Of an earlier wave: who was on its map stays about there.",
)

audience_option = click.option(
    "--audience",
    type=click.Choice(["internal", "partners", "public"]),
    default="internal",
    show_default=True,
    help="Who may see the results; what is withheld from them is not in any file.",
)


def _language(explained: str) -> Callable[[Command], Command]:
    return click.option(
        "--language",
        type=click.Choice(list(LANGUAGES)),
        default="en",
        show_default=True,
        envvar=VARIABLE,
        show_envvar=True,
        help=explained,
    )


language_option = _language(
    "What people read the results in. Names and other texts of the data stay as they are, "
    "and so do headers of CSV files and keys of JSON, which programs read."
)

form_language = _language(
    "Of headers, choices and instructions; they are read back in any of these."
)


def pairs(texts: Sequence[str], option: str) -> dict[str, str]:
    """``["needs=What we lack"]`` as a mapping; a usage error where no ``=`` stands."""
    for text in texts:
        if "=" not in text:
            raise click.UsageError(
                tell(
                    "{option} takes NAME=VALUE, such as {option} {example}, but got '{text}'.",
                    option=option,
                    example=EXAMPLES.get(option, "NAME=VALUE"),
                    text=text,
                )
            )
    return {
        name.strip(): value.strip() for name, _, value in (text.partition("=") for text in texts)
    }


def weights_of(texts: Sequence[str]) -> dict[str, float]:
    """``["trust=2"]`` as a mapping; a usage error where no number stands."""
    weights = {}
    for name, value in pairs(texts, "--weight").items():
        try:
            weights[name] = float(value)
        except ValueError as error:
            raise click.UsageError(
                tell(
                    "--weight takes a criterion and a number, such as --weight trust=2, but got "
                    "'{text}'.",
                    text=f"{name}={value}",
                )
            ) from error
    return weights


def read_dataset(
    file: Path,
    ties: Path | None,
    columns: Sequence[str],
    merge_duplicates: bool,
    directed: bool | None,
    title: str | None,
    strict: bool,
    vocabulary: Path | None = None,
) -> "Dataset":
    """The data that the options name.

    Raises
    ------
    InputError
        They cannot be used.
    Doubtful
        `strict`, and there are warnings.
    """
    from coalition.api import read
    from coalition.errors import Doubtful

    dataset = read(
        file,
        ties,
        columns=pairs(columns, "--column"),
        merge_duplicates=merge_duplicates,
        directed=directed,
        title=title,
        vocabulary=vocabulary,
    )
    warnings = [issue for issue in dataset.issues if issue.severity == "warning"]
    if strict and warnings:
        raise Doubtful(strict_said(len(warnings)), warnings)
    return dataset


def strict_said(warnings: int) -> Told:
    """Why ``--strict`` stops at so many `warnings`."""
    return tell("--strict: {number} {number:warning|warnings}.", number=warnings)
