"""A chart of spans: how far a thing could stand below or above its place."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from coalition.views._html import in_text
from coalition.views.report._charts import LABEL, config, in_figures, svg


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
    chart = pygal.XY(config=config(len(rows), in_text(axis, language)))
    count = len(rows)
    chart.range = (0.4, count + 0.6)
    chart.xrange = (marks[0], marks[-1])
    chart.x_labels = [
        {"label": in_figures(f"{mark:,.0f}", language), "value": mark} for mark in marks
    ]
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
    return svg(chart, in_text(title, language), f"spans {kind}")


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
