"""coalition check: the import doctor."""

import json
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from coalition.commands._options import A_FILE, data_options, read_dataset
from coalition.wording import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coalition.errors import Issue
    from coalition.tables import Dataset

ALIKE = 5
"""Notices of one kind that are listed; the rest is counted, unless all are asked for."""

HEADINGS = {"error": "Must be mended", "warning": "Should be looked at", "info": "For your notice"}


@click.command(
    epilog="""\b
Examples:
  coalition check stakeholders.csv
  coalition check stakeholders.csv --ties ties.csv --fix cleaned.xlsx
"""
)
@data_options
@click.option("--fix", type=A_FILE, metavar="OUT", help="Write a cleaned copy: .xlsx or .csv.")
@click.option("--json", "as_json", is_flag=True, help="Print the problems as JSON.")
@click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
@click.option("-v", "--verbose", is_flag=True, help="List every notice, however many are alike.")
def command(
    file: Path, fix: Path | None, as_json: bool, quiet: bool, verbose: bool, **data: Any
) -> None:
    """Read FILE and say everything that is wrong or doubtful, and how to mend it."""
    from coalition.errors import AnswerIsNo, InputError

    strict = data.pop("strict")
    try:
        dataset = read_dataset(file, strict=False, **data)
    except InputError as error:
        if not as_json:
            raise
        _print_json(error.issues, None)
        raise SystemExit(error.exit_code) from error
    if as_json:
        _print_json(dataset.issues, dataset)
    elif not quiet:
        click.echo(_diagnosis(dataset, verbose))
    if fix is not None:
        written = _write_cleaned(dataset, fix)
        if not quiet and not as_json:
            click.echo("Written: " + ", ".join(str(path) for path in written))
    warnings = sum(issue.severity == "warning" for issue in dataset.issues)
    if strict and warnings:
        raise AnswerIsNo(f"--strict: {counted(warnings, 'warning')}.")


def _print_json(issues: "Sequence[Issue]", dataset: "Dataset | None") -> None:
    content = {
        "usable": dataset is not None,
        "stakeholders": len(dataset.stakeholders) if dataset else None,
        "ties": len(dataset.ties) if dataset else None,
        "issues": [asdict(issue) for issue in issues],
    }
    click.echo(json.dumps(content, ensure_ascii=False, indent=1))


def _diagnosis(dataset: "Dataset", verbose: bool) -> str:
    parts = [
        f"{counted(len(dataset.stakeholders), 'stakeholder')} and "
        f"{counted(len(dataset.ties), 'tie')} read."
    ]
    for severity, heading in HEADINGS.items():
        listed = [issue for issue in dataset.issues if issue.severity == severity]
        if listed:
            title = click.style(f"{heading} ({len(listed):,})", bold=True)
            is_short = severity == "info" and not verbose
            parts.append("\n".join([title, *_lines(listed, ALIKE if is_short else len(listed))]))
    if not any(issue.severity == "warning" for issue in dataset.issues):
        parts.append("Nothing needs mending.")
    return "\n\n".join(parts)


def _lines(issues: "Sequence[Issue]", most: int) -> list[str]:
    """Issues in their order; of each kind the first `most`, and how many more there are."""
    count = Counter(issue.code for issue in issues)
    seen: Counter[str] = Counter()
    lines = []
    for issue in issues:
        seen[issue.code] += 1
        if seen[issue.code] <= most:
            lines.append(f"  {issue}")
        if seen[issue.code] == count[issue.code] > most:
            lines.append(f"  and {count[issue.code] - most:,} more like it; list them with -v")
    return lines


def _write_cleaned(dataset: "Dataset", out: Path) -> list[Path]:
    from coalition.cleaned_copy import cleaned_copy
    from coalition.publish import publish

    return publish(cleaned_copy(dataset, out.name), out.parent)
