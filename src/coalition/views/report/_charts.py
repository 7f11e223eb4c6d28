"""Charts as SVG elements of the page: pygal draws, the page's own style sheet colours."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from coalition.views._plain_text import plain_text

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    import pygal
    from pygal.graph.graph import Graph

WIDTH = 760
ROW = 30
LABEL = 40
"""Characters of a name that a chart has room for."""

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


def spans(rows: Sequence[Span], title: str, marks: Sequence[float], axis: str, kind: str) -> Markup:
    """A row a thing: a band from its lowest to its highest value, a dot where it stands.

    `marks` are the values that the axis names, from its left to its right end; `kind` is a
    class for the style sheet.
    """
    import pygal

    rows = list(rows)
    chart = pygal.XY(config=_config(len(rows), axis))
    count = len(rows)
    chart.range = (0.4, count + 0.6)
    chart.xrange = (marks[0], marks[-1])
    chart.x_labels = [{"label": f"{mark:,.0f}", "value": mark} for mark in marks]
    heights = range(count, 0, -1)
    chart.y_labels = [
        {"label": plain_text(row.name, LABEL), "value": height}
        for row, height in zip(rows, heights, strict=True)
    ]
    bands: list[Any] = []
    for row, height in zip(rows, heights, strict=True):
        bands += [(row.low, height), (row.high, height), (None, None)]
    chart.add("span", bands, show_dots=False, allow_interruptions=True)
    dots = [_dot(row, height) for row, height in zip(rows, heights, strict=True)]
    chart.add("at", dots, stroke=False, dots_size=5)
    return _svg(chart, title, f"spans {kind}")


def _dot(row: Span, height: int) -> dict[str, object]:
    dot: dict[str, object] = {"value": (row.at, height), "label": plain_text(row.tip)}
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


def pairs(rows: Sequence[Pair], title: str, left: str, right: str, kind: str) -> Markup:
    """A row a thing: one bar to the left of a middle line, one to the right, with its numbers.

    `left` and `right` say what the bars count.
    """
    import pygal

    chart = pygal.HorizontalStackedBar(config=_config(len(rows), ""))
    rows = list(rows)[::-1]  # pygal draws from the bottom
    most = max([1, *(max(row.left, row.right) for row in rows)])
    chart.x_labels = [plain_text(row.name, LABEL) for row in rows]
    chart.range = (-most * 1.15, most * 1.15)
    chart.show_x_labels = False
    chart.print_values = True
    chart.print_values_position = "top"
    chart.add(left, [NO_BAR if row.marked else _bar(row, -row.left, left) for row in rows])
    chart.add(left, [_bar(row, -row.left, left) if row.marked else NO_BAR for row in rows])
    chart.add(right, [_bar(row, row.right, right) for row in rows])
    return _svg(chart, title, f"pairs {kind}")


def _bar(row: Pair, value: int, what: str) -> dict[str, object]:
    return {
        "value": value,
        "label": f"{plain_text(row.name, 200)}: {abs(value):,} {what}",
        "formatter": lambda number: f"{abs(round(number)):,}",
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
