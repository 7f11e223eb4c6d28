"""Sentences of ours as HTML, in the language of a page."""

from collections.abc import Mapping

from markupsafe import Markup, escape

from coalition.views._plain_text import plain_text
from coalition.words import Cased, Figure, Told, ToldList, filled, translated, written


def in_html(value: object, language: str) -> Markup:
    r"""`value` in `language` as it may stand in a page.

    Templates may hold marks of HTML, since they are ours; what they say something about may not,
    and is isolated where the page is not English, since it may run the other way.

    >>> in_html(Told("<b>{name}</b> is in", {"name": "A & B"}), "en")
    Markup('<b>A &amp; B</b> is in')
    >>> in_html("A & B", "fr")
    Markup('<bdi>A &amp; B</bdi>')
    """
    if isinstance(value, Markup):
        return value
    if isinstance(value, Figure | Cased):
        return escape(translated(value, language))
    if isinstance(value, ToldList):
        return Markup(value.in_language(language, in_html))  # noqa: S704 - its parts are escaped
    if isinstance(value, Told):
        template = _safe(value.template_in(language))
        return Markup(filled(template, value.said, language, in_html))  # noqa: S704 - ours
    if isinstance(value, int | float) and not isinstance(value, bool):
        return escape(written(value, language))
    text = escape(plain_text(str(value)))
    return text if language == "en" or not text else Markup("<bdi>{}</bdi>").format(text)


def filled_in(template: str, said: Mapping[str, object], language: str) -> Markup:
    """A sentence of a page's own template, which is HTML, in `language`."""
    template = Told(template, said).template_in(language)
    return Markup(filled(template, said, language, in_html))  # noqa: S704 - ours


def in_text(value: str, language: str, most: int = 600) -> str:
    """`value` in `language` on one line, for where no mark of HTML can stand; `most` letters."""
    return plain_text(translated(value, language), most)


def _safe(template: str) -> str:
    """A template without marks of HTML is plain text, whose quotes are escaped."""
    return template if "<" in template or "&" in template else escape(template)
