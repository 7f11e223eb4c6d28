"""Pajek's networks and projects."""

import networkx
import pytest

from coalition.errors import InputError
from coalition.sources import read


def tables_of(tmp_path, text, name="a.net"):
    (tmp_path / name).write_text(text, encoding="utf-8")
    return read(tmp_path / name)


def test_relations_directions_and_partitions_are_read(tmp_path):
    """Arcs have a direction, edges none; a relation's name is the kind; a partition a column."""
    nodes, ties = tables_of(
        tmp_path,
        '% made by hand\n*Network test\n*Vertices 3\n1 "Alpha Org" 0.1 0.2 box\n2 Beta\n3 "Gamma"\n'
        '*Arcs :1 "funding"\n1 2 3\n*Edges :2 "information"\n2 3\n*Arcslist\n3 1 -2\n'
        "*Partition sector\n*Vertices 3\n1\n2\n2\n",
        "a.paj",
    )
    assert nodes.header == ("id", "sector")
    assert nodes.rows == (("Alpha Org", "1"), ("Beta", "2"), ("Gamma", "2"))
    assert ties.header == ("source", "target", "weight", "kind", "directed")
    assert ties.rows == (
        ("Alpha Org", "Beta", "3", "funding", "true"),
        ("Beta", "Gamma", "", "information", "false"),
        ("Gamma", "Alpha Org", "", "", "true"),
        ("Gamma", "Beta", "", "", "true"),
    )
    assert ties.directed is True


def test_a_matrix_has_ties_where_it_is_not_zero(tmp_path):
    _, ties = tables_of(tmp_path, "*Vertices 2\n*Matrix\n0 2.5\n0 0\n")
    assert ties.rows == (("1", "2", "2.5"),)


def test_vertices_with_equal_labels_are_called_by_number(tmp_path):
    nodes, ties = tables_of(tmp_path, '*vertices 2\n1 "A"\n2 "A"\n*edges\n1 2\n')
    assert nodes.rows == (("1",), ("2",))
    assert ties.rows == (("1", "2"),)


def test_what_networkx_writes_reads_back(tmp_path):
    graph = networkx.karate_club_graph()
    networkx.write_pajek(networkx.relabel_nodes(graph, str), tmp_path / "karate.net")
    nodes, ties = read(tmp_path / "karate.net")
    assert (len(nodes.rows), len(ties.rows), ties.directed) == (34, 78, False)
    pairs = {frozenset((int(row[0]), int(row[1]))) for row in ties.rows}
    assert pairs == {frozenset(edge) for edge in graph.edges}


@pytest.mark.parametrize(
    "text",
    [
        "*Vertices many\n",
        "*Vertices 2\n*Edges\n1 3\n",
        "*Vertices 2\n3 C\n",
        "*Vertices 99999999999\n",
        "*Vertices 0\n",
        "*Vertices 2\n*Edges\n1 x\n",
    ],
)
def test_a_damaged_file_is_refused_with_its_line(tmp_path, text):
    with pytest.raises(InputError) as error:
        tables_of(tmp_path, text)
    assert len(error.value.issues) == 1
