"""The page's own messages, which the catalogues name by a short key.

A message with its arguments is a list, ``[key, {name: value}]``; a value may be one, too.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from coalition.words import LANGUAGES, Told
from coalition.words import catalogue as whole

__all__ = ["LANGUAGES", "Message", "catalogue", "told", "told_all"]

Message = list[Any]


def catalogue(language: str = "en") -> Mapping[str, str]:
    """Every message of the page in `language` by its key."""
    return whole(language)["page"]


def told(message: Message) -> str:
    """A message in English, as the page has it before any script runs.

    >>> told(["partners", {"number": 1}])
    '1 partner'
    """
    key, said = message
    values = {name: told(v) if isinstance(v, list) else v for name, v in said.items()}
    return str(Told(catalogue()[key], values))


def told_all(messages: Iterable[Message]) -> str:
    """Several messages as one text."""
    return " ".join(map(told, messages))
