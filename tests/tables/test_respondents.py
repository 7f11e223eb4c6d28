"""Who answered, as a column of the sheet says."""

import pytest
from graphs import stakeholder

from coalition.tables import Stakeholder, who_answered


def people(header: str, *said: str) -> list[Stakeholder]:
    return [
        stakeholder(f"s{i}", further=((header, cell),) if cell else ())
        for i, cell in enumerate(said)
    ]


@pytest.mark.parametrize("header", ["Answered", "RESPONDED?", "A répondu", "Respondió", "أجاب"])
def test_yes_no_and_not_said(header: str):
    """In five languages; an empty cell says nothing."""
    assert who_answered(people(header, "yes", "non", "", "Sí")) == (True, False, None, True)


def test_none_without_such_a_column():
    assert who_answered([]) is None
    assert who_answered(people("Response time", "yes", "no")) is None


def test_none_where_the_column_says_neither():
    """Numbers of days or dates are no answer."""
    assert who_answered(people("Responded", "2024-05-01", "12")) is None
