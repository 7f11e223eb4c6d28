import pytest

from coalition.suggestions.telling._forms import forms


@pytest.mark.parametrize(
    ("trust", "commitment", "communication", "form", "grow_to"),
    [
        (1.0, 1.0, 1.0, "collaboration", "coalition"),
        (0.6, 0.9, 0.9, "collaboration", "coalition"),
        (0.9, 0.59, 0.9, "coordination", "collaboration"),
        (0.4, 0.9, 0.9, "coordination", "collaboration"),
        (0.9, 0.9, 0.39, "cooperation", "coordination"),
        (0.9, None, 0.9, "cooperation", "coordination"),
        (None, None, None, "cooperation", "coordination"),
    ],
)
def test_the_weakest_link_decides_the_form(trust, commitment, communication, form, grow_to):
    criteria = {"trust": trust, "commitment": commitment, "communication": communication}
    assert forms(criteria) == (form, grow_to)


def test_the_other_criteria_do_not_lift_the_form():
    assert forms({"alignment": 1.0, "complementarity": 1.0})[0] == "cooperation"
