"""Charts are drawn to scale, named, and carry nothing that runs or loads."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coalition.views.report._charts import Pair, Span, pairs, spans, ticks

HOSTILE = '</text><script>alert("1")</script>\x00\u202e'


def test_dots_stand_where_their_values_are():
    """On an axis from 0 to 10, values 0, 5 and 10 are evenly spaced."""
    rows = [Span(name, 0, 10, at, name) for name, at in (("a", 0), ("b", 5), ("c", 10))]
    drawing = spans(rows, "Title", ticks(0, 10), "ties", "kind")
    x = [float(value) for value in re.findall(r'<circle cx="([\d.]+)"', drawing)]
    assert x[1] - x[0] == pytest.approx(x[2] - x[1], abs=0.2)
    assert x[0] < x[1] < x[2]


def test_bars_are_as_long_as_their_values():
    """3 who need and 6 who offer: one bar is half the other's length."""
    drawing = pairs([Pair("media", 3, 6)], "Title", "need it", "offer it", "kind")
    need, offer = (
        float(width) for width in re.findall(r'width="([\d.]+)" height="[\d.]+" c', drawing)[-2:]
    )
    assert offer == pytest.approx(2 * need, abs=0.3)
    assert "media: 3 need it" in drawing
    assert "media: 6 offer it" in drawing


def test_a_marked_row_belongs_to_the_series_of_its_own_colour():
    drawing = pairs([Pair("media", 3, 0, marked=True)], "Title", "need", "offer", "kind")
    marked = re.search(r'serie-1 color-1"><g class="bars">.*?</g></g>', drawing)
    assert marked
    assert "media: 3 need" in marked[0]


@pytest.mark.parametrize("chart", ["spans", "pairs"])
def test_names_are_inert_and_nothing_runs_or_loads(chart):
    if chart == "spans":
        drawing = spans([Span(HOSTILE, 1, 2, 1, HOSTILE)], "Title", [1, 2], "place", "kind")
    else:
        drawing = pairs([Pair(HOSTILE, 1, 2)], "Title", "need", "offer", "kind")
    for forbidden in ("<script", "<style", "<!--", "href", "url(", "pygal.org", "\u202e", "\x00"):
        assert forbidden not in drawing
    assert 'role="img"' in drawing
    assert "&lt;script&gt;" in drawing


def test_the_same_chart_is_the_same_text():
    rows = [Span("a", 1, 3, 2, "a"), Span("b", 2, 6, 4, "b")]
    assert spans(rows, "T", ticks(1, 6), "place", "k") == spans(
        rows, "T", ticks(1, 6), "place", "k"
    )


@given(low=st.sampled_from([0, 1]), length=st.integers(1, 10**7))
def test_ticks_rise_from_the_low_end_to_the_high_end_or_beyond(low, length):
    marks = ticks(low, low + length)
    assert marks[0] == low
    assert marks[-1] >= low + length
    assert marks == sorted(set(marks))
    assert 2 <= len(marks) <= 9
