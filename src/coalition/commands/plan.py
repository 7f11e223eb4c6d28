"""coalition plan: the best set of members, proven."""

import json
import textwrap
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from coalition.commands._options import A_FILE, data_options, language_option, pairs, read_dataset
from coalition.words import tell, tell_list

if TYPE_CHECKING:
    from coalition.plans import Plan, Quota, Request

LISTED = 8

SHARE = tell(
    "The share divides what is covered among the members: a need that several of them offer is "
    "split among these."
)

ASKED_FOR = 3
"""Needs in a command that is shown to be copied."""


@click.command(
    epilog="""\b
Examples:
  coalition plan stakeholders.csv --ties ties.csv
  coalition plan stakeholders.csv --max-members 6 --include "Our NGO"
  coalition plan stakeholders.csv --budget 60 --sector social=2 --sector public=1..3
  coalition plan stakeholders.csv --need "legal advice=3" --need translation --redundancy 2
"""
)
@data_options
@click.option(
    "--need", "needs", multiple=True, metavar="TERM[=WEIGHT]",
    help="A need to cover. Repeatable.  [default: every need in the data]",
)  # fmt: skip
@click.option("--max-members", type=click.IntRange(0), metavar="N", help="At most so many members.")
@click.option("--min-members", type=click.IntRange(0), metavar="N", help="At least so many.")
@click.option(
    "--budget", type=click.FloatRange(0), metavar="X", help="The most that they may cost together."
)
@click.option(
    "--include", "--must", multiple=True, metavar="NAME", help="Must be a member. Repeatable."
)
@click.option(
    "--exclude", "--must-not", multiple=True, metavar="NAME", help="Must not be one. Repeatable."
)
@click.option(
    "--sector", "sectors", multiple=True, metavar="SECTOR=N",
    help="Members of a sector: social=2 is at least 2, public=1..3 is 1 to 3. Repeatable.",
)  # fmt: skip
@click.option(
    "--quota", "quotas", multiple=True, metavar="COLUMN:VALUE=N",
    help="As --sector, for any column: region:North=1..2. Repeatable.",
)  # fmt: skip
@click.option(
    "--redundancy", type=click.IntRange(1), default=1, metavar="R", show_default=True,
    help="How many members are to offer each need. Where too few in the data do, all of them join "
    "(unless a size or a budget bounds the plan), and the need counts as missing.",
)  # fmt: skip
@click.option("--require-all", is_flag=True, help="No plan rather than one that leaves a need.")
@click.option("--connected", is_flag=True, help="Ties must join all members.")
@click.option(
    "--min-trust", type=click.FloatRange(0, 1), metavar="X", help="Least trust of a member, 0 to 1."
)
@click.option(
    "--objective", metavar="LIST",
    help="What matters, in order, out of fewest, cheapest, value, trust.  "
    "[default: fewest; with a size or a budget: value,fewest]",
)  # fmt: skip
@click.option(
    "--effort", type=click.FloatRange(0, min_open=True), default=1.0, metavar="X",
    show_default=True,
    help="How long to try for a proof: 1 is some ten seconds, 5 is five times that.",
)  # fmt: skip
@click.option(
    "--time-limit", type=click.FloatRange(0.1), default=60.0, metavar="S", show_default=True,
    help="Seconds after which the search ends; a first good plan is finished in any case, "
    "and the comparison with other plans may take twice as long again.",
)  # fmt: skip
@click.option("--board", type=A_FILE, help="Judge the members of this file; choose nobody.")
@click.option("--out", type=A_FILE, help="Folder for the results.  [default: reports/FILE-plan]")
@click.option("--json", "as_json", is_flag=True, help="Print plan.json instead of the summary.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
@language_option
def command(
    file: Path, out: Path | None, as_json: bool, quiet: bool, language: str, **asked: Any
) -> None:
    """The best set of members out of FILE for the needs that it states.

    It says whether the plan is proven to be the best. Where no plan keeps all rules, it names
    the rules that clash; the exit code is then 1.
    """
    from dataclasses import replace

    import coalition.views.plans
    from coalition.commands._screen import progress
    from coalition.errors import AnswerIsNo
    from coalition.network import connect
    from coalition.plans import make_plan
    from coalition.publish import publish
    from coalition.views import render_all
    from coalition.views.plans.plan_json import to_dict

    step = progress(quiet or as_json, language)
    request = _request(asked)
    step(tell("Reading"))
    dataset = read_dataset(file, **{name: asked[name] for name in _DATA})
    step(tell("Choosing members"))
    plan = replace(make_plan(connect(dataset), dataset, request), language=language)
    folder = out or Path("reports") / f"{file.stem}-plan"
    publish(render_all(plan, step, coalition.views.plans), folder)
    step("")
    if as_json:
        click.echo(json.dumps(to_dict(plan), ensure_ascii=False))
    elif not quiet and plan.solution.chosen is not None:
        such_as = [] if plan.needs else _such_as(plan, file, asked)
        click.echo(_summary(plan, folder, such_as))
    if plan.status in ("infeasible", "unknown"):
        raise AnswerIsNo(_refusal(plan))


_DATA = (
    "ties", "columns", "merge_duplicates", "directed", "vocabulary", "title", "strict",
)  # fmt: skip


def _request(asked: dict[str, Any]) -> "Request":
    from coalition.plans import Quota, Request

    quotas = [Quota("sector", *_bounds(word, "--sector")) for word in asked["sectors"]]
    objective = [word.strip() for word in (asked["objective"] or "").split(",") if word.strip()]
    names = ("redundancy", "max_members", "min_members", "budget", "include", "exclude")
    return Request(
        needs=_needs(asked["needs"]),
        quotas=(*quotas, *map(_quota, asked["quotas"])),
        objective=tuple(objective),
        board=_board(asked["board"]),
        **{name: asked[name] for name in names},
        **{name: asked[name] for name in ("effort", "time_limit")},
        **{name: asked[name] for name in ("connected", "min_trust", "require_all")},
    )


def _needs(words: Sequence[str]) -> dict[str, float] | None:
    needs = {}
    for word in words:
        term, equals, weight = word.rpartition("=")
        try:
            needs[term.strip() if equals else word.strip()] = float(weight) if equals else 1.0
        except ValueError as error:
            raise click.UsageError(
                tell(
                    "--need takes TERM or TERM=WEIGHT, such as --need translation=2, but got "
                    "'{word}'.",
                    word=word,
                )
            ) from error
    return needs or None


def _bounds(word: str, option: str) -> tuple[str, int, int | None]:
    [(value, text)] = pairs([word], option).items()
    least, _, most = text.partition("..")
    try:
        low, high = int(least or 0), int(most) if most else None
    except ValueError as error:
        raise click.UsageError(
            tell(
                "{option} takes a number or a range, such as 2, 1..3 or ..3, but got '{word}'.",
                option=option,
                word=word,
            )
        ) from error
    if low < 0 or (high is not None and high < low):
        raise click.UsageError(
            tell("{option} {word}: the range is empty.", option=option, word=word)
        )
    return value, low, high


def _quota(word: str) -> "Quota":
    from coalition.plans import Quota

    column, colon, rest = word.partition(":")
    if not colon or "=" not in rest:
        raise click.UsageError(
            tell(
                "--quota takes COLUMN:VALUE=N, such as --quota region:North=2, but got '{word}'.",
                word=word,
            )
        )
    return Quota(column.strip(), *_bounds(rest, "--quota"))


def _board(path: Path | None) -> tuple[str, ...] | None:
    from coalition.plans import read_saved

    return None if path is None else read_saved(path).members


def _summary(plan: "Plan", folder: Path, such_as: Sequence[str]) -> str:
    import coalition.views.plans
    from coalition.commands._screen import opened, plain, table
    from coalition.plans._story import headline, story
    from coalition.views import contents

    language = plan.language
    lines = [click.style(plain(headline(plan), language), bold=True)]
    lines += [_wrapped(sentence, language) for sentence in story(plan)]
    is_apart = plan.parts is not None and plan.parts > 1
    if is_apart and not (plan.is_board or plan.request.connected):
        lines.append(
            _wrapped(tell("Add --connected for a plan in which ties join all members."), language)
        )
    lines += such_as
    shown = plan.contributions[:LISTED]
    if shown:
        header = (tell("Member"), tell("Share"), tell("Only they bring"))
        lines += ["", table(header, _rows(plan), 0, language)]
    if len(plan.contributions) > LISTED:
        more = tell("and {number} more, in plan.html", number=len(plan.contributions) - LISTED)
        lines.append(f"  {plain(more, language)}")
    if len(shown) > 1:
        lines.append(_wrapped(SHARE, language))
    held = dict(sorted(contents(coalition.views.plans).items()))
    return "\n".join([*lines, "", *opened(folder, held, language)])


def _such_as(plan: "Plan", file: Path, asked: dict[str, Any]) -> list[str]:
    """A command that would choose somebody, to be copied; or one that helps to come so far."""
    from coalition.commands._screen import plain
    from coalition.commands._typed import is_harmless, typed
    from coalition.plans import header_of, most_offered, stand_in

    people = plan.dataset.stakeholders
    field = stand_in(people)
    terms = [term for term, _ in most_offered(people, field)] if field else []
    needs = [*filter(is_harmless, terms)][:ASKED_FOR]
    told = tell("This writes a sheet that has these columns, with instructions:")
    words = ["coalition", "template", "template.xlsx"]
    if needs:
        told = tell("Such as (a line to copy):")
        words = ["coalition", "plan", str(file)]
        words += ["--ties", str(asked["ties"])] if asked["ties"] else []
        words += [word for column in asked["columns"] for word in ("--column", column)]
        words += ["--column", f"offers={header_of(people, field)}"] if field != "offers" else []
        words += [word for term in needs for word in ("--need", term)]
    return ["", f"  {plain(told, plan.language)}", f"  {plain(typed(words))}"]


def _rows(plan: "Plan") -> list[tuple[str, str, str]]:
    from coalition.views._words import figure

    whole = sum(c.shapley for c in plan.contributions)
    return [
        (
            plan.name(c.id),
            figure(f"{c.shapley / whole:.0%}") if whole else "–",
            _brings(c.only),
        )
        for c in plan.contributions[:LISTED]
    ]


def _brings(terms: Sequence[str]) -> str:
    first = tell_list(terms[:3], ",")
    if len(terms) <= 3:
        return first
    return tell("{these} and {number} more", these=first, number=len(terms) - 3)


def _wrapped(sentence: str, language: str) -> str:
    from coalition.commands._screen import plain

    return textwrap.fill(plain(sentence, language), 96, initial_indent="  ", subsequent_indent="  ")


def _refusal(plan: "Plan") -> str:
    from coalition.commands._screen import plain
    from coalition.plans._story import refusal

    (first, *rest), language = refusal(plan), plan.language
    return "\n".join(
        [plain(first, language), *(f"  {plain(sentence, language)}" for sentence in rest)]
    )
