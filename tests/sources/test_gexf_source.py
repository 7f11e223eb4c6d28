"""GEXF as Gephi and networkx write it."""

from pathlib import Path

import networkx
import pytest

from coalition.errors import InputError
from coalition.sources import RawTable, gexf, read


def tables_of(tmp_path: Path, body: str, version: str = "1.3") -> list[RawTable]:
    (tmp_path / "a.gexf").write_text(
        f'<?xml version="1.0" encoding="UTF-8"?><gexf xmlns="http://gexf.net/{version}" '
        f'xmlns:viz="http://gexf.net/{version}/viz" version="{version}">{body}</gexf>',
        encoding="utf-8",
    )
    return read(tmp_path / "a.gexf")


@pytest.mark.parametrize("kind", [networkx.Graph, networkx.DiGraph])
def test_what_networkx_writes_reads_back(tmp_path, kind):
    """Its labels repeat the ids; the drawing's elements are left out."""
    graph = kind()
    graph.add_node("a", sector="public", viz={"size": 3})
    graph.add_node("b", sector="social")
    graph.add_edge("a", "b", weight=2.5, form="coalition")
    networkx.write_gexf(graph, tmp_path / "a.gexf")
    nodes, ties = read(tmp_path / "a.gexf")
    assert (nodes.header, nodes.rows[0]) == (("id", "name", "sector"), ("a", "a", "public"))
    assert ties.header == ("source", "target", "weight", "form")
    assert ties.rows == (("a", "b", "2.5", "coalition"),)
    assert ties.directed is graph.is_directed()


def test_what_gephi_writes(tmp_path):
    """Titles are headers, defaults hold, nodes without label are named by their id."""
    nodes, ties = tables_of(
        tmp_path,
        '<graph defaultedgetype="undirected"><attributes class="node" mode="static">'
        '<attribute id="0" title="Secteur" type="string"><default>social</default></attribute>'
        '<attribute id="1" title="Thèmes" type="liststring"/></attributes>'
        '<nodes><node id="7" label="Oxfam"><attvalues><attvalue for="0" value="public"/>'
        '<attvalue for="1" value="[eau, santé]"/></attvalues><viz:size value="2"/></node>'
        '<node id="8" pid="7"/></nodes><edges><edge id="0" source="7" target="8"/></edges></graph>',
    )
    assert nodes.header == ("id", "name", "Secteur", "Thèmes", "pid")
    assert nodes.rows == (("7", "Oxfam", "public", "eau;santé", ""), ("8", "8", "social", "", "7"))
    assert (ties.rows, ties.directed) == ((("7", "8"),), False)


def test_old_versions_and_values_that_change(tmp_path):
    """Version 1.1 writes id for for; two values of one attribute are both kept; nodes nest."""
    nodes, _ = tables_of(
        tmp_path,
        '<graph mode="dynamic"><attributes class="node"><attribute id="s" title="stage"/>'
        '</attributes><nodes><node id="a" label="A"><attvalues>'
        '<attvalue id="s" value="new" end="2001"/><attvalue id="s" value="old" start="2001"/>'
        '</attvalues><nodes><node id="b" label="B"/></nodes></node></nodes>'
        '<edges><edge source="a" target="b" type="directed"/></edges></graph>',
        version="1.1draft",
    )
    assert nodes.rows == (("a", "A", "new;old"), ("b", "B", ""))


def test_ties_of_both_kinds_say_which_they_are(tmp_path):
    """A mutual tie is one without direction."""
    _, ties = tables_of(
        tmp_path,
        '<graph defaultedgetype="directed"><nodes><node id="a"/><node id="b"/></nodes><edges>'
        '<edge source="a" target="b"/><edge source="a" target="b" type="mutual"/></edges></graph>',
    )
    assert ties.directed is True
    assert [row[-1] for row in ties.rows] == ["true", "false"]


def test_entities_are_refused(tmp_path):
    """As in GraphML: both share one reader of XML."""
    (tmp_path / "a.gexf").write_text('<!DOCTYPE gexf [<!ENTITY a "b">]><gexf/>')
    with pytest.raises(InputError) as error:
        read(tmp_path / "a.gexf")
    assert error.value.issues[0].code == "unsafe-xml"


def test_only_gexf_is_recognised():
    """By its root element."""
    assert gexf.recognises(b"<?xml version='1.0'?><gexf xmlns='x'>")
    assert not gexf.recognises(b"<graphml>")
