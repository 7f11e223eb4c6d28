"""coalition compare: what changed between waves, and did it help."""

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from coalition.commands._options import A_FILE, language_option, pairs
from coalition.words import tell

if TYPE_CHECKING:
    from coalition.tables import Dataset
    from coalition.waves import Comparison


@click.command(
    epilog="""\b
Examples:
  coalition compare 2025.xlsx 2026.xlsx
  coalition compare 2025.csv 2026.csv --ties 2025-ties.csv --ties 2026-ties.csv
  coalition compare 2025/ 2026/ --goals strategy.toml
  coalition compare network.csv --ties dated-ties.csv --by year
"""
)
@click.argument("waves", type=A_FILE, nargs=-1, required=True, metavar="BEFORE AFTER [MORE...]")
@click.option(
    "--ties", type=A_FILE, multiple=True, help="The table of ties of each wave, in their order."
)
@click.option("--by", type=click.Choice(["year"]), help="Waves out of one file's dated ties.")
@click.option("--matches", type=A_FILE, help="The matches.csv of a former run, filled in.")
@click.option("--goals", type=A_FILE, help="A TOML file with goals and their targets.")
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar='FIELD="HEADER"',
    help='Say what a column means: --column needs="What we lack". Repeatable.',
)
@click.option("--merge-duplicates", is_flag=True, help="Merge near-duplicate names in each wave.")
@click.option(
    "--title",
    "titles",
    multiple=True,
    metavar="TEXT",
    help="What a wave is called, in their order.  [default: its file or folder]",
)
@click.option("--out", type=A_FILE, help="Folder for the results.  [default: reports/compare]")
@click.option("--json", "as_json", is_flag=True, help="Print compare.json instead of the summary.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
@language_option
def command(
    waves: tuple[Path, ...],
    ties: tuple[Path, ...],
    by: str | None,
    matches: Path | None,
    goals: Path | None,
    columns: tuple[str, ...],
    merge_duplicates: bool,
    titles: tuple[str, ...],
    out: Path | None,
    as_json: bool,
    quiet: bool,
    language: str,
) -> None:
    """What changed between two or more waves: ties, members, gaps, figures, goals.

    A wave is a file, or a folder with stakeholders.csv and ties.csv (or .xlsx).
    """
    import coalition.views.waves
    from coalition.analysis import analyze
    from coalition.commands._screen import progress
    from coalition.publish import publish
    from coalition.views import render_all
    from coalition.views.waves.compare_json import to_dict
    from coalition.waves import compare, confirmed_matches, match, read_goals

    step = progress(quiet or as_json, language)
    set_goals = read_goals(goals) if goals else ()
    confirmed = confirmed_matches(matches) if matches else {}
    how = {"columns": pairs(columns, "--column"), "merge_duplicates": merge_duplicates}
    read = _entitled(_waves(waves, ties, by, how, step), titles)
    datasets = [dataset for _, dataset in read]
    found = []
    for title, dataset in read:
        step(tell("Analysing {title}", title=title))
        found.append(analyze(dataset))
    step(tell("Comparing"))
    comparison = compare(found, match(datasets, confirmed), [name for name, _ in read], set_goals)
    comparison = replace(comparison, language=language)
    folder = out or Path("reports") / "compare"
    publish(render_all(comparison, step, coalition.views.waves), folder)
    step("")
    if as_json:
        click.echo(json.dumps(to_dict(comparison), ensure_ascii=False))
    elif not quiet:
        click.echo(_summary(comparison, folder))


def _waves(
    paths: tuple[Path, ...],
    ties: tuple[Path, ...],
    by: str | None,
    how: dict[str, Any],
    step: Any,
) -> "list[tuple[str, Dataset]]":
    """Title and data of each wave, in the order of time."""
    from coalition.api import read
    from coalition.waves import by_year

    if by is None and len(paths) < 2:
        raise click.UsageError(tell("Name at least two waves, or one file with --by year."))
    if by is not None and len(paths) > 1:
        raise click.UsageError(tell("--by year takes one file."))
    if ties and len(ties) != len(paths):
        raise click.UsageError(
            tell(
                "{number} {number:wave|waves} but {given} --ties: give one for each, in order.",
                number=len(paths),
                given=len(ties),
            )
        )
    read_waves = []
    for place, path in enumerate(paths):
        step(tell("Reading {name}", name=path.name))
        sheet, found = _tables_of(path)
        table = ties[place] if ties else found
        title = path.resolve().stem  # of "." too
        read_waves.append((title, read(sheet, table, title=title, **how)))
    if by is not None:
        return by_year(read_waves[0][1])
    return _told_apart(read_waves)


def _tables_of(path: Path) -> tuple[Path, Path | None]:
    """The stakeholders and the ties in a folder; a file is the stakeholders itself."""
    if not path.is_dir():
        return path, None
    files = {file.stem.casefold(): file for file in sorted(path.iterdir(), reverse=True)}
    if "stakeholders" not in files:
        raise click.UsageError(tell("'{path}' holds no file called stakeholders.", path=path))
    return files["stakeholders"], files.get("ties")


def _entitled(
    waves: "list[tuple[str, Dataset]]", titles: tuple[str, ...]
) -> "list[tuple[str, Dataset]]":
    if not titles:
        return waves
    if len(titles) != len(waves):
        raise click.UsageError(
            tell(
                "{number} {number:wave|waves} but {given} --title: give one for each, in order.",
                number=len(waves),
                given=len(titles),
            )
        )
    return [(title, dataset) for title, (_, dataset) in zip(titles, waves, strict=True)]


def _told_apart(waves: "list[tuple[str, Dataset]]") -> "list[tuple[str, Dataset]]":
    titles = [title for title, _ in waves]
    return [
        (f"{title} ({place})" if titles.count(title) > 1 else title, dataset)
        for place, (title, dataset) in enumerate(waves, start=1)
    ]


def _summary(comparison: "Comparison", folder: Path) -> str:
    import coalition.views.waves
    from coalition.commands._screen import opened, plain
    from coalition.views import contents
    from coalition.views._html import in_html
    from coalition.views._known import word
    from coalition.views.waves._story import story

    language = comparison.language
    title = tell("{before} to {after}", before=comparison.titles[0], after=comparison.titles[-1])
    lines = [click.style(plain(title, language), bold=True)]
    lines += [
        f"  {plain(in_html(sentence, language).striptags())}" for sentence in story(comparison)
    ]
    for progress in comparison.goals:
        goal = tell(
            "Goal '{name}': {status}", name=progress.goal.name, status=word(progress.status)
        )
        if progress.in_doubt:
            goal = tell("{goal}, within doubt", goal=goal)
        lines.append(f"  {plain(goal, language)}")
    held = dict(sorted(contents(coalition.views.waves).items()))
    return "\n".join([*lines, "", *opened(folder, held, language)])
