"""Text on a terminal: exactly as wide as asked, whatever stands in a name."""

import pytest

from coalition.commands._screen import fitted, plain, width_of


@pytest.mark.parametrize("text", ["", "Red Cross", "x" * 10_000, "紅十字會" * 9, "e\u0301" * 40])
@pytest.mark.parametrize("width", [1, 2, 12, 13])
def test_a_cell_takes_exactly_its_width(text: str, width: int):
    """Cut or filled, short or long, narrow or wide letters."""
    assert width_of(fitted(text, width)) == width


def test_a_text_that_fits_is_whole_and_a_longer_one_ends_in_dots():
    """Nine letters fit into nine columns; into eight go seven and the dots."""
    assert fitted("Red Cross", 9) == "Red Cross"
    assert fitted("Red Cross", 8) == "Red Cro…"


def test_a_wide_letter_is_not_cut_in_half():
    """Two letters of two columns and the dots are five; the sixth column is filled."""
    assert fitted("紅十字會", 6) == "紅十… "


def test_a_name_cannot_steer_the_terminal():
    """Escape, line break and right-to-left mark become spaces."""
    assert plain("A\x1b[31m\n\u202eB") == "A [31m B"
