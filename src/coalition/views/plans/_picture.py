"""The frontier as a picture: coverage against size or budget, the knee and this plan marked."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from markupsafe import Markup

from coalition.plans import FrontierPoint, Plan
from coalition.views._words import figure
from coalition.views.report._charts import config, svg
from coalition.views.report._spans import ticks
from coalition.words import tell, translated

if TYPE_CHECKING:
    from pygal.graph.graph import Graph

AXES = {"size": tell("Members"), "budget": tell("Cost")}
TITLES = {
    "size": tell("Share of what is needed that can be covered, by members"),
    "budget": tell("Share of what is needed that can be covered, by cost"),
}


def frontier_picture(plan: Plan, by: str) -> Markup:
    """Coverage by ``size`` or ``budget`` as an SVG; empty where there is no line to draw."""
    points = [point for point in plan.frontier if point.by == by]
    if len(points) < 2 or points[-1].limit <= points[0].limit:
        return Markup("")
    title = translated(TITLES[by], plan.language)
    return svg(_drawn(plan, by, points), title, "frontier")


def _drawn(plan: Plan, by: str, points: Sequence[FrontierPoint]) -> "Graph":
    import pygal

    here = _here(plan, by)
    far = max(points[-1].limit, here[0] if here else 0)
    chart = pygal.XY(config=config(0, translated(AXES[by], plan.language)))
    chart.height = 300
    chart.range, chart.xrange = (0, 1.04), (0, far * 1.02)
    marks = [mark for mark in ticks(0, far) if mark <= far * 1.02]
    chart.x_labels = [
        {"label": translated(figure(f"{mark:,g}"), plan.language), "value": mark} for mark in marks
    ]
    chart.y_labels = [
        {"label": translated(figure(f"{at:.0%}"), plan.language), "value": at}
        for at in (0, 0.25, 0.5, 0.75, 1)
    ]
    dots = [_dot(p, by, plan.language) for p in points]
    knees = [dot for p, dot in zip(points, dots, strict=True) if p.knee]
    chart.add("line", dots, dots_size=3)
    chart.add("knee", knees, stroke=False, dots_size=7)
    if here:
        told = tell("This plan: {share} covered", share=figure(f"{here[1]:.0%}"))
        label = {"value": here, "label": translated(told, plan.language)}
        chart.add("plan", [label], stroke=False, dots_size=5)
    return chart


def _dot(point: FrontierPoint, by: str, language: str) -> dict[str, object]:
    if point.proven:
        told = tell("{axis} {limit}: {share} covered")
    else:
        told = tell("{axis} {limit}: {share} covered, not proven to be the most")
    told = told.saying(
        axis=AXES[by],
        limit=figure(f"{point.limit:,g}"),
        share=figure(f"{point.coverage:.0%}"),
    )
    return {"value": (point.limit, point.coverage), "label": translated(told, language)}


def _here(plan: Plan, by: str) -> tuple[float, float] | None:
    at = len(plan.members) if by == "size" else plan.cost
    if plan.solution.chosen is None or at is None or plan.coverage is None:
        return None
    return float(at), plan.coverage
