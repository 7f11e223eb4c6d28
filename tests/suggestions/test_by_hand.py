"""Every figure of every suggestion from the shipped sheets, worked out once more from the cells."""

import csv
import re
from functools import cache
from pathlib import Path

import pytest
from by_hand import Sheets, mean

import coalition

DATASETS = Path(__file__).resolve().parents[2] / "datasets"
NAMES = sorted(path.parent.name for path in DATASETS.glob("*/ties.csv"))
OF_ALL = ("cut-point", "isolated-stakeholder")


@cache
def findings(name):
    folder = DATASETS / name
    return coalition.analyze(folder / "stakeholders.csv", folder / "ties.csv").findings


@pytest.mark.parametrize("name", NAMES)
def test_criteria_score_and_bounds_are_those_of_the_cells(name):
    found = findings(name)
    sheets = Sheets(DATASETS / name, found.network.ids)
    assert len(found.suggestions) > 200
    for s in found.suggestions:
        own = sheets.criteria(s.source, s.target)
        told = {name: judgement.score for name, judgement in s.criteria}
        assert told == {
            name: None if score is None else pytest.approx(score, abs=1e-5)
            for name, score in own.items()
        }, (s.source, s.target)
        assert s.score == (mean(own.values()) and pytest.approx(mean(own.values()), abs=1e-5))
        for bound, missing in ((s.low, 0), (s.high, 1)):
            filled = [missing if score is None else score for score in own.values()]
            assert bound == pytest.approx(sum(filled) / 5, abs=1e-5)


@pytest.mark.parametrize("name", NAMES)
def test_value_is_the_severity_closed_over_all_that_concerns_the_source(name):
    found = findings(name)
    for s in found.suggestions:
        own = [
            gap
            for gap in found.gaps
            if gap.kind in OF_ALL or not gap.stakeholders or s.source in gap.stakeholders
        ]
        closed = sum(gap.severity for gap in own if gap.id in s.closes)
        whole = sum(gap.severity for gap in own)
        assert s.value == pytest.approx(closed / whole if whole else 0, abs=1e-5)


@pytest.mark.parametrize("name", NAMES)
def test_no_suggestion_is_a_tie_and_each_step_of_an_introduction_is_one(name):
    found = findings(name)
    sheets = Sheets(DATASETS / name, found.network.ids)
    for s in found.suggestions:
        assert frozenset((s.source, s.target)) not in sheets.ties
        steps = zip(s.introduction, s.introduction[1:], strict=False)
        assert all(frozenset(step) in sheets.ties for step in steps)


@pytest.mark.parametrize("name", NAMES)
def test_what_a_reason_names_stands_in_the_cells_that_it_cites(name):
    with (DATASETS / name / "stakeholders.csv").open(encoding="utf-8-sig", newline="") as file:
        sheet = list(csv.reader(file))
    checked = 0
    for s in findings(name).suggestions:
        for reason in s.reasons:
            told = re.match(r"(?:Both work (?:on|in)|.+ offers) (.+?)(?:, which .+)? \(", reason)
            cited = re.findall(r"row (\d+), ([^;()]+?)(?=[;)])", reason)
            if told is None or not cited:
                continue
            things = [t for t in re.split(r", | and ", told[1]) if not re.match(r"\d+ more", t)]
            for row, column in cited:
                cell = sheet[int(row) - 1][sheet[0].index(column)].lower()
                assert all(thing.lower() in cell for thing in things), reason
                checked += 1
    assert checked > 20
