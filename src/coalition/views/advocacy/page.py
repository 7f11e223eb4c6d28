"""advocacy.html: who is for, against and movable, to read and to print."""

from coalition.findings import Findings
from coalition.views._page import REPORT, environment, style
from coalition.views.report._advocacy import chapter
from coalition.views.report._method_advocacy import METHOD
from coalition.words import tell

FILENAME = "advocacy.html"
CONTENTS = tell("who is for, against and movable, and by whom: to read and to print")


def render(findings: Findings) -> bytes:
    """One page without scripts and without requests."""
    page = environment(__package__, REPORT, name_of=findings.name, language=findings.language)
    return (
        page.get_template("advocacy_page.html.j2")
        .render(
            findings=findings,
            advocacy=chapter(findings.advocacy, findings.language),
            method=METHOD,
            style=style(f"{REPORT}/report.css", f"{REPORT}/charts.css"),
        )
        .encode("utf-8", "replace")
    )
