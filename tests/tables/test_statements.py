"""Tables of coded statements, whole and broken."""

import pytest
from graphs import dataset_of, stakeholder
from hypothesis import given
from hypothesis import strategies as st

from coalition.errors import InputError
from coalition.sources._raw import RawTable
from coalition.tables import statements_of, with_stances

HEADER = ("organization", "concept", "agreement", "date")
PEOPLE = dataset_of([stakeholder("Army", name="The Army", aliases=("TA",)), stakeholder("Bank")])


def read(*rows, header=HEADER, dataset=PEOPLE):
    return statements_of(
        [RawTable("said.csv", "", header, rows, tuple(range(2, len(rows) + 2)))], dataset
    )


def test_speakers_are_known_by_id_name_and_alias():
    rows = [(who, "Tax", "yes", "") for who in ("Army", "the army", "TA")]
    assert [s.id for s in read(*rows).statements] == ["Army"] * 3


def test_a_speaker_without_a_row_becomes_a_stakeholder_and_is_told_of():
    said = read(("Club", "Tax", "yes", ""), ("Bank", "Tax", "no", ""))
    found = with_stances(PEOPLE, said)
    assert [(s.id, s.stances) for s in found.stakeholders] == [
        ("Army", ()),
        ("Bank", (("Tax", -1.0),)),
        ("Club", (("Tax", 1.0),)),
    ]
    assert [(i.code, i.value, i.row) for i in said.issues] == [("unlisted-speaker", "Club", 2)]


def test_the_stakeholder_whose_name_is_nearest_is_named():
    people = dataset_of([stakeholder("World Health Organization")])
    said = read(("World Health Organisaton", "Tax", "yes", ""), dataset=people)
    assert "If 'World Health Organization' is meant" in said.issues[0].action


def test_one_issue_written_in_two_ways_is_one_issue():
    said = read(("Bank", "Sugar tax", "yes", ""), ("Army", " SUGAR  TAX", "no", ""))
    assert {s.issue for s in said.statements} == {"Sugar tax"}


@pytest.mark.parametrize(
    ("row", "column"),
    [
        (("", "Tax", "yes", ""), "stakeholder"),
        (("Bank", "", "yes", ""), "issue"),
        (("Bank", "Tax", "perhaps", ""), "agree"),
        (("Bank", "Tax", "7", ""), "agree"),
        (("Bank", "Tax", "nan", ""), "agree"),
        (("Bank", "Tax", "", ""), "agree"),
    ],
)
def test_a_row_that_says_nothing_is_left_out_and_told_of(row, column):
    said = read(row)
    assert said.statements == ()
    assert [(i.code, i.column, i.row) for i in said.issues] == [("statement-left-out", column, 2)]


@pytest.mark.parametrize("date", ["soon", "2024-13-40", "31.31.2024", "999999"])
def test_an_impossible_date_leaves_the_statement_undated(date):
    said = read(("Bank", "Tax", "yes", date))
    assert said.statements[0].date == ""
    assert "undated" in said.issues[0].action


def test_a_table_without_the_columns_is_refused_and_says_which_are_expected():
    with pytest.raises(InputError) as refused:
        read(("x",), header=("organization",))
    assert "stakeholder, issue and agree" in refused.value.issues[0].message


@given(st.lists(st.tuples(*[st.text(max_size=8)] * 4), max_size=8))
def test_whatever_stands_in_the_cells_every_row_is_read_or_told_of(rows):
    said = read(*rows)
    left_out = [i for i in said.issues if i.code == "statement-left-out" and i.column != "date"]
    assert len(said.statements) + len(left_out) == len(rows)
    ids = {s.id for s in with_stances(PEOPLE, said).stakeholders}
    assert {s.id for s in said.statements} <= ids
