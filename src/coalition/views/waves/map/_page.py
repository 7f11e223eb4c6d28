"""The page put together: the drawing's data, and the same in words for those who cannot see it."""

from importlib.resources import files
from typing import Any

from markupsafe import Markup

from coalition.views._known import word
from coalition.views._look import LOOK_CSS, SECTOR_LABELS, SECTOR_ORDER, sector_mark
from coalition.views._page import environment
from coalition.views._script_json import script_json
from coalition.views.map._assets import policy
from coalition.views.waves._story import told_of_step
from coalition.views.waves._why import why
from coalition.views.waves.map._drawn import (
    MOST,
    drawn,
    partners_of,
    people_states,
    sector_by_id,
)
from coalition.views.waves.map._words import in_a_wave, words
from coalition.waves import Comparison
from coalition.words import tell, translated

STYLES = ("page.css", "drawing.css")
SCRIPTS = ("drawing.js", "camera.js", "labels.js", "panel.js", "slider.js", "start.js")
"""Joined in this order: a file uses at once only what stands before it."""

ROWS = 300
"""Rows of a table; compare.xlsx has all."""


def page(comparison: Comparison) -> str:
    """The HTML of the map."""
    data = drawn(comparison)
    states, partners, sectors = (
        people_states(comparison),
        partners_of(comparison),
        sector_by_id(comparison),
    )
    for person in data["people"]:
        id = person.pop("id")
        person |= {"states": states[id], "partners": partners[id], "sector": sectors[id]}
    _say(data, comparison.language)
    script, style = _joined("scripts", SCRIPTS), LOOK_CSS + _joined("styles", STYLES)
    script = f'(() => {{\n"use strict";\n{script}}})();\n'
    pages = environment(__package__, language=comparison.language)
    pages.filters["why"] = why
    return pages.get_template("page.html.j2").render(
        comparison=comparison,
        policy=policy((script,), (style,)),
        style=Markup(style),  # noqa: S704 - ours
        script=Markup(script),  # noqa: S704 - ours
        data=Markup(script_json(data)),  # noqa: S704 - escapes what could end the element
        told=[first_wave(comparison), *(told_of_step(comparison, s) for s in comparison.steps)],
        sectors=[(SECTOR_LABELS[s], Markup(sector_mark(s))) for s in _sectors(sectors)],  # noqa: S704
        states=states,
        partners=partners,
        is_drawn=bool(data["people"]),
        most=MOST,
        listed=ROWS,
        people=sorted(states, key=lambda id: (comparison.name(id).casefold(), id)),
        conflicts=any(step.conflicts for step in comparison.steps),
    )


def first_wave(comparison: Comparison) -> str:
    """What there is to say of the first wave, which has none before it."""
    network = comparison.waves[0].network
    return tell(
        "{stakeholders} {stakeholders:stakeholder|stakeholders} and {ties} {ties:tie|ties}: where "
        "the comparison begins.",
        stakeholders=network.n,
        ties=network.m,
    )


def _say(data: dict[str, Any], language: str) -> None:
    """Adds what the script says; of everybody in each wave by its place in ``said``."""
    data["forms"] = [translated(word(form), language) for form in data["forms"]]
    data["words"] = words(language)
    places: dict[str, int] = {}
    for person in data["people"]:
        told = [in_a_wave(n, s) for n, s in zip(person["partners"], person["states"], strict=True)]
        texts = [translated(text, language) for text in told]
        person["said"] = [places.setdefault(text, len(places)) for text in texts]
    data["said"] = list(places)


def _sectors(sectors: dict[str, str]) -> list[str]:
    return [sector for sector in SECTOR_ORDER if sector in sectors.values()]


def _joined(folder: str, names: tuple[str, ...]) -> str:
    home: Any = files(__package__).joinpath(folder)
    return "".join(home.joinpath(name).read_text(encoding="utf-8") for name in names)
