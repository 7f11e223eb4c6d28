"""Kinds of tie, against values worked out by hand."""

import json
from importlib.resources import files

import jsonschema
import pytest
from graphs import dataset_of, stakeholder, tie

from coalition.algorithms.kinds import by_kind
from coalition.analysis import analyze
from coalition.network import Network, network_from
from coalition.structure.multiplex import multiplex
from coalition.views import analysis_json

SCHEMA = json.loads(files("coalition.views").joinpath("analysis.schema.json").read_text("utf-8"))
TIES = [
    tie("a", "b", kind="funding", weight=2.0),
    tie("b", "c", kind="funding", weight=4.0),
    tie("a", "b", kind="advice"),
    tie("a", "d", kind="advice"),
    tie("c", "d"),
]


def both_kinds() -> Network:
    return network_from(dataset_of([stakeholder("e")], TIES), TIES)


def test_each_kind_is_a_network_of_its_own():
    """Funding joins a-b-c with two of ten pairs; advice b-a-d; c-d has no kind."""
    funding, advice = multiplex(both_kinds())["kinds"][::-1]
    assert (funding["kind"], funding["ties"], funding["isolates"]) == ("funding", 2, 2)
    assert (advice["kind"], advice["ties"], advice["density"]) == ("advice", 2, 0.2)
    assert funding["components"] == 3
    assert funding["average_path_length"] == pytest.approx(4 / 3)
    # b has 2 partners, a and c 1: (0 + 1 + 1 + 2 + 2) / (4 * 3).
    assert funding["centralization"]["degree"] == pytest.approx(0.5)


def test_each_kind_has_its_own_bridges_and_trust():
    """Both ties of a path are bridges; only one tie of funding is rated."""
    ties = [
        tie("a", "b", kind="funding", trust=0.5),
        tie("b", "c", kind="funding"),
        tie("a", "c", kind="advice", trust=1.0),
    ]
    advice, funding = multiplex(network_from(dataset_of([], ties), ties))["kinds"]
    assert funding["bridges"] == {"count": 2, "ties": [["a", "b"], ["b", "c"]]}
    assert (advice["trust_density"]["mean"], funding["trust_density"]["mean"]) == (1.0, 0.5)
    assert funding["trust_density"]["rated"] == 1


def test_overlap():
    """One pair of three is tied in both kinds, half of the pairs of each."""
    assert multiplex(both_kinds())["overlap"] == [
        {
            "kinds": ["advice", "funding"],
            "both": 1,
            "jaccard": pytest.approx(1 / 3),
            "share_of_first": 0.5,
            "share_of_second": 0.5,
        }
    ]


def test_weights_and_directions_stay():
    """Strengths are those of the kind, not of the union; directions those of the data."""
    ties = [
        tie("a", "b", kind="funding", weight=2.0),
        tie("b", "a", kind="advice", weight=5.0),
    ]
    kinds = by_kind(network_from(dataset_of([], ties, directed=True), ties))
    assert kinds["funding"].weights.toarray().tolist() == [[0, 2], [2, 0]]
    assert kinds["funding"].arcs.toarray().tolist() == [[0, 2], [0, 0]]
    assert kinds["advice"].directed


def test_every_measure_for_each_kind():
    """In funding b joins a and c, one of the six pairs of four others; a does in advice."""
    findings = analyze(dataset_of([stakeholder("e")], TIES))
    found = {s.id: s.by_kind for s in findings.stakeholders}
    assert found["b"]["funding"]["betweenness"] == pytest.approx(1 / 6)
    assert found["b"]["advice"]["betweenness"] == 0
    assert found["a"]["advice"]["betweenness"] == pytest.approx(1 / 6)
    assert [found[id]["funding"]["degree"] for id in "abcde"] == [1, 2, 1, 0, 0]
    assert [found[id]["funding"]["strength"] for id in "abcde"] == [2, 6, 4, 0, 0]
    assert found["e"]["funding"]["constraint"] is None
    union = {s.id: s.centrality["degree"] for s in findings.stakeholders}
    assert union == {"a": 2, "b": 2, "c": 2, "d": 2, "e": 0}
    written = json.loads(analysis_json.render(findings))
    jsonschema.validate(written, SCHEMA)
    assert written["stakeholders"][1]["by_kind"]["funding"]["degree"] == 2


def test_nothing_for_one_kind():
    """Where all ties are of one kind, that is the network itself."""
    findings = analyze(dataset_of([], [tie("a", "b", kind="funding"), tie("b", "c")]))
    assert findings.figures["multiplex"] == {"kinds": [], "overlap": []}
    assert all(s.by_kind == {} for s in findings.stakeholders)


def test_json_of_directed_kinds_fits_its_schema():
    """Measures along directions are there for each kind, too."""
    findings = analyze(dataset_of([stakeholder("e", sector="public")], TIES, directed=True))
    written = json.loads(analysis_json.render(findings))
    jsonschema.validate(written, SCHEMA)
    assert written["stakeholders"][0]["by_kind"]["advice"]["out_degree"] == 2
    assert written["stakeholders"][0]["by_kind"]["advice"]["in_degree"] == 0
