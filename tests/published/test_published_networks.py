"""Published networks against R's igraph 1.3.5 and sna 2.7-1, and networkx where R has no value.

``published_networks.json`` holds the values alone, as ``Rscript published_networks.R`` wrote them,
in order of sorted names. Edges come from networkx (Davis's southern women projected by shared
events, Florentine marriages with Pucci, the karate club and Les Misérables with their weights);
emon (strength 5 - Frequency) and chemnet are read where they lie, and skipped elsewhere.
"""

import csv
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import networkx as nx
import numpy as np
import pytest
from graphs import dataset_of, stakeholder, tie
from networkx.algorithms import bipartite

import coalition.positions
import coalition.structure
from coalition.network import Network, network_from
from coalition.positions._brokerage import roles, z_scores
from coalition.runtime.folder import modules_in

EXPECTED = json.loads(Path(__file__).with_name("published_networks.json").read_text("utf-8"))
DATA = Path(__file__).resolve().parents[2] / ".." / "shared" / "data"
MEASURES = modules_in(coalition.positions)
FIGURES = modules_in(coalition.structure)
EMON = ("Cheyenne", "HurrFrederic", "LakePomona", "Texas")
CHEMNET = ("chemnet pol", "chemnet scito")
DIRECTED = [
    pytest.param(
        which,
        marks=pytest.mark.skipif(not DATA.exists(), reason="the shared data are not here"),
    )
    for which in (*EMON, *CHEMNET)
]
ALL = ["davis", "florentine", "karate", "miserables", *DIRECTED]
UNDIRECTED_MEASURES = [name for name in EXPECTED["davis"] if name != "whole"]
DIRECTED_MEASURES = [
    name
    for name in EXPECTED["Texas"]
    if name not in (*UNDIRECTED_MEASURES, "whole", "raw", "z", "reciprocity")
]


def weighted_edges(which: str) -> Iterator[tuple[str, str, float]]:
    if which == "davis":
        both = nx.davis_southern_women_graph()
        graph = bipartite.weighted_projected_graph(both, both.graph["top"])
    elif which == "florentine":
        graph = nx.florentine_families_graph()
    elif which == "miserables":
        graph = nx.les_miserables_graph()
    else:
        karate = nx.karate_club_graph()
        graph = nx.relabel_nodes(karate, {place: f"{place:02d}" for place in karate})
    yield from graph.edges(data="weight", default=1)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open() as file:
        return list(csv.DictReader(file))


@cache
def network(which: str) -> Network:
    if which in EMON:
        people = [r for r in rows(DATA / "emon/stakeholders.csv") if r["network"] == which]
        arcs = [
            (r["from"], r["to"], 5 - float(r["Frequency"]))
            for r in rows(DATA / "emon/ties.csv")
            if r["network"] == which
        ]
        stakeholders = [stakeholder(r["name"], sector=r["Sponsorship"]) for r in people]
    elif which in CHEMNET:
        relation = which.removeprefix("chemnet ")
        arcs = [
            (r["from"], r["to"], 1.0)
            for r in rows(DATA / "chemnet/ties.csv")
            if r["relation"] == relation
        ]
        people = rows(DATA / "chemnet/stakeholders.csv")
        stakeholders = [stakeholder(r["name"], sector=r["type"]) for r in people]
    else:
        arcs = list(weighted_edges(which))
        stakeholders = [stakeholder("Pucci")] if which == "florentine" else []
    ties = [tie(source, target, weight=weight) for source, target, weight in arcs]
    dataset = dataset_of(stakeholders, ties, directed=which in (*EMON, *CHEMNET))
    return network_from(dataset, ties)


def numbers(values: list[float | str | None]) -> np.ndarray:
    return np.array([np.nan if v in (None, "NaN", "NA") else v for v in values], dtype=float)


def measured(name: str, which: str) -> np.ndarray:
    return np.asarray(getattr(MEASURES[name], name)(network(which)), dtype=float)


@pytest.mark.parametrize("name", UNDIRECTED_MEASURES)
@pytest.mark.parametrize("which", ALL)
def test_undirected_measures(which: str, name: str):
    """Every stakeholder's value, plain and by strength, to a millionth."""
    expected = numbers(EXPECTED[which][name])
    assert measured(name, which) == pytest.approx(expected, abs=1e-6, nan_ok=True)


@pytest.mark.parametrize("name", DIRECTED_MEASURES)
@pytest.mark.parametrize("which", DIRECTED)
def test_directed_measures(which: str, name: str):
    """Every stakeholder's value along the ties as reported, to a millionth."""
    assert measured(name, which) == pytest.approx(numbers(EXPECTED[which][name]), abs=1e-6)


@pytest.mark.parametrize("which", DIRECTED)
def test_brokerage_and_its_z(which: str):
    """Raw counts and z of each role and of all together, stakeholder by stakeholder."""
    counted, scores = network(which).once(roles), network(which).once(z_scores)
    for role, expected in EXPECTED[which]["raw"].items():
        assert getattr(counted, role) == pytest.approx(numbers(expected))
    for role, expected in EXPECTED[which]["z"].items():
        known = np.isfinite(numbers(expected))
        assert scores[role][known] == pytest.approx(numbers(expected)[known], abs=1e-6)
        assert np.isnan(scores[role][~known]).all()


@pytest.mark.parametrize("which", ALL)
def test_whole_network(which: str):
    """Figures of the network as a whole."""
    central = FIGURES["centralization"].centralization(network(which))
    for name, expected in EXPECTED[which]["whole"].items():
        kind = name.removesuffix("_centralization")
        found = central[kind] if kind != name else getattr(FIGURES[name], name)(network(which))
        assert found == pytest.approx(expected, abs=1e-6), name


@pytest.mark.parametrize("which", DIRECTED)
def test_reciprocity(which: str):
    """Share of reported ties that the other side reports, too."""
    found = FIGURES["reciprocity"].reciprocity(network(which))
    assert found == pytest.approx(EXPECTED[which]["reciprocity"], abs=1e-6)


@pytest.mark.parametrize(
    ("name", "weight"), [("effective_size", None), ("effective_size_weighted", "weight")]
)
@pytest.mark.parametrize("which", ALL)
def test_effective_size_equals_networkx(which: str, name: str, weight: str | None):
    """R's igraph has none; plain and by strength."""
    here = network(which)
    graph = nx.from_scipy_sparse_array(here.weights)
    # Asked for all at once, networkx 3.6.1 divides j's strengths by the strongest of q, not of j.
    found = nx.effective_size(graph, nodes=list(graph), weight=weight)
    expected = [found[place] for place in range(here.n)]
    assert measured(name, which) == pytest.approx(expected, abs=1e-6, nan_ok=True)
