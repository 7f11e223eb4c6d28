"""Odd tables, read as a user's are: the right value or null in analysis.json, and no warning."""

import json
import warnings
from typing import Any

import pandas as pd
import pytest

import coalition

PEOPLE = pd.DataFrame(
    {"Name": ["Ann", "Bea", "Cy", "Dov"], "Sector": ["public", "NGO", "private", "university"]}
)


def analysis(ties: list[tuple[Any, ...]], directed: bool | None = None) -> dict[str, Any]:
    """analysis.json of four stakeholders, strictly parsed, any warning an error."""
    table = pd.DataFrame(ties, columns=["From", "To", "Weight"][: len(ties[0]) if ties else 2])

    def refuse(constant: str) -> None:
        raise AssertionError(constant)

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        text = render(coalition.analyze(PEOPLE, ties=table, directed=directed))
    parsed: dict[str, Any] = json.loads(text, parse_constant=refuse)
    return parsed


def render(found: Any) -> str:
    from coalition.views import analysis_json

    return analysis_json.render(found.findings).decode()


def column(parsed: dict[str, Any], group: str, name: str) -> list[float | None]:
    return [s[group].get(name) for s in parsed["stakeholders"]]


@pytest.mark.parametrize("weight", [-3, "-1.5", "strong", "inf", 1e300, 1e-308])
def test_a_weight_that_is_none_counts_as_not_stated(weight: object):
    """A tie of negative weight stays a tie, of strength 1, and an issue says so."""
    found = analysis([("Ann", "Bea", weight), ("Bea", "Cy", 2)])
    assert found["network"]["ties"] == 2
    assert column(found, "centrality", "strength") == [1, 3, 2, 0]
    assert [i for i in found["input"]["issues"] if i["column"] == "Weight" and i["row"] == 2]


@pytest.mark.parametrize("weight", [0, "0", 0.0])
def test_a_weight_of_nothing_is_no_tie(weight: object):
    """0 says that there is no tie."""
    found = analysis([("Ann", "Bea", weight), ("Bea", "Cy", 2)])
    assert found["network"]["ties"] == 1
    assert column(found, "centrality", "strength") == [0, 2, 2, 0]


def test_a_tie_to_oneself_is_none():
    found = analysis([("Ann", "Ann"), ("Ann", "Bea")])
    assert found["network"]["ties"] == 1
    assert column(found, "centrality", "degree") == [1, 1, 0, 0]


def test_a_pair_that_names_each_other():
    """One tie without direction; with direction two, both returned."""
    for directed in (False, True):
        found = analysis([("Ann", "Bea"), ("Bea", "Ann")], directed)
        assert found["network"]["ties"] == 1
        assert found["network"]["reciprocity"] == (1.0 if directed else None)
        assert column(found, "centrality", "degree") == [1, 1, 0, 0]
        assert column(found, "centrality", "in_degree") == (
            [1, 1, 0, 0] if directed else [None] * 4
        )
    assert column(found, "brokerage", "constraint") == [1.0, 1.0, None, None]


def test_nobody_is_tied():
    """All isolates: counts are 0, what divides by ties is null."""
    found = analysis([("Ann", "Ann")])
    network = found["network"]
    assert (network["ties"], network["isolates"], network["fragmentation"]) == (0, 4, 1.0)
    for name in ("transitivity", "diameter", "average_path_length", "modularity", "assortativity"):
        assert network[name] is None, name
    assert column(found, "centrality", "betweenness") == [0, 0, 0, 0]
    for name in ("eigenvector", "local_clustering"):
        assert column(found, "centrality", name) == [None] * 4
    assert network["key_players"]["reach"] == []
    assert {z for s in found["stakeholders"] for z in s["brokerage_z"].values()} == {None}


def test_everybody_is_tied():
    """Complete: nobody stands between others, and all are equal."""
    names = list(PEOPLE["Name"])
    found = analysis([(a, b) for a in names for b in names if a < b])
    network = found["network"]
    assert (network["density"], network["transitivity"], network["diameter"]) == (1, 1, 1)
    assert network["centralization"] == {"degree": 0, "betweenness": 0, "closeness": 0}
    assert network["bridges"]["count"] == 0
    assert column(found, "centrality", "closeness") == [1] * 4
    assert column(found, "centrality", "eigenvector") == pytest.approx([1] * 4)
    assert column(found, "brokerage", "brokerage_total") == [0] * 4
    # Drawn at the density of a complete network, there is no chance to speak of.
    assert {z for s in found["stakeholders"] for z in s["brokerage_z"].values()} == {None}
    assert network["small_world"]["index"] == pytest.approx(1)


@pytest.mark.parametrize("n", [0, 1, 2])
def test_few_stakeholders(n: int):
    """None, one and two: no crash, no NaN, nothing that only larger networks have."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        ties = pd.DataFrame({"From": ["Ann"] * (n == 2), "To": ["Bea"] * (n == 2)})
        try:
            text = render(coalition.analyze(PEOPLE.head(n), ties=ties))
        except coalition.errors.InputError:
            assert n == 0
            return
    assert "NaN" not in text
    assert json.loads(text)["network"]["stakeholders"] == n
