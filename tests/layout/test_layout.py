import random

import networkx as nx
import numpy as np
import pytest
from graphs import network_from_edges, network_from_networkx, network_of, networks
from hypothesis import given, settings
from layout.distances import least_distance

from coalition.layout import _drawing, layout, packed
from coalition.layout import _page as module
from coalition.network import Network
from coalition.positions.community import community


def drawn(network: Network) -> np.ndarray:
    return layout(network, community(network))


def planted(groups: int, size: int, within: float, between: float) -> Network:
    return network_from_networkx(nx.planted_partition_graph(groups, size, within, between, seed=4))


SHAPES = {
    "empty": network_of(""),
    "one": network_of("a"),
    "two": network_of("a-b"),
    "triangle": network_of("a-b b-c c-a"),
    "isolates": network_from_edges([], 25),
    "star": network_from_edges([(0, i) for i in range(1, 41)], 41),
    "path": network_from_edges([(i, i + 1) for i in range(40)], 41),
    "complete": network_from_edges([(i, j) for i in range(20) for j in range(i)], 20),
    "pairs": network_from_edges([(2 * i, 2 * i + 1) for i in range(30)], 70),
    "groups": planted(4, 15, 0.35, 0.02),
    "large": planted(8, 50, 0.2, 0.002),
}


@pytest.mark.parametrize("network", SHAPES.values(), ids=SHAPES.keys())
def test_nobody_stands_on_anybody(network: Network):
    """Finite positions about the middle, to a tenth of a pixel, no two nearer than 50."""
    positions = drawn(network)
    assert positions.shape == (network.n, 2)
    assert np.isfinite(positions).all()
    assert (positions.round(1) == positions).all()
    assert least_distance(positions) >= 50
    if network.n:
        middle = (positions.min(axis=0) + positions.max(axis=0)) / 2
        assert middle == pytest.approx([0, 0], abs=0.11)


@settings(max_examples=40, deadline=None)
@given(network=networks())
def test_nobody_stands_on_anybody_in_any_network(network: Network):
    """The same of random networks, which are all alike to small ones from a workshop."""
    assert least_distance(drawn(network)) >= 50


@pytest.mark.parametrize("name", ["groups", "large", "pairs"])
def test_the_same_on_every_run(name: str):
    """The same bytes, and Python's own random numbers stay untouched."""
    network = SHAPES[name]
    copy = network_from_edges(
        list(zip(network.pairs.source.tolist(), network.pairs.target.tolist(), strict=True)),
        network.n,
    )
    random.seed(1)
    expected = random.random()
    random.seed(1)
    assert drawn(network).tobytes() == drawn(copy).tobytes()
    assert random.random() == expected


@pytest.mark.parametrize("name", ["groups", "large"])
def test_communities_show_as_groups(name: str):
    """Two of one community stand on average at less than half the distance of two of others."""
    network = SHAPES[name]
    labels, positions = community(network), drawn(network)
    distances = np.linalg.norm(positions[:, np.newaxis] - positions, axis=2)
    same = labels[:, np.newaxis] == labels
    others = ~np.eye(network.n, dtype=bool)
    assert distances[same & others].mean() < 0.5 * distances[~same].mean()


def test_partners_stand_nearer_than_strangers():
    """On a path the distance on the map grows with the steps."""
    positions = drawn(SHAPES["path"])
    steps = [np.linalg.norm(positions[k] - positions[0]) for k in (1, 5, 20, 40)]
    assert steps == sorted(steps)


@pytest.mark.parametrize("name", ["groups", "star", "isolates", "complete", "path", "pairs"])
def test_wider_than_high(name: str):
    """Screens are."""
    width, height = np.ptp(drawn(SHAPES[name]), axis=0)
    assert width > height


@pytest.mark.parametrize("network", SHAPES.values(), ids=SHAPES.keys())
def test_all_pairs_and_a_tree_of_places_agree(network: Network, monkeypatch: pytest.MonkeyPatch):
    compared = drawn(network)
    monkeypatch.setattr(_drawing, "FEW", 0)
    assert drawn(network) == pytest.approx(compared, abs=0.11)


def test_neighbours_stand_about_80_pixels_apart():
    """Close enough to see the whole, far enough for circles of radius 22."""
    positions = drawn(SHAPES["groups"])
    distances = np.linalg.norm(positions[:, np.newaxis] - positions, axis=2)
    np.fill_diagonal(distances, np.inf)
    assert 65 <= np.median(distances.min(axis=1)) <= 95


def test_isolates_stand_in_rows_below():
    """Below everybody with a tie, and level with each other."""
    positions = drawn(network_of("a-b b-c c-a w x y z"))
    assert len(set(positions[3:, 1])) == 1
    assert positions[3, 1] > positions[:3, 1].max() + 50


def test_the_largest_part_stands_at_the_left():
    """Further parts stand beside or below it."""
    positions = drawn(planted_and_pairs())
    assert positions[:20, 0].min() == positions[:, 0].min()


def planted_and_pairs() -> Network:
    edges = [(i, j) for i in range(20) for j in range(i) if (i + j) % 3]
    return network_from_edges([*edges, (20, 21), (22, 23)], 24)


def test_huge_networks_are_drawn_as_discs(monkeypatch: pytest.MonkeyPatch):
    """Beyond the limit each community is a disc apart from the others."""
    monkeypatch.setattr(module, "FORCED", 10)
    network = planted(4, 30, 0.4, 0.01)
    labels, positions = community(network), drawn(network)
    assert least_distance(positions) >= 50
    for label in range(4):
        own = positions[labels == label]
        radius = np.linalg.norm(own - own.mean(axis=0), axis=1).max()
        others = np.linalg.norm(positions[labels != label] - own.mean(axis=0), axis=1)
        assert others.min() > radius


def test_forces_stand_in_for_stress_in_one_large_community(monkeypatch: pytest.MonkeyPatch):
    """A community too large for stress is drawn by forces, as readable as the rest."""
    monkeypatch.setattr(module, "STRESSED", 20)
    network = planted(2, 60, 0.2, 0.01)
    assert least_distance(drawn(network)) >= 50


def test_boxes_never_overlap():
    """Of 40 boxes of many sizes no two share any room."""
    sizes = np.random.default_rng(2).integers(80, 600, (40, 2)).astype(float)
    corners = packed(sizes)
    for i in range(40):
        for j in range(i):
            apart = (corners[i] + sizes[i] <= corners[j]) | (corners[j] + sizes[j] <= corners[i])
            assert apart.any()
