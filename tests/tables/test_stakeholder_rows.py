"""Rows become stakeholders, each once."""

import pytest
from tables.sheets import by_name, coded, only, raw, understood

from coalition.errors import InputError
from coalition.tables import Cell, understand


def test_names_alone_are_enough():
    """One column of names is a data set; ids are the names as written, sorted."""
    dataset = understood("Name\nÉcole B\nA  \n")
    assert [(s.id, s.name) for s in dataset.stakeholders] == [("A", "A"), ("École B", "École B")]


def test_every_field():
    """Each column of the vocabulary reaches its field, and names its cell."""
    found = only(
        understood(
            "ID | Name | Sector | Mission | Values | Lat | Lon | Strengths | Power (0-10) | Cost | "
            "Website | Email | Notes | Colour\n"
            "7 | A | public | to help | care; truth | 48,85 | -1.5 | staff | 5 | € 1,500 | "
            "a.org | a@a.org | n | red"
        )
    )
    assert found.id == "7"
    assert (found.description, found.values) == ("to help", ("care", "truth"))
    assert (found.latitude, found.longitude) == (48.85, -1.5)
    assert (found.strengths, found.influence, found.cost) == (("staff",), 0.5, 1500)
    assert (found.url, found.contact, found.notes) == ("a.org", "a@a.org", "n")
    assert found.further == (("Colour", "red"),)
    assert found.cell("influence") == Cell("stakeholders.csv", 2, "Power (0-10)")


def test_row_without_a_name():
    """The acronym stands in; a row with neither is passed over. Both are told."""
    dataset = understood("Name | Acronym | Themes\n | WEWORLD | food\n | | water\nA | | ")
    assert [s.id for s in dataset.stakeholders] == ["A", "WEWORLD"]
    assert [i.row for i in coded(dataset, "missing-name")] == [2, 3]


def test_no_row_with_a_name():
    """A sheet that names nobody is an error."""
    with pytest.raises(InputError) as error:
        understood("Name | Themes\n | water")
    assert error.value.issues[0].code == "no-stakeholders"


def test_the_same_name_twice():
    """Equal names are one stakeholder; what was united and what differs is told."""
    dataset = understood(
        "Name | Themes | Type\nWHO | health | NGO\nA | | \nwho | food; health | Media"
    )
    found = by_name(dataset)["WHO"]
    assert found.themes == ("health", "food")
    assert found.type == "NGO"
    assert (found.row, coded(dataset, "duplicate-name")[0].row) == (2, 4)
    (conflict,) = coded(dataset, "duplicate-conflict")
    assert (conflict.row, conflict.column, conflict.value) == (4, "Type", "media")


def test_the_same_name_with_two_ids():
    """Ids that differ keep equal names apart, with a warning."""
    dataset = understood("ID | Name\n1 | Red Cross\n2 | Red Cross\n1 | Red Cross")
    assert [s.id for s in dataset.stakeholders] == ["1", "2"]
    assert coded(dataset, "same-name")[0].severity == "warning"


def test_one_id_for_two_names():
    """A column whose ids two names share identifies nobody, and is not used."""
    dataset = understood("ID | Name\n1 | A\n1 | B")
    assert [s.id for s in dataset.stakeholders] == ["A", "B"]
    assert coded(dataset, "id-not-unique")[0].value == "1"


def test_an_id_that_is_a_name_elsewhere():
    """No two stakeholders get one id."""
    dataset = understood("ID | Name\nB | A\n | B")
    assert [s.id for s in dataset.stakeholders] == ["B", "B (2)"]
    assert coded(dataset, "id-taken")


def test_several_region_columns():
    """Where rows are stakeholders, all places are its regions."""
    found = only(understood("Name | Country | District\nA | Kenya | Kisumu; Siaya"))
    assert found.regions == ("Kenya", "Kisumu", "Siaya")


def test_unreadable_numbers():
    """Coordinates and amounts that cannot be are told, and missing."""
    dataset = understood("Name | Latitude | Cost\nA | 123 | a lot\nB | north | -5")
    found = {(i.row, i.column, i.value) for i in coded(dataset, "unreadable-number")}
    assert found == {
        (2, "Latitude", "123"),
        (2, "Cost", "a lot"),
        (3, "Latitude", "north"),
        (3, "Cost", "-5"),
    }
    assert by_name(dataset)["B"].cost is None


def test_issues_stand_in_order():
    """Warnings before infos, each in the order of the rows."""
    dataset = understood(
        "Name | Sector | Latitude\nMinistry of A | | \nB | publc | \nC | public | x"
    )
    assert [(i.severity, i.row) for i in dataset.issues] == [
        ("warning", 3),
        ("warning", 4),
        ("info", 2),
    ]


