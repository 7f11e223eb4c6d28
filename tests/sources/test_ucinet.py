"""UCINET's DL files."""

import pytest

from coalition.errors import InputError
from coalition.sources import read


def tables_of(tmp_path, text):
    (tmp_path / "a.dl").write_text(text, encoding="utf-8")
    return read(tmp_path / "a.dl")


def test_a_symmetric_matrix_has_ties_without_direction(tmp_path):
    nodes, ties = tables_of(
        tmp_path, 'dl n = 3 format = fullmatrix\nlabels:\n"Alpha Org", Beta\nGamma\ndata:\n'
        "0 1 0\n1 0 2\n0 2 0\n",
    )  # fmt: skip
    assert nodes.rows == (("Alpha Org",), ("Beta",), ("Gamma",))
    assert ties.rows == (("Alpha Org", "Beta", "1"), ("Beta", "Gamma", "2"))
    assert ties.directed is False


def test_several_matrices_are_kinds_of_tie(tmp_path):
    _, ties = tables_of(
        tmp_path,
        "dl n=2, nm=2\nlabels:\nA,B\nmatrix labels:\ntrust,money\ndata:\n0 1\n0 0\n0 0\n3 0\n",
    )
    assert ties.rows == (("A", "B", "1", "trust"), ("B", "A", "3", "money"))
    assert ties.directed is True


@pytest.mark.parametrize(
    ("format", "data"),
    [
        ("edgelist1", "1 2 5\n2 3"),
        ("nodelist1", "1 2\n2 3"),
        ("upperhalf", "0 5 0\n0 1\n0"),
        ("lowerhalf", "0\n5 0\n0 1 0"),
    ],
)
def test_every_format_says_the_same_pairs(tmp_path, format, data):
    _, ties = tables_of(tmp_path, f"DL n=3 format={format}\nlabels:\nA B C\ndata:\n{data}\n")
    assert {frozenset(row[:2]) for row in ties.rows} == {frozenset("AB"), frozenset("BC")}


def test_labels_may_stand_in_the_data(tmp_path):
    _, ties = tables_of(
        tmp_path, "dl n=3 format=edgelist1\nlabels embedded:\ndata:\nA B 2\nB C 1\n"
    )
    assert ties.rows == (("A", "B", "2"), ("B", "C", "1"))
    nodes, ties = tables_of(tmp_path, "dl n=2\nlabels embedded\ndata:\n  A B\nA 0 1\nB 0 0\n")
    assert nodes.rows == (("A",), ("B",))
    assert ties.rows == (("A", "B", "1"),)


def test_two_modes_are_tied_to_each_other(tmp_path):
    nodes, ties = tables_of(
        tmp_path,
        "dl nr=2 nc=3\nrow labels:\nA B\ncolumn labels:\nx y z\ndata:\n1 0 0\n0 1 1\n",
    )
    assert [row[0] for row in nodes.rows] == ["A", "B", "x", "y", "z"]
    assert ties.rows == (("A", "x", "1"), ("B", "y", "1"), ("B", "z", "1"))


def test_an_absent_diagonal_is_not_read(tmp_path):
    _, ties = tables_of(tmp_path, "dl n=2 diagonal=absent\nlabels:\nA B\ndata:\n1\n1\n")
    assert ties.rows == (("A", "B", "1"),)


@pytest.mark.parametrize(
    "text",
    [
        "dl n=2\ndata:\n0 1 0\n",
        "dl n=2 format=spiral\ndata:\n0 1\n0 0\n",
        "dl n=2 format=edgelist1\ndata:\n1 7\n",
        "dl n=99999999\ndata:\n1\n",
    ],
)
def test_a_damaged_file_is_refused(tmp_path, text):
    with pytest.raises(InputError) as error:
        tables_of(tmp_path, text)
    assert len(error.value.issues) == 1
