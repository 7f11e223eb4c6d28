"""The network as nodes and edges with all attributes: what the API gives and Gephi opens."""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from coalition.findings import Findings, TieFinding
from coalition.views._rows import Rows, Value, stakeholder_rows

if TYPE_CHECKING:
    import networkx

EDGE_ATTRIBUTES = (
    "weight",
    "form",
    "trust",
    "commitment",
    "communication",
    "frequency",
    "status",
    "kind",
    "since",
    "until",
    "notes",
    "confirmed",
)

_ends = attrgetter("source", "target")
_attributes = attrgetter(*EDGE_ATTRIBUTES)


def networkx_graph(findings: Findings) -> "networkx.Graph[str]":
    """Nodes by id, edges for the counted ties; attributes without a value are left out.

    A DiGraph where ties have a direction. Ties of several kinds between the same two are one
    edge, whose `kind` names them all; `weight` is strength, never distance.
    """
    import networkx as nx

    graph: networkx.Graph[str] = nx.DiGraph() if findings.network.directed else nx.Graph()
    nodes, edges = findings.once(stakeholder_rows), findings.once(edge_rows)
    for row in nodes.rows:
        attributes = _said(nodes.header, row)
        node = str(attributes.pop("id"))
        graph.add_node(node)
        graph.nodes[node].update({"label": str(attributes["name"])} | attributes)
    graph.add_edges_from(
        (str(row[0]), str(row[1]), _said(edges.header[2:], row[2:])) for row in edges.rows
    )
    return graph


def edge_rows(findings: Findings) -> Rows:
    """One row for each two that a counted tie joins; several kinds as one."""
    counted = sorted((tie for tie in findings.ties if tie.counted), key=_ends)
    rows = tuple(ends + _merged(list(ties)) for ends, ties in groupby(counted, key=_ends))
    return Rows(("source", "target", *EDGE_ATTRIBUTES), rows)


def _merged(ties: Sequence[TieFinding]) -> tuple[Value, ...]:
    """Of each attribute the first value that is known; the largest weight, all kinds."""
    if len(ties) == 1:
        values: tuple[Value, ...] = _attributes(ties[0])
        return tuple(None if v == "" else v for v in values) if "" in values else values
    known: dict[str, Value] = dict.fromkeys(EDGE_ATTRIBUTES)
    for tie in reversed(ties):
        known.update(_said(EDGE_ATTRIBUTES, _attributes(tie)))
    known["weight"] = max(tie.weight for tie in ties)
    known["kind"] = "; ".join(dict.fromkeys(tie.kind for tie in ties if tie.kind)) or None
    return tuple(known.values())


def _said(names: Sequence[str], values: Sequence[Value]) -> dict[str, Value]:
    return {
        name: value
        for name, value in zip(names, values, strict=True)
        if value is not None and value != ""
    }
