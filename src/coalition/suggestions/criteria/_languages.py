"""What languages a stakeholder works in, where the sheet has a column of them."""

import re
from functools import lru_cache

from coalition.tables import Stakeholder, folded

HEADERS = frozenset(
    (
        "language",
        "languages",
        "working language",
        "working languages",
        "langue",
        "langues",
        "langue de travail",
        "langues de travail",
        "idioma",
        "idiomas",
        "lengua",
        "lenguas",
        "lingua",
        "linguas",
    )
)
"""Headers that name languages, in English, French, Spanish and Portuguese, without accents."""

BETWEEN = re.compile(r"[;|,/\n&+]|\b(?:and|et|y|e)\b", re.IGNORECASE)


def language_column(stakeholder: Stakeholder) -> str:
    """The user's own header of the languages; "" where the sheet has none."""
    return next((header for header, _ in stakeholder.further if _names_languages(header)), "")


def languages(stakeholder: Stakeholder) -> tuple[str, ...]:
    """The languages that the stakeholder states, sorted, each once; letter case ignored."""
    column = language_column(stakeholder)
    return _split(dict(stakeholder.further)[column]) if column else ()


@lru_cache(maxsize=4096)
def _names_languages(header: str) -> bool:
    return folded(header) in HEADERS


@lru_cache(maxsize=4096)
def _split(text: str) -> tuple[str, ...]:
    words = (" ".join(part.split()).casefold() for part in BETWEEN.split(text))
    return tuple(sorted({word.title() for word in words if word}))
