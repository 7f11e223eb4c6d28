"""Charts are drawn to scale, named, and carry nothing that runs or loads."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coalition.views.report._bars import Pair, pairs
from coalition.views.report._quadrants import Point, quadrants
from coalition.views.report._spans import Span, spans, ticks
from coalition.words import Told

TIPS = (Told("{name}: {number} need it", {}), Told("{name}: {number} offer it", {}))

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
    drawing = pairs([Pair("media", 3, 6)], "Title", TIPS, "kind")
    need, offer = (
        float(width) for width in re.findall(r'width="([\d.]+)" height="[\d.]+" c', drawing)[-2:]
    )
    assert offer == pytest.approx(2 * need, abs=0.3)
    assert "media: 3 need it" in drawing
    assert "media: 6 offer it" in drawing


def test_a_marked_row_belongs_to_the_series_of_its_own_colour():
    drawing = pairs([Pair("media", 3, 0, marked=True)], "Title", TIPS, "kind")
    marked = re.search(r'serie-1 color-1"><g class="bars">.*?</g></g>', drawing)
    assert marked
    assert "media: 3 need" in marked[0]


NAMES = ("Strategic bets", "Quick wins", "Leave", "Easy but empty")


def test_points_stand_in_their_quadrants_and_bear_their_marks():
    """One point in each corner region, its mark beside it; y grows upwards."""
    points = [Point("1", 0.1, 0.9, "a"), Point("2", 0.9, 0.9, "b"), Point("3", 0.9, 0.1, "c")]
    drawing = quadrants(points, "Title", NAMES, ("likelihood", "value"), middle=0.5)
    dots = re.findall(r'cx="([\d.]+)" cy="([\d.]+)" r="5"', drawing)
    (x1, y1), (x2, y2), (x3, y3) = [(float(x), float(y)) for x, y in dots]
    assert x1 < x2 == x3
    assert y1 == y2 < y3
    assert [mark for mark in ("1", "2", "3") if f'class="value">{mark}</text>' in drawing] == list(
        "123"
    )
    assert all(name in drawing for name in NAMES)


def test_marks_of_points_upon_each_other_are_said_together():
    points = [Point("1", 0.9, 0.5, "a"), Point("2", 0.9, 0.5, "b"), Point("3", 0.1, 0.5, "c")]
    drawing = quadrants(points, "Title", NAMES, ("likelihood", "value"), middle=0.5)
    assert 'class="value">1, 2</text>' in drawing
    assert 'class="value">3</text>' in drawing


@pytest.mark.parametrize("chart", ["spans", "pairs", "quadrants"])
def test_names_are_inert_and_nothing_runs_or_loads(chart):
    if chart == "spans":
        drawing = spans([Span(HOSTILE, 1, 2, 1, HOSTILE)], "Title", [1, 2], "place", "kind")
    elif chart == "quadrants":
        drawing = quadrants([Point("1", 0.5, 0.5, HOSTILE)], "Title", NAMES, ("x", "y"), middle=0.5)
    else:
        drawing = pairs([Pair(HOSTILE, 1, 2)], "Title", TIPS, "kind")
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
