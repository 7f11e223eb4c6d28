"""The network as a static picture: for print, for readers without scripts, and for the brief."""

from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape

import numpy as np
from numpy.typing import NDArray

from coalition.findings import Findings
from coalition.suggestions import Suggestion
from coalition.views._drawing import (
    best_suggestions,
    drawn_pairs,
    importance_order,
    is_potential,
    node_radii,
    size_measure,
)
from coalition.views._labels import LEADING, Label, placed_labels
from coalition.views._look import (
    INK,
    OUTLINE_WIDTH,
    PAPER,
    QUIET,
    SECTOR_COLOURS,
    SECTOR_LABELS,
    SECTOR_ORDER,
    SUGGESTED,
    TIE,
    sector_of,
    sector_shape,
)
from coalition.views._plain_text import plain_text
from coalition.words import tell, tell_list, tell_small, translated

WIDTH, HEIGHT, LEGEND_HEIGHT = 1120, 640, 34
FONT_SIZE = 13
SIZE_TEXT_WIDTH = 185

MOST_LINES = 2_000
"""Ties in the picture; more are a grey cloud, and a page too large to open."""

MOST_STRETCH = 1.8
"""Places mean nothing apart from the ties: a square network may become as wide as the page."""

Points = NDArray[np.float64]


def network_svg(
    findings: Findings,
    *,
    suggestions: Sequence[Suggestion] | None = None,
    width: int = WIDTH,
    height: int = HEIGHT,
) -> str:
    """Stakeholders by sector, their ties, and suggested ties dashed, with a legend.

    Parameters
    ----------
    findings : Findings
    suggestions : sequence of Suggestion, optional
        Drawn dashed; the best of the whole network unless given.
    width, height : int
        Pixels, the legend included; the picture scales with the page.

    Returns
    -------
    str
        An ``<svg>`` element without script, style or reference to anything outside it. Large
        networks show their strongest ties only, as on the map.
    """
    if suggestions is None:
        suggestions = best_suggestions(findings)
    points = places(findings, width, height - LEGEND_HEIGHT)
    radii = node_radii(findings, size_measure(findings))
    parts = [
        f'<svg class="network" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"'
        f' role="img" aria-label="{escape(_described(findings, suggestions))}"'
        ' font-family="system-ui, sans-serif">',
        f'<rect width="{width}" height="{height}" fill="{PAPER}"/>',
        *_ties(findings, points),
        _suggested(findings, suggestions, points),
        *_nodes(findings, points, radii),
        *_names(findings, points, radii, width, height - LEGEND_HEIGHT),
        *_legend(findings, suggestions, width, height),
        "</svg>",
    ]
    return "".join(part for part in parts if part)


def places(findings: Findings, width: float, height: float) -> Points:
    """Places scaled into `width` by `height`, shape (n, 2); one direction drawn out, as there."""
    points = np.array([(s.x, s.y) for s in findings.stakeholders], dtype=np.float64).reshape(-1, 2)
    if not len(points):
        return points
    low, high = points.min(axis=0), points.max(axis=0)
    room = np.array([width - 190, height - 80])
    extent = np.where(high > low, high - low, 1)
    scale = room / extent
    scale = np.minimum(np.minimum(scale, scale.min() * MOST_STRETCH), 3)
    middle: Points = np.array([width / 2, height / 2 - 6])
    placed: Points = middle + (points - (low + high) / 2) * scale
    return placed


def _described(findings: Findings, suggestions: Sequence[Suggestion]) -> str:
    counts = Counter(sector_of(s.stakeholder.sector) for s in findings.stakeholders)
    sectors = [
        tell("{number} {sector}", number=counts[s], sector=tell_small(SECTOR_LABELS[s]))
        for s in SECTOR_ORDER
        if counts[s]
    ]
    told = tell(
        "Network of {stakeholders} stakeholders ({sectors}), {pairs} tied pairs and {suggested} "
        "suggested ties.",
        stakeholders=findings.network.n,
        sectors=tell_list(sectors, ",") or tell("none"),
        pairs=findings.network.m,
        suggested=len(suggestions),
    )
    return translated(told, findings.language)


def _lines(pairs: Iterable[tuple[int, int]], points: Points) -> str:
    # The ends lie under their stakeholders' signs: whole pixels do.
    x, y = np.rint(points).astype(int).T.tolist()
    return "".join(f"M{x[a]} {y[a]}L{x[b]} {y[b]}" for a, b in pairs)


