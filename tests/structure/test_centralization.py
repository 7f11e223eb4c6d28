import networkx as nx
import pytest
from graphs import network_from_networkx, network_of

from coalition.structure.centralization import centralization


def test_a_star_is_wholly_centralized():
    """Everything hangs on the hub, however large the star."""
    for n in (3, 4, 10):
        star = network_from_networkx(nx.star_graph(n - 1))
        assert centralization(star) == pytest.approx(
            {"degree": 1, "betweenness": 1, "closeness": 1}
        )


def test_a_ring_is_not_centralized():
    """All are equally placed."""
    found = centralization(network_of("a-b b-c c-d d-e e-a"))
    assert found == pytest.approx({"degree": 0, "betweenness": 0, "closeness": 0}, abs=1e-12)


def test_a_path_of_four():
    """Degrees 1 2 2 1: 2 of 6. Betweenness 0 2/3 2/3 0: 4/3 of 3.

    Closeness 11/18 15/18 15/18 11/18: 8/18 of 1.
    """
    assert centralization(network_of("a-b b-c c-d")) == pytest.approx(
        {"degree": 1 / 3, "betweenness": 4 / 9, "closeness": 4 / 9}
    )


def test_undefined_below_three():
    """Of two stakeholders neither can be more central."""
    assert set(centralization(network_of("a-b")).values()) == {None}


@pytest.mark.parametrize("n", [3, 4, 5, 6])
def test_nothing_is_more_centralized_than_a_star(n: int):
    """Over all networks of up to six stakeholders the largest value is 1."""
    graphs = [g for g in nx.graph_atlas_g() if g.number_of_nodes() == n]
    largest = {"degree": 0.0, "betweenness": 0.0, "closeness": 0.0}
    for graph in graphs:
        for name, value in centralization(network_from_networkx(graph)).items():
            assert value is not None
            largest[name] = max(largest[name], value)
    assert largest == pytest.approx({"degree": 1, "betweenness": 1, "closeness": 1})