def test_readers_issues_are_passed_on():
    """What the reader had to mend stays among the issues."""
    table = raw("Name\nA")
    issue = coded(understood("Name | Latitude\nA | x"), "unreadable-number")[0]
    with_issue = type(table)(
        **{**{k: getattr(table, k) for k in table.__slots__}, "issues": (issue,)}
    )
    assert understand([with_issue]).issues == (issue,)


ACTIVITIES = """
Org | Cluster | Province | District | Country
A | Health | North | Kohistan | X
A | Food | North | Kohistan | X
A | Health | South | Kohistan | X
B | Health | South | Lal | X
B | Health | South | Lal | X
a | Food | South | Lal | X
"""


def test_activity_table():
    """One row an activity: rows of a name are one stakeholder, and no duplicate is told."""
    dataset = understood(ACTIVITIES)
    found = by_name(dataset)
    assert sorted(found) == ["A", "B"]
    assert found["A"].themes == ("Health", "Food")
    assert found["A"].regions == ("North", "South")
    assert found["A"].activities == (
        ("Health", "Kohistan (North)"),
        ("Food", "Kohistan (North)"),
        ("Health", "Kohistan (South)"),
        ("Food", "Lal"),
    )
    assert found["B"].further == (("Country", "X"),)
    assert found["A"].cell("regions").column == "Province"
    assert not coded(dataset, "duplicate-name")
    assert coded(dataset, "rows-are-activities")


def test_table_of_memberships():
    """Names that repeat without themes or places are put together with one issue, not many."""
    rows = "\n".join(f"{name} | c{i}" for i in range(4) for name in "AB")
    dataset = understood(f"Name | Committee\n{rows}")
    assert by_name(dataset)["A"].further == (("Committee", "c0; c1; c2; c3"),)
    (issue,) = dataset.issues
    assert issue.severity == "warning"
    assert "2 stakeholders in 8 rows" in issue.message


def test_row_numbers_are_no_ids():
    """In a table of activities an id that counts rows identifies no stakeholder."""
    rows = "\n".join(f"{i} | {'AB'[i % 2]} | health" for i in range(8))
    dataset = understood(f"ID | Name | Themes\n{rows}")
    assert [s.id for s in dataset.stakeholders] == ["A", "B"]


def test_networks_tell_names_apart():
    """With a network in both sheets, a name recurs; its id bears the network where it does."""
    dataset = understood(
        "network | name\nn1 | Red Cross\nn2 | Red Cross\nn2 | B",
        "network | from | to\nn2 | B | Red Cross\nn1 | Red Cross | C",
    )
    assert [s.id for s in dataset.stakeholders] == ["B", "C", "n1: Red Cross", "n2: Red Cross"]
    assert [(t.source, t.target) for t in dataset.ties] == [
        ("B", "n2: Red Cross"),
        ("n1: Red Cross", "C"),
    ]
    assert dataset.stakeholders[2].further == (("network", "n1"),)


@pytest.mark.parametrize(
    "name", ["Total", "SUM", "Grand total:", "Totaux", "Total général", "Suma", "Soma", "المجموع"]
)
def test_a_line_of_sums_is_kept_and_told(name):
    dataset = understood(f"Name | Cost\nAda | 3\n{name} | 3")
    assert len(dataset.stakeholders) == 2
    [issue] = coded(dataset, "line-of-sums")
    assert (issue.severity, issue.row, issue.value) == ("warning", 3, name)


@pytest.mark.parametrize("name", ["Total Water", "Sum of Us", "Somali Aid"])
def test_a_name_with_more_than_a_word_for_sums_is_no_line_of_sums(name):
    assert not coded(understood(f"Name | Cost\nAda | 3\n{name} | 3"), "line-of-sums")


def test_cells_with_commas_among_semicolons_are_named_once_a_column():
    """They stay one value each; sentences and "a, b and c" are not taken for lists."""
    rows = ["eau; genre", "genre, santé", "eau", "Water, Sanitation and Hygiene", *["x, z"] * 4]
    text = "\n".join(f"N{k} | {cell}" for k, cell in enumerate(rows))
    dataset = understood(f"Name | Themes\n{text}")
    assert by_name(dataset)["N1"].themes == ("genre, santé",)
    [issue] = coded(dataset, "commas-kept")
    assert (issue.severity, issue.row, issue.column) == ("info", 3, "Themes")
    assert "'genre, santé' (row 3), 'x, z' (row 6), 'x, z' (row 7) and 2 more." in issue.message
    assert not coded(understood("Name | Themes\nA | x, z\nB | z, w"), "commas-kept")


def test_headings_are_read_on_the_scale_of_what_they_head_for():
    """Nobody heads past 6, but the influence goes to 10: 5 is half of it in both columns."""
    found = only(
        understood(
            "Name | Influence (0-10) | Influence heading | Interest | Expected interest (1-5)\n"
            "A | 5 | 6 | 3 | 5"
        )
    )
    assert (found.influence, found.influence_heading) == (0.5, 0.6)
    assert found.interest_heading == 1.0
    assert found.further == ()
