"""Sheets about what is missing, whom to ask, and who needs and offers what."""

from collections.abc import Iterable, Mapping

from coalition.findings import CapabilityFinding, Findings
from coalition.measure_labels import label
from coalition.suggestions import Suggestion
from coalition.views._workbook_sheet import Column, Sheet, Value, first, lines
from coalition.words import tell

CRITERIA = ("alignment", "complementarity", "trust", "commitment", "communication")


def what_is_missing(findings: Findings) -> Sheet:
    """Every gap, the worst first."""
    columns = (
        Column("Severity", 9, "severity", measured=True),
        Column("What kind", 22, "long"),
        Column("What", 28, "long"),
        Column("What shows it", 70, "long"),
        Column("What to do", 60, "long"),
        Column("Whom it concerns", 44, "long"),
        Column("Who could close it", 44, "long"),
        Column("Gap", 26),
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
        "What is missing",
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
        Column("For", 32, "long"),
        Column("Place", 7, "integer", measured=True),
        Column("Suggested partner", 32, "long"),
        Column("Score", 8, "score", measured=True),
        Column("at least", 8, "number", measured=True),
        Column("at most", 8, "number", measured=True),
        Column("Value: gaps it closes", 10, "score", measured=True),
        Column("Likelihood", 11, "score", measured=True),
        Column("Which is", 15, measured=True),
        Column("First under this share of weightings", 14, "share", measured=True),
        Column("Among first five under", 12, "share", measured=True),
        *(
            Column(label(findings, "criteria", name), 13, "score", measured=True)
            for name in CRITERIA
        ),
        Column("Begin with", 14),
        Column("Grow to", 14),
        Column("Why", 70, "long"),
        Column("But", 44, "long"),
        Column("Introduction through", 40, "long"),
        Column("Benefits", 36, "long"),
        Column("Gaps it closes or eases", 40, "long"),
    )
    name = {s.id: s.name for s in findings.stakeholders}
    subject = {gap.id: f"{gap.subject} ({gap.id})" for gap in findings.gaps}
    rows = [_suggestion_row(s, name, subject) for s in first(findings.suggestions, columns)]
    return Sheet(
        "Whom to ask",
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
        "; ".join(s.benefits),
        "; ".join(subject.get(gap, gap) for gap in s.closes),
    ]


def _introduction(name: Mapping[str, str], path: tuple[str, ...]) -> str:
    """Those between the two ends; who that is where the path is short or absent."""
    if not path:
        return "nobody in the network can introduce them"
    return " → ".join(name[id] for id in path[1:-1])


def introductions(findings: Findings) -> Sheet:
    """The introductions that help the whole network most, in the order chosen."""
    columns = (
        Column("Place", 7, "integer", measured=True),
        Column("Who", 32, "long"),
        Column("With whom", 32, "long"),
        Column("Why", 80, "long"),
        Column("Introduction through", 40, "long"),
        Column("Gaps eased, share of severity", 14, "share", measured=True),
        Column("Ways shortened, share of pairs", 14, "share", measured=True),
        Column("Gaps", 40, "long"),
    )
    name = {s.id: s.name for s in findings.stakeholders}
    subject = {gap.id: f"{gap.subject} ({gap.id})" for gap in findings.gaps}
    rows: list[list[Value]] = [
        [
            place,
            name[it.source],
            name[it.target],
            lines(it.reasons),
            " → ".join(name[id] for id in it.through) or tell("nobody within three ties"),
            it.closing,
            it.reach,
            "; ".join(subject.get(gap, gap) for gap in it.closes),
        ]
        for place, it in enumerate(findings.weaving, 1)
    ]
    return Sheet(
        "Introductions",
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
        Column("Capability", 34, "long"),
        Column("State", 18, measured=True),
        Column("Needed by", 10, "integer"),
        Column("Offered by", 10, "integer"),
        Column("Concentration (1: one gives all)", 14, "score", measured=True),
        Column("Need it, nobody in reach", 12, "integer", measured=True),
        Column("Who needs it", 60, "long"),
        Column("Who offers it", 60, "long"),
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
        "Needs and offers",
        tell("Which capabilities are short?"),
        columns,
        rows,
        len(findings.capabilities),
        "analysis.json",
    )


def needs_by_group(findings: Findings) -> Sheet:
    """Demand and supply by sector, region, theme and community, and themes by region."""
    columns = (
        Column("By", 16, measured=True),
        Column("Group", 40, "long"),
        Column("Capability or theme", 40, "long"),
        Column("Need it there", 12, "integer", measured=True),
        Column("Offer it, or work on it, there", 14, "integer", measured=True),
        Column("Lack", 10, "integer", measured=True),
    )
    labels = {str(c.id): c.label for c in findings.communities}
    rows: list[list[Value]] = [
        [
            cell.by,
            labels.get(cell.group, cell.group) if cell.by == "community" else cell.group,
            cell.term,
            cell.need,
            cell.offer,
            None if cell.need is None else max(0, cell.need - cell.offer),
        ]
        for cell in first(findings.heat, columns)
    ]
    return Sheet(
        "Needs by group",
        tell("Where is what is needed, and where is it offered?"),
        columns,
        rows,
        len(findings.heat),
        "analysis.json",
        frozen=3,
    )


def swot_points(findings: Findings) -> Sheet:
    """Strengths, weaknesses, opportunities and threats, stated and derived."""
    columns = (
        Column("Whose", 34, "long"),
        Column("Which", 14),
        Column("Origin", 10, measured=True),
        Column("Point", 110, "long"),
    )
    name = {s.id: s.name for s in findings.stakeholders}
    rows: list[list[Value]] = [
        [name.get(p.stakeholder, "The network"), p.quadrant, p.origin, p.text]
        for p in first(findings.swot, columns)
    ]
    return Sheet(
        "SWOT",
        tell("What are the strengths, weaknesses, opportunities and threats?"),
        columns,
        rows,
        len(findings.swot),
        "analysis.json",
    )


def _state(capability: CapabilityFinding) -> str:
    if not capability.needed_by:
        return "no need stated"
    if not capability.offered_by:
        return "nobody offers it"
    return "one offers it" if len(capability.offered_by) == 1 else "several offer it"


def _names(name: Mapping[str, str], ids: Iterable[str]) -> str:
    return "; ".join(name.get(id, id) for id in ids)
