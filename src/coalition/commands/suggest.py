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
    from coalition.network import Network
    from coalition.suggestions import Introduction, Suggestion
    from coalition.tables import Dataset

Name = Callable[[str], str]

COMPARED = 10
"""Partners that are compared, however few are shown."""

EXACT = 0.005
"""Width of a range that two decimals do not show."""

NEVER = 0.005
"""Share of weightings that reads as 0 %."""

FIGURES = tell(
    "The score is the mean of the criteria that are known; its range says how low and how high it "
    "could be if the others were known too. Value is the share of the gaps found that the tie "
    "would close: a need that several here could meet is no gap. Likelihood says how plausible the "
    "present ties make it. A tie that is neither worth much nor likely is best left."
)
WEIGHTINGS = tell("Weightings are all ways to weigh the criteria against each other.")
TOGETHER = tell(
    "The order is that of what each adds after the earlier ones: gaps closed, and stakeholders "
    "brought near each other. How well two fit each other is another question: coalition analyze "
    "and --for answer it, and may name others first."
)


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

    weighed = weights_of(weights)
    if focal is None and weighed:
        raise click.UsageError(
            tell("--weight weighs the partners of one stakeholder: name it with --for NAME.")
        )
    dataset = read_dataset(file, **data)
    # Whether the data can rank them does not hang on how many are shown.
    partners = partners_of(dataset, Question(focal, weighed, max(most, COMPARED)))
    suggestions, weaving = partners.suggestions, partners.introductions
    name = {s.id: s.name for s in dataset.stakeholders}.__getitem__
    if as_json:
        found = map(suggestion_record, suggestions[:most]) if focal else iter(weaving[:most])
        click.echo(json.dumps(plain(found), ensure_ascii=False, indent=1))
    elif focal is None:
        click.echo(_introductions(weaving[:most], dataset, name, language))
    elif suggestions:
        click.echo(_partners(suggestions, name, language, most))
        click.echo(_doubt(partners.network, language), nl=False)
    else:
        none = tell(
            "The data give no ground to suggest a partner for {name}. Columns such as themes, "
            "needs and offers, or partners, would change that.",
            name=focal,
        )
        click.echo(_filled(none, language))


def _doubt(network: "Network", language: str) -> str:
    """That the ties are too few to tell likely from unlikely ones; empty where they are not."""
    from coalition.suggestions.likelihood import too_small_to_tell

    told = too_small_to_tell(network)
    return f"\n{_filled(told, language)}\n" if told else ""


def _introductions(
    chosen: "Sequence[Introduction]", dataset: "Dataset", name: Name, language: str
) -> str:
    if not chosen:
        none = tell(
            "No introduction would help the whole network: none between two who could work "
            "together would close a gap, or bring anybody within two ties who is not yet."
        )
        if not any(tie.status == "existing" for tie in dataset.ties):
            none = tell(
                "The data state no ties, and who is to be introduced to whom depends on them. Add "
                "a column 'partners' or a sheet of ties (--ties)."
            )
        further = tell("Partners for one stakeholder: --for NAME.")
        return f"{_filled(none, language)}\n{_filled(further, language)}"
    title = tell("The introductions that help the whole network most, chosen together:")
    told = [_introduction(name, k, it, language) for k, it in enumerate(chosen, 1)]
    heading = f"{translated(title, language)}\n{_filled(TOGETHER, language)}"
    return "\n\n".join([heading, *told])


def _partners(
    suggestions: "Sequence[Suggestion]", name: Name, language: str, most: int = COMPARED
) -> str:
    from coalition.commands._screen import plain
    from coalition.suggestions import BY_FIT, are_told_apart, order_told

    title = tell("Partners for {name}:", name=name(suggestions[0].source))
    is_ranked = are_told_apart(suggestions)
    order = order_told(suggestions, BY_FIT)
    weighed = is_ranked and any((s.rank_acceptability or 0) >= NEVER for s in suggestions[:most])
    told = [FIGURES, WEIGHTINGS] if weighed else [FIGURES]
    return "\n\n".join(
        [
            f"{click.style(plain(title, language), bold=True)}\n{_filled(order, language)}",
            *(_advice(s, name, language, is_ranked) for s in suggestions[:most]),
            "\n".join(_filled(text, language) for text in told),
        ]
    )


def _introduction(name: Name, place: int, it: "Introduction", language: str) -> str:
    from coalition.commands._screen import plain
    from coalition.views._words import steps

    names = tell_list([name(it.source), name(it.target)])
    lines = [click.style(f"{place}. {plain(names, language)}", bold=True)]
    lines += [_bullet("+", reason, language) for reason in it.reasons]
    lines += [_bullet("–", caution, language) for caution in it.cautions]
    who = tell("Nobody within three ties can introduce them.")
    if it.through:
        who = tell("Who can introduce them: {names}.", names=steps([name(id) for id in it.through]))
    return "\n".join([*lines, _bullet(" ", who, language)])


def _advice(s: "Suggestion", name: Name, language: str, is_ranked: bool) -> str:
    from coalition.commands._screen import plain
    from coalition.views._known import word

    place = f"{s.rank}." if is_ranked else "•"
    title = click.style(f"{place} {plain(name(s.target))}", bold=True)
    lines = [f"{title}  {plain(_score(s, is_ranked), language)}"]
    lines += [_bullet("+", reason, language) for reason in s.reasons]
    lines += [_bullet("–", caution, language) for caution in s.cautions]
    form = tell("Begin with {form}; grow to {later}.", form=word(s.form), later=word(s.grow_to))
    lines.append(_bullet(" ", form, language))
    lines.append(_bullet(" ", _worth(s), language))
    return "\n".join(lines)


def _worth(s: "Suggestion") -> str:
    from coalition.views._known import word
    from coalition.views._words import score

    if s.likelihood is None or s.quadrant is None:
        return tell("Value {value}; likelihood not known.", value=score(s.value))
    return tell(
        "Value {value}, likelihood {likelihood}: {advice}.",
        value=score(s.value),
        likelihood=score(s.likelihood),
        advice=word(s.quadrant),
    )


def _score(s: "Suggestion", is_ranked: bool) -> str:
    from coalition.views._words import figure, score

    told = tell("no criterion is known ({low}–{high})")
    if s.score is not None:
        told = tell("score {score} ({low}–{high})", score=score(s.score))
        if s.high - s.low < EXACT:
            told = tell("score {score}, nothing missing", score=score(s.score))
    told = told.saying(low=score(s.low), high=score(s.high))
    if not is_ranked or s.rank_acceptability is None or s.rank_acceptability < NEVER:
        return told
    share = figure(f"{s.rank_acceptability:.0%}")
    return tell("{score}, the best fit in {share} of all weightings", score=told, share=share)


def _filled(sentence: str, language: str) -> str:
    from coalition.commands._screen import plain

    return textwrap.fill(plain(sentence, language), 96)


def _bullet(mark: str, sentence: str, language: str) -> str:
    from coalition.commands._screen import plain

    return textwrap.fill(
        plain(sentence, language), 96, initial_indent=f"   {mark} ", subsequent_indent="     "
    )
