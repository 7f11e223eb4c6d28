import math
from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from graphs import network_from_networkx, network_of, networks, reordered
from hypothesis import given, settings
from hypothesis import strategies as st

from coalition.algorithms import core_periphery as module
from coalition.algorithms.core_periphery import core_periphery
from coalition.network import Network


def pearson(network: Network, core: set[int]) -> float:
    """Correlation over the pairs within the core and within the periphery, by definition."""
    adjacency = network.adjacency.toarray()
    pairs = [(i, j) for i, j in combinations(range(network.n), 2) if (i in core) == (j in core)]
    tied = np.array([adjacency[pair] for pair in pairs])
    ideal = np.array([float(i in core) for i, _ in pairs])
    if len(pairs) == 0 or tied.std() == 0 or ideal.std() == 0:
        return math.nan
    return float(np.corrcoef(tied, ideal)[0, 1])


@settings(max_examples=40, deadline=None)
@given(network=networks(most=8))
def test_no_set_fits_better(network: Network):
    """Every set of up to eight stakeholders, judged by Pearson's formula itself."""
    found = core_periphery(network)
    sets = [set(s) for k in range(network.n + 1) for s in combinations(range(network.n), k)]
    best = max([p for s in sets if (p := pearson(network, s)) > 1e-12], default=math.nan)
    assert found.correlation == pytest.approx(best, nan_ok=True)
    if not math.isnan(best):
        assert pearson(network, set(np.flatnonzero(found.core))) == pytest.approx(best)


@pytest.mark.parametrize("seed", range(12))
def test_the_search_finds_what_all_sets_show(seed: int, monkeypatch: pytest.MonkeyPatch):
    """On random networks of 14 the search by moves and exchanges ends at the best set."""
    network = network_from_networkx(nx.gnm_random_graph(14, 30, seed=seed))
    exact = core_periphery(network)
    monkeypatch.setattr(module, "ALL_SETS", 0)
    assert core_periphery(network).correlation == pytest.approx(exact.correlation)


def test_the_search_without_exchanges_finds_a_planted_core(monkeypatch: pytest.MonkeyPatch):
    """Beyond the limit moves alone find a clique of 12 with a fringe of 60."""
    monkeypatch.setattr(module, "SWAPS", 0)
    graph = nx.complete_graph(12)
    graph.add_edges_from((i, 12 + 5 * i + k) for i in range(12) for k in range(5))
    found = core_periphery(network_from_networkx(graph))
    assert np.flatnonzero(found.core).tolist() == list(range(12))
    assert found.correlation == pytest.approx(1)


def test_of_equal_cores_the_first_ids():
    """Two triangles with tails are equally good cores; the one of the first ids is named."""
    found = core_periphery(network_of("a-b b-c x-y y-z"))
    assert np.flatnonzero(found.core).tolist() == [0, 1]


@settings(max_examples=40, deadline=None)
@given(network=networks(), data=st.data())
def test_order_of_rows_does_not_change_the_fit(network: Network, data: st.DataObject):
    """Whichever of equal cores is named, it fits as well."""
    order = data.draw(st.permutations(range(network.n)))
    found = core_periphery(reordered(network, order)).correlation
    assert found == pytest.approx(core_periphery(network).correlation, nan_ok=True)
