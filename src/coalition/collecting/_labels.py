"""The words on a form in five languages, and the way back: a form may return in any of them."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

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
def _back() -> Mapping[str, str]:
    back: dict[str, str] = {}
    for english, others in _words().items():
        for text in (english, *others.values()):
            back.setdefault(folded(text), english)
    return back


def plain_header(header: str) -> str:
    """The English header that a header in any language means; unknown ones as they stand.

    >>> plain_header("VOTRE RÉPONSE"), plain_header("Our own question")
    ('Your answer', 'Our own question')
    """
    return _back().get(folded(header), header.strip())


def plain_answer(cell: str) -> str:
    """A choice of a drop-down in any language as the English one; other text as it stands.

    >>> plain_answer("Coordination"), plain_answer("mensuel"), plain_answer("Rue de la Paix")
    ('coordination', 'monthly', 'Rue de la Paix')
    """
    found = _back().get(folded(cell))
    return found if found and found[:1].islower() else cell
