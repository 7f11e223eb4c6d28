"""JSON in the shapes that programs write, and JSON that is broken."""

import json
from pathlib import Path

import pytest

from coalition.errors import InputError
from coalition.sources import RawTable, json_tables, read


def tables_of(tmp_path: Path, document: object) -> list[RawTable]:
    text = document if isinstance(document, str) else json.dumps(document)
    (tmp_path / "a.json").write_text(text, encoding="utf-8")
    return read(tmp_path / "a.json")


def refused(tmp_path: Path, text: str) -> str:
    with pytest.raises(InputError) as error:
        tables_of(tmp_path, text)
    (issue,) = error.value.issues
    return issue.code


def test_a_list_of_objects_is_a_table(tmp_path):
    """Keys in the order of their appearance; the second object, row 3, has none of the first's."""
    (table,) = tables_of(tmp_path, [{"name": "A", "themes": ["water", "health"]}, {"type": "NGO"}])
    assert table.header == ("name", "themes", "type")
    assert table.rows == (("A", "water;health", ""), ("", "", "NGO"))
    assert (table.numbers, table.holds) == ((2, 3), "")


def test_values_are_texts_as_they_are_written(tmp_path):
    """Digits stay, null and NaN are empty, objects are flattened one level."""
    (table,) = tables_of(
        tmp_path,
        '[{"a": 1.50, "b": 12345678901234567890, "c": null, "d": true, "e": NaN,'
        ' "f": {"g": 1, "h": {"x": 2}}, "i": "\\ud800x"}]',
    )
    assert dict(zip(table.header, table.rows[0], strict=True)) == {
        "a": "1.50",
        "b": "12345678901234567890",
        "c": "",
        "d": "true",
        "e": "",
        "f.g": "1",
        "f.h": '{"x": "2"}',
        "i": "\ufffdx",
    }
    assert [issue.code for issue in table.issues] == ["not-a-number"]


def test_stakeholders_and_ties(tmp_path):
    """Our own plain shape; each table says what it holds."""
    stakeholders, ties = tables_of(
        tmp_path,
        {
            "directed": True,
            "stakeholders": [{"name": "A"}, {"name": "B"}],
            "ties": [{"source": "A", "target": "B"}],
        },
    )
    assert (stakeholders.holds, stakeholders.rows) == ("stakeholders", (("A",), ("B",)))
    assert (ties.holds, ties.rows, ties.directed) == ("ties", (("A", "B"),), True)


@pytest.mark.parametrize("edges", ["edges", "links"])
def test_what_networkx_writes(tmp_path, edges):
    """Node-link data of both its versions."""
    nodes, ties = tables_of(
        tmp_path,
        {
            "directed": False,
            "multigraph": False,
            "graph": {},
            "nodes": [{"id": "a", "sector": "public"}, {"id": "b"}],
            edges: [{"source": "a", "target": "b", "weight": 2}],
        },
    )
    assert nodes.header == ("id", "sector")
    assert (ties.rows, ties.directed) == ((("a", "b", "2"),), False)


def test_links_of_d3_by_position(tmp_path):
    """Its older versions count the nodes from 0 and give them no id."""
    nodes, ties = tables_of(
        tmp_path,
        {"nodes": [{"name": "A"}, {"name": "B"}], "links": [{"source": 1, "target": 0}]},
    )
    assert nodes.rows == (("0", "A"), ("1", "B"))
    assert ties.rows == (("1", "0"),)


def test_links_of_d3_that_hold_the_nodes_themselves(tmp_path):
    """After a simulation each end is the node, coordinates and all."""
    _, ties = tables_of(
        tmp_path,
        {
            "nodes": [{"id": "a", "x": 1}, {"id": "b", "x": 2}],
            "links": [{"source": {"id": "a", "x": 1}, "target": {"id": "b", "x": 2}}],
        },
    )
    assert ties.rows == (("a", "b"),)


def test_a_map_of_kumu(tmp_path):
    """Attributes are columns like label and type."""
    elements, connections = tables_of(
        tmp_path,
        {
            "elements": [
                {"label": "A", "type": "NGO", "attributes": {"needs": "staff", "tags": ["x", "y"]}}
            ],
            "connections": [{"from": "A", "to": "A", "direction": "mutual", "attributes": {}}],
        },
    )
    assert elements.header == ("label", "type", "needs", "tags")
    assert elements.rows == (("A", "NGO", "staff", "x;y"),)
    assert (connections.holds, connections.header) == ("ties", ("from", "to", "direction"))


def test_graphs_one_level_down(tmp_path):
    """Cytoscape nests nodes and edges in elements, JSON Graph Format in graph, nodes by id."""
    nodes, ties = tables_of(
        tmp_path,
        {
            "elements": {
                "nodes": [{"data": {"id": "a", "name": "A"}}],
                "edges": [{"data": {"source": "a", "target": "a"}}],
            }
        },
    )
    assert nodes.rows == (("a", "A"),)
    assert (ties.header, ties.rows) == (("source", "target"), (("a", "a"),))
    nodes, ties = tables_of(
        tmp_path,
        {
            "graph": {
                "directed": True,
                "nodes": {"a": {"label": "A", "metadata": {"sector": "public"}}},
                "edges": [{"source": "a", "target": "a"}],
            }
        },
    )
    assert nodes.rows == (("a", "A", "public"),)
    assert ties.directed is True


