"""The brief: what a consultant would hand over, as one page to read and to print."""

from collections.abc import Callable
from importlib.resources import files
from typing import TYPE_CHECKING

from markupsafe import Markup

from coalition.findings import Findings
from coalition.views._look import LOOK_CSS, SECTOR_LABELS, sector_mark
from coalition.views._network_svg import network_svg
from coalition.views._plain_text import plain_text
from coalition.views.report._advocacy import chapter
from coalition.views.report._capabilities import supply
from coalition.views.report._gaps import gaps
from coalition.views.report._glance import headline_figures, key_figures
from coalition.views.report._method import CONVENTIONS, method
from coalition.views.report._partners import partners
from coalition.views.report._positions import positions
from coalition.views.report._quality import quality
from coalition.views.report._sectors import mixing
from coalition.views.report._summary import summary, warnings
from coalition.views.report._swot import swot
from coalition.views.report._weaving import weaving
from coalition.views.report._words import count, named, names, number, percent, score

if TYPE_CHECKING:
    from jinja2 import Environment

FILENAME = "report.html"
CONTENTS = "the brief: findings first, pictures, method and data quality last"

MEMBERS = 500
"""Stakeholders listed; stakeholders.csv has all."""


def render(findings: Findings) -> bytes:
    """The brief as one HTML page without scripts and without requests."""
    page = _environment(findings).get_template("report.html.j2")
    return page.render(
        findings=findings,
        style=Markup(LOOK_CSS + _text("report.css") + _text("charts.css")),  # noqa: S704 - ours
        summary=summary(findings),
        warnings=warnings(findings),
        picture=Markup(network_svg(findings)),  # noqa: S704 - escaped by its maker
        headline_figures=headline_figures(findings),
        key_figures=key_figures(findings),
        mixing=mixing(findings),
        positions=positions(findings),
        supply=supply(findings),
        gaps=gaps(findings),
        advocacy=chapter(findings.advocacy),
        partners=partners(findings),
        weaving=weaving(findings),
        swot=swot(findings),
        members=findings.stakeholders[:MEMBERS],
        community_labels={c.id: c.label for c in findings.communities},
        conventions=CONVENTIONS,
        method=method(findings),
        quality=quality(findings),
    ).encode()


def _text(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _environment(findings: Findings) -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader(__package__, "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    filters: dict[str, Callable[..., object]] = {
        "number": number,
        "score": score,
        "percent": percent,
        "named": named,
        "names": names,
        "name_of": findings.name,
        "plain": plain_text,
        "count": count,
        "mark": lambda sector: Markup(sector_mark(sector)),  # noqa: S704 - ours
    }
    environment.filters.update(filters)
    environment.globals["sector_labels"] = SECTOR_LABELS
    return environment
