"""Sheets about stakeholders and their ties."""

from collections.abc import Iterable

from coalition.analysis.measure_labels import label
from coalition.findings import Findings, StakeholderFinding
from coalition.tables import Capability
from coalition.views._known import word
from coalition.views._tie_notes import tie_notes
from coalition.views._workbook_sheet import Column, Sheet, Value, first
from coalition.words import tell, tell_small

COUNTS = frozenset(
    (
        "degree",
        "in_degree",
        "out_degree",
        "coreness",
        "coordinator",
        "gatekeeper",
        "representative",
        "consultant",
        "liaison",
    )
)
"""Measures that count something, and so are whole numbers."""


def who_is_who(findings: Findings) -> Sheet:
    """Every stakeholder: what it is, where it stands, what it gives and lacks."""
    example = findings.stakeholders[0] if findings.stakeholders else None
    centrality = tuple(example.centrality) if example else ()
    brokerage = tuple(example.brokerage) if example else ()
    # Places by strength and by role would be forty columns more; stakeholders.csv has them.
    bounded = tuple(
        name
        for name in (example.rank if example else ())
        if name in centrality and not name.endswith("_weighted")
        if any(s.rank_interval.get(name) for s in findings.stakeholders)
    )
    columns = (
        Column(tell("Name"), 38, "long"),
        Column(tell("Id"), 14),
        Column(tell("Sector"), 11, words=True),
        Column(tell("Sector is"), 10, words=True),
        Column(tell("Type"), 18, words=True),
        Column(tell("Community"), 24, "long", measured=True),
        Column(tell("In the core"), 9, measured=True),
        Column(tell("Cut point"), 9, measured=True),
        *measure_columns(findings, centrality),
        *measure_columns(findings, brokerage),
        *_place_columns(findings, bounded),
        Column(tell("Themes"), 30, "long"),
        Column(tell("Regions"), 24, "long"),
        Column(tell("Offers"), 34, "long"),
        Column(tell("Needs"), 34, "long"),
        Column(tell("Web"), 28),
        Column(tell("Contact"), 24),
    )
    communities = {c.id: c.label for c in findings.communities}
    rows = [
        _stakeholder_row(s, communities, centrality, brokerage, bounded)
        for s in first(findings.stakeholders, columns)
    ]
    return Sheet(
        tell("Who is who"),
        tell("Who is in the network, and where does each stand?"),
        columns,
        rows,
        len(findings.stakeholders),
        "stakeholders.csv",
    )


def measure_columns(findings: Findings, names: Iterable[str]) -> Iterable[Column]:
    """A column for each measure of positions."""
    for name in names:
        kind = "integer" if name in COUNTS else "fine" if name == "pagerank" else "number"
        yield Column(label(findings, "positions", name), 13, kind, measured=True)


def _place_columns(findings: Findings, names: Iterable[str]) -> Iterable[Column]:
    for name in names:
        heading = label(findings, "positions", name)
        measure = heading.lower() if findings.language == "en" else tell_small(heading)
        yield Column(tell("Place by {measure}", measure=measure), 13, "integer", measured=True)
        yield Column(tell("could be as high as"), 11, "integer", measured=True)
        yield Column(tell("or as low as"), 11, "integer", measured=True)


def _stakeholder_row(
    finding: StakeholderFinding,
    communities: dict[int, str],
    centrality: tuple[str, ...],
    brokerage: tuple[str, ...],
    bounded: tuple[str, ...],
) -> list[Value]:
    s = finding.stakeholder
    places: list[Value] = []
    for name in bounded:
        low, high = finding.rank_interval.get(name) or (None, None)
        places += [finding.rank.get(name), low, high]
    return [
        s.name,
        s.id,
        s.sector,
        s.sector_source,
        s.type,
        communities.get(finding.community, str(finding.community + 1)),
        finding.core,
        finding.cut_point,
        *(finding.centrality[name] for name in centrality),
        *(finding.brokerage[name] for name in brokerage),
        *places,
        "; ".join(s.themes),
        "; ".join(s.regions),
        _terms(s.offers),
        _terms(s.needs),
        s.url,
        s.contact,
    ]


def _terms(capabilities: Iterable[Capability]) -> str:
    return "; ".join(c.term if c.weight == 1 else f"{c.term} ({c.weight:g})" for c in capabilities)


def who_works_with_whom(findings: Findings) -> Sheet:
    """Every tie, counted or not."""
    directed = findings.network.directed
    is_potential = findings.network.basis == "potential"
    columns = (
        Column(tell("From") if directed else tell("One"), 34, "long"),
        Column(tell("To") if directed else tell("The other"), 34, "long"),
        Column(tell("Kind"), 14),
        Column(tell("Status"), 11, words=True),
        Column(tell("Counted in the measures"), 10),
        Column(tell("Form of partnership"), 14, words=True),
        Column(tell("Weight"), 9, "number"),
        Column(tell("Trust"), 9, "score"),
        Column(tell("Commitment"), 12, "score"),
        Column(tell("Communication"), 14, "score"),
        Column(tell("Frequency"), 13),
        Column(tell("Since"), 11),
        Column(tell("Until"), 11),
        Column(tell("Said by both sides"), 10),
        Column(tell("Notes"), 50, "long"),
    )
    name = {s.id: s.name for s in findings.stakeholders}
    rows = [
        [
            name[t.source],
            name[t.target],
            word(t.kind) if is_potential else t.kind,
            t.status,
            t.counted,
            t.form,
            t.weight,
            t.trust,
            t.commitment,
            t.communication,
            t.frequency,
            t.since,
            t.until,
            t.confirmed,
            tie_notes(findings, t),
        ]
        for t in first(findings.ties, columns)
    ]
    return Sheet(
        tell("Who works with whom"),
        tell("Which ties are there, and how strong?"),
        columns,
        rows,
        len(findings.ties),
        "ties.csv",
        frozen=2,
    )
