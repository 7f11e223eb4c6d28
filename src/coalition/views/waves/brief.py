"""compare.html: what changed, to read and to print."""

from markupsafe import Markup

from coalition.views._page import REPORT, environment, style
from coalition.views.waves._picture import pictures
from coalition.views.waves._story import story
from coalition.views.waves._why import doubt, kind_of, why
from coalition.waves import Comparison
from coalition.words import tell

FILENAME = "compare.html"
CONTENTS = tell("what changed between the waves, to read and to print")

LISTED = 60
"""Rows of a table; compare.xlsx has all."""


def render(comparison: Comparison) -> bytes:
    """One page without scripts and without requests."""
    pages = environment(__package__, language=comparison.language)
    pages.filters |= {"why": why, "doubt": doubt, "kind_of": kind_of}
    return (
        pages.get_template("compare.html.j2")
        .render(
            comparison=comparison,
            step=comparison.whole,
            before=comparison.titles[0],
            after=comparison.titles[-1],
            style=style(f"{REPORT}/report.css", f"{__package__}/waves.css"),
            story=story(comparison),
            pictures=[Markup(svg) for svg in pictures(comparison)],  # noqa: S704 - escaped by its maker
            goals=comparison.goals,
            listed=LISTED,
        )
        .encode()
    )
