import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from coalition.analysis.ranks import ranks


def test_equals_share_the_better_place():
    """Two firsts, then a third, an undefined one and a fourth."""
    values = np.array([0.9, 0.9, 0.5, np.nan, 0.1])
    assert ranks(values, "high") == [1, 1, 3, None, 4]


def test_low_may_be_best():
    """The least constrained is first."""
    assert ranks(np.array([0.2, 1.0, 0.5]), "low") == [1, 3, 2]


def test_rounding_makes_no_rank():
    """A third summed three times is 1."""
    assert ranks(np.array([1 / 3 + 1 / 3 + 1 / 3, 1.0 - 1e-12, 0.5]), "high") == [1, 1, 3]


def test_ranks_of_nobody():
    """No stakeholder, no rank."""
    assert ranks(np.zeros(0), "high") == []


@given(st.lists(st.integers(0, 5) | st.none(), max_size=12))
def test_a_rank_counts_those_who_are_better(values: list[int | None]):
    """A rank is one more than the number of larger values."""
    found = ranks(np.array([np.nan if v is None else v for v in values], dtype=float), "high")
    said = [v for v in values if v is not None]
    for value, rank in zip(values, found, strict=True):
        assert rank == (None if value is None else 1 + sum(other > value for other in said))
