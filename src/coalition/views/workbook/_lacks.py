"""Sheets about what is missing, whom to ask, and who needs and offers what."""

from collections.abc import Iterable, Mapping

from coalition.analysis.measure_labels import label
from coalition.findings import CapabilityFinding, Findings, HeatCell
from coalition.own_words import own
from coalition.suggestions import Suggestion
from coalition.views._known import word
from coalition.views._workbook_sheet import Column, Sheet, Value, first, lines
from coalition.words import tell, tell_list

CRITERIA = ("alignment", "complementarity", "trust", "commitment", "communication")


def what_is_missing(findings: Findings) -> Sheet:
    """Every gap, the worst first."""
    columns = (
        Column(tell("Severity"), 9, "severity", measured=True),
        Column(tell("What kind"), 22, "long"),
        Column(tell("What"), 28, "long"),
        Column(tell("What shows it"), 70, "long"),
        Column(tell("What to do"), 60, "long"),
        Column(tell("Whom it concerns"), 44, "long"),
        Column(tell("Who could close it"), 44, "long"),
        Column(tell("Gap"), 26),
    )
    name = {s.id: s.name for s in findings.stakeholders}
    kinds = {gap.kind: label(findings, "gaps", gap.kind) for gap in findings.gaps}
    rows: list[list[Value]] = [
        [
            gap.severity,
            kinds[gap.kind],
            gap.subject,
            lines(gap.evidence),
            gap.remedy,
            _names(name, gap.stakeholders),
            _names(name, gap.candidates),
            gap.id,
        ]
        for gap in first(findings.gaps, columns)
    ]
    return Sheet(
        tell("What is missing"),
        tell("What does the network lack, and how badly?"),
        columns,
        rows,
        len(findings.gaps),
        "gaps.csv",
        frozen=0,
    )


def whom_to_ask(findings: Findings) -> Sheet:
    """Every suggestion, with its criteria and reasons."""
    columns = (
        Column(tell("For whom") if findings.language != "en" else "For", 32, "long"),
        Column(tell("Place"), 7, "integer", measured=True),
        Column(tell("Suggested partner"), 32, "long"),
        Column(tell("Score"), 8, "score", measured=True),
        Column(tell("at least"), 8, "number", measured=True),
        Column(tell("at most"), 8, "number", measured=True),
        Column(tell("Value: gaps it closes"), 10, "score", measured=True),
        Column(tell("Likelihood"), 11, "score", measured=True),
        Column(tell("Which is"), 15, measured=True, words=True),
        Column(tell("Best fit in this share of weightings"), 14, "share", measured=True),
        Column(tell("Among the best five in"), 12, "share", measured=True),
        *(
            Column(label(findings, "criteria", name), 13, "score", measured=True)
            for name in CRITERIA
        ),
        Column(tell("Begin with"), 14, words=True),
        Column(tell("Grow to"), 14, words=True),
        Column(tell("Why"), 70, "long"),
        Column(tell("But"), 44, "long"),
        Column(tell("Introduction through"), 40, "long"),
        Column(tell("Benefits"), 36, "long"),
        Column(tell("Gaps it closes or eases"), 40, "long"),
    )
    name = {s.id: s.name for s in findings.stakeholders}
    subject = _subjects(findings)
    rows = [_suggestion_row(s, name, subject) for s in first(findings.suggestions, columns)]
    return Sheet(
        tell("Whom to ask"),
        tell("Which new partners, and why?"),
        columns,
        rows,
        len(findings.suggestions),
        "suggestions.csv",
        frozen=3,
    )


def _suggestion_row(
    s: Suggestion, name: Mapping[str, str], subject: Mapping[str, str]
) -> list[Value]:
    scores = {criterion: judgement.score for criterion, judgement in s.criteria}
    return [
        name[s.source],
        s.rank,
        name[s.target],
        s.score,
        s.low,
        s.high,
        s.value,
        s.likelihood,
        s.quadrant,
        s.rank_acceptability,
        s.top_five_acceptability,
        *(scores.get(criterion) for criterion in CRITERIA),
        s.form,
        s.grow_to,
        lines(s.reasons),
        lines(s.cautions),
        _introduction(name, s.introduction),
        tell_list([word(benefit) for benefit in s.benefits], ";"),
        tell_list([subject.get(gap, gap) for gap in s.closes], ";"),
    ]


def _subjects(findings: Findings) -> dict[str, str]:
    """What each gap is about, with its id, which the sheet of gaps has too."""
    return {
        gap.id: tell("{subject} ({gap})", subject=gap.subject, gap=gap.id) for gap in findings.gaps
    }


def _introduction(name: Mapping[str, str], path: tuple[str, ...]) -> str:
    """Those between the two ends; who that is where the path is short or absent."""
    if not path:
        return tell("nobody in the network can introduce them")
    return " → ".join(name[id] for id in path[1:-1])


