"""What the map says of the network in figures, and how ranks stand in fewer bytes."""

from dataclasses import replace

import pytest
from analysed import analysed
from graphs import dataset_of, stakeholder, tie

from coalition.analysis import analyze
from coalition.findings import Findings
from coalition.views.map._figures import explained, figures
from coalition.views.map._people import _ranked
from coalition.views.map._shown import Shown


def two_stars() -> Findings:
    """Two stars of five whose hubs are tied, and an isolate."""
    ties = [tie(hub, f"{hub}{i}") for hub in "ab" for i in range(4)]
    return analysed(dataset_of([stakeholder("z")], [*ties, tie("a", "b")]))


def test_each_figure_has_its_meaning():
    """Two parts, nine bridges, no triangle; the tied hubs are a core, all others its fringe."""
    found = {one["label"]: one for one in figures(Shown(two_stars()))}
    assert found["Separate parts"]["value"] == 2
    assert found["Bridges"]["value"] == 9
    assert found["Clustering"]["value"] == 0
    assert found["Stage of the network"]["value"] == "core and periphery"
    assert [len(one["texts"]) for one in found.values() if "texts" in one] == [1, 1, 1, 1, 2]
    assert all(text.endswith(".") for one in found.values() for text in one.get("texts", ()))


def test_key_players_by_their_index():
    """With both hubs and any third, all ten who are tied are reached."""
    found = {one["label"]: one for one in figures(Shown(two_stars()))}
    reach = found["Whom to brief first, so that news reaches the most"]["people"]
    assert {0, 5} <= set(reach)  # a a0 a1 a2 a3 b ...
    assert len(reach) == 3


def test_none_without_ties():
    assert figures(Shown(analyze(dataset_of([stakeholder("a"), stakeholder("b")])))) == []


def test_undefined_figures_are_left_out():
    findings = two_stars()
    without = {**findings.figures, "transitivity": None, "stage": {"name": None}}
    found = figures(Shown(replace(findings, figures=without)))
    assert not {"Clustering", "Stage of the network"} & {one["label"] for one in found}


def test_words_without_a_figure_are_explained():
    assert [label for label, _ in explained(Shown(two_stars())).values()] == [
        "Community",
        "Core",
        "Cut point",
    ]


@pytest.mark.parametrize(
    ("values", "ranks", "kept"),
    [
        ([3, 1, None, 3], [1, 3, None, 1], 1),
        ([0.2, 1.0, None], [1, 2, None], -1),
        ([0.123, 0.123], [1, 2], [1, 2]),
        ([1, 2], [None, None], []),
    ],
)
def test_ranks_that_follow_from_the_values_stay_out(values, ranks, kept):
    """Highest first, or least first; where shown digits hide an order, the ranks stay."""
    assert _ranked(values, ranks) == kept
