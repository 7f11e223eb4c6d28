"""Zachary's karate club and Krackhardt's kite against R's igraph 1.3.5.

``karate_and_kite.json`` is what ``Rscript karate_and_kite.R`` wrote.
"""

import json
from pathlib import Path

import numpy as np
import pytest
from graphs import network_from_edges

import coalition.positions
from coalition.runtime.folder import modules_in

IGRAPH = json.loads(Path(__file__).with_name("karate_and_kite.json").read_text("utf-8"))
SAME = ("betweenness", "closeness", "eigenvector", "pagerank", "coreness", "constraint")


@pytest.mark.parametrize("measure", [*SAME, "local_clustering"])
@pytest.mark.parametrize("which", IGRAPH)
def test_equals_igraph(which: str, measure: str):
    """Every stakeholder's value, to a millionth."""
    graph = IGRAPH[which]
    network = network_from_edges([tuple(pair) for pair in graph["edges"]], graph["n"])
    expected = [np.nan if v in (None, "NaN") else v for v in graph[measure]]
    found = getattr(modules_in(coalition.positions)[measure], measure)(network)
    assert found == pytest.approx(np.array(expected, dtype=float), abs=1e-6, nan_ok=True)


@pytest.mark.parametrize("measure", ["constraint", "effective_size", "betweenness", "closeness"])
@pytest.mark.parametrize("which", IGRAPH)
def test_equal_weights_change_nothing(which: str, measure: str):
    """Where all ties weigh 1 the weighted measure is the plain one."""
    graph = IGRAPH[which]
    network = network_from_edges([tuple(pair) for pair in graph["edges"]], graph["n"])
    modules = modules_in(coalition.positions)
    plain, weighted = (
        getattr(modules[name], name)(network) for name in (measure, f"{measure}_weighted")
    )
    assert weighted == pytest.approx(plain, abs=1e-9, nan_ok=True)
