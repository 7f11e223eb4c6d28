"""Padgett's Florentine families, as printed in Wasserman & Faust and worked out by R's sna.

Ties: networkx's copy of Breiger & Pattison (1986), to which the books add the isolate Pucci.
"""

import networkx as nx
import pytest
from graphs import network_from_edges

from coalition.network import Network
from coalition.positions.betweenness import betweenness
from coalition.positions.degree import degree
from coalition.structure.centralization import centralization
from coalition.structure.core_periphery import core_periphery
from coalition.structure.density import density

FAMILIES = [*sorted(nx.florentine_families_graph()), "Pucci"]


def families(n: int) -> Network:
    place = {family: i for i, family in enumerate(FAMILIES)}
    edges = [(place[a], place[b]) for a, b in nx.florentine_families_graph().edges]
    return network_from_edges(edges, n)


def test_wasserman_and_faust():
    """Social Network Analysis (1994), ch. 5: 20 ties among 16, Medici .452, indices .267, .383."""
    network = families(16)
    medici = FAMILIES.index("Medici")
    assert density(network) == pytest.approx(0.167, abs=0.0005)
    assert degree(network)[medici] == 6
    assert betweenness(network)[medici] == pytest.approx(0.452, abs=0.0005)
    assert centralization(network)["degree"] == pytest.approx(0.267, abs=0.0005)
    assert centralization(network)["betweenness"] == pytest.approx(0.383, abs=0.0005)


def test_jackson():
    """Social and Economic Networks (2008), ch. 1, without Pucci: Medici .522, Guadagni .255."""
    between = dict(zip(FAMILIES, betweenness(families(15)), strict=False))
    assert between["Medici"] == pytest.approx(0.522, abs=0.0005)
    assert between["Guadagni"] == pytest.approx(0.255, abs=0.0005)
    assert between["Strozzi"] == pytest.approx(0.103, abs=0.0005)


def test_core_with_the_off_diagonal_ignored():
    """Exhaustive search, worked out independently for the method's notes: .429, a core of three."""
    found = core_periphery(families(16))
    assert found["correlation"] == pytest.approx(0.429, abs=0.0005)
    assert [FAMILIES[int(id[1:])] for id in found["core"]] == ["Medici", "Ridolfi", "Tornabuoni"]
