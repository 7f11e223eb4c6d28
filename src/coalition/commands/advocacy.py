"""coalition advocacy: who is with us, who is not, who can be moved, and by whom."""

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from coalition.commands._options import (
    A_FILE,
    Command,
    data_options,
    language_option,
    read_dataset,
)
from coalition.wording import issue_line
from coalition.words import tell, translated

if TYPE_CHECKING:
    from coalition.advocacy import Advocacy, Camp, Cause
    from coalition.findings import Findings
    from coalition.tables import Dataset

A_SHARE = click.FloatRange(0, 1)
DOUBTS = ("statement-left-out", "unlisted-speaker")
CUTS = ("influence", "interest", "legitimacy", "urgency")


def cut_options(command: Command) -> Command:
    """From where on each of the grids' values is high."""
    for name in reversed(CUTS):
        command = click.option(
            f"--{name}-cut",
            type=A_SHARE,
            default=0.5,
            show_default=True,
            help=f"High {name} starts here (0-1).",
        )(command)
    return command


@click.command(
    epilog="""\b
Examples:
  coalition advocacy stakeholders.csv --issue "Sugary drink tax"
  coalition advocacy stakeholders.csv --ties ties.csv --statements statements.csv --period quarter
"""
)
@data_options
@click.option("--issue", metavar="NAME", help="One issue only.  [default: all]")
@click.option(
    "--goal",
    type=click.Choice(["support", "oppose"]),
    default="support",
    show_default=True,
    help="Which side we are on.",
)
@click.option(
    "--statements", type=A_FILE, help="Coded statements: stakeholder, issue, agree, date."
)
@click.option(
    "--period",
    type=click.Choice(["year", "quarter", "month"]),
    default="year",
    show_default=True,
    help="How long a span of statements is.",
)
@cut_options
@click.option(
    "--audience",
    type=click.Choice(["internal", "public"]),
    default="internal",
    help="For the public, nobody's stance is named.",
)
@click.option("--out", type=A_FILE, help="Folder.  [default: reports/FILE-advocacy]")
@click.option("--json", "as_json", is_flag=True, help="Print advocacy.json instead of the summary.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
@language_option
def command(
    file: Path,
    statements: Path | None,
    audience: str,
    out: Path | None,
    as_json: bool,
    quiet: bool,
    language: str,
    **asked: Any,
) -> None:
    """Camps, swing stakeholders, the balance of influence and the ways to persuade, of FILE."""
    import coalition.views.advocacy
    from coalition.advocacy import advocate
    from coalition.analysis import analyze
    from coalition.audience import counts_only
    from coalition.publish import publish
    from coalition.views import render_all
    from coalition.views.advocacy.advocacy_json import to_dict

    cause, data = _cause(asked)
    dataset = read_dataset(file, **data)
    if statements is not None:
        dataset, cause = _with_statements(dataset, statements, cause)
    _refuse_silence(dataset)
    findings = analyze(dataset)
    found = advocate(findings.network, dataset, cause)
    if audience == "public" and found is not None:
        found = counts_only(found)
    findings = replace(findings, advocacy=found, audience=audience, language=language)
    files = render_all(findings, folder=coalition.views.advocacy)
    if audience == "public":
        files = {name: files[name] for name in coalition.views.advocacy.PUBLIC}
    folder = out or Path("reports") / f"{file.stem}-advocacy"
    publish(files, folder)
    if as_json:
        click.echo(json.dumps(to_dict(findings), ensure_ascii=False))
    elif not quiet and found is not None:
        click.echo(summary(findings, found, folder, audience))


def _cause(asked: dict[str, Any]) -> tuple["Cause", dict[str, Any]]:
    """What is asked of the cause, and the options that say how to read the data."""
    from coalition.advocacy import Cause, CutPoints

    cut = CutPoints(**{name: asked.pop(f"{name}_cut") for name in CUTS})
    own = {name: asked.pop(name) for name in ("issue", "goal", "period")}
    return Cause(cut=cut, **own), asked


def _with_statements(dataset: "Dataset", path: Path, cause: "Cause") -> tuple["Dataset", "Cause"]:
    from coalition.sources import read
    from coalition.tables import statements_of, with_stances

    said = statements_of(read(path), dataset)
    return with_stances(dataset, said), replace(cause, statements=said.statements)


def _refuse_silence(dataset: "Dataset") -> None:
    from coalition.errors import UnusableInput

    if not any(s.stances for s in dataset.stakeholders):
        raise UnusableInput(
            tell(
                "The data state no stances. Add a column such as 'stance: ISSUE' with "
                "numbers from -2 (strongly against) to 2, or words such as support and "
                "oppose; or use --statements."
            )
        )


def summary(findings: "Findings", found: "Advocacy", folder: Path, audience: str) -> str:
    """Balance, then camps and the most movable, then where the files lie."""
    from coalition.commands._screen import opened, plain, table
    from coalition.views._known import word

    language = findings.language
    header = [tell("issue"), *map(word, ("for", "against", "undecided", "silent"))]
    rows = [
        [x.issue, *(str(n) for n in (x.support, x.oppose, x.undecided, x.silent))]
        for x in found.issues
    ]
    parts = [table(header, rows, 0, language)]
    if audience == "internal":
        camps = [f"  {plain(_camp(c), language)}" for c in found.camps]
        parts += ["\n".join([plain(tell("Camps:"), language), *camps])] if camps else []
        best = sorted(found.movable, key=lambda m: (-(m.score or 0), m.id))[:5]
        ways = [[findings.name(m.id), m.issue, m.advice] for m in best]
        header = [tell("Who can be moved"), tell("on"), tell("the way there")]
        parts += [table(header, ways, 2, language)] if ways else []
        doubts = [issue_line(i, language) for i in findings.dataset.issues if i.code in DOUBTS]
        parts += ["\n".join(f"  {plain(doubt)}" for doubt in doubts[:3])] if doubts else []
        secret = tell("Confidential: these files name who holds which position.")
        parts.append(translated(secret, language))
    # What else was written is listed in the page.
    parts.append("\n".join(opened(folder, {"advocacy.html": ""}, language)).rstrip())
    return "\n\n".join(parts)


def _camp(camp: "Camp") -> str:
    return tell(
        "{number} {number:member|members}: {label}", number=len(camp.members), label=camp.label
    )
