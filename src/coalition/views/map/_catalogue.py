"""The page's own messages, which the catalogues name by a short key, in any language.

A message with its arguments is a list, ``[key, {name: value}]``; a value may be one, too.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from coalition.words import LANGUAGES, filled, translated
from coalition.words import catalogue as whole

__all__ = ["LANGUAGES", "Message", "catalogue", "told", "told_all"]

Message = list[Any]


def catalogue(language: str = "en") -> Mapping[str, str]:
    """Every message of the page in `language` by its key."""
    return whole(language)["page"]


def told(message: Message, language: str = "en") -> str:
    """A message as the page has it before any script runs.

    >>> told(["partners", {"number": 1}]), told(["partners", {"number": 1}], "fr")
    ('1 partner', '1 partenaire')
    """
    key, said = message
    values = {
        name: told(v, language) if isinstance(v, list) else translated(v, language)
        for name, v in said.items()
    }
    return filled(catalogue(language)[key], values, language)


def told_all(messages: Iterable[Message], language: str = "en") -> str:
    """Several messages as one text."""
    return " ".join(told(message, language) for message in messages)
