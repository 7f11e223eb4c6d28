"""Ratings are brought to 0-1, and how is told."""

import pytest
from tables.sheets import coded, raw, understood

from coalition.tables._ratings import ratings
from coalition.tables._sheet import STAKEHOLDERS, Column, Sheet


def rated(header: str, *cells: str) -> tuple[object, ...]:
    """The values, the scale as (low, high, source), and the codes of what was doubtful."""
    table = raw("\n".join([f"{header} | x", *(f"{cell} | x" for cell in cells)]))
    sheet = Sheet(table, "s.csv", (Column(0, header, "trust"),), STAKEHOLDERS)
    read = ratings(sheet, sheet.columns[0])
    scale = read.scale and (read.scale.low, read.scale.high, read.scale.source)
    return read.values, scale, [issue.code for issue in read.issues]


@pytest.mark.parametrize(
    ("header", "scale"),
    [
        ("trust (1-5)", (1, 5)),
        ("confiance /10", (0, 10)),
        ("trust 0-100 %", (0, 100)),
        ("trust, 1 to 4", (1, 4)),
        ("trust out of 7", (0, 7)),
        ("alignment (-2 to 2)", (-2, 2)),
    ],
)
def test_stated_scale(header, scale):
    """The header states the scale; its two ends become 0 and 1."""
    low, high = scale
    values, read, issues = rated(header, str(low), str(high))
    assert values == (0, 1)
    assert read == (low, high, "stated")
    assert issues == []


@pytest.mark.parametrize(
    ("cells", "scale"),
    [
        (("0.2", "1"), (0, 1)),
        (("0", "3"), (0, 3)),
        (("1", "3"), (1, 3)),
        (("2", "4"), (0, 4)),
        (("1", "5"), (1, 5)),
        (("0", "5"), (0, 5)),
        (("2", "9"), (0, 10)),
        (("55", "80"), (0, 100)),
        (("-1", "2"), (-2, 2)),
    ],
)
def test_inferred_scale(cells, scale):
    """Without one, the least usual scale that holds all numbers is taken, and told."""
    _, read, issues = rated("trust", *cells)
    assert read == (*scale, "inferred")
    assert issues == ["inferred-scale"]


def test_one_slip_does_not_stretch_the_scale_of_all_others():
    """44 among 4, 3, 5 and 1 is told and left out; the 4 of the others stays 4 of 5."""
    values, scale, issues = rated("trust", "4", "3", "5", "1", "44")
    assert values == (0.75, 0.5, 1, 0, None)
    assert scale == (1, 5, "inferred")
    assert issues == ["inferred-scale", "rating-off-scale"]


@pytest.mark.parametrize(
    "cells", [("4", "3", "44"), ("4", "3", "5", "1", "44", "44"), ("40", "30", "50", "10", "44")]
)
def test_two_high_answers_or_few_in_all_are_no_slip(cells):
    """They are read on the scale that holds them, as before."""
    values, scale, issues = rated("trust", *cells)
    assert scale == (0, 100, "inferred")
    assert None not in values
    assert issues == ["inferred-scale"]


@pytest.mark.parametrize(
    ("cells", "scale"),
    [
        (("8", "14", "12.5"), (0, 20)),
        (("20", "20", "3"), (0, 20)),
        (("8", "9", "12"), (0, 100)),
        (("8", "14", "21"), (0, 100)),
        (("8", "14", "12 %"), (0, 100)),
    ],
)
def test_marks_out_of_twenty(cells, scale):
    """Two answers above 10 and none above 20: 14 is 0.7 then, not 0.14."""
    assert rated("trust", *cells)[1] == (*scale, "inferred")


def test_arithmetic():
    """On 1-5, 2 is (2-1)/4 = 0.25; 3,5 is 0.625."""
    assert rated("trust (1-5)", "2", "3,5")[0] == (0.25, 0.625)


def test_words():
    """Low, medium, high are 0, 1/2, 1, in four languages."""
    assert rated("trust", "low", "moyenne", "Alta")[0] == (0, 0.5, 1)


def test_more_words():
    """Where very low and very high occur, low lies between: 1/4."""
    assert rated("trust", "very low", "low", "muy alta")[0] == (0, 0.25, 1)


def test_yes_and_no():
    """Yes is 1 and no is 0."""
    assert rated("urgency", "yes", "non")[0] == (1, 0)


def test_missing_is_not_zero():
    """Who did not answer, or does not know, has no rating."""
    assert rated("trust (0-4)", "", "-", "ne sait pas", "0")[0] == (None, None, None, 0)


def test_off_scale_and_unreadable():
    """A number outside the stated scale and a word without a meaning are told, and missing."""
    values, _, issues = rated("trust (1-5)", "7", "blue", "5")
    assert values == (None, None, 1)
    assert sorted(issues) == ["rating-off-scale", "unreadable-rating"]


def test_scale_in_the_cell():
    """4/5 brings its own scale."""
    assert rated("trust", "4/5", "1/5")[0] == (0.8, 0.2)


def test_issue_names_the_cell():
    """File, row, column and value stand in the issue."""
    dataset = understood("Name | Trust (1-5)\nA | 3\nB | 9")
    (issue,) = coded(dataset, "rating-off-scale")
    assert (issue.file, issue.row, issue.column, issue.value) == (
        "stakeholders.csv",
        3,
        "Trust (1-5)",
        "9",
    )
    assert dataset.scales[0].source == "stated"