def introductions(findings: Findings) -> Sheet:
    """The introductions that help the whole network most, in the order chosen."""
    columns = (
        Column(tell("Place"), 7, "integer", measured=True),
        Column(tell("Who"), 32, "long"),
        Column(tell("With whom"), 32, "long"),
        Column(tell("Why"), 80, "long"),
        Column(tell("Introduction through"), 40, "long"),
        Column(tell("Gaps eased, share of severity"), 14, "share", measured=True),
        Column(tell("Ways shortened, share of pairs"), 14, "share", measured=True),
        Column(tell("Gaps"), 40, "long"),
    )
    name = {s.id: s.name for s in findings.stakeholders}
    subject = _subjects(findings)
    rows: list[list[Value]] = [
        [
            place,
            name[it.source],
            name[it.target],
            lines((*it.reasons, *it.cautions)),
            " → ".join(name[id] for id in it.through) or tell("nobody within three ties"),
            it.closing,
            it.reach,
            tell_list([subject.get(gap, gap) for gap in it.closes], ";"),
        ]
        for place, it in enumerate(findings.weaving, 1)
    ]
    return Sheet(
        tell("Introductions"),
        tell("Which introductions help the whole network most?"),
        columns,
        rows,
        len(findings.weaving),
        "analysis.json",
        frozen=3,
    )


def needs_and_offers(findings: Findings) -> Sheet:
    """Every capability with who needs and who offers it."""
    columns = (
        Column(tell("Capability"), 34, "long"),
        Column(tell("State"), 18, measured=True),
        Column(tell("Needed by"), 10, "integer"),
        Column(tell("Offered by"), 10, "integer"),
        Column(tell("Concentration (1: one gives all)"), 14, "score", measured=True),
        Column(tell("Need it, nobody in reach"), 12, "integer", measured=True),
        Column(tell("Who needs it"), 60, "long"),
        Column(tell("Who offers it"), 60, "long"),
    )
    name = {s.id: s.name for s in findings.stakeholders}
    rows: list[list[Value]] = [
        [
            c.term,
            _state(c),
            len(c.needed_by),
            len(c.offered_by),
            c.concentration,
            None if c.out_of_reach is None else len(c.out_of_reach),
            _names(name, c.needed_by),
            _names(name, c.offered_by),
        ]
        for c in first(findings.capabilities, columns)
    ]
    return Sheet(
        tell("Needs and offers"),
        tell("Which capabilities are short?"),
        columns,
        rows,
        len(findings.capabilities),
        "analysis.json",
    )


def needs_by_group(findings: Findings) -> Sheet:
    """Demand and supply by sector, region, theme and community, and themes by region."""
    columns = (
        Column(tell("By"), 16, measured=True, words=True),
        Column(tell("Group"), 40, "long"),
        Column(tell("Capability or theme"), 40, "long"),
        Column(tell("Need it there"), 12, "integer", measured=True),
        Column(tell("Offer it, or work on it, there"), 14, "integer", measured=True),
        Column(tell("Lack"), 10, "integer", measured=True),
    )
    labels = {str(c.id): c.label for c in findings.communities}
    rows: list[list[Value]] = [
        [
            cell.by,
            _group(cell, labels),
            cell.term,
            cell.need,
            cell.offer,
            None if cell.need is None else max(0, cell.need - cell.offer),
        ]
        for cell in first(findings.heat, columns)
    ]
    return Sheet(
        tell("Needs by group"),
        tell("Where is what is needed, and where is it offered?"),
        columns,
        rows,
        len(findings.heat),
        "analysis.json",
        frozen=3,
    )


def _group(cell: HeatCell, labels: Mapping[str, str]) -> str:
    if cell.by == "community":
        return labels.get(cell.group, cell.group)
    return own(cell.group) if cell.by == "sector" else cell.group


def swot_points(findings: Findings) -> Sheet:
    """Strengths, weaknesses, opportunities and threats, stated and derived."""
    columns = (
        Column(tell("Whose"), 34, "long"),
        Column(tell("Which"), 14, words=True),
        Column(tell("Origin"), 10, measured=True, words=True),
        Column(tell("Point"), 110, "long"),
    )
    name = {s.id: s.name for s in findings.stakeholders}
    rows: list[list[Value]] = [
        [name.get(p.stakeholder, tell("The network")), p.quadrant, p.origin, p.text]
        for p in first(findings.swot, columns)
    ]
    return Sheet(
        tell("SWOT"),
        tell("What are the strengths, weaknesses, opportunities and threats?"),
        columns,
        rows,
        len(findings.swot),
        "analysis.json",
    )


def _state(capability: CapabilityFinding) -> str:
    if not capability.needed_by:
        return tell("no need stated")
    if not capability.offered_by:
        return tell("nobody offers it")
    return tell("one offers it") if len(capability.offered_by) == 1 else tell("several offer it")


def _names(name: Mapping[str, str], ids: Iterable[str]) -> str:
    return "; ".join(name.get(id, id) for id in ids)
