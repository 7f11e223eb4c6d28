"""plan.html: the plan, to read and to print."""

from collections.abc import Sequence

from markupsafe import Markup

from coalition.plans import Plan
from coalition.plans._story import OBJECTIVES, headline, refusal, story
from coalition.views._look import SECTOR_LABELS, sector_mark, sector_of
from coalition.views._page import REPORT, environment, style
from coalition.views.plans._picture import frontier_picture
from coalition.views.plans._ties_picture import members_picture
from coalition.words import Told, tell

FILENAME = "plan.html"
CONTENTS = tell("the plan, to read and to print")

LISTED = 60
"""Rows of a table; plan.json has all."""


def render(plan: Plan) -> bytes:
    """One page without scripts and without requests."""
    page = environment(__package__, language=plan.language).get_template("plan.html.j2")
    return page.render(
        plan=plan,
        whole=sum(one.shapley for one in plan.contributions),
        style=style(f"{REPORT}/report.css", f"{REPORT}/charts.css", f"{__package__}/plans.css"),
        headline=headline(plan),
        story=story(plan) if plan.solution.chosen is not None else [],
        refusal=refusal(plan) if plan.status in ("infeasible", "unknown") else [],
        sector=lambda id: _sector(plan, id),
        share=lambda terms: _share(plan, terms),
        pictures={by: frontier_picture(plan, by) for by in ("size", "budget")},
        members_picture=members_picture(plan),
        objectives=OBJECTIVES,
        listed=LISTED,
    ).encode()


def _share(plan: Plan, terms: Sequence[str]) -> float | None:
    """Of the weight of all needs; None where there are none."""
    weight = {need.term: need.weight for need in plan.needs}
    return sum(weight[term] for term in terms) / sum(weight.values()) if weight else None


def _sector(plan: Plan, id: str) -> Told:
    key = sector_of(plan.dataset.stakeholders[plan.problem.network.place[id]].sector)
    # Under no template: it is the same in every language.
    mark = Markup(sector_mark(key))  # noqa: S704 - ours
    return Told("{mark}{sector}", {"mark": mark, "sector": SECTOR_LABELS[key]})
