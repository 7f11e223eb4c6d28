"""What is said of the order of a list, and when the data cannot order it."""

from dataclasses import replace

import pytest
from graphs import dataset_of, stakeholder, tie
from samples import sample_findings

from coalition.gaps import Gap
from coalition.network import connect
from coalition.suggestions import Suggestion, are_told_apart, order_told, suggest
from coalition.suggestions._order import BEST_FITS

SOME = sample_findings().suggestions[0]


def of_range(low: float, high: float) -> Suggestion:
    return replace(SOME, low=low, high=high)


def test_ranges_that_all_overlap_are_no_order():
    hardly = [of_range(0.2, 1.0), of_range(0.19, 0.99), of_range(0.2, 1.0)]
    assert not are_told_apart(hardly)
    assert order_told(hardly, is_of_one=True).startswith("The data cannot rank these:")


def test_ranges_that_stand_clear_are_an_order():
    """0.8 and 0.6 are clear of each other, 0.5-1 of neither: two of three."""
    known = [of_range(0.8, 0.8), of_range(0.6, 0.6), of_range(0.5, 1.0)]
    assert are_told_apart(known)
    assert order_told(known, is_of_one=False).startswith("Of each one's best fits")
    assert order_told(known, is_of_one=True).startswith("Of the ten who fit best")


def test_a_single_one_needs_no_order():
    assert are_told_apart([of_range(0.0, 1.0)])


def asked(
    closers: dict[str, float], others: int, most: int = 2 * BEST_FITS
) -> tuple[Suggestion, ...]:
    """Suggestions for `a`: partners p00, p01 ... by falling trust, and who closes how much."""
    people = [stakeholder("a"), stakeholder("m")]
    people += [stakeholder(f"p{k:02d}", trust=1 - k / 20) for k in range(others)]
    gaps = tuple(
        Gap(
            id=f"g-{who}",
            kind="missing-sector",
            subject=who,
            severity=severity,
            evidence=("Seen.",),
            stakeholders=("a",),
            remedy="Do it.",
            candidates=(who,),
        )
        for who, severity in closers.items()
    )
    dataset = dataset_of(people, [tie(s.id, "m") for s in people if s.id != "m"])
    return suggest(connect(dataset), dataset, gaps, focal="a", most=most)


def test_the_first_closes_a_gap_where_one_of_the_best_fits_would():
    """P04 closes 0.8 of 0.8 and p02 0.4: worth 1 and 1/2; then all others by trust."""
    found = asked({"p04": 0.8, "p02": 0.4, "p03": 0.3}, 6)
    assert [s.target for s in found] == ["p02", "p04", "p00", "p01", "p03", "p05"]
    assert [s.rank for s in found] == [1, 2, 3, 4, 5, 6]
    assert found[0].worth == pytest.approx(0.5)
    assert {s.quadrant for s in found[:2]} <= {"quick win", "strategic bet"}


def test_one_who_fits_badly_leads_nobody_whatever_it_closes():
    """P10 is the eleventh fit: it stays the eleventh, and what p01 closes is worth all."""
    found = asked({"p10": 0.8, "p01": 0.2}, 12)
    assert [s.target for s in found][:2] == ["p01", "p00"]
    assert found[BEST_FITS].target == "p10"
    assert (found[0].worth, found[BEST_FITS].worth) == (1, 1)


def test_how_many_are_asked_for_moves_nobody():
    """P04 is the fifth fit and first of three, as it is first of all."""
    closers = {"p04": 0.8, "p02": 0.4}
    few, all_ = asked(closers, 12, most=3), asked(closers, 12)
    assert [s.target for s in few] == [s.target for s in all_][:3] == ["p02", "p04", "p00"]
