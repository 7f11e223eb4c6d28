"""The frontier as a picture: coverage against size or budget, the knee and this plan marked."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from markupsafe import Markup

from coalition.plans import FrontierPoint, Plan
from coalition.views.report._charts import _config, _svg, ticks

if TYPE_CHECKING:
    from pygal.graph.graph import Graph

AXES = {"size": "Members", "budget": "Cost"}


def frontier_picture(plan: Plan, by: str) -> Markup:
    """Coverage by ``size`` or ``budget`` as an SVG; empty where there is no line to draw."""
    points = [point for point in plan.frontier if point.by == by]
    if len(points) < 2 or points[-1].limit <= points[0].limit:
        return Markup("")
    title = f"Share of what is needed that can be covered, by {AXES[by].lower()}"
    return _svg(_drawn(plan, by, points), title, "frontier")


def _drawn(plan: Plan, by: str, points: Sequence[FrontierPoint]) -> "Graph":
    import pygal

    here = _here(plan, by)
    far = max(points[-1].limit, here[0] if here else 0)
    chart = pygal.XY(config=_config(0, AXES[by]))
    chart.height = 300
    chart.range, chart.xrange = (0, 1.04), (0, far * 1.02)
    marks = [mark for mark in ticks(0, far) if mark <= far * 1.02]
    chart.x_labels = [{"label": f"{mark:,g}", "value": mark} for mark in marks]
    chart.y_labels = [{"label": f"{at:.0%}", "value": at} for at in (0, 0.25, 0.5, 0.75, 1)]
    chart.add("line", [_dot(p, by) for p in points], dots_size=3)
    chart.add("knee", [_dot(p, by) for p in points if p.knee], stroke=False, dots_size=7)
    if here:
        label = {"value": here, "label": f"This plan: {here[1]:.0%} covered"}
        chart.add("plan", [label], stroke=False, dots_size=5)
    return chart


def _dot(point: FrontierPoint, by: str) -> dict[str, object]:
    sure = "" if point.proven else ", not proven to be the most"
    label = f"{AXES[by]} {point.limit:,g}: {point.coverage:.0%} covered{sure}"
    return {"value": (point.limit, point.coverage), "label": label}


def _here(plan: Plan, by: str) -> tuple[float, float] | None:
    at = len(plan.members) if by == "size" else plan.cost
    if plan.solution.chosen is None or at is None or plan.coverage is None:
        return None
    return float(at), plan.coverage
