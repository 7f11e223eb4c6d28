"""plan.html: the plan, to read and to print."""

from importlib.resources import files

from markupsafe import Markup

from coalition.plans import Plan
from coalition.plans._story import OBJECTIVES, headline, refusal, story
from coalition.views._look import LOOK_CSS, SECTOR_LABELS, sector_mark, sector_of
from coalition.views._plain_text import plain_text
from coalition.views.plans._picture import frontier_picture
from coalition.views.plans._ties_picture import members_picture
from coalition.views.report._words import count, named, names, number, percent

FILENAME = "plan.html"
CONTENTS = "the plan, to read and to print"

LISTED = 60
"""Rows of a table; plan.json has all."""


def render(plan: Plan) -> bytes:
    """One page without scripts and without requests."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader(__package__, "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "number": number,
        "named": named,
        "names": names,
        "plain": plain_text,
        "count": count,
        "percent": percent,
    }
    page = environment.get_template("plan.html.j2")
    return page.render(
        plan=plan,
        whole=sum(one.shapley for one in plan.contributions),
        style=_style(),
        headline=headline(plan),
        story=story(plan) if plan.solution.chosen is not None else [],
        refusal=refusal(plan) if plan.status in ("infeasible", "unknown") else [],
        sector=lambda id: _sector(plan, id),
        pictures={by: frontier_picture(plan, by) for by in ("size", "budget")},
        members_picture=members_picture(plan),
        objectives=OBJECTIVES,
        listed=LISTED,
    ).encode()


def _sector(plan: Plan, id: str) -> Markup:
    key = sector_of(plan.dataset.stakeholders[plan.problem.network.place[id]].sector)
    return Markup(sector_mark(key)) + SECTOR_LABELS[key]  # noqa: S704 - ours


def _style() -> Markup:
    report = files("coalition.views.report")
    sheets = [LOOK_CSS, *(report.joinpath(name).read_text("utf-8") for name in _SHEETS)]
    sheets.append(files(__package__).joinpath("plans.css").read_text("utf-8"))
    return Markup("".join(sheets))  # noqa: S704 - ours


_SHEETS = ("report.css", "charts.css")
