"""Sentences for the page's script: each template once, and what it is said of.

A sentence of ours becomes a list: the number of its template and its arguments, in the order in
which the template first names them; a list in a sentence is its joint and its parts; a written
number follows a ``#``. All other
texts stay texts. ``words.js`` says both in the reader's language.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from coalition.views._plain_text import plain_text
from coalition.words import LANGUAGES, Figure, Told, ToldList, catalogue

ARGUMENT = 200
"""Characters of a text of the data in a sentence."""

FEWEST, SHORTEST = 2, 12
"""Times that a part must recur, and letters that it must have, to be said once."""

_PLAIN = frozenset({str, int, float, bool, type(None)})
"""Exactly these hold nothing; a sentence is a `str` of a kind of its own."""

_NAMED = re.compile(r"\{(\w+)[:}]")


def kept(text: str, most: int) -> str:
    """A sentence of ours as it is; any other text fit to be shown."""
    return text if isinstance(text, Told) else plain_text(text, most)


class Said(list[Any]):
    """A sentence or a list in one, as the script reads it."""


def with_templates(data: Any) -> tuple[list[str], Any]:
    """The templates of all sentences in `data`, and `data` with each sentence as its list.

    >>> from coalition.words import tell
    >>> with_templates({"why": [tell("{giver} offers maps.", giver="Ada"), "as written"]})
    (['{giver} offers maps.'], {'why': [[0, 'Ada'], 'as written']})
    """
    number: dict[str, int] = {}

    def encoded(said: object) -> Any:
        if isinstance(said, Figure):
            return Said(["#", said.template])
        if isinstance(said, ToldList):
            return Said([said.template, *map(encoded, said.said.values())])
        if isinstance(said, Told):
            names = dict.fromkeys(_NAMED.findall(said.template))
            place = number.setdefault(said.template, len(number))
            # An argument that nobody gave stays as its name, as in English.
            arguments = (said.said.get(name, f"{{{name}}}") for name in names)
            return Said([place, *map(encoded, arguments)])
        return _plain(said)

    found = _mapped(data, Told, encoded)
    return list(number), found


def with_parts(data: Any) -> tuple[list[Any], Any]:
    """Sentences, or parts of them, that recur, and `data` with each as the number of its part.

    The number is negative, from -1 on, and stands alone in its list.

    >>> one = Said([0, Said(["and", "maps", "advice", "transport"])])
    >>> with_parts([one, one])
    ([[0, ['and', 'maps', 'advice', 'transport']]], [[-1], [-1]])
    """
    counts: Counter[str] = Counter()

    def count(said: Said) -> Said:
        key = _key(said)
        counts[key] += 1
        if counts[key] == 1:
            _mapped(list(said), Said, count)
        return said

    _mapped(data, Said, count)
    place: dict[str, int] = {}
    parts: list[Any] = []

    def shared(said: Said) -> list[Any]:
        key = _key(said)
        inner = list(said)
        if counts[key] < FEWEST or len(key) < SHORTEST:
            return [_mapped(one, Said, shared) for one in inner]
        if key not in place:
            place[key] = len(parts)
            parts.append(None)
            parts[place[key]] = [_mapped(one, Said, shared) for one in inner]
        return [-1 - place[key]]

    found = _mapped(data, Said, shared)
    return parts, found


def _mapped(data: Any, kind: type, made: Callable[[Any], Any]) -> Any:
    """`data` with everything of `kind` in its lists and mappings as `made` makes it."""
    if isinstance(data, kind):
        return made(data)
    if isinstance(data, list):
        return type(data)(
            [one if type(one) in _PLAIN else _mapped(one, kind, made) for one in data]
        )
    if isinstance(data, dict):
        return {key: _mapped(one, kind, made) for key, one in data.items()}
    return data


def _plain(value: object) -> str | float | int:
    """An argument: a number with no more digits than are shown, or a text fit to be shown."""
    if isinstance(value, float):
        short = float(f"{value:.2f}")
        return int(short) if short.is_integer() else short
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    return plain_text(str(value), ARGUMENT)


def _key(said: Said) -> str:
    return json.dumps(said, ensure_ascii=False)


def translations(templates: list[str]) -> Mapping[str, list[str]]:
    """The templates in every language; an empty text where a catalogue has none."""
    said: dict[str, list[str]] = {}
    for language in LANGUAGES:
        known = catalogue(language)["sentences"]
        said[language] = templates if language == "en" else [known.get(t, "") for t in templates]
    return said
