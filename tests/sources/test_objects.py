"""Data frames and graphs of a program as tables."""

import networkx
import numpy as np
import pandas as pd
import pytest

from coalition.sources import from_frame, from_graph


def test_a_frame_is_a_table_of_texts():
    """nan, None and NaT are empty; whole numbers, dates and lists are as people write them."""
    frame = pd.DataFrame(
        {
            "name": ["A", None],
            "staff": [3.0, np.nan],
            "since": [pd.Timestamp("2024-01-02"), pd.NaT],
            "themes": [["water", "health"], np.array(["peace"])],
            "core": [True, pd.NA],
        }
    )
    table = from_frame(frame, "members")
    assert (table.file, table.header) == ("members", ("name", "staff", "since", "themes", "core"))
    assert table.rows == (
        ("A", "3", "2024-01-02", "water;health", "true"),
        ("", "", "", "peace", ""),
    )
    assert table.numbers == (2, 3)


def test_an_index_of_names_is_a_column_and_positions_are_not():
    """A filtered frame has gaps in its index, which mean nothing."""
    frame = pd.DataFrame({"name": ["A", "B", "C"], "x": [1, 2, 3]})
    assert from_frame(frame[frame["x"] > 1], "f").header == ("name", "x")
    named = from_frame(frame.set_index("name"), "f")
    assert (named.header, named.rows[0]) == (("name", "x"), ("A", "1"))
    texts = pd.DataFrame({"x": [1]}, index=["A"])
    assert from_frame(texts, "f").rows == (("A", "1"),)


def test_columns_of_one_name_and_of_several_levels_are_kept():
    """A merge leaves such headers behind."""
    frame = pd.DataFrame([["A", "B"]], columns=["name", "name"])
    assert from_frame(frame, "f").rows == (("A", "B"),)
    levels = pd.DataFrame([["A"]], columns=pd.MultiIndex.from_tuples([("who", "name")]))
    assert from_frame(levels, "f").header == ("who name",)


def test_an_empty_frame_is_a_header():
    """No row, no number."""
    table = from_frame(pd.DataFrame({"name": []}), "f")
    assert (table.header, table.rows, table.numbers) == (("name",), (), ())


@pytest.mark.parametrize(
    "kind", [networkx.Graph, networkx.DiGraph, networkx.MultiGraph, networkx.MultiDiGraph]
)
def test_a_graph_is_two_tables(kind):
    """Nodes of any type, their attributes, isolates, and edges with theirs."""
    graph = kind()
    graph.add_node(1, label="One", themes=["water", "health"])
    graph.add_node("two")
    graph.add_edge(1, "two", weight=2.0, trust=None)
    nodes, ties = from_graph(graph, "graph")
    assert (nodes.file, nodes.holds) == ("graph", "stakeholders")
    assert nodes.header == ("id", "name", "themes")
    assert nodes.rows == (("1", "One", "water;health"), ("two", "two", ""))
    assert (ties.header, ties.rows) == (("source", "target", "weight"), (("1", "two", "2"),))
    assert ties.directed is graph.is_directed()


def test_parallel_edges_are_rows_of_their_own():
    """Two reports of one relation."""
    graph = networkx.MultiGraph([("a", "b"), ("a", "b")])
    assert len(from_graph(graph, "g")[1].rows) == 2


def test_a_graph_without_edges_is_one_table():
    """Of stakeholders only."""
    (nodes,) = from_graph(networkx.empty_graph(2), "g")
    assert nodes.rows == (("0",), ("1",))


def test_control_characters_are_left_out_and_counted():
    """A name that a program holds is as clean as one out of a file; a soft line break parts words.

    Tabs and line breaks stay.
    """
    frame = pd.DataFrame({"na\x00me": ["nul\x00org", "two\x0bwords", "a\tb\nc"]})
    table = from_frame(frame, "members")
    assert (table.header, table.rows) == (("name",), (("nulorg",), ("two words",), ("a\tb\nc",)))
    assert [issue.code for issue in table.issues] == ["control-characters"]
    assert " 2 control characters" in table.issues[0].message
    graph = networkx.Graph([("bell\x07", "B")])
    nodes, edges = from_graph(graph, "graph")
    assert nodes.rows == (("bell",), ("B",))
    assert edges.rows == (("bell", "B"),)
