"""The chapter on advocacy: what it says, and in which words."""

import re
from dataclasses import replace
from html import unescape

import pytest
from graphs import dataset_of, stakeholder, tie

from coalition.advocacy import Cause, advocate
from coalition.analysis import analyze
from coalition.tables import Statement
from coalition.views.advocacy import page
from coalition.views.report import render


def person(id, tax, influence=None, interest=None, **further):
    stances = (("Tax", tax),) if tax is not None else ()
    return stakeholder(id, stances=stances, influence=influence, interest=interest, **further)


PEOPLE = [
    person("Ally", 2.0, 0.6, 0.9, legitimacy=0.9, urgency=0.9),
    person("Foe", -2.0, 0.8, 0.9),
    person("Judge", 0.0, 0.7, 0.2),
    person("Mild", -1.0, 0.1, 0.52),
    person("Shy", 1.0),
    person("Still", None, 0.3, 0.3),
]
TIES = [tie("Ally", "Judge"), tie("Ally", "Foe")]


def words(html: bytes) -> str:
    """What a reader sees, on one line."""
    text = re.sub(r"<style>.*?</style>|<title>.*?</title>", "", html.decode(), flags=re.S)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split()).replace(" ,", ",")


@pytest.fixture(scope="module")
def findings():
    return analyze(dataset_of(PEOPLE, TIES))


@pytest.fixture(scope="module")
def said(findings):
    return words(page.render(findings))


def test_the_same_chapter_stands_in_the_brief(findings, said):
    brief = words(render(findings))
    start = said.index("Confidential")
    assert said[start : start + 3000] in brief


def test_what_a_majority_needs_is_said_in_one_line(said):
    assert "Tax : now 27 %. Enough would be Judge . 1 stakeholder said nothing." in said


def test_the_way_to_who_can_be_moved_stands_beside_the_name(said):
    assert "Judge Ally works with Judge and can ask directly. undecided" in said
    assert "Mild No supporter reaches Mild within two trusted ties" in said


def test_what_a_spokesperson_risks_is_said(said):
    assert "Mind: Ally works with Foe, who holds the other side." in said


def test_who_is_left_out_of_the_weighing_is_named(said):
    assert (
        "Left out of the weighing: Shy . It takes a position, but no influence is stated." in said
    )


def test_the_grid_names_corners_and_who_is_in_none(said):
    assert "Much influence Keep satisfied Judge Manage closely Foe and Ally" in said
    assert "So near to a limit (within 0.05) that the place could be another: Mild ." in said
    assert "In no corner, since influence or interest is not stated: Shy ." in said


def test_recommended_approaches_and_salience_are_shown(said):
    assert "Tax Ally nobody Foe and Mild nobody" in said
    assert "Definitive influence, legitimacy, urgency Ally" in said


def test_no_word_of_the_code_reaches_the_reader(said):
    for word in ("borderline", "near_cut", "None", "nan", "pool"):
        assert not re.search(rf"\b{word}\b", said), word


def test_camps_by_period_and_moves_stand_on_the_page(findings):
    rows = [("Ally", 1.0, "2023"), ("Judge", -1.0, "2023"), ("Judge", 1.0, "2024"),
            ("Ally", 1.0, "2024")]  # fmt: skip
    statements = tuple(
        Statement(id, "Tax", stance, year, "", row) for row, (id, stance, year) in enumerate(rows)
    )
    cause = Cause(statements=statements)
    found = advocate(findings.network, findings.dataset, cause)
    said = words(page.render(replace(findings, advocacy=found)))
    assert "2024 2 for Tax : Ally and Judge" in said
    assert "Judge on Tax : against in 2023, for in 2024." in said


def test_many_issues_are_cut_and_say_so():
    stances = tuple((f"Issue {k:02}", float(k % 3 - 1)) for k in range(40))
    findings = analyze(dataset_of([stakeholder(x, stances=stances) for x in "abc"]))
    said = words(page.render(findings))
    assert "Shown are the 12 issues on which most speak" in said
    assert "has all 40" in said


def test_formulas_and_sources_stand_in_the_method_section(findings):
    brief = words(render(findings))
    assert "Positions, camps and persuasion" in brief
    for source in ("Discourse Network Analyzer", "Esteban & Ray", "Mendelow", "Gómez"):
        assert source in brief


def test_without_stances_there_is_no_chapter():
    brief = words(render(analyze(dataset_of([stakeholder("a"), stakeholder("b")]))))
    assert "For, against and movable" not in brief
    assert "Positions, camps and persuasion" not in brief
