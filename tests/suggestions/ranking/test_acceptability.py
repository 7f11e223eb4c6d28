import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from coalition.suggestions.ranking._acceptability import acceptability


def test_who_is_better_on_every_criterion_is_always_first():
    middles = np.array([[0.9, 0.8, 0.7, 0.6, 0.5], [0.8, 0.7, 0.6, 0.5, 0.4]])
    first, top_five = acceptability(middles, np.array([0, 1]))
    assert first.tolist() == [1, 0]
    assert top_five.tolist() == [1, 1]


def test_two_mirrored_candidates_share_the_first_place():
    """One leads on the first criterion by as much as the other on the second."""
    middles = np.array([[1.0, 0.0, 0.5, 0.5, 0.5], [0.0, 1.0, 0.5, 0.5, 0.5]])
    first, _ = acceptability(middles, np.array([0, 1]))
    assert first == pytest.approx([0.5, 0.5], abs=0.035)  # three standard errors
    assert first.sum() == pytest.approx(1)


def test_equals_share_a_place_evenly():
    """Six equals share five places: 1/6 are first, 5/6 among the first five."""
    first, top_five = acceptability(np.full((6, 5), 0.5), np.arange(6))
    assert first == pytest.approx(np.full(6, 1 / 6))
    assert top_five == pytest.approx(np.full(6, 5 / 6))


def test_share_of_weightings_agrees_with_geometry():
    """With two criteria, (1, 0) beats (0.25, 0.5) where w > 0.5 (1 - w) / 0.75 + ..., w > 0.4.

    w > 0.25 w + 0.5 (1 - w) is 1.25 w > 0.5, so w > 0.4: 60 % of all weightings.
    """
    first, _ = acceptability(np.array([[1.0, 0.0], [0.25, 0.5]]), np.array([0]))
    assert first == pytest.approx([0.6], abs=0.035)


@settings(deadline=None)
@given(arrays(int, st.tuples(st.integers(1, 9), st.just(5)), elements=st.integers(0, 10)))
def test_shares_of_all_candidates_add_up_to_the_places(middles):
    first, top_five = acceptability(middles / 10, np.arange(len(middles)))
    assert first.sum() == pytest.approx(1)
    assert top_five.sum() == pytest.approx(min(5, len(middles)))
    assert (top_five >= first - 1e-12).all()
