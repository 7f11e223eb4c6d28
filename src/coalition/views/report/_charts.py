"""Charts as SVG elements of the page: pygal draws, the page's own style sheet colours."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from coalition.views._html import in_text
from coalition.views._plain_text import plain_text
from coalition.views.report._words import figure
from coalition.words import Told, translated

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    import pygal
    from pygal.graph.graph import Graph

WIDTH = 760
ROW = 30
RIGHT = 1.2
"""Where the axis of x ends: past 1 is room for the marks of the likeliest."""

SQUARE = (440, 400)
"""Narrow enough that a telephone shows all four parts at once."""

NEAR_X, NEAR_Y = 0.1, 0.06
"""Distances, of axes that are 1 long, below which two marks would cover each other."""

LABEL = 40
"""Characters of a name that a chart has room for."""

LEAST_NAMED = 0.07
"""A share below it has no room for its figure."""

NO_BAR = {"value": 0, "formatter": lambda _: ""}
"""Where a row has no bar of a series; None would be drawn as 0."""

SVG = "{http://www.w3.org/2000/svg}"
LONG_FRACTION = re.compile(r"\d+\.\d\d+")


@dataclass(frozen=True, slots=True)
class Span:
    """A row of a chart of spans: from `low` to `high`, with a dot at `at`; `tip` says it.

    The dot of a `marked` row has a colour of its own.
    """

    name: str
    low: float
    high: float
    at: float
    tip: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """A row of a chart of two bars that grow apart: `left` and `right` of a middle line.

    The left bar of a `marked` row has a colour of its own.
    """

    name: str
    left: int
    right: int
    marked: bool = False


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
    chart = pygal.XY(config=_config(0, x))
    chart.width, chart.height = SQUARE
    chart.y_title = y
    chart.range, chart.xrange = (-0.12, 1.06), (-0.06, RIGHT)
    chart.x_labels = [
        {"label": _figure(f"{at:g}", language), "value": _halved(at, middle)}
        for at in (0, middle, 1)
    ]
    chart.y_labels = [{"label": _figure(f"{at:g}", language), "value": at} for at in (0, 0.5, 1)]
    chart.x_labels_major = chart.y_labels_major = [0.5]
    chart.print_values = True
    corners = zip(names, ((0.23, 1.06), (0.77, 1.06), (0.23, -0.05), (0.77, -0.05)), strict=True)
    printed = [_printed(in_text(name, language, 40), at, "") for name, at in corners]
    chart.add("name", printed, stroke=False, dots_size=0)
    points = [replace(p, x=_halved(p.x, middle)) for p in points]
    dots = [_printed(mark, (p.x, p.y), in_text(p.tip, language, 200)) for mark, p in _apart(points)]
    chart.add("at", dots, stroke=False, dots_size=5)
    return _svg(chart, in_text(title, language), "quadrants")


def _halved(x: float, middle: float) -> float:
    """0 to `middle` drawn on the first half of the axis, and `middle` to 1 on the second."""
    return x / (2 * middle) if x < middle else 1 - (1 - x) / (2 * (1 - middle))


def _printed(mark: str, at: tuple[float, float], tip: str) -> dict[str, object]:
    return {"value": at, "label": tip, "formatter": lambda _: plain_text(mark, 40)}


def _figure(english: str, language: str) -> str:
    return translated(figure(english), language)


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


@dataclass(frozen=True, slots=True)
class Share:
    """A row of a chart of shares: `parts` of a whole, in the order of the chart's series."""

    name: str
    parts: tuple[float, ...]


def spans(
    rows: Sequence[Span],
    title: str,
    marks: Sequence[float],
    axis: str,
    kind: str,
    language: str = "en",
) -> Markup:
    """A row a thing: a band from its lowest to its highest value, a dot where it stands.

    `marks` are the values that the axis names, from its left to its right end; `kind` is a
    class for the style sheet.
    """
    import pygal

    rows = list(rows)
    chart = pygal.XY(config=_config(len(rows), in_text(axis, language)))
    count = len(rows)
    chart.range = (0.4, count + 0.6)
    chart.xrange = (marks[0], marks[-1])
    chart.x_labels = [{"label": _figure(f"{mark:,.0f}", language), "value": mark} for mark in marks]
    heights = range(count, 0, -1)
    chart.y_labels = [
        {"label": in_text(row.name, language, LABEL), "value": height}
        for row, height in zip(rows, heights, strict=True)
    ]
    bands: list[Any] = []
    for row, height in zip(rows, heights, strict=True):
        bands += [(row.low, height), (row.high, height), (None, None)]
    chart.add("span", bands, show_dots=False, allow_interruptions=True)
    dots = [_dot(row, height, language) for row, height in zip(rows, heights, strict=True)]
    chart.add("at", dots, stroke=False, dots_size=5)
    return _svg(chart, in_text(title, language), f"spans {kind}")


def _dot(row: Span, height: int, language: str) -> dict[str, object]:
    dot: dict[str, object] = {"value": (row.at, height), "label": in_text(row.tip, language)}
    if row.marked:
        dot["node"] = {"class": "dot marked"}
    return dot


