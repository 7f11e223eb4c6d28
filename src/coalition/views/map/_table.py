"""The list of stakeholders below the map: the same content for eyes, ears, paper and Ctrl-F."""

from collections import Counter
from dataclasses import dataclass

from coalition.analysis.measure_labels import label
from coalition.views._look import sector_of
from coalition.views._plain_text import plain_text
from coalition.views.map._catalogue import catalogue
from coalition.views.map._people import NAME
from coalition.views.map._shown import Shown
from coalition.words import translated

WORDED = ("name", "sector", "type", "regions", "themes", "ties")
MOST_ROWS = 120
"""Rows written into the page; a script adds the others where it is asked for them."""


@dataclass(frozen=True, slots=True)
class Row:
    """One stakeholder as the list shows it; `index` is its number on the page."""

    index: int
    name: str
    sector: str
    type: str
    regions: str
    themes: str
    ties: int
    betweenness: str
    suggestions: int


def rows(shown: Shown) -> list[Row]:
    """The most important stakeholders, in falling importance."""
    found = shown.findings
    said = catalogue(found.language)
    suggested = Counter(s.source for s in shown.suggestions)
    degrees = found.network.adjacency.sum(axis=1)
    made = []
    for index in shown.order[:MOST_ROWS]:
        place = shown.places[index]
        stakeholder = found.stakeholders[place].stakeholder
        sector = sector_of(stakeholder.sector)
        between = found.stakeholders[place].centrality.get("betweenness")
        made.append(
            Row(
                index=index,
                name=plain_text(stakeholder.name, NAME) or "(no name)",
                sector=said[f"sector-{sector}"],
                type=plain_text(stakeholder.type or ""),
                regions=plain_text(", ".join(stakeholder.regions), 200),
                themes=plain_text(", ".join(stakeholder.themes), 200),
                ties=int(degrees[place]),
                betweenness="" if between is None else f"{between:.3f}",
                suggestions=suggested[stakeholder.id],
            )
        )
    return made


def columns(shown: Shown) -> list[tuple[str, str, bool]]:
    """Key, heading and whether it holds numbers, of every column."""
    said = catalogue(shown.findings.language)
    between = label(shown.findings, "positions", "betweenness")
    return [
        *((key, said[f"column-{key}"], key == "ties") for key in WORDED),
        ("betweenness", translated(between, shown.findings.language), True),
        ("suggestions", said["column-suggestions"], True),
    ]
