"""Comparing texts as people do: without regard to case, accents, spaces or punctuation."""

import re
import unicodedata
from functools import lru_cache

_POSSESSIVE = re.compile(r"['’`´]s\b")
_NO_LETTER = re.compile(r"[^\w]+|_+")
_SPACE = re.compile(r"\s+")
_WRITTEN_PARENTHESES = re.compile(r"\s*[(\[（]([^()\[\]（）]*)[)\]）]\s*$")


@lru_cache(maxsize=500_000)
def folded(text: str) -> str:
    """`text` in small letters without accents, its words separated by single spaces.

    >>> folded("  Société  Générale (S.A.)")
    'societe generale s a'
    """
    if text.isascii():
        plain = text.lower()
    else:
        apart = unicodedata.normalize("NFKD", text.casefold())
        plain = "".join(c for c in apart if not unicodedata.combining(c))
    return _NO_LETTER.sub(" ", _POSSESSIVE.sub("s", plain)).strip()


def squeezed(text: str) -> str:
    """`folded` without any space, so that "Org name", "ORG_NAME" and "OrgName" agree."""
    return folded(text).replace(" ", "")


def tidy(text: str) -> str:
    """`text` as written, with every run of blanks (also the hard ones) as one space."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    return _SPACE.sub(" ", text.replace("\u200b", "").replace("\ufeff", "")).strip()


def without_parentheses(text: str) -> tuple[str, str]:
    """`text` without the parentheses at its end, and what stands in them.

    >>> without_parentheses("Save the Children (coalition)")
    ('Save the Children', 'coalition')
    """
    found = _WRITTEN_PARENTHESES.search(text)
    if not found or not text[: found.start()].strip():
        return text.strip(), ""
    return text[: found.start()].strip(), found.group(1).strip()


@lru_cache(maxsize=500_000)
def term_key(text: str) -> str:
    """What spellings of one term have in common: case, accents, spacing and plural aside.

    >>> term_key("Legal Advices") == term_key("legal  advice")
    True
    >>> term_key("data analyses") == term_key("Data analysis")
    True
    """
    return "".join(_singular(word) for word in folded(text).split())


def _singular(word: str) -> str:
    # Only the plurals that the four languages share; a wrong guess here would merge two terms.
    if word.endswith(("ysis", "yses", "yse")):  # data analysis, data analyses, analyse de données
        return word[: word.rindex("ys") + 2]
    if len(word) <= 3 or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") else word


def near(word: str, choices: list[str], most: int = 3) -> list[str]:
    """Those of `choices` that `word` may have been meant for, the nearest first."""
    from rapidfuzz import fuzz, process

    found = process.extract(
        word, choices, scorer=fuzz.WRatio, processor=folded, limit=most, score_cutoff=60
    )
    return [choice for choice, _, _ in found]
