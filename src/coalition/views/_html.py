"""Sentences of ours as HTML, in the language of a page."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup, escape

from coalition.views._plain_text import plain_text
from coalition.words import Figure, Told, ToldList, filled, translated, written


class Shortened(Told):
    """A sentence of ours of which at most so many letters are shown, in whatever language."""

    __slots__ = ()

    def __new__(cls, most: str, said: Mapping[str, Any]) -> "Shortened":
        """Of `said`'s only part; `most` letters, as a number in digits."""
        told = str.__new__(cls, plain_text(str(said["of"]), int(most)))
        told.template, told.said = most, said
        return told

    @property
    def whole(self) -> Told:
        """The sentence itself."""
        told: Told = self.said["of"]  # type: ignore[assignment]
        return told

    def in_language(self, language: str) -> str:
        """Its first letters in `language`."""
        return plain_text(translated(self.whole, language), int(self.template))


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
    if isinstance(value, Shortened) and language != "en":
        is_cut = len(translated(value.whole, language)) > int(value.template)
        return escape(value.in_language(language)) if is_cut else in_html(value.whole, language)
    if isinstance(value, Figure | Shortened):
        return escape(value.in_language(language))
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
