"""Who holds the network together: places with the span that missing ties allow."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from coalition.analysis.measure_labels import note
from coalition.findings import Findings, StakeholderFinding
from coalition.views._words import number, percent, semicolons
from coalition.views.report._spans import Span, spans, ticks
from coalition.words import tell, tell_small

SHOWN = 10
RANKED = ("betweenness", "degree")
DRAWN = "betweenness"
FEWEST = 10
"""Stakeholders below which a ranking is not worth the name."""


@dataclass(frozen=True, slots=True)
class Placed:
    """One row of a ranking; `low` and `high` are None where the span was not worked out."""

    name: str
    sector: str
    value: str
    place: int
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Ranking:
    """The first places by one measure as a table, and for `DRAWN` as a picture of spans too."""

    label: str
    meaning: str
    rows: list[Placed]
    chart: Markup


@dataclass(frozen=True, slots=True)
class KeySet:
    """A set of stakeholders who matter together, and what the figure says of them."""

    members: tuple[str, ...]
    figures: str


@dataclass(frozen=True, slots=True)
class Positions:
    """The section's content."""

    rankings: list[Ranking]
    cut_points: list[StakeholderFinding]
    core: list[StakeholderFinding]
    reach: list[KeySet]
    disrupt: list[KeySet]


def positions(findings: Findings) -> Positions:
    """Rankings, cut points, core and key players."""
    players = findings.figures.get("key_players")
    players = players if isinstance(players, Mapping) else {}
    return Positions(
        rankings=[ranking for name in RANKED if (ranking := _ranking(findings, name)).rows],
        cut_points=[s for s in findings.stakeholders if s.cut_point],
        core=[s for s in findings.stakeholders if s.core],
        reach=_key_sets(findings, players.get("reach")),
        disrupt=_key_sets(findings, players.get("disrupt")),
    )


def first_places(findings: Findings, measure: str) -> list[StakeholderFinding]:
    """Stakeholders by their place, best first; without those who score nothing."""
    placed = [s for s in findings.stakeholders if s.rank.get(measure) and s.centrality.get(measure)]
    return sorted(placed, key=lambda s: (s.rank[measure] or 0, _span_of(s, measure), s.name, s.id))


def _span_of(finding: StakeholderFinding, measure: str) -> tuple[int, int]:
    return finding.rank_interval.get(measure) or (0, 0)


def _ranking(findings: Findings, measure: str) -> Ranking:
    about = note(findings, "positions", measure)
    found = first_places(findings, measure)[:SHOWN]
    rows = [_placed(s, measure) for s in found]
    is_drawn = measure == DRAWN and len(findings.stakeholders) >= FEWEST
    chart = _chart(rows, about.label, findings.language) if is_drawn else Markup("")
    return Ranking(about.label, about.meaning, rows, chart)


def _placed(finding: StakeholderFinding, measure: str) -> Placed:
    low, high = finding.rank_interval.get(measure) or (None, None)
    return Placed(
        name=finding.name,
        sector=finding.stakeholder.sector,
        value=number(finding.centrality[measure]),
        place=finding.rank[measure] or 0,
        low=low,
        high=high,
    )


def _chart(rows: list[Placed], label: str, language: str) -> Markup:
    if not rows:
        return Markup("")
    bars = [
        Span(
            name=row.name,
            low=row.low or row.place,
            high=row.high or row.place,
            at=row.place,
            tip=tell("{name}: {place}", name=row.name, place=span_in_words(row)),
        )
        for row in rows
    ]
    last = max(2, *(bar.high for bar in bars))
    title = tell(
        "Places by {measure}, with the span of places that missing ties could give",
        measure=tell_small(label),
    )
    return spans(bars, title, ticks(1, last), tell("place"), "places", language)


def span_in_words(row: Placed) -> str:
    """`place 2, could be 1 to 5`."""
    if row.low is None or row.high is None:
        return tell("place {place}", place=row.place)
    if row.low == row.high == row.place:
        return tell("place {place}, whatever ties are missing", place=row.place)
    return tell(
        "place {place}, could be {low} to {high}", place=row.place, low=row.low, high=row.high
    )


def _key_sets(findings: Findings, rows: object) -> list[KeySet]:
    return [
        KeySet(tuple(findings.name(str(id)) for id in members), _in_words(findings, row))
        for row in (rows if isinstance(rows, list) else [])
        if isinstance(row, Mapping) and isinstance(members := row.get("members"), list)
    ]


def _in_words(findings: Findings, row: Mapping[str, object]) -> str:
    told: list[str] = []
    fragmentation, reached, equals = (row.get(k) for k in ("fragmentation", "reached", "equals"))
    if isinstance(fragmentation, float | int):
        told.append(
            tell("{share} of the others' pairs left without a path", share=percent(fragmentation))
        )
    if isinstance(reached, int):
        told.append(
            tell(
                "{number} of {all} reached, themselves included",
                number=reached,
                all=len(findings.stakeholders),
            )
        )
    if isinstance(equals, int) and equals > 1:
        told.append(tell("one of {number} sets as good", number=equals))
    return semicolons(told)
