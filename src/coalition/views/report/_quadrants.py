"""A chart of dots on a square that two middle lines part in four."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from coalition.views._html import in_text
from coalition.views._plain_text import plain_text
from coalition.views.report._charts import config, in_figures, svg

RIGHT = 1.2
"""Where the axis of x ends: past 1 is room for the marks of the likeliest."""

SQUARE = (440, 400)
"""Narrow enough that a telephone shows all four parts at once."""

NEAR_X, NEAR_Y = 0.1, 0.06
"""Distances, of axes that are 1 long, below which two marks would cover each other."""


@dataclass(frozen=True, slots=True)
class Point:
    """A dot at `x` and `y`, both 0-1, with `mark` printed beside it; `tip` says more."""

    mark: str
    x: float
    y: float
    tip: str


def quadrants(
    points: Sequence[Point],
    title: str,
    names: Sequence[str],
    axes: tuple[str, str],
    language: str = "en",
    *,
    middle: float,
) -> Markup:
    """Dots on a square that two middle lines part in four.

    `names` are those of the upper left, upper right, lower left and lower right part; `axes` say
    what x and y measure. The upright line stands for `middle`, and either side is drawn as wide
    as the other. Where dots lie upon each other, one mark names them all.
    """
    import pygal

    x, y = (in_text(axis, language) for axis in axes)
    chart = pygal.XY(config=config(0, x))
    chart.width, chart.height = SQUARE
    chart.y_title = y
    chart.range, chart.xrange = (-0.12, 1.18), (-0.06, RIGHT)
    chart.x_labels = [
        {"label": in_figures(f"{at:g}", language), "value": _halved(at, middle)}
        for at in (0, middle, 1)
    ]
    chart.y_labels = [{"label": in_figures(f"{at:g}", language), "value": at} for at in (0, 0.5, 1)]
    chart.x_labels_major = chart.y_labels_major = [0.5]
    chart.print_values = True
    corners = zip(names, ((0.23, 1.17), (0.77, 1.17), (0.23, -0.05), (0.77, -0.05)), strict=True)
    printed = [_printed(in_text(name, language, 40), at, "") for name, at in corners]
    chart.add("name", printed, stroke=False, dots_size=0)
    points = [replace(p, x=_halved(p.x, middle)) for p in points]
    dots = [_printed(mark, (p.x, p.y), in_text(p.tip, language, 200)) for mark, p in _apart(points)]
    chart.add("at", dots, stroke=False, dots_size=5)
    return svg(chart, in_text(title, language), "quadrants")


def _halved(x: float, middle: float) -> float:
    """0 to `middle` drawn on the first half of the axis, and `middle` to 1 on the second."""
    return x / (2 * middle) if x < middle else 1 - (1 - x) / (2 * (1 - middle))


def _printed(mark: str, at: tuple[float, float], tip: str) -> dict[str, object]:
    return {"value": at, "label": tip, "formatter": lambda _: plain_text(mark, 40)}


def _apart(points: Sequence[Point]) -> list[tuple[str, Point]]:
    """Every point with what is printed beside it: the marks of all near it, at the last only."""
    groups: list[list[int]] = []
    for k in sorted(range(len(points)), key=lambda k: (points[k].x, points[k].y, k)):
        near = next((group for group in groups if _are_near(points[group[-1]], points[k])), None)
        if near is None:
            groups.append([k])
        else:
            near.append(k)
    marks = {group[-1]: ", ".join(points[k].mark for k in sorted(group)) for group in groups}
    return [(marks.get(k, ""), point) for k, point in enumerate(points)]


def _are_near(one: Point, other: Point) -> bool:
    return abs(one.x - other.x) < NEAR_X and abs(one.y - other.y) < NEAR_Y
