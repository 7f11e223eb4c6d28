"""What vis-network draws: nodes and edges as plain numbers, without a word of the data."""

from typing import Any

from coalition.analysis.tie_findings import STATUS_ORDER
from coalition.tables import rung
from coalition.views._drawing import node_radii, size_measure
from coalition.views._look import (
    CONFLICT,
    SECTOR_COLOURS,
    SECTOR_SHAPES,
    SHAPE_SCALES,
    SUGGESTED,
    sector_of,
)
from coalition.views.map._shown import Shown

Drawn = list[dict[str, Any]]

MOST_OTHER_LINES = 1_000
"""Ties drawn that no measure counts: past, conflict, potential beside existing ones."""


def nodes(shown: Shown) -> Drawn:
    """One node a stakeholder carried; its id is its index."""
    radii = node_radii(shown.findings, size_measure(shown.findings))
    drawn = []
    for i, place in enumerate(shown.places):
        found = shown.findings.stakeholders[place]
        sector = sector_of(found.stakeholder.sector)
        shape = SECTOR_SHAPES[sector]
        drawn.append(
            {
                "id": i,
                "x": round(found.x, 1),
                "y": round(found.y, 1),
                "shape": shape,
                "color": SECTOR_COLOURS[sector],
                "size": round(float(radii[place]) * SHAPE_SCALES[shape], 1),
            }
        )
    return drawn


def edges(shown: Shown) -> tuple[Drawn, list[int]]:
    """One edge a pair and status, and then the suggested ones; and the status of each.

    A status is a number: the place in `STATUS_ORDER`, or its length for a suggestion. Edges
    that are shown only on demand are hidden. In each edge ``from`` and ``to`` are indexes.
    """
    drawn: Drawn = []
    status: list[int] = []
    others = 0
    for (number, a, b), width in sorted(_strongest(shown).items()):
        if number != STATUS_ORDER.index("existing") and (a, b) not in shown.drawn_keys:
            others += 1
            if others > MOST_OTHER_LINES:
                continue
        edge: dict[str, Any] = {"id": len(drawn), "from": a, "to": b, "width": width}
        if STATUS_ORDER[number] in ("past", "conflict"):
            edge["hidden"] = True
        if STATUS_ORDER[number] == "conflict":
            edge["color"] = CONFLICT
        drawn.append(edge)
        status.append(number)
    for suggestion in shown.best:
        a, b = shown.index[suggestion.source], shown.index[suggestion.target]
        drawn.append(
            {
                "id": len(drawn),
                "from": a,
                "to": b,
                "width": 3,
                "dashes": True,
                "color": SUGGESTED,
            }
        )
        status.append(len(STATUS_ORDER))
    return drawn, status


def _strongest(shown: Shown) -> dict[tuple[int, int, int], float]:
    """Width in pixels by status and pair, of the pairs that are drawn at all."""
    widths: dict[tuple[int, int, int], float] = {}
    for tie in shown.ties:
        a, b = shown.key(tie)
        if tie.counted and (a, b) not in shown.drawn_keys:
            continue
        line = (STATUS_ORDER.index(tie.status), a, b)
        widths[line] = max(widths.get(line, 0), _width(tie.status, tie.form))
    return widths


def _width(status: str, form: str | None) -> float:
    """The rung of the form as a width; a tie without a form is as thin as the first rung."""
    if status != "existing":
        return {"potential": 0.8, "past": 1.0, "conflict": 2.5}[status]
    return round(0.7 + 0.45 * (rung(form) or 1), 2)
