"""network.graphml, for Gephi, yEd, Cytoscape, igraph and networkx."""

from collections.abc import Iterator

from coalition.findings import Findings
from coalition.views._encoded import encoded
from coalition.views._graph import edge_rows
from coalition.views._rows import stakeholder_rows
from coalition.views._xml import Columns, columns_of, elements, ends_of, escaped
from coalition.words import tell

FILENAME = "network.graphml"
CONTENTS = tell("the network for Gephi, yEd, Cytoscape and programs")

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"


def render(findings: Findings) -> bytes:
    """The network with all attributes as GraphML."""
    return encoded(_parts(findings))


def _parts(findings: Findings) -> Iterator[str]:
    """The file from top to bottom."""
    nodes, edges = findings.once(stakeholder_rows), findings.once(edge_rows)
    of_nodes, of_edges = columns_of(nodes, 1), columns_of(edges, 2)
    direction = "directed" if findings.network.directed else "undirected"
    yield f'<?xml version="1.0" encoding="utf-8"?>\n<graphml xmlns="{NAMESPACE}">\n'
    yield '<key id="label" for="node" attr.name="label" attr.type="string"/>\n'
    yield from _keys("node", of_nodes)
    yield from _keys("edge", of_edges)
    yield f'<graph edgedefault="{direction}">\n'
    values = elements(nodes, of_nodes, '<data key="node{}">', "</data>")
    for row, own in zip(nodes.rows, values, strict=True):
        label = f'<data key="label">{escaped(str(row[1]))}</data>'
        yield f'<node id="{escaped(str(row[0]))}">{label}{own}</node>\n'
    values = elements(edges, of_edges, '<data key="edge{}">', "</data>")
    for ends, own in zip(ends_of(edges), values, strict=True):
        yield f"<edge {ends}>{own}</edge>\n"
    yield "</graph>\n</graphml>\n"


def _keys(part: str, columns: Columns) -> Iterator[str]:
    for number, (name, kind) in enumerate(zip(columns.names, columns.kinds, strict=True)):
        about = f'for="{part}" attr.name="{escaped(name)}" attr.type="{kind}"'
        yield f'<key id="{part}{number}" {about}/>\n'
