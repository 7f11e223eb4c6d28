"""coalition suggest: whom to ask, and why."""

import json
import textwrap
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from coalition.commands._options import data_options, language_option, read_dataset, weights_of
from coalition.words import tell, tell_list, translated

if TYPE_CHECKING:
    from coalition.suggestions import Introduction, Suggestion

Name = Callable[[str], str]


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
    from coalition.analysis import Question, partners_of
    from coalition.views.analysis_json import plain, suggestion_record

    dataset = read_dataset(file, **data)
    suggestions, weaving = partners_of(dataset, Question(focal, weights_of(weights), most))
    name = {s.id: s.name for s in dataset.stakeholders}.__getitem__
    if as_json:
        found = map(suggestion_record, suggestions) if focal else iter(weaving[:most])
        click.echo(json.dumps(plain(found), ensure_ascii=False, indent=1))
    elif focal is None:
        click.echo(_introductions(weaving[:most], name, language))
    elif suggestions:
        click.echo("\n\n".join(_advice(s, name, language) for s in suggestions))
    else:
        none = tell("The data give no ground to suggest a partner for {name}.", name=focal)
        click.echo(translated(none, language))


def _introductions(chosen: "Sequence[Introduction]", name: Name, language: str) -> str:
    if not chosen:
        none = tell("The data give no ground for introductions. Ties must be stated for that.")
        return translated(none, language)
    title = tell("The introductions that help the whole network most, chosen together:")
    told = [_introduction(name, k, it, language) for k, it in enumerate(chosen, 1)]
    return "\n\n".join([translated(title, language), *told])


def _introduction(name: Name, place: int, it: "Introduction", language: str) -> str:
    from coalition.commands._screen import plain
    from coalition.views.report._words import steps

    names = tell_list([name(it.source), name(it.target)])
    lines = [click.style(f"{place}. {plain(names, language)}", bold=True)]
    lines += [_bullet("+", reason, language) for reason in it.reasons]
    who = tell("Nobody within three ties can introduce them.")
    if it.through:
        who = tell("Introduced by {names}.", names=steps([name(id) for id in it.through]))
    return "\n".join([*lines, _bullet(" ", who, language)])


def _advice(s: "Suggestion", name: Name, language: str) -> str:
    from coalition.commands._screen import plain
    from coalition.views._known import word

    title = click.style(f"{s.rank}. {plain(name(s.target))}", bold=True)
    lines = [f"{title}  {plain(_score(s), language)}"]
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
