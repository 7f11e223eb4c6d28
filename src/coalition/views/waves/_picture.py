"""The same places for everybody over all waves, and one picture a wave."""

from collections.abc import Mapping
from html import escape

from coalition.views._labels import drawn_labels, placed_labels
from coalition.views._look import INK, OUTLINE_WIDTH, PAPER, SECTOR_COLOURS, sector_of, sector_shape
from coalition.views._plain_text import plain_text
from coalition.views.waves._places import HEIGHT, WIDTH, places
from coalition.waves import Comparison, Step
from coalition.words import tell, translated

FONT_SIZE = 13
RADIUS = 8
MOST = 600
"""Stakeholders in a picture; more are no picture any more."""

STROKES = {
    "kept": 'stroke="#9aa5b1" stroke-width="1.3"',
    "grown": 'stroke="#0b5c8f" stroke-width="3"',
    "shrunk": 'stroke="#9aa5b1" stroke-width="1.3" stroke-dasharray="2 4"',
    "new": 'stroke="#0b5c8f" stroke-width="3"',
    "lost": 'stroke="#c2410c" stroke-width="2" stroke-dasharray="8 6"',
}

Points = Mapping[str, tuple[float, float]]


def pictures(comparison: Comparison) -> list[str]:
    """One SVG element a wave; empty where there are too many stakeholders.

    Who is in several waves stands at one place in all of them. From the second wave on, ties
    that are new are thick, those that were lost are dashed.
    """
    if not 0 < len(comparison.matching.names) <= MOST:
        return []
    points = places(comparison)
    steps: list[Step | None] = [None, *comparison.steps]
    return [_picture(comparison, wave, step, points) for wave, step in enumerate(steps)]


def _picture(comparison: Comparison, wave: int, step: Step | None, points: Points) -> str:
    told = tell("{wave}: the network", wave=comparison.titles[wave])
    title = translated(told, comparison.language)
    return "".join(
        [
            f'<svg class="network" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} '
            f'{HEIGHT}" role="img" aria-label="{escape(title)}" font-family="system-ui, '
            f'sans-serif"><rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>',
            *_ties(comparison, wave, step, points),
            *_nodes(comparison, wave, points),
            "</svg>",
        ]
    )


def _ties(
    comparison: Comparison,
    wave: int,
    step: Step | None,
    points: Points,
) -> list[str]:
    lines: dict[str, list[str]] = {status: [] for status in STROKES}
    if step is None:
        keys = comparison.matching.keys[wave]
        ends = {
            (keys[tie.source], keys[tie.target], "kept")
            for tie in comparison.waves[wave].ties
            if tie.counted
        }
    else:
        ends = {(change.source, change.target, change.status) for change in step.ties}
    for source, target, status in sorted(ends):
        (x, y), (u, v) = points[source], points[target]
        lines[status].append(f"M{x:.1f} {y:.1f}L{u:.1f} {v:.1f}")
    return [
        f'<path d="{"".join(drawn)}" {STROKES[status]} fill="none"/>'
        for status, drawn in lines.items()
        if drawn
    ]


def _nodes(comparison: Comparison, wave: int, points: Points) -> list[str]:
    findings, keys = comparison.waves[wave], comparison.matching.keys[wave]
    shapes: dict[str, list[str]] = {}
    for found in findings.stakeholders:
        x, y = points[keys[found.id]]
        sector = sector_of(found.stakeholder.sector)
        shapes.setdefault(sector, []).append(sector_shape(sector, x, y, RADIUS))
    parts = [
        f'<path d="{"".join(paths)}" fill="{SECTOR_COLOURS[sector]}" stroke="{INK}"'
        f' stroke-width="{OUTLINE_WIDTH}"/>'
        for sector, paths in sorted(shapes.items())
    ]
    order = sorted(
        range(len(findings.stakeholders)),
        key=lambda k: (-(findings.stakeholders[k].centrality.get("degree") or 0), k),
    )
    labels = placed_labels(
        [plain_text(s.name, 200) for s in findings.stakeholders],
        [points[keys[s.id]] for s in findings.stakeholders],
        [RADIUS] * len(findings.stakeholders),
        order,
        font_size=FONT_SIZE,
        page=(4, 4, WIDTH - 4, HEIGHT - 4),
    )
    return [*parts, *drawn_labels(labels, FONT_SIZE)]
