"""GraphML and GEXF hold what the networkx graph holds, and text comes back as it was."""

import io

import networkx as nx
import pytest
from samples import HOSTILE, sample_findings

from coalition.views import gexf, graphml
from coalition.views._graph import networkx_graph
from coalition.views._rows import Rows
from coalition.views._xml import columns_of, elements, escaped, xml_text

FINDINGS = {"sample": sample_findings(30), "hostile": sample_findings(30, HOSTILE)}


@pytest.mark.parametrize("findings", FINDINGS.values(), ids=FINDINGS)
@pytest.mark.parametrize(
    ("view", "read"), [(graphml, nx.read_graphml), (gexf, nx.read_gexf)], ids=["graphml", "gexf"]
)
def test_files_hold_what_the_graph_holds(findings, view, read):
    """Every attribute of every node and edge, but for characters that no XML file may hold."""
    graph, found = networkx_graph(findings), read(io.BytesIO(view.render(findings)))
    for node, data in graph.nodes(data=True):
        for name, value in data.items():
            assert found.nodes[node][name] == (xml_text(value) if isinstance(value, str) else value)
    for source, target, data in graph.edges(data=True):
        for name, value in data.items():
            assert found.edges[source, target][name] == value


def test_white_space_in_attributes_is_kept():
    """A reader would turn a line break that is written as itself into a blank."""
    assert escaped('a\nb\t"c" <d> & \x00e') == "a&#10;b&#9;&quot;c&quot; &lt;d&gt; &amp; e"


def test_columns_know_what_they_hold():
    """Whole and broken numbers together are broken ones; a column of nothing is left out."""
    rows = Rows(
        ("id", "a", "b", "c", "d"), (("x", 1, None, True, 2), ("y", None, None, False, 0.5))
    )
    columns = columns_of(rows, 1)
    assert (columns.names, columns.kinds) == (("a", "c", "d"), ("long", "boolean", "double"))
    assert list(elements(rows, columns, "{}=", ";")) == ["0=1;1=true;2=2;", "1=false;2=0.5;"]
