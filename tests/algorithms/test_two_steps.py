import numpy as np
import pytest
from scipy.sparse import csr_array

from coalition.algorithms import two_steps
from coalition.algorithms.two_steps import closed_paths, whole_where_small


@pytest.mark.parametrize("portion", [3, 10**6])
def test_whole_and_sparse_matrices_and_every_portion_give_the_same(monkeypatch, portion):
    """However the rows are cut, each is the sum of its own products."""
    monkeypatch.setattr(two_steps, "PORTION", portion)
    random = np.random.default_rng(1)
    whole = [random.integers(0, 3, (20, 20)) * (random.random((20, 20)) < 0.3) for _ in "abc"]
    closing, first, second = whole
    expected = (closing * (first @ second)).sum(axis=1)
    assert np.array_equal(closed_paths(*whole), expected)
    assert np.array_equal(closed_paths(*map(csr_array, whole)), expected)


def test_small_networks_are_held_whole():
    assert isinstance(whole_where_small(csr_array((200, 200))), np.ndarray)
    assert isinstance(whole_where_small(csr_array((201, 201))), csr_array)
