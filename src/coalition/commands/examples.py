"""coalition examples: the data sets that ship with the package."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coalition.commands._options import A_FILE, language_option
from coalition.words import tell, tell_list

if TYPE_CHECKING:
    from coalition.examples import Example


@click.command(
    epilog="""\b
Examples:
  coalition examples
  coalition examples global-fund --to my-sheets
"""
)
@click.argument("name", required=False)
@click.option(
    "--to",
    "destination",
    type=A_FILE,
    default=Path(),
    help="Folder to put the copy into.  [default: this folder]",
)
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@language_option
def command(name: str | None, destination: Path, as_json: bool, language: str) -> None:
    """List the data sets that ship with the package, or copy the one called NAME."""
    from coalition.examples import copy, examples

    if name is None:
        shipped = examples()
        click.echo(_as_json(shipped) if as_json else _listed(shipped, language))
    else:
        click.echo(_copied(copy(name, destination), as_json, language))


def _listed(shipped: "list[Example]", language: str) -> str:
    from coalition.commands._screen import plain
    from coalition.examples import analysis_command

    parts = [
        f"{click.style(example.name, bold=True)}  {example.description}\n"
        f"  {analysis_command(_seen_from_here(example.path))}"
        for example in shipped
    ]
    told = plain(tell("Copy one to edit it:"), language)
    return "\n\n".join([*parts, f"{told}  coalition examples NAME"])


def _as_json(shipped: "list[Example]") -> str:
    from coalition.examples import analysis_command

    rows = [
        {
            "name": example.name,
            "title": example.title,
            "description": example.description,
            "path": str(example.path),
            "files": list(example.files),
            "command": analysis_command(example.path),
        }
        for example in shipped
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _copied(folder: Path, as_json: bool, language: str) -> str:
    from coalition.commands._screen import plain
    from coalition.examples import analysis_command

    line = analysis_command(folder)
    files = sorted(file.name for file in folder.iterdir())
    if as_json:
        return json.dumps({"path": str(folder), "files": files, "command": line}, indent=2)
    told = tell(
        "Copied {files} to {folder}. Analyse it with:",
        files=tell_list(files, ","),
        folder=str(folder),
    )
    return f"{plain(told, language)}\n  {line}"


def _seen_from_here(folder: Path) -> Path:
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder
