"""coalition analyze: the main job."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from coalition.commands._options import (
    A_FILE,
    audience_option,
    data_options,
    read_dataset,
    weights_of,
)
from coalition.wording import counted

if TYPE_CHECKING:
    from coalition.findings import Findings


@click.command(
    epilog="""\b
Examples:
  coalition analyze stakeholders.csv
  coalition analyze stakeholders.csv --ties ties.csv --for "Our NGO"
  coalition analyze members.xlsx --column needs="What we lack" --out board-meeting
"""
)
@data_options
@click.option("--for", "focal", metavar="NAME", help="Seek partners for this stakeholder only.")
@click.option("-k", "most", type=click.IntRange(1), help="Partners to suggest for each.")
@click.option(
    "--weight", "weights", multiple=True, metavar="CRITERION=N", help="Such as trust=2. Repeatable."
)
@click.option(
    "--group-by",
    "group_by",
    default="sector",
    show_default=True,
    metavar="COLUMN",
    help="Whose groups are compared.",
)
@click.option(
    "--plan", type=A_FILE, help="A saved plan.json or board to judge, in place of a new plan."
)
@audience_option
@click.option("--out", type=A_FILE, help="Folder for the results.  [default: reports/<file>]")
@click.option("--json", "as_json", is_flag=True, help="Print analysis.json instead of the summary.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
@click.option("-v", "--verbose", is_flag=True, help="Print every note on the data.")
def command(
    file: Path,
    focal: str | None,
    most: int | None,
    weights: tuple[str, ...],
    group_by: str,
    plan: Path | None,
    audience: str,
    out: Path | None,
    as_json: bool,
    quiet: bool,
    verbose: bool,
    **data: Any,
) -> None:
    """Network, gaps and suggested partners of FILE, as a map, a brief and tables."""
    from coalition.api import analyze
    from coalition.commands._screen import progress

    step = progress(quiet or as_json)
    step("Reading")
    dataset = read_dataset(file, **data)
    analysis = analyze(
        dataset,
        focal=focal,
        weights=weights_of(weights),
        most=most,
        group_by=group_by,
        audience=audience,
        plan=plan,
        progress=step,
    )
    if data["strict"]:
        _stop_at_unknown_members(analysis.findings)
    folder = out or Path("reports") / file.stem
    analysis.write(folder, step)
    step("")
    if as_json:
        click.echo(json.dumps(analysis.to_dict(), ensure_ascii=False))
    elif not quiet:
        click.echo(summary(analysis.findings, folder, verbose))


def _stop_at_unknown_members(findings: "Findings") -> None:
    from coalition.errors import AnswerIsNo

    told = [str(issue) for issue in findings.dataset.issues if issue.code == "unknown-member"]
    if told:
        raise AnswerIsNo("\n".join(["--strict: the plan does not fit the data.", *told]))


def summary(findings: "Findings", folder: Path, verbose: bool = False) -> str:
    """What to know at once: size, top positions, worst gaps, best suggestions, paths."""
    parts = [_headline(findings), _positions(findings), _gaps(findings), _suggestions(findings)]
    parts += [_doubts(findings, verbose), _paths(folder)]
    return "\n\n".join(part for part in parts if part)


def _headline(findings: "Findings") -> str:
    from coalition.commands._screen import plain

    network = findings.network
    title = click.style(plain(findings.title), bold=True)
    line = f"{title}: {counted(network.n, 'stakeholder')}, {counted(network.m, 'tie')}"
    if network.basis == "potential" and not network.m:
        line += "\nThe data state no ties, and nothing that could stand in for them."
    elif network.basis == "potential":
        line += (
            "\nThe data state no ties. Those shown are potential: they join who shares themes,"
            "\nplaces, or needs and offers, and say nothing about who works together."
        )
    cautions = findings.figures.get("cautions")
    if isinstance(cautions, list) and cautions and network.basis != "potential":
        more = f" (and {len(cautions) - 1} more: see the brief)" if len(cautions) > 1 else ""
        line += f"\nRead with care: {cautions[0]}{more}"
    return line


def _positions(findings: "Findings") -> str:
    from coalition.commands._screen import table

    ranked = sorted(
        (s for s in findings.stakeholders if s.centrality.get("degree")),
        key=lambda s: (s.rank.get("betweenness") or 0, s.rank.get("degree") or 0, s.id),
    )[:5]
    if not ranked:
        return ""
    rows = []
    for s in ranked:
        interval = s.rank_interval.get("betweenness")
        place = f"{s.rank.get('betweenness') or '–'}" + (
            f" ({interval[0]}–{interval[1]})" if interval else ""
        )
        rows.append([s.name, s.stakeholder.sector, f"{s.centrality['degree']:.0f}", place])
    header = ["Who holds it together", "sector", "ties", "bridging rank (if ties are missing)"]
    return table(header, rows, wide=0)


def _gaps(findings: "Findings") -> str:
    from coalition.commands._screen import table

    rows = [
        [f"{gap.severity:.2f}", gap.kind.replace("-", " "), gap.subject]
        for gap in findings.gaps[:5]
    ]
    more = len(findings.gaps) - len(rows)
    if not rows:
        return ""
    shown = table(["severity", "What is missing", "where"], rows, wide=2)
    return shown + (f"\n  and {counted(more, 'gap')} more" if more else "")


def _suggestions(findings: "Findings") -> str:
    from coalition.commands._screen import table

    header = "Partners to bring together"
    if findings.focal is not None:
        header = "Partners for " + findings.name(findings.focal)
    rows = []
    for s in findings.best_suggestions(5 if findings.focal is None else 10):
        pair = findings.name(s.target)
        if findings.focal is None:
            pair = f"{findings.name(s.source)} + {pair}"
        span = f"{s.low:.2f}" if s.high - s.low < 0.005 else f"{s.low:.2f}–{s.high:.2f}"
        rows.append([pair, span, s.form])
    if not rows and findings.suggestions:
        return "Whom to bring together cannot be said: the data tell no criterion of any pair."
    return table([header, "score", "begin with"], rows, wide=0) if rows else ""


def _doubts(findings: "Findings", verbose: bool) -> str:
    issues = findings.dataset.issues
    warnings = [issue for issue in issues if issue.severity == "warning"]
    if verbose:
        return "\n".join(["On the data:", *(f"  {issue}" for issue in issues)]) if issues else ""
    if not warnings:
        return ""
    listed = [f"  {issue}" for issue in warnings[:3]]
    if len(warnings) > 3:
        listed.append(f"  and {len(warnings) - 3:,} more: see the brief, or run coalition check")
    return "\n".join([f"{counted(len(warnings), 'doubt')} about the data:", *listed])


def _paths(folder: Path) -> str:
    from coalition.commands._screen import plain
    from coalition.views import contents

    held = contents()
    first = ["map.html", "report.html", "workbook.xlsx"]
    lines = [f"  {plain(str(folder / name))}  {held[name]}" for name in first if name in held]
    others = ", ".join(name for name in sorted(held) if name not in first)
    return "\n".join(["Open:", *lines, f"  and {others}"])
