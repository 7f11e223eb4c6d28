"""Parts of sentences that have no template: figures, and sentences in another case."""

from collections.abc import Mapping
from typing import Any

from coalition.words._catalogue import remarked
from coalition.words._told import Told


class Figure(Told):
    """A figure as English writes it, such as ``1,234.50`` or ``61 %``."""

    def __new__(cls, english: str, said: Mapping[str, object] | None = None) -> "Figure":
        """The figure in English."""
        told = str.__new__(cls, english)
        told.template, told.said = english, said or {}
        return told

    def in_language(self, language: str) -> str:
        """The figure with the marks of `language`."""
        return self.template if language == "en" else remarked(self.template, language)


class Cased(Told):
    """A sentence or a word of ours with a capital letter first, or without one."""

    def __new__(cls, case: str, said: Mapping[str, Any]) -> "Cased":
        """Of `said`'s only part; `case` is ``capital`` or ``small``."""
        told = str.__new__(cls, cased(str(said["of"]), case))
        told.template, told.said = case, said
        return told

    def in_language(self, language: str) -> str:
        """The same in `language`."""
        return cased(self.said["of"].in_language(language), self.template)  # type: ignore[attr-defined]


def cased(text: str, case: str) -> str:
    """`text` with its first letter large or small.

    >>> cased("ties", "capital"), cased("Ties", "small")
    ('Ties', 'ties')
    """
    first = text[:1].upper() if case == "capital" else text[:1].lower()
    return first + text[1:]


def capital(text: str) -> str:
    """`text` with a capital letter first, in whatever language it will be shown."""
    return Cased("capital", {"of": text}) if isinstance(text, Told) else cased(text, "capital")


def small(text: str) -> str:
    """`text` with a small letter first, in whatever language it will be shown."""
    return Cased("small", {"of": text}) if isinstance(text, Told) else cased(text, "small")
