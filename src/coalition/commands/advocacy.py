"""coalition advocacy: who is with us, who is not, who can be moved, and by whom."""

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from coalition.commands._options import A_FILE, data_options, read_dataset
from coalition.wording import counted

if TYPE_CHECKING:
    from coalition.advocacy import Advocacy
    from coalition.findings import Findings

A_SHARE = click.FloatRange(0, 1)


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
    "--goal", type=click.Choice(["support", "oppose"]), default="support", show_default=True
)
@click.option(
    "--statements", type=A_FILE, help="Coded statements: stakeholder, issue, agree, date."
)
@click.option("--period", type=click.Choice(["year", "quarter", "month"]), default="year")
@click.option(
    "--influence-cut", type=A_SHARE, default=0.5, help="High influence starts here (0-1)."
)
@click.option("--interest-cut", type=A_SHARE, default=0.5, help="High interest starts here (0-1).")
@click.option("--legitimacy-cut", type=A_SHARE, default=0.5)
@click.option("--urgency-cut", type=A_SHARE, default=0.5)
@click.option(
    "--audience",
    type=click.Choice(["internal", "public"]),
    default="internal",
    help="For the public, nobody's stance is named.",
)
@click.option("--out", type=A_FILE, help="Folder.  [default: reports/<file>-advocacy]")
@click.option("--json", "as_json", is_flag=True, help="Print advocacy.json instead of the summary.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
def command(
    file: Path,
    issue: str | None,
    goal: str,
    statements: Path | None,
    period: str,
    influence_cut: float,
    interest_cut: float,
    legitimacy_cut: float,
    urgency_cut: float,
    audience: str,
    out: Path | None,
    as_json: bool,
    quiet: bool,
    **data: Any,
) -> None:
    """Camps, swing stakeholders, the balance of influence and the ways to persuade, of FILE."""
    from coalition.advocacy import Cause, advocate
    from coalition.advocacy.classes import CutPoints
    from coalition.analysis import analyze
    from coalition.errors import UnusableInput
    from coalition.publish import publish
    from coalition.sources import read
    from coalition.tables import statements_of, with_stances
    from coalition.views._advocacy import advocacy_dict, advocacy_files

    dataset = read_dataset(file, **data)
    cut = CutPoints(influence_cut, interest_cut, legitimacy_cut, urgency_cut)
    cause = Cause(issue, goal, cut, (), period)
    if statements is not None:
        said = statements_of(read(statements), dataset)
        dataset = with_stances(dataset, said)
        cause = replace(cause, statements=said.statements)
    if not any(s.stances for s in dataset.stakeholders):
        raise UnusableInput(
            "The data state no stances. Add a column such as 'stance: ISSUE' with numbers from -2 "
            "(strongly against) to 2, or words such as support and oppose; or use --statements."
        )
    findings = analyze(dataset)
    found = advocate(findings.network, dataset, cause)
    assert found is not None  # noqa: S101 - stances are stated
    folder = out or Path("reports") / f"{file.stem}-advocacy"
    publish(advocacy_files(findings, found, audience), folder)
    if as_json:
        click.echo(json.dumps(advocacy_dict(found, audience), ensure_ascii=False))
    elif not quiet:
        click.echo(summary(findings, found, folder, audience))


def summary(findings: "Findings", found: "Advocacy", folder: Path, audience: str) -> str:
    """Balance, then camps and the most movable, then where the files lie."""
    from coalition.commands._screen import plain, table

    header = ["issue", "for", "against", "undecided", "silent"]
    rows = [
        [x.issue, *(str(n) for n in (x.support, x.oppose, x.undecided, x.silent))]
        for x in found.issues
    ]
    parts = [table(header, rows, wide=0)]
    if audience == "internal":
        camps = [f"  {counted(len(c.members), 'member')}: {plain(c.label)}" for c in found.camps]
        parts += ["\n".join(["Camps:", *camps])] if camps else []
        best = sorted(found.movable, key=lambda m: (-(m.score or 0), m.id))[:5]
        ways = [[findings.name(m.id), m.issue, m.advice] for m in best]
        parts += [table(["Who can be moved", "on", "the way there"], ways, wide=2)] if ways else []
        doubts = [str(i) for i in findings.dataset.issues if i.code == "statement-left-out"]
        parts += ["\n".join(f"  {plain(doubt)}" for doubt in doubts[:3])] if doubts else []
        parts.append("Confidential: these files name who holds which position.")
    parts.append(f"Open:\n  {plain(str(folder / 'advocacy.html'))}")
    return "\n\n".join(parts)
