"""What is said of the order of a list, and when the data cannot order it."""

from dataclasses import replace

import pytest
from graphs import dataset_of, stakeholder, tie
from samples import sample_findings
from suggestions.lacking import gap

from coalition.network import connect
from coalition.suggestions import (
    BY_FIT,
    BY_GAPS,
    Suggestion,
    are_told_apart,
    foremost,
    order_told,
    suggest,
)
from coalition.suggestions.ranking._order import BEST_FITS

SOME = sample_findings().suggestions[0]


def of_range(low: float, high: float) -> Suggestion:
    return replace(SOME, low=low, high=high)


def test_ranges_that_all_overlap_are_no_order():
    hardly = [of_range(0.2, 1.0), of_range(0.19, 0.99), of_range(0.2, 1.0)]
    assert not are_told_apart(hardly)
    assert order_told(hardly, BY_FIT).startswith("The data cannot rank these:")


def test_ranges_that_stand_clear_are_an_order():
    """0.8 and 0.6 are clear of each other, 0.5-1 of neither: two of three."""
    known = [of_range(0.8, 0.8), of_range(0.6, 0.6), of_range(0.5, 1.0)]
    assert are_told_apart(known)
    assert order_told(known, BY_FIT) == BY_FIT
    assert order_told(known, BY_GAPS) == BY_GAPS


def test_a_single_one_needs_no_order():
    assert are_told_apart([of_range(0.0, 1.0)])


def asked(
    closers: dict[str, float], others: int, most: int = 2 * BEST_FITS
) -> tuple[Suggestion, ...]:
    """Suggestions for `a`: partners p00, p01 ... by falling trust, and who closes how much."""
    people = [stakeholder("a"), stakeholder("m")]
    people += [stakeholder(f"p{k:02d}", trust=1 - k / 20) for k in range(others)]
    gaps = tuple(gap(who, severity) for who, severity in closers.items())
    dataset = dataset_of(people, [tie(s.id, "m") for s in people if s.id != "m"])
    return suggest(connect(dataset), dataset, gaps, focal="a", most=most)


def test_one_list_goes_by_fit_and_the_network_by_what_closes_gaps():
    """P04 closes 0.8 of 0.8 and p02 0.4: worth 1 and 1/2; the score of p00 is the highest."""
    found = asked({"p04": 0.8, "p02": 0.4, "p03": 0.3}, 6)
    assert [s.target for s in found] == ["p00", "p01", "p02", "p03", "p04", "p05"]
    assert [s.rank for s in found] == [1, 2, 3, 4, 5, 6]
    assert [s.worth for s in found[:5]] == pytest.approx([0, 0, 0.5, 0.375, 1])
    assert [s.target for s in foremost(found, 3)] == ["p02", "p04", "p00"]


def test_what_a_bad_fit_closes_belittles_nobody():
    """P10 is the eleventh fit: what p01 closes is worth all."""
    found = asked({"p10": 0.8, "p01": 0.2}, 12)
    assert (found[1].worth, found[BEST_FITS].worth) == (1, 1)


def test_how_many_are_asked_for_changes_nobody():
    closers = {"p04": 0.8, "p02": 0.4}
    assert asked(closers, 12, most=3) == asked(closers, 12)[:3]
