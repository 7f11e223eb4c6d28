"""network.graphml, for Gephi, yEd, Cytoscape, igraph and networkx."""

import io
from typing import TYPE_CHECKING, Any

from coalition.findings import Findings
from coalition.views._graph import networkx_graph
from coalition.views._xml import xml_safe, xml_text

if TYPE_CHECKING:
    import networkx

FILENAME = "network.graphml"
CONTENTS = "the network for Gephi, yEd, Cytoscape and programs"


def render(findings: Findings) -> bytes:
    """The network with all attributes as GraphML."""
    import networkx as nx

    content = io.BytesIO()
    # The writer by name: networkx's default changes its bytes where lxml happens to be installed.
    nx.write_graphml_xml(xml_graph(networkx_graph(findings)), content)
    return content.getvalue()


def xml_graph(graph: "networkx.Graph[str]") -> "networkx.Graph[str]":
    """`graph` with every text fit for XML."""
    clean: Any = graph.__class__()
    for node, data in graph.nodes(data=True):
        clean.add_node(xml_text(node), **{xml_text(k): xml_safe(v) for k, v in data.items()})
    for source, target, data in graph.edges(data=True):
        clean.add_edge(
            xml_text(source), xml_text(target), **{k: xml_safe(v) for k, v in data.items()}
        )
    return clean  # type: ignore[no-any-return]
