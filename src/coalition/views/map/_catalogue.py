"""The page's messages: one file a language in ``words/``, which a translator can edit alone.

``{name}`` stands for an argument, ``{number:tie|ties}`` for the form that goes with a number.
A message with its arguments is a list, ``[key, {name: value}]``; a value may be one, too.
"""

import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

LANGUAGES = {
    "en": "English",
    "fr": "Français",
    "es": "Español",
    "pt": "Português",
    "ar": "العربية",
}

Message = list[Any]
_ARGUMENT = re.compile(r"\{(\w+)(?::([^}]*))?\}")


@cache
def catalogue(language: str = "en") -> Mapping[str, str]:
    """Every message of `language` by its key."""
    path = files("coalition.views.map").joinpath("words", f"{language}.json")
    messages: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return messages


def told(message: Message) -> str:
    """A message in English, as the page has it before any script runs.

    >>> told(["partners", {"number": 1}])
    '1 partner'
    """
    key, said = message

    def filled(found: re.Match[str]) -> str:
        value = said[found[1]]
        if found[2] is not None:
            one, _, other = found[2].partition("|")
            return one if value == 1 else other
        if isinstance(value, list):
            return told(value)
        return f"{value:,}" if isinstance(value, int) else str(value)

    return _ARGUMENT.sub(filled, catalogue()[key])


def told_all(messages: Iterable[Message]) -> str:
    """Several messages as one text."""
    return " ".join(map(told, messages))
