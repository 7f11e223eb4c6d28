"""Charts of bars: two that grow apart from a middle line, and one that is cut into its parts."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from coalition.views._html import in_text
from coalition.views.report._charts import LABEL, config, in_figures, svg
from coalition.words import Told

LEAST_NAMED = 0.07
"""A share below it has no room for its figure."""

NO_BAR = {"value": 0, "formatter": lambda _: ""}
"""Where a row has no bar of a series; None would be drawn as 0."""


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
class Share:
    """A row of a chart of shares: `parts` of a whole, in the order of the chart's series."""

    name: str
    parts: tuple[float, ...]


def pairs(
    rows: Sequence[Pair], title: str, tips: tuple[Told, Told], kind: str, language: str = "en"
) -> Markup:
    """A row a thing: one bar to the left of a middle line, one to the right, with its numbers.

    `tips` say, of a `name` and a `number`, what the left and what the right bar counts.
    """
    import pygal

    chart = pygal.HorizontalStackedBar(config=config(len(rows), ""))
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
    return svg(chart, in_text(title, language), f"pairs {kind}")


def shares(
    rows: Sequence[Share], title: str, tips: Sequence[Told], axis: str, language: str = "en"
) -> Markup:
    """A row a thing: one bar of full length, cut into its parts, with a mark at the half.

    `tips` say, of a `name` and a `share`, what each part is; `axis` says what they are shares
    of. A row of nothing stays empty.
    """
    import pygal

    chart = pygal.HorizontalStackedBar(config=config(len(rows), in_text(axis, language)))
    rows = list(rows)[::-1]  # pygal draws from the bottom
    chart.x_labels = [in_text(row.name, language, LABEL) for row in rows]
    chart.range = (0, 100)
    chart.y_labels = [
        {"label": in_figures(f"{mark} %", language), "value": mark} for mark in (0, 50, 100)
    ]
    chart.print_values = True
    chart.print_values_position = "center"
    for k, tip in enumerate(tips):
        chart.add(str(k), [_part(row, k, tip, language) for row in rows])
    return svg(chart, in_text(title, language), "shares")


def _part(row: Share, k: int, tip: Told, language: str) -> dict[str, object]:
    share = row.parts[k] / (sum(row.parts) or 1)
    shown = in_figures(f"{100 * share:.0f} %", language)
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
        "formatter": lambda number: in_figures(f"{abs(round(number)):,}", language),
    }
