"""coalition analyze: the main job."""

import json
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from coalition.commands._options import (
    A_FILE,
    audience_option,
    data_options,
    language_option,
    positions_option,
    read_dataset,
    weights_of,
)
from coalition.runtime.garbage import kept_waiting
from coalition.wording import issue_line
from coalition.words import tell, translated

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
@language_option
@positions_option
@click.option("--out", type=A_FILE, help="Folder for the results.  [default: reports/FILE]")
@click.option("--json", "as_json", is_flag=True, help="Print analysis.json instead of the summary.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
@click.option("-v", "--verbose", is_flag=True, help="Print every note on the data.")
@kept_waiting()
def command(
    file: Path,
    focal: str | None,
    most: int | None,
    weights: tuple[str, ...],
    group_by: str,
    plan: Path | None,
    audience: str,
    language: str,
    positions_from: Path | None,
    out: Path | None,
    as_json: bool,
    quiet: bool,
    verbose: bool,
    **data: Any,
) -> None:
    """Network, gaps and suggested partners of FILE, as a map, a brief and tables."""
    from coalition.api import analyze
    from coalition.commands._screen import progress

    step = progress(quiet or as_json, language)
    step(tell("Reading"))
    dataset = read_dataset(file, **data)
    analysis = analyze(
        dataset,
        focal=focal,
        weights=weights_of(weights),
        most=most,
        group_by=group_by,
        audience=audience,
        language=language,
        plan=plan,
        positions_from=positions_from,
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
    from coalition.errors import Doubtful

    unknown = [issue for issue in findings.dataset.issues if issue.code == "unknown-member"]
    if unknown:
        raise Doubtful(tell("--strict: the plan does not fit the data."), unknown)


def summary(findings: "Findings", folder: Path, verbose: bool = False) -> str:
    """What to know at once: size, top positions, worst gaps, best suggestions, paths."""
    parts = [_headline(findings), _positions(findings), _gaps(findings), _suggestions(findings)]
    parts += [_doubts(findings, verbose), _paths(folder, findings.language)]
    return "\n\n".join(part for part in parts if part)


def _headline(findings: "Findings") -> str:
    from coalition.commands._screen import plain

    network, language = findings.network, findings.language
    size = tell(
        "{stakeholders} {stakeholders:stakeholder|stakeholders}, {ties} {ties:tie|ties}",
        stakeholders=network.n,
        ties=network.m,
    )
    lines = [f"{click.style(plain(findings.title), bold=True)}: {plain(size, language)}"]
    if network.basis == "potential" and not network.m:
        told = tell("The data state no ties, and nothing that could stand in for them.")
        lines.append(translated(told, language))
    elif network.basis == "potential":
        told = tell(
            "The data state no ties. Those shown are potential: they join who shares themes, "
            "places, or needs and offers, and say nothing about who works together."
        )
        lines.append(textwrap.fill(translated(told, language), 80))
    if network.basis == "potential" and network.n > 1:
        how = tell("If you know who works with whom: a column 'partners', or a sheet with --ties.")
        lines.append(translated(how, language))
    cautions = findings.figures.get("cautions")
    if isinstance(cautions, list) and cautions and network.basis != "potential":
        lines.append(plain(_caution(cautions), language))
    return "\n".join(lines)


def _caution(cautions: list[Any]) -> str:
    if len(cautions) == 1:
        return tell("Read with care: {caution}", caution=cautions[0])
    return tell(
        "Read with care: {caution} (and {number} more: see the brief)",
        caution=cautions[0],
        number=len(cautions) - 1,
    )


def _positions(findings: "Findings") -> str:
    from coalition.commands._screen import table
    from coalition.views._known import word

    if findings.network.basis == "potential":
        return ""  # what is shared says nothing about who holds whom together
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
        rows.append([s.name, word(s.stakeholder.sector), f"{s.centrality['degree']:.0f}", place])
    header = [
        tell("Who holds it together"),
        tell("sector"),
        tell("ties"),
        tell("bridging rank (if ties are missing)"),
    ]
    return table(header, rows, wide=0, language=findings.language)


def _gaps(findings: "Findings") -> str:
    from coalition.commands._screen import plain, table
    from coalition.views._known import word
    from coalition.views._words import score

    rows = [[score(gap.severity), word(gap.kind), gap.subject] for gap in findings.gaps[:5]]
    more = len(findings.gaps) - len(rows)
    if not rows:
        return ""
    header = [tell("severity"), tell("What is missing"), tell("where")]
    shown = table(header, rows, wide=2, language=findings.language)
    if not more:
        return shown
    left = tell("and {number} {number:gap|gaps} more", number=more)
    return f"{shown}\n  {plain(left, findings.language)}"


def _suggestions(findings: "Findings") -> str:
    from coalition.commands._screen import paragraph, table
    from coalition.suggestions import BY_FIT, BY_GAPS, order_told
    from coalition.views._known import word
    from coalition.views._words import score

    header = tell("Partners to bring together")
    if findings.focal is not None:
        header = tell("Partners for {name}", name=findings.name(findings.focal))
    rows = []
    best = findings.best_suggestions(5 if findings.focal is None else 10)
    for s in best:
        pair = findings.name(s.target)
        if findings.focal is None:
            pair = f"{findings.name(s.source)} + {pair}"
        span = score(s.low)
        if s.high - s.low >= 0.005:
            span = tell("{low}–{high}", low=score(s.low), high=score(s.high))
        rows.append([pair, span, word(s.form)])
    if not rows and findings.suggestions:
        return translated(
            tell("Whom to bring together cannot be said: the data tell no criterion of any pair."),
            findings.language,
        )
    if not rows:
        return ""
    shown = table([header, tell("score"), tell("begin with")], rows, 0, findings.language)
    said = [order_told(best, BY_GAPS if findings.focal is None else BY_FIT)]
    if findings.focal is None:
        # `suggest --for` may show the other direction of a pair that stands here.
        said.append(tell("A pair may have two scores: each side's own view of the other."))
    return "\n".join([shown, *(paragraph(text, findings.language) for text in said)])


def _doubts(findings: "Findings", verbose: bool) -> str:
    issues, language = findings.dataset.issues, findings.language
    warnings = [issue for issue in issues if issue.severity == "warning"]
    listed = [f"  {issue_line(issue, language)}" for issue in (issues if verbose else warnings[:3])]
    if not listed:
        return ""
    title = tell("On the data:")
    if not verbose:
        title = tell("{number} {number:doubt|doubts} about the data:", number=len(warnings))
    if not verbose and len(warnings) > 3:
        more = tell(
            "and {number} more: see the brief, or run coalition check", number=len(warnings) - 3
        )
        listed.append(f"  {translated(more, language)}")
    return "\n".join([translated(title, language), *listed])


def _paths(folder: Path, language: str) -> str:
    from coalition.commands._screen import opened
    from coalition.views import contents

    held = contents()
    best = ("map.html", "report.html", "workbook.xlsx")
    first: dict[str, str] = {name: held[name] for name in best if name in held}
    others = tell(
        "and {files}", files=", ".join(name for name in sorted(held) if name not in first)
    )
    return "\n".join([*opened(folder, first, language), f"  {translated(others, language)}"])
