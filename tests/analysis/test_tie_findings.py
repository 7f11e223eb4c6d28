"""A single row is shown as several rows that say the same would be."""

from dataclasses import replace

import pytest
from graphs import network_of

from coalition.analysis import tie_findings as module
from coalition.tables import Dataset, Tie

TIES = {
    "bare": Tie("b", "a", "t.csv", 2),
    "full": Tie(
        "a",
        "b",
        "t.csv",
        2,
        form="coalition",
        weight=2.5,
        trust=0.5,
        commitment=0.25,
        communication=1.0,
        frequency="weekly",
        kind="funding",
        since="2020",
        until="2024",
        notes="signed",
    ),
    "empty words": Tie("a", "b", "t.csv", 2, form="friendship", frequency="", notes=""),
    "past": Tie("a", "b", "t.csv", 2, status="past", form="cooperation"),
}


@pytest.mark.parametrize("tie", TIES.values(), ids=TIES)
@pytest.mark.parametrize("counted", [True, False])
def test_one_row_says_what_two_equal_rows_say(tie: Tie, counted: bool):
    reported = {(tie.source, tie.target, tie.kind, tie.status)}
    alone = module._alone("a", "b", tie, counted, reported)
    assert alone == module._merge("a", "b", [tie, tie], counted, reported)


def test_a_directed_tie_that_is_returned_is_confirmed():
    """Both directions stand apart, and each is confirmed by the other."""
    network = network_of("a>b b>a a>c")
    found = module.tie_findings(network, Dataset("", (), network.ties))
    assert [(t.source, t.target, t.confirmed) for t in found] == [
        ("a", "b", True),
        ("a", "c", False),
        ("b", "a", True),
    ]


def test_two_reports_without_direction_confirm_each_other():
    network = network_of("a-b")
    (tie,) = network.ties
    both = (tie, replace(tie, source=tie.target, target=tie.source))
    (found,) = module.tie_findings(replace(network, ties=both), Dataset("", (), both))
    assert found.confirmed
