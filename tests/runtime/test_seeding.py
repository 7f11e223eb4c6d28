import random

import igraph
import pytest

from coalition.runtime.seeding import seeded_igraph


def drawn() -> list[tuple[int, int]]:
    return igraph.Graph.Erdos_Renyi(n=20, m=30).get_edgelist()


def test_draws_repeat():
    """Each block starts from the same seed."""
    with seeded_igraph():
        first = drawn()
    with seeded_igraph():
        assert drawn() == first


def test_python_s_generator_is_given_back():
    """Afterwards igraph draws from Python's source again, also when something went wrong."""
    with pytest.raises(RuntimeError), seeded_igraph():
        raise RuntimeError
    random.seed(3)
    first = drawn()
    random.seed(3)
    assert drawn() == first
