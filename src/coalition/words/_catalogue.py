"""The catalogues, and what numbers and lists look like in each language."""

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

LANGUAGES = {
    "en": "English",
    "fr": "Français",
    "es": "Español",
    "pt": "Português",
    "ar": "العربية",
}

FORMS = ("zero", "one", "two", "few", "many", "other")
"""CLDR's plural categories, in the order in which a message with six forms gives them."""

# British, since its lists are "a, b and c".
_LOCALES = {"en": "en_GB"}


_BETWEEN = {",": {"ar": "، "}, ";": {"ar": "؛ "}}
"""What stands between the parts of a list that no word joins, where it is not as in English."""


@cache
def catalogue(language: str) -> Mapping[str, Mapping[str, str]]:
    """The texts of `language`: ``page`` by key, ``sentences`` by what they are in English."""
    path = files(__package__).joinpath(f"{language}.json")
    texts: dict[str, dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))
    return texts


def direction(language: str) -> str:
    """``rtl`` or ``ltr``, as HTML's ``dir`` wants it."""
    return "rtl" if language == "ar" else "ltr"


@cache
def _locale(language: str) -> "Locale":
    from babel import Locale

    return Locale.parse(_LOCALES.get(language, language))


def form(forms: Sequence[str], number: object, language: str) -> str:
    """The one of two or six `forms` that goes with `number`; the last where it is none.

    >>> form(["tie", "ties"], 1, "en"), form(["lien", "liens"], 0, "fr")
    ('tie', 'lien')
    >>> form(["tie", "ties"], "over 99 %", "fr")
    'ties'
    """
    if isinstance(number, str):
        number = float(number) if number.isdecimal() else None
    if not isinstance(number, int | float):
        category = "other"
    elif language == "en":
        category = "one" if number == 1 else "other"
    else:
        category = _locale(language).plural_form(number)
    if len(forms) == len(FORMS):
        return forms[FORMS.index(category)]
    return forms[0] if category == "one" else forms[-1]


def written(number: float, language: str) -> str:
    """A whole number with its thousands marked; another to at most two decimals.

    >>> written(1200, "en"), written(0.5, "en"), written(0.5, "fr")
    ('1,200', '0.5', '0,5')
    """
    if language == "en":
        return (
            f"{number:,}" if isinstance(number, int) else f"{number:,.2f}".rstrip("0").rstrip(".")
        )
    from babel.numbers import format_decimal

    return format_decimal(number, "#,##0.##", locale=_locale(language))


def with_signs_of(number: str, language: str) -> str:
    r"""`number`, written in English, with the signs of `language`: decimals, thousands, per cent.

    >>> with_signs_of("1,200.50", "pt"), with_signs_of("< 1\u00a0%", "pt")
    ('1.200,50', '< 1%')
    """
    if language == "en":
        return number
    signs = _signs(language)
    turned = re.sub(r"[.,−]", lambda sign: signs[sign[0]], number)
    return re.sub(r"\s?%", signs["%"], turned)


@cache
def _signs(language: str) -> Mapping[str, str]:
    from babel.numbers import get_decimal_symbol, get_group_symbol

    locale = _locale(language)
    percent: str = locale.percent_formats[None].pattern.partition("0")[2]
    return {
        ",": get_group_symbol(locale),
        ".": get_decimal_symbol(locale),
        # Else a minus would stand behind its number where text runs from right to left.
        "−": "\u200e−" if direction(language) == "rtl" else "−",
        "%": percent,
    }


def capital(text: str) -> str:
    """`text` with its first letter large."""
    return text[:1].upper() + text[1:]


def joined(parts: Sequence[str], joint: str, language: str) -> str:
    """``a, b and c``, or with ``or``, ``,`` or ``;``; ``^`` and ``_``: with another first letter.

    >>> joined(["a", "b", "c"], "and", "en"), joined(["a", "b"], "or", "es")
    ('a, b and c', 'a o b')
    >>> joined(["a", "b"], ";", "es")
    'a; b'
    """
    if joint in _BETWEEN:
        return _BETWEEN[joint].get(language, f"{joint} ").join(parts)
    if joint in ("^", "_"):
        text = "".join(parts)
        return capital(text) if joint == "^" else text[:1].lower() + text[1:]
    if language == "en":
        return f" {joint} ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
    from babel.lists import format_list

    return format_list(parts, "or" if joint == "or" else "standard", _locale(language))