def ticks(low: float, high: float, most: int = 7) -> list[float]:
    """At most `most` + 1 round values from `low` to beyond `high`, evenly spaced after the first.

    >>> ticks(0, 23), ticks(1, 12)
    ([0, 5, 10, 15, 20, 25], [1, 2, 4, 6, 8, 10, 12])
    """
    step = next(
        factor * 10**power
        for power in range(12)
        for factor in (1, 2, 5)
        if (high - low) / (factor * 10**power) < most
    )
    last = -(-high // step) * step
    return [low, *(step * k for k in range(1, int(last // step) + 1) if step * k > low)]


def pairs(
    rows: Sequence[Pair], title: str, tips: tuple[Told, Told], kind: str, language: str = "en"
) -> Markup:
    """A row a thing: one bar to the left of a middle line, one to the right, with its numbers.

    `tips` say, of a `name` and a `number`, what the left and what the right bar counts.
    """
    import pygal

    chart = pygal.HorizontalStackedBar(config=_config(len(rows), ""))
    rows = list(rows)[::-1]  # pygal draws from the bottom
    most = max([1, *(max(row.left, row.right) for row in rows)])
    chart.x_labels = [in_text(row.name, language, LABEL) for row in rows]
    chart.range = (-most * 1.15, most * 1.15)
    chart.show_x_labels = False
    chart.print_values = True
    chart.print_values_position = "top"
    left = [_bar(row, -row.left, tips[0], language) for row in rows]
    marked = [row.marked for row in rows]
    chart.add("left", [NO_BAR if m else bar for m, bar in zip(marked, left, strict=True)])
    chart.add("left", [bar if m else NO_BAR for m, bar in zip(marked, left, strict=True)])
    chart.add("right", [_bar(row, row.right, tips[1], language) for row in rows])
    return _svg(chart, in_text(title, language), f"pairs {kind}")


def shares(
    rows: Sequence[Share], title: str, tips: Sequence[Told], axis: str, language: str = "en"
) -> Markup:
    """A row a thing: one bar of full length, cut into its parts, with a mark at the half.

    `tips` say, of a `name` and a `share`, what each part is; `axis` says what they are shares
    of. A row of nothing stays empty.
    """
    import pygal

    chart = pygal.HorizontalStackedBar(config=_config(len(rows), in_text(axis, language)))
    rows = list(rows)[::-1]  # pygal draws from the bottom
    chart.x_labels = [in_text(row.name, language, LABEL) for row in rows]
    chart.range = (0, 100)
    chart.y_labels = [
        {"label": _figure(f"{mark} %", language), "value": mark} for mark in (0, 50, 100)
    ]
    chart.print_values = True
    chart.print_values_position = "center"
    for k, tip in enumerate(tips):
        chart.add(str(k), [_part(row, k, tip, language) for row in rows])
    return _svg(chart, in_text(title, language), "shares")


def _part(row: Share, k: int, tip: Told, language: str) -> dict[str, object]:
    share = row.parts[k] / (sum(row.parts) or 1)
    shown = _figure(f"{100 * share:.0f} %", language)
    name = in_text(row.name, language, 200)
    return {
        "value": 100 * share,
        "label": in_text(tip.saying(name=name, share=shown), language),
        "formatter": lambda value: shown if value >= 100 * LEAST_NAMED else "",
    }


def _bar(row: Pair, value: int, tip: Told, language: str) -> dict[str, object]:
    name = in_text(row.name, language, 200)
    return {
        "value": value,
        "label": in_text(tip.saying(name=name, number=abs(value)), language),
        "formatter": lambda number: _figure(f"{abs(round(number)):,}", language),
    }


def _config(rows: int, axis: str) -> "pygal.Config":
    import pygal
    from pygal.style import Style

    config = pygal.Config()
    config.width = WIDTH
    config.height = ROW * max(rows, 1) + (70 if axis else 12)
    config.x_title = axis or None
    config.js = []
    config.show_legend = False
    config.pretty_print = False
    config.margin = 6
    config.truncate_label = -1
    config.no_data_text = ""
    # Sizes that pygal lays out by; the style sheet states the same.
    config.style = Style(
        font_family="sans-serif",
        label_font_size=12,
        major_label_font_size=12,
        value_font_size=12,
        title_font_size=12,
    )
    return config


def _svg(chart: "Graph", title: str, classes: str) -> Markup:
    """The drawing alone: no style, no script, no comment; labels become tooltips."""
    from xml.etree import ElementTree as Tree

    from pygal.etree import etree

    etree.to_etree()  # lxml, where installed, would write other bytes
    chart.uuid = "chart"
    root = Tree.fromstring(Tree.tostring(chart.render_tree(), encoding="unicode"))  # noqa: S314 - what pygal has just made
    _tidy(root)
    root.attrib = {
        "viewBox": root.attrib["viewBox"],
        "class": f"chart {classes}",
        "role": "img",
        "aria-label": title,
    }
    Tree.register_namespace("", SVG.strip("{}"))
    return Markup(Tree.tostring(root, encoding="unicode"))  # noqa: S704 - escaped by the writer


def _tidy(parent: "Element") -> None:
    """Leave what is seen, and the labels that tell more; round coordinates."""
    for child in list(parent):
        if _is_label(child):
            child.tag, child.attrib = f"{SVG}title", {}
        elif _is_unseen(child):
            parent.remove(child)
        else:
            for key, value in child.attrib.items():
                child.set(key, LONG_FRACTION.sub(_rounded, value))
            _tidy(child)


def _is_label(node: "Element") -> bool:
    return node.tag == f"{SVG}desc" and node.get("class") == "label"


def _is_unseen(node: "Element") -> bool:
    if not isinstance(node.tag, str):  # a comment
        return True
    name = node.tag.removeprefix(SVG)
    return name in ("desc", "defs", "title") or "tooltip-overlay" in node.get("class", "")


def _rounded(match: "re.Match[str]") -> str:
    return f"{float(match[0]):.1f}"
