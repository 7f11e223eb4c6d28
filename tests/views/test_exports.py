"""analysis.json, the CSV files, GraphML and GEXF."""

import csv
import io
import json
from dataclasses import replace
from importlib.resources import files

import jsonschema
import networkx as nx
import numpy as np
import pytest
from samples import HOSTILE, sample_findings, with_unknown_basis

from coalition.suggestions._in_short import InShort
from coalition.views import analysis_json, gexf, graphml, stakeholders_csv, suggestions_csv
from coalition.views._csv import guarded

SCHEMA = json.loads(files("coalition.views").joinpath("analysis.schema.json").read_text("utf-8"))
SAMPLES = {
    "sample": sample_findings(20),
    "hostile": sample_findings(20, HOSTILE),
    "potential": with_unknown_basis(sample_findings(20)),
    "empty": sample_findings(0),
    "one": sample_findings(1),
}


@pytest.mark.parametrize("findings", SAMPLES.values(), ids=SAMPLES)
def test_json_fits_its_schema(findings):
    jsonschema.validate(json.loads(analysis_json.render(findings)), SCHEMA)


def test_schema_refuses_what_it_should():
    """A severity of 2, an undefined figure as NaN text and a missing key are all refused."""
    good = json.loads(analysis_json.render(SAMPLES["sample"]))
    for spoil in (
        lambda d: d["gaps"][0].update(severity=2),
        lambda d: d["network"].update(density="NaN"),
        lambda d: d.pop("ties"),
    ):
        bad = json.loads(json.dumps(good))
        spoil(bad)
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(bad, SCHEMA)


def test_undefined_is_null_in_json():
    """The sample's eigenvector is undefined, and nobody rated trust in its suggestions."""
    data = json.loads(analysis_json.render(SAMPLES["sample"]))
    assert all(s["centrality"]["eigenvector"] is None for s in data["stakeholders"])
    assert data["suggestions"][0]["criteria"]["trust"]["score"] is None


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_formulas_are_guarded(text):
    assert guarded(text) == "'" + text


def test_csv_holds_hostile_names_as_text():
    """Read back as Excel would, every name is there, and none starts a formula."""
    content = stakeholders_csv.render(SAMPLES["hostile"]).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(content)))
    names = [row["name"] for row in rows]
    assert names[: len(HOSTILE)] == [guarded(name) for name in HOSTILE]
    assert not any(name.startswith(("=", "+", "-", "@")) for name in names)


def test_missing_scores_are_empty_cells():
    rows = list(
        csv.DictReader(io.StringIO(suggestions_csv.render(SAMPLES["sample"]).decode("utf-8-sig")))
    )
    assert {row["trust"] for row in rows} == {""}
    assert {row["alignment"] for row in rows} == {"0.8"}


@pytest.mark.parametrize("findings", SAMPLES.values(), ids=SAMPLES)
def test_graphml_opens_in_networkx(findings):
    graph = nx.read_graphml(io.BytesIO(graphml.render(findings)))
    assert set(graph) == set(findings.network.ids)
    assert graph.number_of_edges() == findings.network.m


@pytest.mark.parametrize("findings", SAMPLES.values(), ids=SAMPLES)
def test_gexf_opens_in_networkx_and_has_no_date(findings):
    content = gexf.render(findings)
    graph = nx.read_gexf(io.BytesIO(content))
    assert set(graph) == set(findings.network.ids)
    assert graph.number_of_edges() == findings.network.m
    assert b"lastmodifieddate" not in content


def test_graphml_keeps_attributes():
    findings = SAMPLES["sample"]
    graph = nx.read_graphml(io.BytesIO(graphml.render(findings)))
    first = findings.stakeholders[0]
    assert graph.nodes[first.id]["name"] == first.name
    assert graph.nodes[first.id]["betweenness"] == first.centrality["betweenness"]


def test_partners_in_short_follow_the_others_with_empty_cells():
    whole = sample_findings(20)
    one, nothing = np.array([0]), np.array([np.nan])
    in_short = InShort(one, one + 1, one + 1, one + 0.5, one + 0.25, one + 1.0, one + 0.1, nothing)
    findings = replace(whole, in_short=in_short)
    content = suggestions_csv.render(findings).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(content)))
    assert len(rows) == len(whole.suggestions) + 1
    assert (rows[-1]["rank"], rows[-1]["score"]) == ("1", "0.5")
    assert rows[-1]["source_name"] == findings.name(findings.network.ids[0])
    assert rows[-1]["reasons"] == rows[-1]["likelihood"] == ""
