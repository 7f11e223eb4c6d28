import numpy as np
import pytest

from coalition.errors import UnusableInput
from coalition.suggestions.ranking._scores import (
    Scores,
    criteria_in_order,
    criterion_weights,
    in_order,
)

NAN = np.nan


def test_score_is_the_weighted_mean_of_the_known_and_bounds_fill_the_rest():
    """Weights 2:1:1:1:1 of 6; known 0.9 (2/6) and 0.3 (1/6): score (1.8 + 0.3) / 3 = 0.7.

    Missing at 0: 2.1 / 6 = 0.35; missing, 3/6 of the weight, at 1: 0.85; middle 0.6.
    """
    criteria = np.array([[0.9, 0.3, NAN, NAN, NAN]])
    scores = Scores(criteria, criterion_weights({"alignment": 2}))
    assert scores.score == pytest.approx([0.7])
    assert scores.low == pytest.approx([0.35])
    assert scores.high == pytest.approx([0.85])
    assert scores.middle == pytest.approx([0.6])


def test_without_any_known_criterion_there_is_no_score_and_anything_is_possible():
    scores = Scores(np.full((1, 5), NAN), criterion_weights(None))
    assert np.isnan(scores.score).all()
    assert (scores.low, scores.high) == (pytest.approx([0]), pytest.approx([1]))


def test_a_criterion_that_weighs_nothing_makes_nothing_known():
    scores = Scores(np.array([[0.9, NAN, NAN, NAN, NAN]]), criterion_weights({"alignment": 0}))
    assert np.isnan(scores.score).all()


def test_the_criteria_come_in_the_order_of_the_design():
    names = ["alignment", "complementarity", "trust", "commitment", "communication"]
    assert list(criteria_in_order()) == names


@pytest.mark.parametrize(
    "weights",
    [{"charm": 1.0}, {"trust": -1.0}, {"trust": float("nan")}, {"trust": float("inf")}],
)
def test_an_unusable_weight_is_refused_with_the_list_of_criteria(weights):
    listed = "alignment, complementarity, trust, commitment, communication"
    with pytest.raises(UnusableInput, match=listed):
        criterion_weights(weights)


def test_all_weights_zero_leave_nothing_to_order_by():
    with pytest.raises(UnusableInput, match="All criteria weigh 0"):
        criterion_weights(dict.fromkeys(criteria_in_order(), 0))


def test_pairs_are_ordered_by_source_then_falling_keys_then_target():
    """Source 0: 0.9 first; the two 0.5 part by value, 0.2 before nan; source 1 last."""
    sources = np.array([1, 0, 0, 0])
    targets = np.array([5, 7, 8, 9])
    order = in_order(
        sources, targets, np.array([1.0, 0.5, 0.5, 0.9]), np.array([1.0, NAN, 0.2, 0.0])
    )
    assert order.tolist() == [3, 2, 1, 0]
    equal = in_order(np.zeros(2), np.array([4, 3]), np.array([0.5, 0.5 + 1e-12]))
    assert equal.tolist() == [1, 0]
