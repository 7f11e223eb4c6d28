"""Ties: from their own sheet and from the column of partners."""

import pytest
from tables.sheets import by_name, coded, raw, understood

from coalition.tables import understand
from coalition.tables._forms import form_in, status_in

PEOPLE = """
ID | Name | Acronym
1 | World Health Organization | WHO
2 | Save the Children |
3 | B (BB) |
"""


def ends(dataset) -> list[tuple[str, str]]:
    return [(tie.source, tie.target) for tie in dataset.ties]


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("Coopération", "cooperation"),
        ("coordinated", "coordination"),
        ("3", "collaboration"),
        ("3 - collaborate", "collaboration"),
        ("Alianza", "coalition"),
        ("integração", "integration"),
        ("knows of", "none"),
        ("networking", "none"),
        ("friends", None),
    ],
)
def test_forms(word, form):
    """Forms in four languages, by their number, and in other ladders' words."""
    assert form_in(word) == form


@pytest.mark.parametrize(
    ("word", "status"),
    [("en cours", "existing"), ("antiguo", None), ("former", "past"), ("planejado", "potential")],
)
def test_statuses(word, status):
    """Statuses in four languages; a word that is none is none."""
    assert status_in(word) == status


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("1", "1"),
        ("World Health Organization", "1"),
        ("WORLD HEALTH  ORGANIZATION", "1"),
        ("who", "1"),
        ("bb", "3"),
    ],
)
def test_ends(text, id):
    """An end is an id, a name, a name without regard to case, or an acronym."""
    dataset = understood(PEOPLE, f"Source | Target\n{text} | 2")
    assert ends(dataset) == [(id, "2")]
    assert not coded(dataset, "unlisted-stakeholder")


def test_every_field_of_a_tie():
    """Each column reaches its field; what has no meaning is kept."""
    dataset = understood(
        "Name\nA\nB",
        "From | To | Form | Weight | Trust (1-5) | Frequency | Status | Kind | Since | Until | "
        "Note | X\n"
        "A | B | coalition | 2,5 | 4 | weekly | past | money | 2019 | 2021 | ok | y",
    )
    (tie,) = dataset.ties
    assert (tie.form, tie.weight, tie.trust, tie.frequency) == ("coalition", 2.5, 0.75, "weekly")
    assert (tie.status, tie.kind, tie.since, tie.until) == ("past", "money", "2019", "2021")
    assert (tie.notes, tie.further, tie.row) == ("ok", (("X", "y"),), 2)


def test_unlisted_end():
    """An end that nobody listed becomes a stakeholder, once, with a warning and what is near."""
    dataset = understood(
        "Name\nWorld Food Programme\nB",
        "Source | Target\nB | World Food Program\nB | Acme Ltd\nB | Acme Ltd",
    )
    assert sorted(by_name(dataset)) == [
        "Acme Ltd",
        "B",
        "World Food Program",
        "World Food Programme",
    ]
    near, far = coded(dataset, "unlisted-stakeholder")
    assert (near.file, near.row, near.column) == ("ties.csv", 2, "Target")
    assert "'World Food Programme'" in near.action
    assert far.value == "Acme Ltd"
    assert by_name(dataset)["Acme Ltd"].sector_source == "inferred"
    assert not coded(dataset, "near-duplicate-name")


@pytest.mark.parametrize("merge", [False, True])
def test_an_unlisted_partner_a_letter_off_gets_a_hint_and_is_never_merged(merge):
    dataset = understood(
        "Name | Partners\nRéseau Femmes | Nandy; Oxf\nNancy | Resau Femmes\nOxfa | North\nForth |",
        merge_duplicates=merge,
    )
    told = {issue.value: issue.action for issue in coded(dataset, "unlisted-stakeholder")}
    assert "If 'Réseau Femmes' is meant, write that name." in told["Resau Femmes"]
    assert "If 'Nancy' is meant" in told["Nandy"]
    assert "is meant" not in told["Oxf"] + told["North"]
    assert {"Nancy", "Nandy", "Resau Femmes", "Réseau Femmes"} <= set(by_name(dataset))


def test_ambiguous_end():
    """A name that two stakeholders bear is told."""
    dataset = understood("ID | Name\n1 | A\n2 | A\n3 | B", "Source | Target\nA | B")
    assert ends(dataset) == [("1", "3")]
    assert coded(dataset, "ambiguous-end")[0].value == "A"


