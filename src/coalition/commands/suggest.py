"""coalition suggest: whom to ask, and why."""

import json
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from coalition.commands._options import data_options, language_option, read_dataset, weights_of
from coalition.words import tell, tell_list, translated

if TYPE_CHECKING:
    from coalition.api import Analysis
    from coalition.findings import Findings
    from coalition.suggestions import Introduction, Suggestion


@click.command(
    epilog="""\b
Examples:
  coalition suggest stakeholders.csv --ties ties.csv --for "Our NGO"
  coalition suggest stakeholders.csv --for "Our NGO" -k 3 --weight trust=2
  coalition suggest stakeholders.csv --ties ties.csv
"""
)
@data_options
@click.option("--for", "focal", metavar="NAME", help="Whom partners are sought for.")
@click.option(
    "-k",
    "most",
    type=click.IntRange(1),
    default=10,
    show_default=True,
    help="How many to suggest.",
)
@click.option(
    "--weight", "weights", multiple=True, metavar="CRITERION=N", help="Such as trust=2. Repeatable."
)
@click.option("--json", "as_json", is_flag=True, help="Print the suggestions as JSON.")
@language_option
def command(
    file: Path,
    focal: str | None,
    most: int,
    weights: tuple[str, ...],
    as_json: bool,
    language: str,
    **data: Any,
) -> None:
    """Ranked partners for one stakeholder of FILE, with reasons for and against.

    Without --for, the introductions that help the whole network most, chosen together.
    """
    from coalition.api import analyze

    analysis = analyze(
        read_dataset(file, **data),
        focal=focal,
        weights=weights_of(weights),
        most=most,
        language=language,
    )
    findings = analysis.findings
    if focal is None:
        _print_weaving(analysis, most, as_json)
    elif as_json:
        click.echo(json.dumps(analysis.to_dict()["suggestions"], ensure_ascii=False, indent=1))
    elif findings.suggestions:
        click.echo("\n\n".join(_advice(findings, s) for s in findings.suggestions))
    else:
        none = tell("The data give no ground to suggest a partner for {name}.", name=focal)
        click.echo(translated(none, language))


def _print_weaving(analysis: "Analysis", most: int, as_json: bool) -> None:
    chosen, language = analysis.findings.weaving[:most], analysis.findings.language
    if as_json:
        shown = analysis.to_dict()["weaving"][:most]
        click.echo(json.dumps(shown, ensure_ascii=False, indent=1))
    elif chosen:
        title = tell("The introductions that help the whole network most, chosen together:")
        click.echo(translated(title, language) + "\n")
        told = [_introduction(analysis.findings, k, it) for k, it in enumerate(chosen, 1)]
        click.echo("\n\n".join(told))
    else:
        none = tell("The data give no ground for introductions. Ties must be stated for that.")
        click.echo(translated(none, language))


def _introduction(findings: "Findings", place: int, it: "Introduction") -> str:
    from coalition.commands._screen import plain
    from coalition.views.report._words import steps

    language = findings.language
    names = tell_list([findings.name(it.source), findings.name(it.target)])
    lines = [click.style(f"{place}. {plain(names, language)}", bold=True)]
    lines += [_bullet("+", reason, language) for reason in it.reasons]
    who = tell("Nobody within three ties can introduce them.")
    if it.through:
        names = steps([findings.name(id) for id in it.through])
        who = tell("Introduced by {names}.", names=names)
    return "\n".join([*lines, _bullet(" ", who, language)])


def _advice(findings: "Findings", s: "Suggestion") -> str:
    from coalition.commands._screen import plain
    from coalition.views._known import word

    language = findings.language
    name = click.style(f"{s.rank}. {plain(findings.name(s.target))}", bold=True)
    lines = [f"{name}  {plain(_score(s), language)}"]
    lines += [_bullet("+", reason, language) for reason in s.reasons]
    lines += [_bullet("–", caution, language) for caution in s.cautions]
    form = tell("Begin with {form}; grow to {later}.", form=word(s.form), later=word(s.grow_to))
    lines.append(_bullet(" ", form, language))
    return "\n".join(lines)


def _score(s: "Suggestion") -> str:
    from coalition.views.report._words import figure, score

    told = tell("no criterion is known ({low}–{high})")
    if s.score is not None:
        told = tell("score {score} ({low}–{high})", score=score(s.score))
    told = told.saying(low=score(s.low), high=score(s.high))
    if s.rank_acceptability is None:
        return told
    share = figure(f"{s.rank_acceptability:.0%}")
    return tell("{score}, first under {share} of all weightings", score=told, share=share)


def _bullet(mark: str, sentence: str, language: str) -> str:
    from coalition.commands._screen import plain

    return textwrap.fill(
        plain(sentence, language), 96, initial_indent=f"   {mark} ", subsequent_indent="     "
    )
