"""What is said of the order of a list, and when the data cannot order it."""

from dataclasses import replace

from samples import sample_findings

from coalition.suggestions import Suggestion, are_told_apart, order_told

SOME = sample_findings().suggestions[0]


def of_range(low: float, high: float) -> Suggestion:
    return replace(SOME, low=low, high=high)


def test_ranges_that_all_overlap_are_no_order():
    hardly = [of_range(0.2, 1.0), of_range(0.19, 0.99), of_range(0.2, 1.0)]
    assert not are_told_apart(hardly)
    assert order_told(hardly, is_of_one=True).startswith("The data cannot rank these 3")


def test_ranges_that_stand_clear_are_an_order():
    """0.8 and 0.6 are clear of each other, 0.5-1 of neither: two of three."""
    known = [of_range(0.8, 0.8), of_range(0.6, 0.6), of_range(0.5, 1.0)]
    assert are_told_apart(known)
    assert "best left" in order_told(known, is_of_one=False)
    assert "best left" not in order_told(known, is_of_one=True)


def test_a_single_one_needs_no_order():
    assert are_told_apart([of_range(0.0, 1.0)])
