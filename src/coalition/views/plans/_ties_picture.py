"""The members and the ties among them as a picture."""

from html import escape

import numpy as np
from markupsafe import Markup

from coalition.algorithms.partition import community
from coalition.layout import layout
from coalition.network import binary_network
from coalition.plans import Plan
from coalition.views._labels import drawn_labels, placed_labels
from coalition.views._look import (
    INK,
    OUTLINE_WIDTH,
    PAPER,
    SECTOR_COLOURS,
    TIE,
    sector_of,
    sector_shape,
)
from coalition.views._plain_text import plain_text
from coalition.words import tell, translated

WIDTH, HEIGHT, RADIUS, FONT_SIZE = 1120, 460, 9, 13
MOST = 80
"""Members in a picture; more are no picture any more."""


def members_picture(plan: Plan) -> Markup:
    """An SVG of the members; empty where they are too many, or where no ties are stated."""
    ids, network = plan.members, plan.problem.network
    if not 1 < len(ids) <= MOST or network.basis != "declared":
        return Markup("")
    places = np.array([network.place[id] for id in ids])
    among = network.adjacency[places][:, places].tocoo()
    above = among.row < among.col
    ends = np.column_stack([among.row[above], among.col[above]]).astype(np.int64)
    ends = ends[np.lexsort((ends[:, 1], ends[:, 0]))]
    points = _points(plan, places, ends)
    people = [plan.dataset.stakeholders[i] for i in places.tolist()]
    lines = "".join(
        f"M{points[a, 0]:.1f} {points[a, 1]:.1f}L{points[b, 0]:.1f} {points[b, 1]:.1f}"
        for a, b in ends.tolist()
    )
    parts = [
        f'<svg class="network" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"'
        f' role="img" aria-label="{escape(_described(plan, len(ids), len(ends)))}"'
        f' font-family="system-ui, sans-serif"><rect width="{WIDTH}" height="{HEIGHT}"'
        f' fill="{PAPER}"/><path d="{lines}" stroke="{TIE}" stroke-width="1.6" fill="none"/>'
    ]
    for s, (x, y) in zip(people, points.tolist(), strict=True):
        sector = sector_of(s.sector)
        parts.append(
            f'<path d="{sector_shape(sector, x, y, RADIUS)}" fill="{SECTOR_COLOURS[sector]}"'
            f' stroke="{INK}" stroke-width="{OUTLINE_WIDTH}"/>'
        )
    parts += _labels([s.name for s in people], points)
    return Markup("".join([*parts, "</svg>"]))  # noqa: S704 - names are escaped


def _described(plan: Plan, members: int, ties: int) -> str:
    told = tell("{members} members and {ties} ties among them", members=members, ties=ties)
    return translated(told, plan.language)


def _points(plan: Plan, places: np.ndarray, ends: np.ndarray) -> np.ndarray:
    from dataclasses import replace

    network, n = plan.problem.network, len(places)
    few = replace(
        network,
        ids=tuple(plan.members),
        groups=network.groups[places],
        conflicts=network.conflicts[places][:, places],
    )
    members = binary_network(few, ends[:, 0], ends[:, 1])
    found = layout(members, members.once(community))
    low, high = found.min(axis=0), found.max(axis=0)
    scale = np.array([WIDTH - 240, HEIGHT - 90]) / np.where(high > low, high - low, 1)
    scale = np.minimum(np.minimum(scale, scale.min() * 1.8), 3)
    placed: np.ndarray = np.array([WIDTH, HEIGHT]) / 2 + (found - (low + high) / 2) * scale
    assert placed.shape == (n, 2)  # noqa: S101
    return placed


def _labels(names: list[str], points: np.ndarray) -> list[str]:
    labels = placed_labels(
        [plain_text(name, 200) for name in names],
        [tuple(point) for point in points.tolist()],
        [RADIUS] * len(names),
        range(len(names)),
        font_size=FONT_SIZE,
        page=(4, 4, WIDTH - 4, HEIGHT - 4),
    )
    return drawn_labels(labels, FONT_SIZE)
