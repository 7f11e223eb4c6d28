"""What one cell holds: several values, or a number."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import isfinite

from coalition.tables._texts import folded, tidy
from coalition.tables._words import is_missing, lists, words

_MARKS = frozenset(";|\n\r；")
_COMMAS = frozenset(",、")
_AT_MARKS = re.compile("[;|\n\r；]")
_AT_MARKS_AND_COMMAS = re.compile("[;|\n\r；,、]")
_NUMBER = re.compile(r"[+-]?(?:\d[\d ., '’]*\d|\d|[.,]\d+)(?:[eE][+-]?\d+)?")
_LEADING = re.compile(
    rf"^\s*({_NUMBER.pattern})\s*(?:%|(?:/|out of|of|sur|de)\s*(\d+)|$|[-–=:(.)]\s*\D)"
)
_MONEY = re.compile(rf"^\D{{0,8}}?({_NUMBER.pattern})\s*([^\W\d]*)\D{{0,12}}$")
_LIST_END = re.compile(r"^(and|et|y|e|ou|or|&)\b")

_JOINS = re.compile(r"\b(and|et|y|e|ou|or)\b|&")

LONGEST_PART = 3
"""Words of a value in a list by commas; longer ones are taken for sentences."""

SHARED = 0.3
"""Share of a column's comma parts that must stand in other cells too, to be values."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written: its value, and the top of its scale in "4/5" or "80 %"."""

    value: float
    top: float | None = None


def parts_of(cell: str, commas: bool = False) -> list[str]:
    """Values of a cell: split on ; | and line breaks, on commas where `commas`, never inside ().

    >>> parts_of("water; health (mothers; babies) | food, seeds")
    ['water', 'health (mothers; babies)', 'food, seeds']
    """
    return [part for part in _split(cell, commas) if not says_nothing(part)]


@lru_cache(maxsize=100_000)
def says_nothing(part: str) -> bool:
    """Whether a value of a list is none: empty, "n/a", "none"."""
    return is_missing(part) or folded(part) in words("nothing")


def _split(cell: str, commas: bool) -> list[str]:
    if "(" in cell and _closes_what_it_opens(cell):
        parts = _outside_parentheses(cell, _MARKS | _COMMAS if commas else _MARKS)
    else:
        parts = (_AT_MARKS_AND_COMMAS if commas else _AT_MARKS).split(cell)
    return [tidy(part) for part in parts if part.strip()] if len(parts) > 1 else [tidy(cell)]


def _outside_parentheses(cell: str, marks: frozenset[str]) -> list[str]:
    depth, start, parts = 0, 0, []
    for place, letter in enumerate(cell):
        if letter in "()":
            depth += 1 if letter == "(" else -1
        elif letter in marks and depth == 0:
            parts.append(cell[start:place])
            start = place + 1
    return [*parts, cell[start:]]


def _closes_what_it_opens(cell: str) -> bool:
    depth = 0
    for letter in cell:
        depth += (letter == "(") - (letter == ")")
        if depth < 0:
            return False
    return depth == 0


def commas_separate(cells: Sequence[str], is_one: Callable[[str], bool] = lambda _: False) -> bool:
    """Whether the column as a whole shows that commas stand between values.

    They do not where a cell uses ; or | or a line break. They do where parts also stand in
    other cells, or where every part is short; a cell that `is_one` knows as one value, and one
    that is always repeated whole ("Water, Sanitation & Hygiene"), speaks against.
    """
    counts = Counter(cell for cell in cells if cell)
    if any(_MARKS.intersection(cell) for cell in counts):
        return False
    split = {cell: _split(cell, commas=True) for cell in counts}
    several = [cell for cell, parts in split.items() if len(parts) > 1]
    if not several:
        return False
    seen_in = Counter(key for parts in split.values() for key in {folded(part) for part in parts})
    of_lists = [part for cell in several for part in split[cell]]
    shared = sum(seen_in[folded(part)] > 1 for part in of_lists) / len(of_lists)
    if sum(is_one(cell) for cell in several) > len(several) / 2:
        return False
    if shared >= SHARED:
        return True
    if any(counts[cell] > 1 for cell in several):
        return False
    return all(
        len(part.split()) <= LONGEST_PART and not _LIST_END.match(folded(part)) for part in of_lists
    )


def kept_whole(cells: Sequence[str]) -> list[int]:
    """Places of cells whose commas may stand between values, where other cells use ; or |.

    >>> kept_whole(["water; gender", "gender, health", "water", "Water, Sanitation and Hygiene"])
    [1]
    """
    if not any(_MARKS.intersection(cell) for cell in cells):
        return []
    return [place for place, cell in enumerate(cells) if _may_list(cell)]


@lru_cache(maxsize=100_000)
def _may_list(cell: str) -> bool:
    if "," not in cell or _MARKS.intersection(cell):
        return False
    parts = _split(cell, commas=True)
    # "Water, Sanitation and Hygiene" is one value, and so is a sentence.
    return len(parts) > 1 and all(
        len(part.split()) <= LONGEST_PART and not _JOINS.search(part.casefold()) for part in parts
    )


_DATE = re.compile(r"\d{1,4}([/.-])\d{1,2}\1\d{1,4}(?!\d)")


@lru_cache(maxsize=100_000)
def number(cell: str) -> Number | None:
    """The number that a cell holds or begins with, as in "4", "3,5", "4/5", "80 %", "5 = full".

    None where it holds none; a date is none, though it begins with one.

    >>> number("4/5").top, number("04/05/2024") is None
    (5.0, True)
    """
    text = cell.strip().replace("−", "-")
    if text.isascii() and text.isdigit():
        return Number(float(text))
    found = None if _DATE.match(text) else _LEADING.match(text)
    value = plain_number(found.group(1)) if found else None
    if found is None or value is None:
        return None
    top = 100.0 if text[found.end(1) :].lstrip().startswith("%") else None
    return Number(value, float(found.group(2)) if found.group(2) else top)


def plain_number(text: str) -> float | None:
    """A number with either decimal sign and with or without thousands: 12.500,00 and 12,500.

    >>> plain_number("12.500,00"), plain_number("12,500"), plain_number("3,5")
    (12500.0, 12500.0, 3.5)
    """
    digits = re.sub(r"[\s'’\u00a0\u202f]", "", text)
    commas, points = digits.count(","), digits.count(".")
    if commas and points:
        decimal = max(",.", key=digits.rfind)
        digits = digits.replace("." if decimal == "," else ",", "").replace(decimal, ".")
    elif commas > 1 or points > 1 or re.fullmatch(r"[+-]?[1-9]\d{0,2},\d{3}", digits):
        digits = digits.replace(",", "").replace(".", "")
    else:
        digits = digits.replace(",", ".")
    try:
        value = float(digits)
    except ValueError:
        return None
    return value if isfinite(value) else None


def money(cell: str) -> float | None:
    """An amount, whatever its currency sign: "€ 12,500", "12.500,00", "5k", "2 million USD"."""
    text = cell.strip().replace("\u00a0", " ")
    found = _MONEY.match(text)
    if not found:
        return None
    digits, letters = found.groups()
    # "12.500" with a currency in front is twelve thousand five hundred, never twelve and a half.
    grouped = re.fullmatch(r"[+-]?[1-9]\d{0,2}[.]\d{3}", digits.strip())
    value = float(digits.replace(".", "")) if grouped else plain_number(digits)
    multiples: dict[str, float] = lists("words")["multiples"]
    return None if value is None else value * multiples.get(folded(letters), 1)
