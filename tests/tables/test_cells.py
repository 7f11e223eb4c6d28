"""Lists and numbers in cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coalition.tables._cells import commas_separate, money, number, parts_of, plain_number
from coalition.tables._words import is_missing


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("water; health", ["water", "health"]),
        ("water | health\nfood", ["water", "health", "food"]),
        ("training (nurses; doctors); food", ["training (nurses; doctors)", "food"]),
        ("open (bracket; food", ["open (bracket", "food"]),
        ("n/a; - ; none", []),
        (";;water;", ["water"]),
        ("", []),
    ],
)
def test_parts(cell, parts):
    """Semicolons, bars and line breaks separate, but not inside closed parentheses."""
    assert parts_of(cell) == parts


@pytest.mark.parametrize(
    ("cells", "separate"),
    [
        (["water, health", "health, food"], True),  # parts recur
        (["legal advice, office space", "printing"], True),  # all parts are short
        (["water; health, safety", "food"], False),  # another mark is in use
        (["Water, Sanitation & Hygiene"] * 3, False),  # always the same whole
        (["We believe in justice for all, and in peace among nations"], False),  # a sentence
        (["Agriculture, Forestry, and Fishing"], False),  # one term with "and" at its end
        (["training (nurses, doctors)"], False),  # inside parentheses
        (["water", ""], False),
    ],
)
def test_commas(cells, separate):
    """The column as a whole shows whether commas separate."""
    assert commas_separate(cells) is separate


def test_listed_names_keep_their_commas():
    """A cell that is a listed name as a whole speaks against commas as separators."""
    assert not commas_separate(["Health, Ministry of"], lambda cell: cell == "Health, Ministry of")


@pytest.mark.parametrize(
    ("cell", "value", "top"),
    [
        ("3,5", 3.5, None),
        ("4/5", 4, 5),
        ("80 %", 80, 100),
        ("4 - a great deal", 4, None),
        ("−1", -1, None),
        ("1e-05", 1e-05, None),
    ],
)
def test_numbers(cell, value, top):
    """A number may have a decimal comma, a scale behind it, or words."""
    said = number(cell)
    assert said is not None
    assert (said.value, said.top) == (value, top)


@pytest.mark.parametrize("cell", ["high", "12 apples", "1-5", "nan", "inf", "1e999", ""])
def test_no_numbers(cell):
    """What only contains a digit is no number; neither is infinity."""
    assert number(cell) is None


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        ("€ 12,500", 12500),
        ("12.500,00", 12500),
        ("12.500", 12500),
        ("5k", 5000),
        ("2 million USD", 2_000_000),
        ("R$ 1.000,50", 1000.5),
        ("1 200 EUR", 1200),
        ("12,5", 12.5),
        ("1500.25", 1500.25),
        ("a lot", None),
    ],
)
def test_money(cell, amount):
    """Amounts are read with either decimal sign, with thousands, currencies and multiples."""
    assert money(cell) == amount


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_our_own_numbers_read_back(value):
    """The shortest way to write a number is read as that number."""
    written = str(int(value)) if value.is_integer() else repr(value)
    assert plain_number(written) == value


@pytest.mark.parametrize(
    "cell", ["", "-", "?", "N/A", "ne sait pas", "Não sabe", "don't know", "#N/A"]
)
def test_missing(cell):
    """These say nothing, in four languages and in a spreadsheet program's own way."""
    assert is_missing(cell)


@pytest.mark.parametrize("cell", ["0", "no", "none", "low"])
def test_not_missing(cell):
    """Nothing is not silence."""
    assert not is_missing(cell)