def _ties(findings: Findings, points: Points) -> list[str]:
    pairs, drawn = findings.network.pairs, drawn_pairs(findings)
    strongest = np.flatnonzero(drawn)
    if len(strongest) > MOST_LINES:
        order = np.argsort(-pairs.weight[strongest], kind="stable")[:MOST_LINES]
        strongest = np.sort(strongest[order])
    sources, targets = pairs.source[strongest].tolist(), pairs.target[strongest].tolist()
    ends = list(zip(sources, targets, strict=True))
    thin = 0.8 if is_potential(findings) or len(ends) > 600 else 1.3
    return [f'<path d="{_lines(ends, points)}" stroke="{TIE}" stroke-width="{thin}" fill="none"/>']


def _suggested(findings: Findings, suggestions: Sequence[Suggestion], points: Points) -> str:
    place = findings.network.place
    path = _lines(((place[s.source], place[s.target]) for s in suggestions), points)
    return (
        f'<path d="{path}" stroke="{SUGGESTED}" stroke-width="2.4" stroke-dasharray="8 6"'
        ' fill="none"/>'
        if path
        else ""
    )


def _nodes(findings: Findings, points: Points, radii: Points) -> Iterable[str]:
    shapes: dict[str, list[str]] = {sector: [] for sector in SECTOR_ORDER}
    drawn = zip(findings.stakeholders, points.tolist(), radii.tolist(), strict=True)
    for found, (x, y), radius in drawn:
        sector = sector_of(found.stakeholder.sector)
        shapes[sector].append(sector_shape(sector, x, y, radius))
    # One path a sector, not one an organisation: ten thousand must still open and print.
    for sector, paths in shapes.items():
        if paths:
            yield (
                f'<path d="{"".join(paths)}" fill="{SECTOR_COLOURS[sector]}" stroke="{INK}"'
                f' stroke-width="{OUTLINE_WIDTH}"/>'
            )


def _names(
    findings: Findings, points: Points, radii: Points, width: float, height: float
) -> Iterable[str]:
    labels = placed_labels(
        [plain_text(s.name, 200) for s in findings.stakeholders],
        [(float(x), float(y)) for x, y in points],
        radii.tolist(),
        importance_order(findings),
        font_size=FONT_SIZE,
        page=(4, 4, width - 4, height - 2),
    )
    yield (
        f'<g font-size="{FONT_SIZE}" fill="{INK}" stroke="{PAPER}" stroke-width="3.5"'
        ' stroke-linejoin="round" paint-order="stroke" direction="ltr">'
    )
    yield from (
        _text(label, findings.stakeholders[label.place].id == findings.focal) for label in labels
    )
    yield "</g>"


def _text(label: Label, is_focal: bool) -> str:
    x = f'x="{label.x:.0f}"'
    anchor = "" if label.anchor == "start" else f' text-anchor="{label.anchor}"'
    weight = ' font-weight="700"' if is_focal else ""
    first, *others = map(escape, label.lines)
    below = "".join(f'<tspan {x} dy="{LEADING * FONT_SIZE:g}">{line}</tspan>' for line in others)
    return f'<text {x} y="{label.y:.0f}"{anchor}{weight}>{first}{below}</text>'


def _legend(
    findings: Findings, suggestions: Sequence[Suggestion], width: float, height: float
) -> Iterable[str]:
    counts = Counter(sector_of(s.stakeholder.sector) for s in findings.stakeholders)
    x, y = 16.0, height - LEGEND_HEIGHT / 2
    yield f'<g font-size="{FONT_SIZE}" fill="{INK}">'
    for sector in SECTOR_ORDER:
        if counts[sector]:
            told = tell("{sector} ({number})", sector=SECTOR_LABELS[sector], number=counts[sector])
            text = translated(told, findings.language)
            yield (
                f'<path d="{sector_shape(sector, x, y, 7)}" fill="{SECTOR_COLOURS[sector]}"'
                f' stroke="{INK}" stroke-width="{OUTLINE_WIDTH}"/>'
            )
            yield f'<text x="{x + 13:g}" y="{y + 4.5:g}">{escape(text)}</text>'
            x += 38 + 7 * len(text)
    joined = tell("Could work together") if is_potential(findings) else tell("Tie")
    lines = [(TIE, "", joined)]
    if suggestions:
        lines.append((SUGGESTED, ' stroke-dasharray="8 6"', tell("Suggested tie")))
    for colour, dashes, told in lines:
        text = translated(told, findings.language)
        yield (
            f'<path d="M{x:g} {y:g}h34" stroke="{colour}" stroke-width="2.4"{dashes}/>'
            f'<text x="{x + 41:g}" y="{y + 4.5:g}">{escape(text)}</text>'
        )
        x += 64 + 7 * len(text)
    text = translated(tell("Larger: more between others"), findings.language)
    if x + max(SIZE_TEXT_WIDTH, 7 * len(text)) <= width:
        yield f'<text x="{x:g}" y="{y + 4.5:g}" fill="{QUIET}">{escape(text)}</text>'
    yield "</g>"
