"""Which benefits of a partnership a capability speaks for.

The vocabulary says so for the capabilities that it lists. For others the words decide: stems in
``benefits.toml``, in English, French, Spanish and Portuguese.
"""

import re
import tomllib
from collections.abc import Callable
from functools import cache, lru_cache
from importlib.resources import files

from coalition.tables import Dataset
from coalition.tables._texts import folded
from coalition.vocabulary import BENEFITS, shipped

__all__ = ["BENEFITS", "benefit_reader", "benefits_of"]


def benefit_reader(dataset: Dataset) -> Callable[[str], tuple[str, ...]]:
    """`benefits_of` for the terms of `dataset`, whose own vocabulary goes first."""
    stated = dict(dataset.benefits)
    return lambda term: stated[term] if term in stated else benefits_of(term)


@lru_cache(maxsize=1 << 16)
def benefits_of(term: str) -> tuple[str, ...]:
    """Benefits that a capability named `term` supports, in the order of `BENEFITS`.

    Capitals, accents and punctuation make no difference. Empty where the vocabulary does not
    know it and no stem of ``benefits.toml`` begins a word of the term: the benefit is then not
    known, which does not mean that there is none.

    >>> benefits_of("Training of trainers")
    ('capacity building',)
    >>> benefits_of("Suivi-évaluation")
    ('knowledge sharing', 'accountability enhancement')
    >>> benefits_of("goodwill")
    ()
    """
    listed = shipped().entry(term)
    if listed is not None and listed.benefits:
        return listed.benefits
    words = folded(term)
    return tuple(name for name, pattern in _patterns().items() if pattern.search(words))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {name: _any_of(_stems()[name]) for name in BENEFITS}


def _stems() -> dict[str, list[str]]:
    text = files("coalition.vocabulary").joinpath("benefits.toml").read_text(encoding="utf-8")
    stems: dict[str, list[str]] = tomllib.loads(text)
    return stems


def _any_of(stems: list[str]) -> re.Pattern[str]:
    endings = [
        re.escape(stem.removesuffix("$")) + (r"\b" if stem.endswith("$") else "") for stem in stems
    ]
    return re.compile(r"\b(?:" + "|".join(endings) + ")")
