"""Who is worth much, who is plausible, and who of whom nothing is known stands last."""

import math
from dataclasses import replace

import numpy as np
import pytest
from graphs import dataset_of, stakeholder, tie
from suggestions.lacking import gap

from coalition.errors import Issue
from coalition.network import connect
from coalition.suggestions import foremost, suggest
from coalition.suggestions.ranking._ranking import _quadrants, _worth


def test_each_quadrant_is_named_by_both_numbers_and_the_middle_belongs_to_the_better():
    worth = np.array([0.5, 0.5, 0.49, 0.49, 1.0])
    likelihood = np.array([0.5, 0.49, 0.5, 0.49, np.nan])
    assert _quadrants(worth, likelihood, 0.5) == (
        "quick win",
        "strategic bet",
        "easy but empty",
        "leave",
        None,
    )


def test_worth_is_the_value_over_the_largest_of_the_same_source():
    """Source 0: 0.1 and 0.4 of 0.4; source 2: 0.3 of 0.3; source 3: nothing closes a gap."""
    found = _worth(np.array([0, 0, 2, 3]), np.array([0.1, 0.4, 0.3, 0.0]))
    assert found == pytest.approx([0.25, 1, 1, 0])


def test_a_partner_who_closes_most_of_what_can_be_closed_is_worth_much():
    """B eases gaps of 0.6 of 0.8, c of 0.2: worth 1 and 1/3."""
    people = [stakeholder(id, themes=("water",)) for id in "abc"]
    dataset = dataset_of(people, [tie(id, "m") for id in "abc"])
    gaps = (gap("b", 0.6), gap("c", 0.2))
    found = {s.target: s for s in suggest(connect(dataset), dataset, gaps, focal="a")}
    assert found["b"].worth == 1
    assert found["c"].worth == pytest.approx(1 / 3, abs=1e-6)
    assert found["b"].quadrant in ("quick win", "strategic bet")
    assert found["c"].quadrant in ("easy but empty", "leave")


def test_of_whom_no_criterion_is_known_stands_last_and_leads_nothing():
    """B shares no theme with a: alignment 0, the middle (0 + 4 * 0.5) / 5 = 0.4, below 0.5.

    Yet a little is known of b, and of c only that m works with both.
    """
    people = [
        stakeholder("a", themes=("water",)),
        stakeholder("b", themes=("health",)),
        stakeholder("c"),
    ]
    dataset = dataset_of(people, [tie(id, "m") for id in "abc"])
    found = suggest(connect(dataset), dataset, (), focal="a")
    assert [s.target for s in found] == ["b", "c"]
    assert found[1].score is None
    assert found[1].rank_acceptability is None
    assert found[0].rank_acceptability == 1
    assert "m can introduce them: it works with both" in found[1].reasons[0]
    assert "None of the criteria is known: only its place" in found[1].cautions[0]
    assert [s.target for s in foremost(found, 5)] == ["b"]


def test_nothing_leads_where_no_criterion_is_known_of_anybody():
    dataset = dataset_of([], [tie("a", "m"), tie("b", "m"), tie("c", "m")])
    found = suggest(connect(dataset), dataset, ())
    assert found
    assert all(s.score is None for s in found)
    assert foremost(found, 12) == ()


def test_one_who_has_no_row_of_its_own_stands_behind_all_who_have():
    """Both are rated alike by their ties; only b has a row."""
    people = [stakeholder("a"), stakeholder("b")]
    stub = replace(stakeholder("aa"), file="ties.csv", row=7)
    ties = [tie(id, "m", trust=trust) for id, trust in (("a", 1.0), ("b", 0.1), ("aa", 0.9))]
    listed = dataset_of([*people, stub, stakeholder("m")], ties)
    unlisted = Issue(
        "unlisted-stakeholder", "warning", "is not listed.", "Add it.", "ties.csv", 7, "", "aa"
    )
    assert [s.target for s in suggest(connect(listed), listed, (), focal="a")] == ["aa", "b"]
    dataset = replace(listed, issues=(unlisted,))
    found = suggest(connect(dataset), dataset, (), focal="a")
    assert [s.target for s in found] == ["b", "aa"]
    assert "aa has no row of its own: only a tie names it (ties.csv, row 7)" in found[1].cautions[0]
    assert math.isclose(found[1].score or 0, 0.72)


def test_a_second_writing_of_a_name_stands_last_and_says_so():
    """B2 is rated above c, but may be b, a partner of a's already."""
    people = [
        stakeholder("a"),
        stakeholder("b", name="Valley Institute of Health"),
        stakeholder("b2", name="Valley Institute for Health", trust=1.0),
        stakeholder("c", trust=0.2),
    ]
    ties = [tie("a", "b"), tie("b", "c")]
    dataset = replace(dataset_of(people, ties), lookalikes=(("b", "b2"),))
    found = suggest(connect(dataset), dataset, (), focal="a")
    assert [s.target for s in found] == ["c", "b2"]
    assert any(
        "Valley Institute for Health may be another writing of Valley Institute of Health" in told
        and "with whom a has a tie already" in told
        for told in found[1].cautions
    )
