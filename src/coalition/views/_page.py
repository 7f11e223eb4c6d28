"""Pages: the templates' environment, the same for every document."""

from collections import ChainMap
from collections.abc import Callable, Mapping
from functools import partial
from importlib.resources import files
from typing import TYPE_CHECKING

from markupsafe import Markup

from coalition.views._html import filled_in, in_html, in_text
from coalition.views._known import word
from coalition.views._look import LOOK_CSS, SECTOR_LABELS, sector_mark
from coalition.views._words import (
    bold,
    choices,
    commas,
    figure,
    listing,
    named,
    names,
    number,
    percent,
    score,
    semicolons,
    steps,
)
from coalition.words import Told, direction, tell_capital, tell_small

if TYPE_CHECKING:
    from jinja2 import Environment

REPORT = "coalition.views.report"


def environment(
    *packages: str, name_of: Callable[[str], str] | None = None, language: str = "en"
) -> "Environment":
    """Templates of `packages`, looked for in this order, and the filters that they share.

    `name_of` gives the name of the stakeholder with an id. Every sentence of a template stands
    in ``t("...", argument=...)``, which says it in `language`; it may hold marks of HTML, and
    arguments that many sentences share may be one mapping. What the code says by `tell` is
    translated where it is shown; a filter on a literal is not, since jinja works it out before.
    """
    from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

    from coalition.views._compiled_templates import CompiledTemplates

    page = Environment(
        loader=ChoiceLoader([PackageLoader(package, ".") for package in packages]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=CompiledTemplates(language),
        finalize=lambda value: in_html(value, language) if isinstance(value, Told) else value,
    )
    page.filters.update(_filters(language))
    if name_of is not None:
        page.filters["name_of"] = name_of
    page.globals["t"] = partial(said_of, language)
    page.globals |= {
        "sector_labels": SECTOR_LABELS,
        "figure": figure,
        "language": language,
        "direction": direction(language),
    }
    return page


def _filters(language: str) -> dict[str, Callable[..., object]]:
    def plain(text: str, most: int = 600) -> str | Markup:
        # A sentence that has room is shown whole, with the names in it isolated.
        told = in_text(text, language, most)
        is_whole = isinstance(text, Told) and language != "en" and len(told) < most
        return in_html(text, language) if is_whole else told

    return {
        "number": number,
        "score": score,
        "percent": percent,
        "named": named,
        "names": names,
        "bold": bold,
        "listing": listing,
        "choices": choices,
        "commas": commas,
        "semicolons": semicolons,
        "steps": lambda parts: steps(list(parts)),
        "told": lambda text, most=600: in_text(text, language, most),
        "plain": plain,
        "word": word,
        "capital": tell_capital,
        "small": tell_small,
        "mark": lambda sector: Markup(sector_mark(sector)),  # noqa: S704 - ours
    }


def said_of(language: str, template: str, *shared: Mapping[str, object], **own: object) -> Markup:
    """The sentence `template` in `language`, said of what `shared` and `own` hold."""
    return filled_in(template, dict(ChainMap(own, *map(dict, shared))), language)


def style(*sheets: str) -> Markup:
    """The look of every page, then `sheets`: ``package/name.css``, last how it prints."""
    texts = [LOOK_CSS]
    for sheet in (*sheets, f"{__package__}/print.css"):
        package, _, name = sheet.partition("/")
        texts.append(files(package).joinpath(name).read_text(encoding="utf-8"))
    return Markup("".join(texts))  # noqa: S704 - ours
