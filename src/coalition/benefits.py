"""Which benefits of a partnership a capability speaks for, by its words.

The words stand in ``benefits.toml``, in English, French, Spanish and Portuguese.
"""

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files

from coalition.tables._texts import folded

BENEFITS = (
    "resource mobilization",
    "capacity building",
    "knowledge sharing",
    "network expansion",
    "market access",
    "innovation stimulation",
    "learning facilitation",
    "accountability enhancement",
    "influence amplification",
)
"""The nine benefits of a partnership, in the order in which they are always shown."""


@lru_cache(maxsize=1 << 16)
def benefits_of(term: str) -> tuple[str, ...]:
    """Benefits that a capability named `term` supports, in the order of `BENEFITS`.

    Capitals, accents and punctuation make no difference. Empty where no stem of
    ``benefits.toml`` begins a word of the term: the benefit is then not known, which does not
    mean that there is none.

    >>> benefits_of("Training of trainers")
    ('capacity building',)
    >>> benefits_of("Suivi-évaluation")
    ('accountability enhancement',)
    >>> benefits_of("goodwill")
    ()
    """
    words = folded(term)
    return tuple(name for name, pattern in _patterns().items() if pattern.search(words))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {name: _any_of(_stems()[name]) for name in BENEFITS}


def _stems() -> dict[str, list[str]]:
    text = files("coalition").joinpath("benefits.toml").read_text(encoding="utf-8")
    stems: dict[str, list[str]] = tomllib.loads(text)
    return stems


def _any_of(stems: list[str]) -> re.Pattern[str]:
    endings = [
        re.escape(stem.removesuffix("$")) + (r"\b" if stem.endswith("$") else "") for stem in stems
    ]
    return re.compile(r"\b(?:" + "|".join(endings) + ")")
