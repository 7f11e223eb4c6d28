"""Sheets about stakeholders and their ties."""

from collections.abc import Iterable

from coalition.findings import Findings, StakeholderFinding
from coalition.measure_labels import label
from coalition.tables import Capability
from coalition.views._workbook_sheet import Column, Sheet, Value, first
from coalition.words import tell

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
    bounded = tuple(
        name
        for name in (example.rank if example else ())
        if any(s.rank_interval.get(name) for s in findings.stakeholders)
    )
    columns = (
        Column("Name", 38, "long"),
        Column("Id", 14),
        Column("Sector", 11),
        Column("Sector is", 10),
        Column("Type", 18),
        Column("Community", 24, "long", measured=True),
        Column("In the core", 9, measured=True),
        Column("Cut point", 9, measured=True),
        *measure_columns(findings, centrality),
        *measure_columns(findings, brokerage),
        *_place_columns(findings, bounded),
        Column("Themes", 30, "long"),
        Column("Regions", 24, "long"),
        Column("Offers", 34, "long"),
        Column("Needs", 34, "long"),
        Column("Web", 28),
        Column("Contact", 24),
    )
    communities = {c.id: c.label for c in findings.communities}
    rows = [
        _stakeholder_row(s, communities, centrality, brokerage, bounded)
        for s in first(findings.stakeholders, columns)
    ]
    return Sheet(
        "Who is who",
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
        yield Column(f"Place by {heading.lower()}", 13, "integer", measured=True)
        yield Column("could be as high as", 11, "integer", measured=True)
        yield Column("or as low as", 11, "integer", measured=True)


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
    columns = (
        Column("From" if findings.network.directed else "One", 34, "long"),
        Column("To" if findings.network.directed else "The other", 34, "long"),
        Column("Kind", 14),
        Column("Status", 11),
        Column("Counted in the measures", 10),
        Column("Form of partnership", 14),
        Column("Weight", 9, "number"),
        Column("Trust", 9, "score"),
        Column("Commitment", 12, "score"),
        Column("Communication", 14, "score"),
        Column("Frequency", 13),
        Column("Since", 11),
        Column("Until", 11),
        Column("Said by both sides", 10),
        Column("Notes", 50, "long"),
    )
    name = {s.id: s.name for s in findings.stakeholders}
    rows = [
        [
            name[t.source],
            name[t.target],
            t.kind,
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
            t.notes,
        ]
        for t in first(findings.ties, columns)
    ]
    return Sheet(
        "Who works with whom",
        tell("Which ties are there, and how strong?"),
        columns,
        rows,
        len(findings.ties),
        "ties.csv",
        frozen=2,
    )
