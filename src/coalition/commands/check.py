"""coalition check: the import doctor."""

import json
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from coalition.commands._options import (
    A_FILE,
    data_options,
    language_option,
    read_dataset,
    strict_said,
)
from coalition.wording import issue_line
from coalition.words import tell, translated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coalition.errors import Issue
    from coalition.tables import Dataset

ALIKE = 5
"""Notices of one kind that are listed; the rest is counted, unless all are asked for."""

HEADINGS = {
    "error": tell("Must be mended ({number})"),
    "warning": tell("Should be looked at ({number})"),
    "info": tell("For your notice ({number})"),
}


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
@language_option
def command(
    file: Path,
    fix: Path | None,
    as_json: bool,
    quiet: bool,
    verbose: bool,
    language: str,
    **data: Any,
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
        click.echo(_diagnosis(dataset, verbose, language))
    if fix is not None:
        written = _write_cleaned(dataset, fix)
        if not quiet and not as_json:
            paths = ", ".join(str(path) for path in written)
            click.echo(translated(tell("Written: {paths}", paths=paths), language))
    warnings = sum(issue.severity == "warning" for issue in dataset.issues)
    if strict and warnings:
        raise AnswerIsNo(strict_said(warnings))


def _print_json(issues: "Sequence[Issue]", dataset: "Dataset | None") -> None:
    content = {
        "usable": dataset is not None,
        "stakeholders": len(dataset.stakeholders) if dataset else None,
        "ties": len(dataset.ties) if dataset else None,
        "issues": [asdict(issue) for issue in issues],
    }
    click.echo(json.dumps(content, ensure_ascii=False, indent=1))


def _diagnosis(dataset: "Dataset", verbose: bool, language: str) -> str:
    read = tell(
        "{stakeholders} {stakeholders:stakeholder|stakeholders} and {ties} {ties:tie|ties} read.",
        stakeholders=len(dataset.stakeholders),
        ties=len(dataset.ties),
    )
    parts = [translated(read, language)]
    for severity, heading in HEADINGS.items():
        listed = [issue for issue in dataset.issues if issue.severity == severity]
        if listed:
            told = translated(heading.saying(number=len(listed)), language)
            most = ALIKE if severity == "info" and not verbose else len(listed)
            lines = _lines(listed, most, language)
            parts.append("\n".join([click.style(told, bold=True), *lines]))
    if not any(issue.severity == "warning" for issue in dataset.issues):
        parts.append(translated(tell("Nothing needs mending."), language))
    return "\n\n".join(parts)


def _lines(issues: "Sequence[Issue]", most: int, language: str) -> list[str]:
    """Issues in their order; of each kind the first `most`, and how many more there are."""
    count = Counter(issue.code for issue in issues)
    seen: Counter[str] = Counter()
    lines = []
    for issue in issues:
        seen[issue.code] += 1
        if seen[issue.code] <= most:
            lines.append(f"  {issue_line(issue, language)}")
        if seen[issue.code] == count[issue.code] > most:
            more = tell(
                "and {number} more like it; list them with -v", number=count[issue.code] - most
            )
            lines.append(f"  {translated(more, language)}")
    return lines


def _write_cleaned(dataset: "Dataset", out: Path) -> list[Path]:
    from coalition.cleaned_copy import cleaned_copy
    from coalition.publish import publish

    return publish(cleaned_copy(dataset, out.name), out.parent)
