"""GraphML as programs write it, and as attackers would."""

from pathlib import Path

import networkx
import pytest

from coalition.errors import InputError
from coalition.sources import RawTable, graphml, read

HEAD = '<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">'


def tables_of(tmp_path: Path, body: str) -> list[RawTable]:
    (tmp_path / "a.graphml").write_text(f"{HEAD}{body}</graphml>", encoding="utf-8")
    return read(tmp_path / "a.graphml")


def refused(path: Path, content: str) -> str:
    path.write_text(content)
    with pytest.raises(InputError) as error:
        read(path)
    (issue,) = error.value.issues
    return issue.code


@pytest.mark.parametrize("kind", [networkx.Graph, networkx.DiGraph, networkx.MultiDiGraph])
def test_what_networkx_writes_reads_back(tmp_path, kind):
    """Ids, attributes of every type, isolates, weights and direction."""
    graph = kind()
    graph.add_node("a", sector="public", n=3, x=0.5, core=True)
    graph.add_node("b & <c>", sector="social")
    graph.add_node("isolate")
    graph.add_edge("a", "b & <c>", weight=2.5)
    networkx.write_graphml(graph, tmp_path / "a.graphml")
    nodes, ties = read(tmp_path / "a.graphml")
    assert dict(zip(nodes.header, nodes.rows[0], strict=True)) == {
        "id": "a",
        "sector": "public",
        "n": "3",
        "x": "0.5",
        "core": "True",
    }
    assert [row[0] for row in nodes.rows] == ["a", "b & <c>", "isolate"]
    assert nodes.numbers == (2, 3, 4)
    assert "weight" in ties.header
    assert ties.rows[0][:2] == ("a", "b & <c>")
    assert ties.directed is graph.is_directed()
    assert (nodes.holds, ties.holds) == ("stakeholders", "ties")


def test_defaults_hold_where_a_node_says_nothing(tmp_path):
    """Node b has no data; its sector is the default."""
    (nodes,) = tables_of(
        tmp_path,
        '<key id="d0" for="node" attr.name="sector"><default>social</default></key>'
        '<graph edgedefault="undirected"><node id="a"><data key="d0">public</data></node>'
        '<node id="b"/></graph>',
    )
    assert nodes.rows == (("a", "public"), ("b", "social"))


def test_a_label_is_the_name_and_the_id_where_it_is_missing(tmp_path):
    """Gephi calls it Label."""
    (nodes,) = tables_of(
        tmp_path,
        '<key id="v" for="node" attr.name="Label"/>'
        '<graph><node id="n0"><data key="v">Oxfam</data></node><node id="n1"/></graph>',
    )
    assert (nodes.header, nodes.rows) == (("id", "name"), (("n0", "Oxfam"), ("n1", "n1")))


def test_yed_draws_the_name_and_calls_undirected_ties_directed(tmp_path):
    """Its labels stand inside the drawing; no tie has an arrow head."""
    nodes, ties = tables_of(
        tmp_path,
        '<key id="d5" for="node" yfiles.type="nodegraphics"/>'
        '<key id="d9" for="edge" yfiles.type="edgegraphics"/>'
        '<graph edgedefault="directed" xmlns:y="http://www.yworks.com/xml/graphml">'
        '<node id="n0"><data key="d5"><y:ShapeNode><y:Fill color="#FFCC00"/>'
        "<y:NodeLabel>Oxfam<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node>"
        '<node id="g"><graph><node id="n1"/></graph></node>'
        '<edge source="n0" target="n1"><data key="d9"><y:PolyLineEdge>'
        '<y:Arrows source="none" target="none"/><y:EdgeLabel>funds</y:EdgeLabel>'
        "</y:PolyLineEdge></data></edge></graph>",
    )
    assert nodes.rows == (("n0", "Oxfam"), ("g", "g"), ("n1", "n1"))
    assert (ties.header, ties.rows) == (("source", "target", "label"), (("n0", "n1", "funds"),))
    assert ties.directed is False


def test_ties_of_both_kinds_say_which_they_are(tmp_path):
    """One tie has no direction in a graph whose ties do."""
    _, ties = tables_of(
        tmp_path,
        '<graph edgedefault="directed"><node id="a"/><node id="b"/>'
        '<edge source="a" target="b"/><edge source="b" target="a" directed="false"/></graph>',
    )
    assert ties.directed is True
    assert [row[ties.header.index("directed")] for row in ties.rows] == ["true", "false"]


def test_attributes_that_are_called_like_our_columns_stay_apart(tmp_path):
    """An attribute id is not the node's id."""
    (nodes,) = tables_of(
        tmp_path,
        '<key id="k" for="node" attr.name="id"/><graph><node id="a"><data key="k">7</data></node>'
        "</graph>",
    )
    assert (nodes.header, nodes.rows) == (("id", "id (attribute)"), (("a", "7"),))


def test_hyperedges_are_told(tmp_path):
    """A tie between three cannot be kept."""
    (nodes,) = tables_of(
        tmp_path,
        '<graph><node id="a"/><hyperedge><endpoint node="a"/></hyperedge></graph>',
    )
    assert [issue.code for issue in nodes.issues] == ["hyperedges"]


def test_entities_and_document_types_are_refused(tmp_path):
    """A billion laughs, a file of the computer, and a document type of another place."""
    laughs = '<!DOCTYPE g [<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {chr(98 + k)} "{f"&{chr(97 + k)};" * 10}">' for k in range(9)
    )
    path = tmp_path / "a.graphml"
    body = '<graphml><graph><node id="&j;"/></graph></graphml>'
    assert refused(path, f"<?xml version='1.0'?>{laughs}]>{body}") == "unsafe-xml"
    file = '<!DOCTYPE g [<!ENTITY j SYSTEM "file:///etc/passwd">]>'
    assert refused(path, f"<?xml version='1.0'?>{file}{body}") == "unsafe-xml"
    other = '<!DOCTYPE graphml SYSTEM "http://example.org/g.dtd">'
    assert refused(path, f"{other}<graphml/>") == "unsafe-xml"


def test_a_document_type_longer_than_the_start_is_refused_too(tmp_path):
    """The root element stands far below what the format is recognised by."""
    entities = "".join(f'<!ENTITY a{k} "ha">' for k in range(2000))
    content = f"<!DOCTYPE graphml [{entities}]><graphml/>"
    assert refused(tmp_path / "a.graphml", content) == "unsafe-xml"


def test_broken_xml_names_the_line(tmp_path):
    """The second line closes what is not open."""
    (tmp_path / "a.graphml").write_text("<graphml>\n</graph>")
    with pytest.raises(InputError) as error:
        read(tmp_path / "a.graphml")
    (issue,) = error.value.issues
    assert (issue.code, issue.row) == ("broken-xml", 2)


def test_a_graph_without_nodes_is_refused(tmp_path):
    """There is nobody in it."""
    assert refused(tmp_path / "a.graphml", f"{HEAD}<graph/></graphml>") == "empty-file"


def test_deeply_nested_elements_do_no_harm(tmp_path):
    """A hundred thousand levels, and one node."""
    nodes = tables_of(tmp_path, "<x>" * 100_000 + '<node id="a"/>' + "</x>" * 100_000)[0]
    assert nodes.rows == (("a",),)


def test_only_graphml_is_recognised():
    """With a prefix and in UTF-16, too."""
    assert graphml.recognises(b"\xef\xbb\xbf<?xml version='1.0'?>\n<g:graphml>")
    assert graphml.recognises("<graphml>".encode("utf-16"))
    assert not graphml.recognises(b"<gexf>")
    assert not graphml.recognises(b"<graphmlish>")