def test_rows_that_state_no_tie():
    """Self-ties, awareness, weight 0 and rows with one end are passed over, and told."""
    dataset = understood(
        "Name\nA\nB",
        "Source | Target | Form | Weight\nA | A | | \nA | B | aware | \nA | B | | 0\n"
        "A | | | \nA | B | | 1",
    )
    assert [tie.weight for tie in dataset.ties] == [1]
    assert {"self-tie", "awareness-only", "zero-weight", "missing-end"} <= {
        issue.code for issue in dataset.issues
    }


def test_unreadable_cells():
    """A form, status and weight that mean nothing are told; the tie stays."""
    dataset = understood(
        "Name\nA\nB", "Source | Target | Form | Status | Weight\nA | B | odd | so | -3"
    )
    (tie,) = dataset.ties
    assert (tie.form, tie.status, tie.weight) == (None, "existing", None)
    assert tie.further == (("Form", "odd"),)
    assert {i.code for i in dataset.issues} == {
        "unknown-form",
        "unknown-status",
        "unreadable-weight",
    }


def test_conflict_has_no_form():
    """A quarrel keeps no form, whether the status or the form column says it."""
    dataset = understood(
        "Name\nA\nB\nC",
        "Source | Target | Form | Status\nA | B | coalition | conflict\nA | C | rivals | ",
    )
    assert [(t.form, t.status) for t in dataset.ties] == [(None, "conflict")] * 2


def test_type_column_by_values():
    """Type means the direction, the form or the kind, as the values show."""
    directed = understood("Name\nA\nB", "Source | Target | Type\nA | B | Directed")
    assert directed.directed
    form = understood("Name\nA\nB", "Source | Target | Type\nA | B | Coalition")
    assert form.ties[0].form == "coalition"
    kind = understood("Name\nA\nB", "Source | Target | Type\nA | B | Funds")
    assert kind.ties[0].kind == "Funds"


def test_undirected_row_among_directed():
    """Where directions count, a row without one goes both ways."""
    dataset = understood(
        "Name\nA\nB\nC", "Source | Target | Type\nA | B | Directed\nB | C | Undirected"
    )
    assert ends(dataset) == [("A", "B"), ("B", "C"), ("C", "B")]


def test_direction():
    """The user decides; else the table; else no direction, and a hint where both ways are usual."""
    text = "Source | Target\nA | B\nB | A"
    assert understood("Name\nA\nB", text, directed=True).directed
    silent = understood("Name\nA\nB", text)
    assert not silent.directed
    assert "--directed" in coded(silent, "direction-not-stated")[0].action
    table = raw("Source | Target\nA | B", "g.gexf", directed=True)
    assert understand([table]).directed
    assert not understand([table], directed=False).directed


def test_repeated_ties():
    """Rows with the same ends and kind are counted in one issue, and kept."""
    dataset = understood("Name\nA\nB", "Source | Target | Kind\nA | B | x\nA | B | x\nA | B | y")
    assert len(dataset.ties) == 3
    assert coded(dataset, "repeated-tie")[0].message.startswith("1 row")


def test_several_targets_in_a_cell():
    """A cell may list several, but a listed name with a semicolon would stay whole."""
    dataset = understood("Name\nA\nB\nC", "Source | Target\nA | B; C")
    assert ends(dataset) == [("A", "B"), ("A", "C")]


def test_partners():
    """A column of partners makes ties, with the form, status or weight in parentheses."""
    dataset = understood(
        "Name | Partners\nA | B (coalition); C (past); D (3); COSYDEP (Senegal)\nB | \nC | \nD | "
    )
    found = {t.target: t for t in dataset.ties}
    assert found["B"].form == "coalition"
    assert found["C"].status == "past"
    assert found["D"].weight == 3
    assert "COSYDEP (Senegal)" in found
    assert coded(dataset, "unlisted-stakeholder")[0].column == "Partners"


def test_partners_between_commas():
    """Commas separate where the parts are listed, and not within a listed name."""
    dataset = understood(
        "Name | Partners\nA | B, Health, Ministry of, C\nB | C, A\nC | \nHealth, Ministry of | "
    )
    assert ends(dataset) == [
        ("A", "B"),
        ("A", "Health, Ministry of"),
        ("A", "C"),
        ("B", "C"),
        ("B", "A"),
    ]


def test_partners_of_whom_some_are_listed():
    """One listed name among the parts is enough to know what the comma is for."""
    dataset = understood(
        "Name | Partners\nA | World Food Programme of the UN (coalition), Acme Ltd\n"
        "World Food Programme of the UN | "
    )
    assert [(t.target, t.form) for t in dataset.ties] == [
        ("World Food Programme of the UN", "coalition"),
        ("Acme Ltd", None),
    ]


def test_partner_is_known_of():
    """A partner that is only known of is no tie."""
    assert understood("Name | Partners\nA | B (aware)\nB | ").ties == ()
