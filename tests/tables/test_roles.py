"""Which table is which."""

import pytest
from tables.sheets import coded, raw, understood

from coalition.errors import InputError
from coalition.sources import RawTable
from coalition.tables import understand

PEOPLE = "Name | Themes\nA | water\nB | water"
TIES = "From | To\nA | B"


def test_workbook_with_three_sheets():
    """Stakeholders and ties are found in a workbook; a sheet of notes is passed over."""
    dataset = understand(
        [
            raw("About this file\nWritten in May", "book.xlsx", "README"),
            raw(PEOPLE, "book.xlsx", "People"),
            raw(TIES, "book.xlsx", "Links"),
        ]
    )
    assert len(dataset.stakeholders) == 2
    assert [(t.source, t.target, t.file) for t in dataset.ties] == [("A", "B", "book.xlsx [Links]")]
    assert [i.file for i in coded(dataset, "passed-over")] == ["book.xlsx [README]"]


def test_vague_sheet_beside_a_sure_one():
    """A sheet whose header is only "Title" lists no stakeholders where another surely does."""
    dataset = understand(
        [raw("Title\nOur workbook", "b.xlsx", "Cover"), raw(PEOPLE, "b.xlsx", "People")]
    )
    assert [s.name for s in dataset.stakeholders] == ["A", "B"]


def test_gephi_edges_alone():
    """A list of ties alone is a data set of its ends, and nobody is called unlisted."""
    dataset = understand([raw("Source | Target | Weight | Type\na | b | 2 | Directed", "e.csv")])
    assert [s.id for s in dataset.stakeholders] == ["a", "b"]
    assert dataset.ties[0].weight == 2
    assert dataset.directed
    assert coded(dataset, "only-ties")
    assert not coded(dataset, "unlisted-stakeholder")


def test_kumu_elements_and_connections():
    """Kumu's own headers work as they are: Label, Type, Tags; From, To, Type."""
    dataset = understand(
        [
            raw("Label | Type | Tags\nA | NGO | x", "kumu.xlsx", "Elements"),
            raw("From | To | Type\nA | B | Funds", "kumu.xlsx", "Connections"),
        ]
    )
    assert dataset.ties[0].kind == "Funds"
    assert dataset.stakeholders[0].type == "NGO"


def test_dates_are_no_ends():
    """From and To that are dates leave a sheet of stakeholders one."""
    dataset = understood("Name | From | To\nA | 2019 | 2021\nB | 2020 | 2022")
    assert [s.name for s in dataset.stakeholders] == ["A", "B"]


def test_given_ties_with_names_and_partners():
    """A table given as ties may call its ends organisation and partner."""
    dataset = understood(PEOPLE, "Organisation | Partner | Form\nA | B | coalition")
    assert [(t.source, t.target, t.form) for t in dataset.ties] == [("A", "B", "coalition")]


def test_given_ties_without_ends():
    """A table given as ties without two ends is an error that lists its headers."""
    with pytest.raises(InputError) as error:
        understood(PEOPLE, "x | y\n1 | 2")
    assert "--column source" in error.value.issues[0].action


def test_two_files_of_stakeholders():
    """Several tables of stakeholders are one list."""
    dataset = understand([raw(PEOPLE, "a.csv"), raw("Nom\nC", "b.csv")])
    assert [s.id for s in dataset.stakeholders] == ["A", "B", "C"]


def test_format_says_what_a_table_holds():
    """What the format itself says overrules the headers."""
    nodes = raw("source | target\nx | y", "g.gexf", holds="stakeholders")
    with pytest.raises(InputError) as error:
        understand([nodes])
    assert error.value.issues[0].code == "missing-column"


def test_nothing_at_all():
    """No table is an error, not an empty data set."""
    with pytest.raises(InputError):
        understand([])


def test_a_sheet_of_instructions_is_no_data():
    """Its examples are passed over, unless it is the only sheet."""
    about = RawTable("a.xlsx", "Read me", ("Name", "Hint"), (("Example Org", "x"),), (2,))
    data = RawTable("a.xlsx", "Members", ("Name", "Sector"), (("Real Org", "social"),), (2,))
    assert [s.name for s in understand([about, data]).stakeholders] == ["Real Org"]
    assert [s.name for s in understand([about]).stakeholders] == ["Example Org"]
