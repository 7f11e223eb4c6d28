"""coalition collect: returned forms become one workbook."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coalition.commands._options import A_FILE, language_option
from coalition.wording import issue_line
from coalition.words import tell, tell_list

if TYPE_CHECKING:
    from coalition.collecting import Collected
    from coalition.tables import Dataset

FORMS = (".xlsx", ".xlsm", ".ods", ".xls")
"""Kinds of file that a form may come back as."""


@click.command(
    epilog="""\b
Examples:
  coalition collect returned --list stakeholders.csv
  coalition collect returned --out spring.xlsx
"""
)
@click.argument("folder", type=A_FILE)
@click.option("--list", "asked", type=A_FILE, help="The sheet that the forms were made from.")
@click.option("--ties", type=A_FILE, help="The table of ties that goes with the list.")
@click.option("--merge-duplicates", is_flag=True, help="Merge near-duplicate names of the list.")
@click.option(
    "--out", type=A_FILE, default=Path("collected.xlsx"), show_default=True, help="A workbook."
)
@click.option("--json", "as_json", is_flag=True, help="Print what came back as JSON.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
@language_option
def command(
    folder: Path,
    asked: Path | None,
    ties: Path | None,
    merge_duplicates: bool,
    out: Path,
    as_json: bool,
    quiet: bool,
    language: str,
) -> None:
    """Read every form in FOLDER, say who is missing, and write one workbook to analyse.

    With --list, what the list knows of each stakeholder and of ties stays where no form says
    otherwise.
    """
    from coalition.api import read
    from coalition.collecting import collect
    from coalition.collecting.collected_workbook import collected_workbook
    from coalition.commands._screen import plain
    from coalition.errors import InputError, UnusableInput
    from coalition.publish import publish_file

    if ties and not asked:
        raise click.UsageError(tell("--ties goes with --list."))
    if not folder.is_dir():
        raise UnusableInput(tell("'{folder}' is no folder.", folder=folder))
    found = [p for p in sorted(folder.iterdir()) if not p.name.startswith(("~$", "."))]
    paths = [p for p in found if p.suffix.lower() in FORMS]
    others = [p.name for p in found if p not in paths]
    if not paths:
        raise UnusableInput(tell("'{folder}' holds no forms (.xlsx).", folder=folder))
    listed = read(asked, ties, merge_duplicates=merge_duplicates) if asked else None
    collected = collect(paths, listed)
    if not collected.answers:
        raise InputError(collected.issues)
    publish_file(collected_workbook(collected, listed, language), out)
    if as_json:
        click.echo(json.dumps(asdict(collected), ensure_ascii=False, indent=1))
    elif not quiet:
        click.echo(_summary(collected, listed, out, language))
        if others:
            unread = tell("Not read, being no workbooks: {files}", files=tell_list(others, ";"))
            click.echo(plain(unread, language), err=True)


def _summary(collected: "Collected", listed: "Dataset | None", out: Path, language: str) -> str:
    from coalition.collecting.collected_workbook import summary
    from coalition.commands._screen import plain

    told = list(summary(collected, listed, most=10))
    pairs = {(d.one, d.other) for d in collected.disagreements}
    if pairs:
        told.append(
            tell(
                "{number} {number:pair describes|pairs describe} their tie differently: both "
                "sides are kept, and stand side by side on the sheet Read me. The analysis takes "
                "the lower form and the mean of the ratings.",
                number=len(pairs),
            )
        )
    if collected.unconfirmed:
        told.append(
            tell(
                "{number} {number:tie|ties} of the list nobody who answered names any more: see "
                "the sheet Read me.",
                number=len(collected.unconfirmed),
            )
        )
    lines = [plain(sentence, language) for sentence in told]
    lines += [f"  {plain(issue_line(issue, language))}" for issue in collected.issues]
    written = plain(tell("Written: {paths}", paths=str(out)), language)
    following = f"{plain(tell('Next:'), language)}  coalition analyze {out}"
    return "\n".join([*lines, "", written, following])
