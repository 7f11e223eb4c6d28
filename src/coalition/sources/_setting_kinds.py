"""Kinds of values that users write into TOML files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from coalition.words import tell


@dataclass(frozen=True, slots=True)
class Kind:
    """How a value is read (ValueError where it is none of the kind), and what is expected."""

    read: Callable[[Any], Any]
    expected: str


Kinds = Mapping[str, Kind]
"""The kind of each key of a table."""


def _text(value: Any) -> str:
    """A text, its white space folded."""
    if not isinstance(value, str):
        raise ValueError
    return " ".join(value.split())


def _word(value: Any) -> str:
    text = _text(value)
    if not text:
        raise ValueError
    return text


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError
    return tuple(text for text in map(_text, value) if text)


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < 1e15:
        raise ValueError
    return float(value)


def _amount(value: Any) -> float:
    number = _number(value)
    if number < 0:
        raise ValueError
    return number


def _day(value: Any) -> date | None:
    if value == "":
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, str):
        value = date.fromisoformat(value)
    if not isinstance(value, date) or not 1900 <= value.year <= 2200:
        raise ValueError
    return value


def _when(value: Any) -> str:
    if isinstance(value, int) and 1900 <= value <= 2200:
        return str(value)
    return value.isoformat() if isinstance(value, date) else _text(value)


def word(expected: str) -> Kind:
    """Text that is not empty."""
    return Kind(_word, expected)


def whole(least: int, most: int, expected: str) -> Kind:
    """A whole number from `least` to `most`."""

    def read(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise ValueError
        return value

    return Kind(read, expected)


TEXT = Kind(_text, tell('text in quotes, such as "..."'))

TEXTS = Kind(_texts, tell('a list of texts, such as ["...", "..."]'))

NUMBER = Kind(_number, tell("a number"))

AMOUNT = Kind(_amount, tell("a number of at least 0"))

DAY = Kind(_day, tell("a date, such as 2027-01-01"))

WHEN = Kind(_when, tell('a date or text, such as "2027-12-31"'))
