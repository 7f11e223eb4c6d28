"""The words on a form in five languages, and the way back: a form may return in any of them."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from coalition.collecting._columns import CHOICES, HEADERS
from coalition.tables import folded


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    """By English text: the text in each other language."""
    path = files(__package__).joinpath("labels.toml")
    found: dict[str, dict[str, str]] = tomllib.loads(path.read_text(encoding="utf-8"))
    return found


def label(english: str, language: str) -> str:
    """A text of a form in `language`; in English where there is no translation."""
    return _words().get(english, {}).get(language, english)


@cache
def _back(texts: tuple[str, ...]) -> Mapping[str, str]:
    """English text by what it is, folded, in any language."""
    back: dict[str, str] = {}
    for english in texts:
        for text in (english, *_words().get(english, {}).values()):
            back.setdefault(folded(text), english)
    return back


def plain_header(header: str) -> str:
    """The English header that a header in any language means; unknown ones as they stand.

    >>> plain_header("VOTRE RÉPONSE"), plain_header("Our own question")
    ('Your answer', 'Our own question')
    """
    return _back(HEADERS).get(folded(header), header.strip())


def plain_answer(cell: str) -> str:
    """A choice of a drop-down in any language as the English one; other text as it stands.

    >>> plain_answer("Coordination"), plain_answer("chaque mois"), plain_answer("Rue de la Paix")
    ('coordination', 'monthly', 'Rue de la Paix')
    """
    return _back(CHOICES).get(folded(cell), cell)
