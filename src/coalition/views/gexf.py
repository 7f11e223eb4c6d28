"""network.gexf, for Gephi and Gephi Lite: places and colours as on our map."""

from collections.abc import Iterator

from coalition.findings import Findings, StakeholderFinding
from coalition.views._encoded import encoded
from coalition.views._graph import edge_rows
from coalition.views._look import SECTOR_COLOURS
from coalition.views._rows import Rows, stakeholder_rows
from coalition.views._xml import Columns, columns_of, elements, ends_of, escaped
from coalition.words import tell

FILENAME = "network.gexf"
CONTENTS = tell("the network for Gephi, laid out and coloured as on the map")

NAMESPACE = "http://www.gexf.net/1.2draft"


def render(findings: Findings) -> bytes:
    """The network with all attributes, positions and colours as GEXF 1.2."""
    return encoded(_parts(findings))


def _parts(findings: Findings) -> Iterator[str]:
    """The file from top to bottom."""
    nodes, edges = findings.once(stakeholder_rows), findings.once(edge_rows)
    # An edge's weight is an attribute of its tag, which the format has for it.
    of_nodes, of_edges = columns_of(nodes, 1), columns_of(edges, 3)
    direction = "directed" if findings.network.directed else "undirected"
    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    yield f'<gexf xmlns="{NAMESPACE}" xmlns:viz="{NAMESPACE}/viz" version="1.2">\n'
    yield "<meta><creator>coalition</creator></meta>\n"
    yield f'<graph defaultedgetype="{direction}" mode="static">\n'
    yield from _attributes("node", of_nodes)
    yield from _attributes("edge", of_edges)
    yield "<nodes>\n"
    yield from _nodes(findings, nodes, of_nodes)
    yield "</nodes>\n<edges>\n"
    yield from _edges(edges, of_edges)
    yield "</edges>\n</graph>\n</gexf>\n"


def _attributes(part: str, columns: Columns) -> Iterator[str]:
    yield f'<attributes class="{part}" mode="static">\n'
    for number, (name, kind) in enumerate(zip(columns.names, columns.kinds, strict=True)):
        yield f'<attribute id="{part}{number}" title="{escaped(name)}" type="{kind}"/>\n'
    yield "</attributes>\n"


def _nodes(findings: Findings, rows: Rows, columns: Columns) -> Iterator[str]:
    colours = {sector: _colour(colour) for sector, colour in SECTOR_COLOURS.items()}
    values = elements(rows, columns, '<attvalue for="node{}" value="', '"/>')
    for found, row, own in zip(findings.stakeholders, rows.rows, values, strict=True):
        tag = f'<node id="{escaped(str(row[0]))}" label="{escaped(str(row[1]))}">'
        look = colours[found.stakeholder.sector] + _position(found)
        yield f"{tag}{look}<attvalues>{own}</attvalues></node>\n"


def _colour(colour: str) -> str:
    red, green, blue = bytes.fromhex(colour.lstrip("#"))
    return f'<viz:color r="{red}" g="{green}" b="{blue}" a="1.0"/>'


def _position(found: StakeholderFinding) -> str:
    # GEXF's y axis points up, a screen's down.
    return f'<viz:position x="{found.x}" y="{-found.y}" z="0.0"/>'


def _edges(rows: Rows, columns: Columns) -> Iterator[str]:
    values = elements(rows, columns, '<attvalue for="edge{}" value="', '"/>')
    for number, (ends, row, own) in enumerate(zip(ends_of(rows), rows.rows, values, strict=True)):
        yield (
            f'<edge id="{number}" {ends} weight="{row[2]}"><attvalues>{own}</attvalues></edge>\n'
        )
