"""coalition suggest: whom to ask, and why."""

import json
import textwrap
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from coalition.commands._options import data_options, read_dataset, weights_of

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
def command(
    file: Path, focal: str | None, most: int, weights: tuple[str, ...], as_json: bool, **data: Any
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
        click.echo(_introductions(weaving[:most], name))
    elif suggestions:
        click.echo("\n\n".join(_advice(s, name) for s in suggestions))
    else:
        click.echo(f"The data give no ground to suggest a partner for {focal}.")


def _introductions(chosen: "Sequence[Introduction]", name: Name) -> str:
    if not chosen:
        return "The data give no ground for introductions. Ties must be stated for that."
    told = [_introduction(name, k, it) for k, it in enumerate(chosen, 1)]
    return "\n\n".join(
        ["The introductions that help the whole network most, chosen together:", *told]
    )


def _introduction(name: Name, place: int, it: "Introduction") -> str:
    from coalition.commands._screen import plain

    names = f"{plain(name(it.source))} and {plain(name(it.target))}"
    lines = [click.style(f"{place}. {names}", bold=True)]
    lines += [_bullet("+", reason) for reason in it.reasons]
    through = ", then ".join(name(id) for id in it.through)
    who = f"Introduced by {through}." if through else "Nobody within three ties can introduce them."
    return "\n".join([*lines, _bullet(" ", who)])


def _advice(s: "Suggestion", name: Name) -> str:
    from coalition.commands._screen import plain

    title = click.style(f"{s.rank}. {plain(name(s.target))}", bold=True)
    score = "no criterion is known" if s.score is None else f"score {s.score:.2f}"
    first = (
        ""
        if s.rank_acceptability is None
        else f", first under {s.rank_acceptability:.0%} of all weightings"
    )
    lines = [f"{title}  {score} ({s.low:.2f}–{s.high:.2f}){first}"]
    lines += [_bullet("+", reason) for reason in s.reasons]
    lines += [_bullet("–", caution) for caution in s.cautions]
    lines.append(_bullet(" ", f"Begin with {s.form}; grow to {s.grow_to}."))
    return "\n".join(lines)


def _bullet(mark: str, sentence: str) -> str:
    from coalition.commands._screen import plain

    return textwrap.fill(
        plain(sentence), 96, initial_indent=f"   {mark} ", subsequent_indent="     "
    )
