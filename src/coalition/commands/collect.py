"""coalition collect: returned forms become one workbook."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coalition.commands._options import A_FILE
from coalition.wording import counted

if TYPE_CHECKING:
    from coalition.collecting import Collected


@click.command(
    epilog="""\b
Examples:
  coalition collect returned --list stakeholders.csv
  coalition collect returned --out spring.xlsx
"""
)
@click.argument("folder", type=A_FILE)
@click.option("--list", "asked", type=A_FILE, help="The sheet that the forms were made from.")
@click.option(
    "--out", type=A_FILE, default=Path("collected.xlsx"), show_default=True, help="A workbook."
)
@click.option("--json", "as_json", is_flag=True, help="Print what came back as JSON.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
def command(folder: Path, asked: Path | None, out: Path, as_json: bool, quiet: bool) -> None:
    """Read every form in FOLDER, say who is missing, and write one workbook to analyse."""
    from coalition.api import read
    from coalition.collecting import collect
    from coalition.collecting.collected_workbook import collected_workbook
    from coalition.errors import InputError, UnusableInput
    from coalition.publish import publish_file

    if not folder.is_dir():
        raise UnusableInput(f"'{folder}' is no folder.")
    paths = [p for p in sorted(folder.iterdir()) if p.suffix.lower() in (".xlsx", ".ods", ".xls")]
    paths = [p for p in paths if not p.name.startswith(("~$", "."))]
    if not paths:
        raise UnusableInput(f"'{folder}' holds no forms (.xlsx).")
    listed = read(asked) if asked else None
    collected = collect(paths, listed)
    if not collected.answers:
        raise InputError(collected.issues)
    publish_file(collected_workbook(collected, listed), out)
    if as_json:
        click.echo(json.dumps(asdict(collected), ensure_ascii=False, indent=1))
    elif not quiet:
        click.echo(_summary(collected, out))


def _summary(collected: "Collected", out: Path) -> str:
    from coalition.commands._screen import plain

    lines = [f"{counted(len(collected.answers), 'form')} read."]
    if collected.response_rate is not None:
        lines.append(f"{collected.response_rate:.0%} of those asked have answered.")
    if collected.silent:
        names = "; ".join(plain(name) for name in collected.silent[:10])
        more = len(collected.silent) - 10
        lines.append(f"Not yet: {names}{f'; and {more} more' if more > 0 else ''}.")
    if collected.confirmation_rate is not None:
        lines.append(
            f"{collected.confirmation_rate:.0%} of the ties between two who answered are named by "
            "both."
        )
    if collected.disagreements:
        differ = counted(len(collected.disagreements), "pair describes", "pairs describe")
        lines.append(
            f"{differ} their tie differently: see the sheet Read me. The analysis takes the "
            "lower form and the mean of the ratings."
        )
    if collected.response_rate is not None and collected.response_rate < 0.7:
        lines.append(
            "With fewer than 70% of the answers, do not lean on bridging places, brokerage or "
            "path lengths: paths through those who did not answer are missing."
        )
    lines += [f"  {issue}" for issue in collected.issues]
    lines += ["", f"Written: {out}", f"Next:  coalition analyze {out}"]
    return "\n".join(lines)