def test_what_our_own_analysis_says_is_read_without_what_it_worked_out(tmp_path):
    """Inferred sectors are left open; the profile's columns stand beside the name."""
    stakeholders, ties = tables_of(
        tmp_path,
        {
            "schema": "coalition-analysis/1",
            "network": {"density": 0.5},
            "stakeholders": [
                {
                    "id": "a",
                    "name": "A",
                    "sector": "social",
                    "sector_source": "given",
                    "community": 0,
                    "centrality": {"degree": 1},
                    "profile": {"row": 2, "needs": "staff (2)", "stances": {"tax": -1}},
                },
                {"id": "b", "name": "B", "sector": "public", "sector_source": "inferred"},
            ],
            "ties": [{"source": "a", "target": "b", "confirmed": True, "form": None}],
            "gaps": [{"id": 1}],
        },
    )
    assert stakeholders.header == ("id", "name", "sector", "needs", "stance: tax")
    assert stakeholders.rows == (("a", "A", "social", "staff (2)", "-1"), ("b", "B", "", "", ""))
    assert ties.header == ("source", "target", "form")


@pytest.mark.parametrize(
    "document",
    [
        [["name", "x"], ["A", 1], ["B", 2]],
        {"columns": ["name", "x"], "index": [0, 1], "data": [["A", 1], ["B", 2]]},
        {"name": ["A", "B"], "x": [1, 2]},
        {"name": {"0": "A", "1": "B"}, "x": {"0": 1, "1": 2}},
        {"members": [{"name": "A", "x": 1}, {"name": "B", "x": 2}], "page": 1},
        '{"name": "A", "x": 1}\n{"name": "B", "x": 2}\n',
    ],
    ids=["lists", "split", "columns", "numbered columns", "under a key", "lines"],
)
def test_other_shapes_of_one_table(tmp_path, document):
    """What pandas and web services write."""
    (table,) = tables_of(tmp_path, document)
    assert table.header == ("name", "x")
    assert table.rows == (("A", "1"), ("B", "2"))


def test_objects_by_id_and_plain_names(tmp_path):
    """The key is the id; a list of texts is a list of names."""
    (table,) = tables_of(tmp_path, {"a": {"name": "A"}, "b": {"name": "B"}})
    assert table.rows == (("a", "A"), ("b", "B"))
    (table,) = tables_of(tmp_path, ["Oxfam", "WWF"])
    assert (table.header, table.rows) == (("name",), (("Oxfam",), ("WWF",)))


def test_repeated_keys_are_told(tmp_path):
    """The last value is read, as everywhere."""
    (table,) = tables_of(tmp_path, '[{"name": "A", "name": "B"}]')
    assert table.rows == (("B",),)
    (issue,) = table.issues
    assert issue.code == "repeated-key"
    assert "name" in issue.message


def test_broken_json_names_the_line(tmp_path):
    """A comma is missing in line 3."""
    with pytest.raises(InputError) as error:
        tables_of(tmp_path, '[\n{"name": "A"},\n{"name": "B" "x": 1}\n]')
    (issue,) = error.value.issues
    assert (issue.code, issue.row) == ("broken-json", 3)


@pytest.mark.parametrize(
    "text", ["{}", "[]", "[{}]", '{"name": "A"}', '{"stakeholders": [], "ties": []}', "[[], []]"]
)
def test_json_without_a_table_says_what_is_expected(tmp_path, text):
    """Nothing in it is a list of stakeholders."""
    assert refused(tmp_path, text) == "no-table"


@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_very_deep_json_is_refused(tmp_path, opening):
    """A hundred thousand levels would overflow the stack."""
    closing = "]" if opening == "[" else "}"
    assert refused(tmp_path, opening * 100_000 + "1" + closing * 100_000) == "json-too-deep"


def test_large_json_is_refused(tmp_path, monkeypatch):
    """Before it is read into memory."""
    monkeypatch.setattr(json_tables, "LARGEST", 10)
    assert refused(tmp_path, '[{"name": "A"}]') == "file-too-large"


def test_objects_with_no_common_key_do_not_fill_the_memory(tmp_path):
    """10,001 objects with a key of their own each would be a hundred million cells."""
    document = [{f"key{place}": 1} for place in range(10_001)]
    assert refused(tmp_path, json.dumps(document)) == "table-too-large"


def test_only_objects_and_lists_are_recognised():
    """A CSV may begin with a bracket, too."""
    assert json_tables.recognises(b' [ {"name"')
    assert json_tables.recognises('{"name": 1'.encode("utf-16"))
    assert not json_tables.recognises(b"[id],name\n")
    assert not json_tables.recognises(b"name,sector\n")


def test_no_value_is_lost_where_headers_repeat_or_objects_are_none(tmp_path):
    """Two headers are the same, a row is longer than they are, and a text stands for an object."""
    (table,) = tables_of(tmp_path, [["name", "name"], ["A", "B", "C"]])
    assert table.header == ("name", "name (2)", "column (3)")
    assert table.rows == (("A", "B", "C"),)
    (table,) = tables_of(tmp_path, [{"name": "A"}, "Oxfam"])
    assert table.rows == (("A", ""), ("", "Oxfam"))


def test_control_characters_written_as_escapes_are_left_out(tmp_path):
    r"""JSON may write NUL as \u0000, which the text of the file does not show."""
    path = tmp_path / "a.json"
    path.write_text('[{"name": "nul\\u0000org"}]', "utf-8")
    [table] = read(path)
    assert table.rows == (("nulorg",),)
    assert [issue.code for issue in table.issues] == ["control-characters"]
