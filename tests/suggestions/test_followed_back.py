"""Suggestions from each shipped data set, worked out by hand from the cells they came from."""

from functools import cache
from pathlib import Path

import pytest
from analysed import analysed

from coalition.analysis import Question, partners_of
from coalition.api import read
from coalition.suggestions import Suggestion
from coalition.tables import Dataset

DATASETS = Path(__file__).resolve().parents[2] / "datasets"


def data(name: str) -> Dataset:
    return read(DATASETS / name / "stakeholders.csv", DATASETS / name / "ties.csv")


@cache
def found(name: str, focal: str) -> tuple[Suggestion, ...]:
    return partners_of(data(name), Question(focal, most=100)).suggestions


def suggestion(name, focal, target):
    return next(s for s in found(name, focal) if s.target == target)


def scores(s):
    return {name: j.score for name, j in s.criteria}


def test_green_spoon_and_the_school_of_nutrition():
    """Rows 30 and 8; ratings 4, 3 and 4 on the scale of 1 to 5: 0.75, 0.5 and 0.75."""
    s = suggestion(
        "district-health-coalition",
        "Green Spoon Catering",
        "University of the Valley, School of Nutrition",
    )
    known = scores(s)
    assert (known["trust"], known["commitment"], known["communication"]) == (0.75, 0.5, 0.75)
    # The weakest of the three, 0.5, bears coordination.
    assert s.form == "coordination"
    assert s.introduction[1] == "Sunfield Growers' Cooperative"


def test_the_elders_club_and_entraide():
    """Rows 53 and 21; trust, commitment, communication are 4 of 1 to 5, (4 - 1) / 4 = 0.75."""
    s = suggestion(
        "district-health-coalition", "Sunfield Elders' Club", "Entraide Santé de la Vallée"
    )
    known = scores(s)
    assert {known[c] for c in ("trust", "commitment", "communication")} == {0.75}
    # Volunteers for transport and health screening: neither has what the other lacks. Entraide's
    # three partners, rows of ties.csv, are all new to the club: 3 / (3 + 1) / 4.
    assert known["complementarity"] == 0.1875
    assert s.form == "collaboration"


def test_kesra_trust_and_the_interfaith_circle():
    """Row 37 needs transport and training, row 45 offers both, and no partner does: 1."""
    s = suggestion(
        "district-health-coalition", "Kesra Rural Development Trust", "Interfaith Care Circle"
    )
    assert scores(s)["complementarity"] == 1
    assert s.introduction[1:3] == ("Healthy Valley Alliance", "Tamba Community Health Forum")


@pytest.mark.parametrize(
    ("name", "source", "target", "through", "criterion"),
    [
        # Both list HIV, malaria and tuberculosis, rows 62 and 2: the cosine of equal sets is 1.
        ("global-fund", "african-constituency-bureau", "board", None, "alignment"),
        # Rows 48 and 49: both in Asia and the Pacific alone, 1 of 1 regions shared; ties.csv
        # rows 47 and 48 join both to that constituency.
        ("global-partnership-for-education", "lao-pdr", "mongolia", 1, "communication"),
        ("global-partnership-for-education", "sudan", "albania", 1, "communication"),
        # Both list education alone, rows 69 and 15, and both sit on the board.
        ("global-partnership-for-education", "seat-donor-1", "seat-africa-2", 1, "alignment"),
        # Rows 2, 4 and 6 of ties.csv seat these constituencies on the board.
        ("global-fund", "seat-private-sector", "bangladesh", 2, None),
        ("global-fund", "sweden", "indonesia", 0, None),
    ],
)
def test_what_is_known_of_a_seat_is_all_that_scores(name, source, target, through, criterion):
    """One criterion is known and is 1, four are not: the score is 1, from 0.2 to 1."""
    s = suggestion(name, source, target)
    known = {c: v for c, v in scores(s).items() if v is not None}
    assert known == ({criterion: 1} if criterion else {})
    assert (s.score, s.low, s.high) == ((1, 0.2, 1) if criterion else (None, 0, 1))
    if through is not None:
        assert max(len(s.introduction) - 2, 0) == through


def test_the_whole_analysis_suggests_the_same():
    name, focal = "district-health-coalition", "Kesra Rural Development Trust"
    assert len(found(name, focal)) > 10
    assert analysed(data(name), focal=focal, most=100).suggestions == found(name, focal)
