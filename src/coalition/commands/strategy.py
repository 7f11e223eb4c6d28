"""coalition strategy: the partnership strategy of one stakeholder, to edit in Word and Excel."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from coalition.commands._options import (
    A_FILE,
    audience_option,
    data_options,
    language_option,
    read_dataset,
)
from coalition.words import tell, tell_list

if TYPE_CHECKING:
    from coalition.strategy import Strategy

MOST = 500
"""Suggestions worked out, so that named and planned partners are among them."""


def _example(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        from coalition.strategy import example_config

        click.echo(example_config(), nl=False)
        context.exit()


@click.command(
    epilog="""\b
Examples:
  coalition strategy stakeholders.csv --for "Our NGO"
  coalition strategy stakeholders.csv --ties ties.csv --for "Our NGO" --plan plan.json
  coalition strategy --example-config
  coalition strategy stakeholders.csv --for "Our NGO" --config strategy.toml --language fr
"""
)
@data_options
@click.option("--for", "focal", required=True, metavar="NAME", help="Whose strategy it is.")
@click.option(
    "--plan", type=A_FILE,
    help="The plan.json of coalition plan: its members are the partners to win.",
)  # fmt: skip
@click.option(
    "--config", type=A_FILE, help="A TOML file with what only you can say: dates, owners, vision."
)
@click.option(
    "--example-config", is_flag=True, is_eager=True, expose_value=False, callback=_example,
    help="Print such a file, each line explained, and stop.",
)  # fmt: skip
@audience_option
@language_option
@click.option(
    "--out", type=A_FILE, help="Folder for the results.  [default: reports/FILE-strategy]"
)
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
def command(
    file: Path,
    focal: str,
    plan: Path | None,
    config: Path | None,
    audience: str,
    language: str,
    out: Path | None,
    quiet: bool,
    **asked: Any,
) -> None:
    """The partnership strategy of one stakeholder in FILE, as documents to edit.

    Goals, partners, action plan, budget, risks and indicators, a brief for the first talk with
    each partner, and a draft memorandum. What nobody has said is a marked blank.
    """
    import coalition.views.strategy
    from coalition.api import analyze
    from coalition.commands._screen import progress
    from coalition.plans import read_saved
    from coalition.publish import publish
    from coalition.strategy import make_strategy, read_config
    from coalition.views import render_all
    from coalition.views.strategy._partner_files import partner_files

    step = progress(quiet, language)
    said = read_config(config) if config else None
    planned = read_saved(plan).members if plan else ()
    step(tell("Reading"))
    dataset = read_dataset(file, **asked)
    findings = analyze(
        dataset, focal=focal, most=MOST, audience=audience, language=language, progress=step
    ).findings
    step(tell("Writing the strategy"))
    strategy = make_strategy(findings, said, planned, language)
    files = render_all(strategy, step, coalition.views.strategy) | partner_files(strategy, step)
    folder = out or Path("reports") / f"{file.stem}-strategy"
    publish(files, folder)
    step("")
    if not quiet:
        click.echo(_summary(strategy, folder))


def _summary(strategy: "Strategy", folder: Path) -> str:
    import coalition.views.strategy
    from coalition.commands._screen import opened, plain, table
    from coalition.views import contents
    from coalition.views.strategy._figures import figure

    language = strategy.language
    title = tell("Partnership strategy, {name}", name=strategy.name)
    lines = [click.style(plain(title, language), bold=True)]
    if strategy.partners:
        of_partners = (tell("Partner"), tell("Form"), tell("Can introduce"))
        lines += ["", table(of_partners, _partners(strategy), 2, language)]
    if strategy.goals:
        of_goals = (tell("Goal"), tell("Baseline"), tell("Target"), tell("By when"))
        rows = [(g.name, figure(g.baseline), figure(g.target), g.by_set) for g in strategy.goals]
        lines += ["", table(of_goals, rows, 0, language)]
    marked = tell("What nobody has said yet is marked in the documents.")
    held = contents(coalition.views.strategy)
    if strategy.partners:
        held["approach-*.docx"] = tell("for each partner, a page for the first talk")
        held["memorandum-*.docx"] = tell("for each partner, a draft to agree on")
    files = opened(folder, dict(sorted(held.items())), language)
    return "\n".join([*lines, "", plain(marked, language), "", *files])


def _partners(strategy: "Strategy") -> list[tuple[str, str, str]]:
    from coalition.strategy import worded

    return [
        (p.name, worded(p.form), tell_list([s.name for s in p.introducers], ",") or "–")
        for p in strategy.partners
    ]
