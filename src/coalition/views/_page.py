"""Pages: the templates' environment, the same for every document."""

from collections.abc import Callable
from importlib.resources import files
from typing import TYPE_CHECKING

from markupsafe import Markup

from coalition.views._look import LOOK_CSS, SECTOR_LABELS, sector_mark
from coalition.views._plain_text import plain_text

if TYPE_CHECKING:
    from jinja2 import Environment

REPORT = "coalition.views.report"


def environment(*packages: str, name_of: Callable[[str], str] | None = None) -> "Environment":
    """Templates of `packages`, looked for in this order, and the filters that they share.

    `name_of` gives the name of the stakeholder with an id.
    """
    from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

    # Here, since the brief's package itself imports this module.
    from coalition.views.report._words import count, named, names, number, percent, score

    page = Environment(
        loader=ChoiceLoader([PackageLoader(package, ".") for package in packages]),
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
        "plain": plain_text,
        "count": count,
        "mark": lambda sector: Markup(sector_mark(sector)),  # noqa: S704 - ours
    }
    page.filters.update(filters)
    if name_of is not None:
        page.filters["name_of"] = name_of
    page.globals["sector_labels"] = SECTOR_LABELS
    return page


def style(*sheets: str) -> Markup:
    """The look of every page, then `sheets`: ``package/name.css``, last how it prints."""
    texts = [LOOK_CSS]
    for sheet in (*sheets, f"{__package__}/print.css"):
        package, _, name = sheet.partition("/")
        texts.append(files(package).joinpath(name).read_text(encoding="utf-8"))
    return Markup("".join(texts))  # noqa: S704 - ours
