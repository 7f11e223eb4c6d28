"""Figures in a sentence or a table, with the marks of each language."""

from collections.abc import Mapping

from coalition.words._catalogue import remarked
from coalition.words._told import Told


class Figure(Told):
    """A figure as English writes it, such as ``1,234.50`` or ``61 %``; it has no template."""

    __slots__ = ()

    def __new__(cls, english: str, said: Mapping[str, object] | None = None) -> "Figure":
        """The figure in English."""
        told = str.__new__(cls, english)
        told.template, told.said = english, said or {}
        return told

    def in_language(self, language: str) -> str:
        """The figure with the marks of `language`."""
        return self.template if language == "en" else remarked(self.template, language)
