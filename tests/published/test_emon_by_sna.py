"""Four search-and-rescue networks (Drabek et al. 1981) against R's sna 2.7-1.

The data are not ours to ship: the test reads them where they lie, and is skipped elsewhere.
The numbers come from, with A the arcs and U = pmax(A, t(A)) of one network,
``betweenness(U, gmode="graph")``, ``closeness(U, gmode="graph", cmode="suminvundir")``,
``betweenness(A)``, ``brokerage(A, Sponsorship)`` ($raw.nli, $exp.nli, $sd.nli),
``grecip(A, measure="edgewise")``, ``gtrans(U, mode="graph")`` and ``centralization``.
"""

import csv
from pathlib import Path

import numpy as np
import pytest
from graphs import dataset_of, stakeholder, tie

from coalition.network import Network, connect
from coalition.positions._brokerage import by_chance, roles
from coalition.positions.betweenness import betweenness
from coalition.positions.betweenness_directed import betweenness_directed
from coalition.positions.closeness import closeness
from coalition.structure.centralization import centralization
from coalition.structure.reciprocity import reciprocity
from coalition.structure.transitivity import transitivity

DATA = Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "emon"
ROLES = ("coordinator", "consultant", "representative", "gatekeeper", "liaison")
# Sums of squares of the three centralities; reciprocity, transitivity, two centralizations;
# sums over stakeholders of raw counts, expectations and standard deviations by role.
SNA = {
    "Cheyenne": (
        (0.02900015, 9.67455621, 0.06128036),
        (0.57831325, 0.72267206, 0.41025641, 0.08491124),
        (3, 15, 32, 31, 115),
        (4.07267464, 31.22383890, 31.22383890, 31.22383890, 149.33140341),
        (6.23212962, 23.17700877, 29.51148256, 29.51148256, 77.92143333),
    ),
    "HurrFrederic": (
        (0.12854327, 10.22625000, 0.09839690),
        (0.64406780, 0.51355207, 0.62894737, 0.32173684),
        (33, 75, 84, 99, 130),
        (26.56249951, 79.11992377, 79.11992377, 79.11992377, 189.00240039),
        (29.69368549, 60.05398978, 73.82209742, 73.82209742, 121.13703096),
    ),
    "LakePomona": (
        (0.03966191, 12.41412742, 0.06752560),
        (0.56756757, 0.68416735, 0.49122807, 0.10467201),
        (11, 81, 66, 58, 237),
        (15.55857822, 94.46279633, 94.46279633, 94.46279633, 334.50943170),
        (19.38625026, 55.50969303, 79.04016946, 79.04016946, 162.80312238),
    ),
    "Texas": (
        (0.04518199, 12.73958333, 0.08331500),
        (0.61290323, 0.57537155, 0.43840580, 0.11252546),
        (103, 125, 167, 160, 197),
        (122.14117800, 173.72958000, 173.72958000, 173.72958000, 271.73428200),
        (86.18772380, 109.74643947, 128.45490162, 128.45490162, 159.01633945),
    ),
}

pytestmark = pytest.mark.skipif(not DATA.exists(), reason="the emon data are not here")


def emon(which: str) -> Network:
    with (DATA / "stakeholders.csv").open() as file:
        people = [
            stakeholder(row["name"], sector=row["Sponsorship"])
            for row in csv.DictReader(file)
            if row["network"] == which
        ]
    with (DATA / "ties.csv").open() as file:
        arcs = [tie(r["from"], r["to"]) for r in csv.DictReader(file) if r["network"] == which]
    return connect(dataset_of(people, arcs, directed=True))


@pytest.mark.parametrize("which", SNA)
def test_centralities(which: str):
    """Betweenness and harmonic closeness of the undirected view, betweenness along arcs."""
    network = emon(which)
    values = (betweenness(network), closeness(network), betweenness_directed(network))
    assert [(v**2).sum() for v in values] == pytest.approx(SNA[which][0], abs=1e-6)


@pytest.mark.parametrize("which", SNA)
def test_whole_network(which: str):
    """Reciprocity, transitivity and two centralizations."""
    network = emon(which)
    central = centralization(network)
    found = [reciprocity(network), transitivity(network), central["degree"], central["betweenness"]]
    assert found == pytest.approx(SNA[which][1], abs=1e-6)


@pytest.mark.parametrize("which", SNA)
def test_brokerage(which: str):
    """Raw counts, expectation and standard deviation of the five roles, by sponsor."""
    network = emon(which)
    names, expected, spread = by_chance(network)
    group = np.searchsorted(names, network.groups)
    counted = network.once(roles)
    _, _, raw, mean, sd = SNA[which]
    assert [getattr(counted, role).sum() for role in ROLES] == pytest.approx(raw)
    assert [expected[role][group].sum() for role in ROLES] == pytest.approx(mean, abs=1e-6)
    assert [spread[role][group].sum() for role in ROLES] == pytest.approx(sd, abs=1e-6)
