"""network.gexf, for Gephi and Gephi Lite: places and colours as on our map."""

import io
import re

from coalition.findings import Findings
from coalition.views._graph import networkx_graph
from coalition.views._look import SECTOR_COLOURS
from coalition.views._xml import xml_text
from coalition.views.graphml import xml_graph

FILENAME = "network.gexf"
CONTENTS = "the network for Gephi, laid out and coloured as on the map"

_MADE = re.compile(rb' lastmodifieddate="[^"]*"')


def render(findings: Findings) -> bytes:
    """The network with all attributes, positions and colours as GEXF 1.2."""
    import networkx as nx

    graph = xml_graph(networkx_graph(findings))
    for found in findings.stakeholders:
        red, green, blue = bytes.fromhex(SECTOR_COLOURS[found.stakeholder.sector].lstrip("#"))
        graph.nodes[xml_text(found.id)]["viz"] = {
            "color": {"r": red, "g": green, "b": blue, "a": 1.0},
            # GEXF's y axis points up, a screen's down.
            "position": {"x": found.x, "y": -found.y, "z": 0.0},
        }
    content = io.BytesIO()
    nx.write_gexf(graph, content)
    # A date would make the same input give other bytes tomorrow.
    return _MADE.sub(b"", content.getvalue())
