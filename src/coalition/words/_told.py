"""Sentences that remember how they were put together, so that they can be said in a language."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from coalition.words._catalogue import catalogue, form, joined, written

Message = list[Any]
"""A sentence for the map's script: ``[template, {name: value}]``, ``[joint, [part, ...]]`` or a
text; a value or a part may be a message itself."""

_ARGUMENT = re.compile(r"\{(\w+)(?::([^}]*))?\}")


class Told(str):
    """An English sentence with its `template` and what it says of whom.

    It is a `str` in every other respect; cut, joined or formatted it becomes a plain one.
    """

    template: str
    said: Mapping[str, object]

    def __new__(cls, template: str, said: Mapping[str, object]) -> "Told":
        """The sentence in English."""
        told = super().__new__(cls, filled(template, said, "en"))
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

    def in_language(self, language: str) -> str:
        """The sentence in `language`; in English where its catalogue has none."""
        template = catalogue(language)["sentences"].get(self.template, self.template)
        return filled(template, self.said, language)

    def message(self) -> Message:
        """The sentence for the map's script."""
        return [self.template, {name: message(value) for name, value in self.said.items()}]


class ToldList(Told):
    """``a, b and c``; `template` is the joint."""

    def __new__(cls, joint: str, parts: Mapping[str, object]) -> "ToldList":
        """The list in English."""
        told = str.__new__(
            cls, joined([said_in(part, "en") for part in parts.values()], joint, "en")
        )
        told.template, told.said = joint, parts
        return told

    def in_language(self, language: str) -> str:
        """The list as `language` joins its parts."""
        parts = [said_in(part, language) for part in self.said.values()]
        return joined(parts, self.template, language)

    def message(self) -> Message:
        """The list for the map's script."""
        return [self.template, [message(part) for part in self.said.values()]]


def tell(template: str, /, **said: object) -> Told:
    """The sentence `template`, said of `said`: texts, numbers, or sentences themselves.

    The template stands literally in the call, so that the catalogues can be held against the
    code. An argument that is not given stays as its name in braces, for `Told.saying`.

    >>> tell("{number} {number:tie|ties}", number=1200)
    '1,200 ties'
    """
    return Told(template, said)


def tell_list(parts: Sequence[str], joint: str = "and") -> str:
    """`parts` as one list in a sentence, joined by ``and`` or ``or``.

    >>> tell_list(["a", "b", "c"]), tell_list(["a"]), tell_list([])
    ('a, b and c', 'a', '')
    """
    if len(parts) < 2:
        return parts[0] if parts else ""
    return ToldList(joint, {str(place): part for place, part in enumerate(parts)})


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
    if isinstance(value, Told):
        return translated(value, language)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return written(value, language)
    return str(value)


def filled(
    template: str,
    said: Mapping[str, object],
    language: str,
    shown: Callable[[object, str], str] = said_in,
) -> str:
    """`template` with its arguments, each as `shown` gives it."""

    def argument(found: re.Match[str]) -> str:
        name, forms = found.groups()
        if name not in said:
            return found[0]
        value = said[name]
        if forms is None:
            return shown(value, language)
        return form(forms.split("|"), float(str(value)), language)

    return _ARGUMENT.sub(argument, template)
