"""compare.html: what changed, to read and to print."""

from importlib.resources import files

from markupsafe import Markup

from coalition.views._look import LOOK_CSS
from coalition.views._plain_text import plain_text
from coalition.views.report._words import count, named, number, percent, score
from coalition.views.waves._picture import pictures
from coalition.views.waves._story import story
from coalition.waves import Comparison

FILENAME = "compare.html"
CONTENTS = "what changed between the waves, to read and to print"

LISTED = 60
"""Rows of a table; compare.xlsx has all."""


def render(comparison: Comparison) -> bytes:
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
        "score": score,
        "named": named,
        "plain": plain_text,
        "count": count,
        "percent": percent,
    }
    report = files("coalition.views.report")
    styles = [LOOK_CSS, report.joinpath("report.css").read_text("utf-8")]
    styles.append(files(__package__).joinpath("waves.css").read_text("utf-8"))
    page = environment.get_template("compare.html.j2")
    return page.render(
        comparison=comparison,
        step=comparison.whole,
        before=comparison.titles[0],
        after=comparison.titles[-1],
        style=Markup("".join(styles)),  # noqa: S704 - ours
        story=story(comparison),
        pictures=[Markup(svg) for svg in pictures(comparison)],  # noqa: S704 - escaped by its maker
        goals=comparison.goals,
        listed=LISTED,
    ).encode()
