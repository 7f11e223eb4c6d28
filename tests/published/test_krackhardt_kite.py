"""Krackhardt's kite: three measures, three different winners.

Krackhardt, D. (1990). Assessing the political landscape. Administrative Science Quarterly 35,
342-369: Diane has most ties, Fernando and Garth are nearest to all, Heather is the broker.
"""

import networkx as nx
import numpy as np
import pytest
from graphs import network_from_networkx

from coalition.algorithms.shortest_paths import distances
from coalition.positions.betweenness import betweenness
from coalition.positions.closeness import closeness
from coalition.positions.degree import degree

KITE = network_from_networkx(nx.krackhardt_kite_graph())
ANDRE, BEVERLEY, CAROL, DIANE, ED, FERNANDO, GARTH, HEATHER, IKE, JANE = range(10)


def test_degree():
    """Ties of Andre to Jane, as in the drawing."""
    assert degree(KITE).tolist() == [4, 4, 3, 6, 3, 5, 5, 3, 2, 1]


def test_betweenness():
    """The table's .389 for Heather, .231 for Fernando and Garth, .222 for Ike, .102 for Diane."""
    values = betweenness(KITE)
    assert values[[HEATHER, FERNANDO, GARTH, IKE, DIANE]] == pytest.approx(
        [0.389, 0.231, 0.231, 0.222, 0.102], abs=0.0005
    )
    assert np.argmax(values) == HEATHER


def test_distance():
    """The table's closeness, 9 / sum of distances: Fernando and Garth .643, Diane .600."""
    classical = 9 / distances(KITE).total
    assert classical[[FERNANDO, GARTH, DIANE, HEATHER, JANE]] == pytest.approx(
        [0.643, 0.643, 0.600, 0.600, 0.310], abs=0.0005
    )


def test_harmonic_closeness():
    """Diane: 6 at one step, 1 at two, 1 at three, 1 at four: (6 + 1/2 + 1/3 + 1/4) / 9."""
    assert closeness(KITE)[DIANE] == pytest.approx((6 + 1 / 2 + 1 / 3 + 1 / 4) / 9)
