"""The network as a networkx graph with all attributes: what the API gives and Gephi opens."""

from typing import TYPE_CHECKING, Any

from coalition.findings import Findings
from coalition.views._rows import stakeholder_rows

if TYPE_CHECKING:
    import networkx


def networkx_graph(findings: Findings) -> "networkx.Graph[str]":
    """Nodes by id, edges for the counted ties; attributes without a value are left out.

    A DiGraph where ties have a direction. Ties of several kinds between the same two are one
    edge, whose `kind` names them all; `weight` is strength, never distance.
    """
    import networkx as nx

    graph: networkx.Graph[str] = nx.DiGraph() if findings.network.directed else nx.Graph()
    rows = stakeholder_rows(findings)
    for row in rows.rows:
        attributes = {k: v for k, v in zip(rows.header, row, strict=True) if v is not None}
        node = str(attributes.pop("id"))
        graph.add_node(node, label=str(attributes["name"]), **attributes)
    for tie in findings.ties:
        if tie.counted:
            _add(graph, tie.source, tie.target, _tie_attributes(tie))
    return graph


def _tie_attributes(tie: Any) -> dict[str, Any]:
    names = (
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
    return {name: value for name in names if (value := getattr(tie, name)) not in (None, "")}


def _add(
    graph: "networkx.Graph[str]", source: str, target: str, attributes: dict[str, Any]
) -> None:
    former = graph.get_edge_data(source, target)
    if former:
        kinds = [kind for kind in (former.get("kind"), attributes.get("kind")) if kind]
        attributes = {**attributes, **former, "weight": max(former["weight"], attributes["weight"])}
        if kinds:
            attributes["kind"] = "; ".join(dict.fromkeys(kinds))
    graph.add_edge(source, target, **attributes)
