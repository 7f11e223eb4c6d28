"""Sentences that remember how they were put together, so that they can be said in a language."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from coalition.words._catalogue import capital, catalogue, form, joined, with_signs_of, written

Message = list[Any]
"""A sentence for the map's script: ``[template, {name: value}]``, ``[joint, [part, ...]]`` or a
text; a value or a part may be a message itself."""

Shown = Callable[[object, str], str]
"""How an argument stands in a sentence of a language."""

_PER_CENT = re.compile(r"(?<=\d)\s?%")
_ARGUMENT = re.compile(r"\{(\w+)(?::([^}]*))?\}")


class Told(str):
    """An English sentence with its `template` and what it says of whom.

    It is a `str` in every other respect; cut, joined or formatted it becomes a plain one.
    """

    # A large network has hundreds of thousands of sentences; a dict in each would double them.
    __slots__ = ("said", "template")
    template: str
    said: Mapping[str, object]

    def __new__(cls, template: str, said: Mapping[str, object]) -> "Told":
        """The sentence in English."""
        told = super().__new__(cls, _in_english(template, said))
        told.template, told.said = template, said
        return told

    def __getnewargs__(self) -> tuple[Any, ...]:
        return self.template, self.said

    def saying(self, **said: object) -> "Told":
        """The same sentence with further arguments.

        >>> tell("Both work on {themes}.").saying(themes="water")
        'Both work on water.'
        """
        return Told(self.template, {**self.said, **said})

    def template_in(self, language: str) -> str:
        """What the sentence is filled into in `language`; English where its catalogue has none."""
        if language == "en":
            return self.template
        return catalogue(language)["sentences"].get(self.template) or self.template

    def in_language(self, language: str) -> str:
        """The sentence in `language`; in English where its catalogue has none."""
        return filled(self.template_in(language), self.said, language)

    def message(self) -> Message:
        """The sentence for the map's script."""
        return [self.template, {name: message(value) for name, value in self.said.items()}]


class ToldList(Told):
    """``a, b and c``; `template` is the joint: ``and``, ``or``, ``,``, ``;``; or ``^``, ``_``.

    The last two are for one part, with a large or a small first letter.
    """

    __slots__ = ()

    def __new__(cls, joint: str, parts: Mapping[str, object]) -> "ToldList":
        """The list in English."""
        told = str.__new__(
            cls, joined([said_in(part, "en") for part in parts.values()], joint, "en")
        )
        told.template, told.said = joint, parts
        return told

    def in_language(self, language: str, shown: "Shown | None" = None) -> str:
        """The list as `language` joins its parts, each as `shown` gives it."""
        parts = [(shown or said_in)(part, language) for part in self.said.values()]
        return joined(parts, self.template, language)

    def message(self) -> Message:
        """The list for the map's script."""
        return [self.template, [message(part) for part in self.said.values()]]


class Figure(Told):
    """A number as English writes it, such as ``1,234.50`` or ``61 %``; that is its `template`.

    No line ends before the sign of per cent, whose space the other languages have or have not.
    """

    __slots__ = ()

    def __new__(cls, english: str, said: Mapping[str, object] | None = None) -> "Figure":
        """The number in English."""
        spaced = _PER_CENT.sub("\u00a0%", english)
        told = str.__new__(cls, spaced)
        told.template, told.said = spaced, said or {}
        return told

    def in_language(self, language: str) -> str:
        """The number with the signs that `language` uses."""
        return with_signs_of(self.template, language)

    def message(self) -> Any:
        """The number as English writes it."""
        return self.template


def tell(template: str, /, **said: object) -> Told:
    """The sentence `template`, said of `said`: texts, numbers, or sentences themselves.

    The template stands literally in the call, so that the catalogues can be held against the
    code. An argument that is not given stays as its name in braces, for `Told.saying`.

    >>> tell("{number} {number:tie|ties}", number=1200)
    '1,200 ties'
    """
    return Told(template, said) if said else _plain(template)


@lru_cache(maxsize=1 << 14)
def _plain(template: str) -> Told:
    """A sentence without arguments, of which a table may have a hundred thousand."""
    return Told(template, {})


def tell_list(parts: Sequence[str], joint: str = "and") -> str:
    """`parts` as one list in a sentence, joined by ``and``, ``or``, ``,`` or ``;``.

    >>> tell_list(["a", "b", "c"]), tell_list(["a"]), tell_list([]), tell_list(["a", "b"], ",")
    ('a, b and c', 'a', '', 'a, b')
    """
    if len(parts) < 2:
        return parts[0] if parts else ""
    return ToldList(joint, {str(place): part for place, part in enumerate(parts)})


def tell_number(value: float, spec: str) -> str:
    """`value` as `spec` formats it, for a sentence that shows more or fewer than two decimals.

    >>> tell_number(0.9, ".2f"), translated(tell_number(-1.5, "+g"), "fr")
    ('0.90', '-1,5')
    """
    return Figure(f"{value:{spec}}")


def tell_capital(text: str) -> str:
    """`text` as a sentence or a heading begins, with its first letter large.

    >>> tell_capital(tell("around {name}", name="Ada"))
    'Around Ada'
    """
    return ToldList("^", {"0": text}) if isinstance(text, Told) else capital(text)


def tell_small(text: str) -> str:
    """`text` as it stands within a sentence, with its first letter small.

    >>> tell_small(tell("Ties within sectors"))
    'ties within sectors'
    """
    return ToldList("_", {"0": text}) if isinstance(text, Told) else text[:1].lower() + text[1:]


def translated(text: str, language: str) -> str:
    """`text` in `language` where it is a sentence of ours, else as it is."""
    if language == "en" or not isinstance(text, Told):
        return text
    return text.in_language(language)


def message(value: object) -> Any:
    """`value` for the map's script: a `Message`, or itself where it is no sentence of ours."""
    return value.message() if isinstance(value, Told) else value


def said_in(value: object, language: str) -> str:
    """An argument as it stands in a sentence."""
    if isinstance(value, str):
        return translated(value, language)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return written(value, language)
    return str(value)


def filled(
    template: str,
    said: Mapping[str, object],
    language: str,
    shown: Shown = said_in,
) -> str:
    """`template` with its arguments, each as `shown` gives it."""
    parts = []
    for text, name, forms, written_so in _parts(template):
        parts.append(text)
        if name in said:
            value = said[name]
            parts.append(form(forms, value, language) if forms else shown(value, language))
        else:
            parts.append(written_so)
    return "".join(parts)


def _in_english(template: str, said: Mapping[str, object]) -> str:
    """`filled` in English, where most arguments are texts already."""
    parts = []
    for text, name, forms, written_so in _parts(template):
        value = said.get(name, written_so)
        if forms and name in said:
            value = form(forms, value, "en")
        parts.append(text)
        parts.append(value if isinstance(value, str) else said_in(value, "en"))
    return "".join(parts)


@lru_cache(maxsize=1 << 14)
def _parts(template: str) -> tuple[tuple[str, str, tuple[str, ...], str], ...]:
    """Each argument: the text before it, its name, its forms, how it is written; a last one ""."""
    parts, end = [], 0
    for found in _ARGUMENT.finditer(template):
        name, forms = found.groups()
        split = () if forms is None else tuple(forms.split("|"))
        parts.append((template[end : found.start()], name, split, found[0]))
        end = found.end()
    return (*parts, (template[end:], "", (), ""))
