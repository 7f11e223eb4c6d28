"""Strengths, weaknesses, opportunities and threats of the focal stakeholder and the network."""

from coalition.findings import Findings, SwotPoint
from coalition.words import tell

QUADRANTS = (
    ("strength", tell("Strengths")),
    ("weakness", tell("Weaknesses")),
    ("opportunity", tell("Opportunities")),
    ("threat", tell("Threats")),
)
MOST = 8
"""Points of one quadrant."""

Grid = list[tuple[str, list[SwotPoint]]]


def swot(findings: Findings) -> list[tuple[str, Grid]]:
    """Of the focal stakeholder, then of the network: its name, and the points by quadrant."""
    shown = []
    for id in (findings.focal, ""):
        own = [point for point in findings.swot if point.stakeholder == id]
        if own:
            grid: Grid = [
                (title, [p for p in own if p.quadrant == q][:MOST]) for q, title in QUADRANTS
            ]
            shown.append((findings.name(id) if id else tell("The network"), grid))
    return shown
