"""The brief put together: what each section of its template is given."""

from markupsafe import Markup

from coalition.findings import Findings
from coalition.views._network_svg import network_svg
from coalition.views._page import REPORT, environment, style
from coalition.views.report._advocacy import chapter
from coalition.views.report._capabilities import supply
from coalition.views.report._gaps import gaps
from coalition.views.report._glance import headline_figures, key_figures
from coalition.views.report._heat import heat
from coalition.views.report._kinds import kinds
from coalition.views.report._method import CONVENTIONS, method
from coalition.views.report._partners import partners
from coalition.views.report._plan import plan
from coalition.views.report._positions import positions
from coalition.views.report._quality import quality
from coalition.views.report._sectors import mixing
from coalition.views.report._stage import sampling, scores, stage
from coalition.views.report._summary import summary, warnings
from coalition.views.report._swot import swot
from coalition.views.report._weaving import weaving

MEMBERS = 500
"""Stakeholders listed; stakeholders.csv has all."""


def page(findings: Findings) -> str:
    """The HTML of the brief."""
    pages = environment(REPORT, name_of=findings.name, language=findings.language)
    template = pages.get_template("report.html.j2")
    return template.render(
        findings=findings,
        style=style(f"{REPORT}/report.css", f"{REPORT}/charts.css"),
        summary=summary(findings),
        warnings=warnings(findings),
        picture=Markup(findings.once(network_svg)),  # noqa: S704 - escaped by its maker
        headline_figures=headline_figures(findings),
        key_figures=key_figures(findings),
        stage=stage(findings),
        scores=scores(findings),
        sampling=sampling(findings),
        mixing=mixing(findings),
        kinds=kinds(findings),
        positions=positions(findings),
        supply=supply(findings),
        heat=heat(findings),
        gaps=gaps(findings),
        advocacy=chapter(findings.advocacy, findings.language),
        partners=partners(findings),
        weaving=weaving(findings),
        plan=plan(findings),
        swot=swot(findings),
        members=findings.stakeholders[:MEMBERS],
        community_labels={c.id: c.label for c in findings.communities},
        conventions=CONVENTIONS,
        method=method(findings),
        quality=quality(findings),
    )
