"""GraphML, as networkx, igraph, Gephi, yEd, Cytoscape and visone write it."""

from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element

from coalition.errors import Issue
from coalition.sources._graph import Record, graph_tables
from coalition.sources._raw import RawTable, shown_name
from coalition.sources._xml import all_of, begins_with, content, local_name, root_of, within
from coalition.words import tell

SUFFIXES = (".graphml",)
LABEL = tell("a GraphML graph")
BROAD = False

DRAWN = {"node": "NodeLabel", "edge": "EdgeLabel"}
"""Where yEd keeps the text that it draws beside a node or an edge."""


class _Key(NamedTuple):
    """An attribute as the file declares it."""

    id: str
    name: str
    default: str


def recognises(start: bytes) -> bool:
    """Whether `start` is the start of a GraphML file."""
    return begins_with(start, "graphml")


def read(path: Path) -> list[RawTable]:
    """The nodes and the edges of a GraphML file, those of nested graphs too, as two tables.

    Attributes have their declared names, and their defaults where a node says nothing. The
    first node and the first edge count as row 2. Without edges there is no table of ties.
    """
    root = root_of(path, "graphml")
    nodes = [
        ({"id": node.get("id", "")}, attributes)
        for node, attributes in _with_attributes(root, "node")
    ]
    edges = list(_with_attributes(root, "edge"))
    directed, says = _directions(root, [edge for edge, _ in edges])
    ties: list[Record] = [
        (_ends(edge), attributes | ({"directed": said} if said else {}))
        for (edge, attributes), said in zip(edges, says, strict=True)
    ]
    return graph_tables(path, nodes, ties, directed, _hyperedge_issues(root, shown_name(path)))


def _with_attributes(root: Element, kind: str) -> list[tuple[Element, dict[str, str]]]:
    """Every node or edge with its attributes by name."""
    keys = [
        _Key(key.get("id", ""), key.get("attr.name", "") or key.get("id", ""), _default(key))
        for key in within(root, "key")
        if key.get("for", "all") in (kind, "all") and not key.get("yfiles.type")
    ]
    return [(element, _attributes(element, keys, DRAWN[kind])) for element in all_of(root, kind)]


def _default(key: Element) -> str:
    return next((content(default) for default in within(key, "default")), "")


def _attributes(element: Element, keys: list[_Key], drawn: str) -> dict[str, str]:
    data = {found.get("key", ""): found for found in within(element, "data")}
    known = {key.id for key in keys}
    texts = {key.name: key.default for key in keys}
    texts |= {key.name: content(data[key.id]) for key in keys if key.id in data}
    for id, found in data.items():
        if id in known:
            continue
        labels = [content(label) for label in all_of(found, drawn) if content(label)]
        if labels:
            texts.setdefault("label", labels[0])
        elif len(found) == 0:  # a key that the file forgot to declare
            texts.setdefault(id, content(found))
    return {name: text for name, text in texts.items() if text}


def _ends(edge: Element) -> dict[str, str]:
    return {"source": edge.get("source", ""), "target": edge.get("target", "")}


def _directions(root: Element, edges: list[Element]) -> tuple[bool | None, list[str]]:
    """Whether ties have a direction; and for each edge "true" or "false" where they differ."""
    default = next((graph.get("edgedefault") for graph in all_of(root, "graph")), None)
    usual = None if default is None else default == "directed"
    says = [_says(edge, usual) for edge in edges]
    if len(set(says)) > 1:
        return True, ["" if said is None else str(said).lower() for said in says]
    return (says[0] if says else usual), [""] * len(says)


def _says(edge: Element, usual: bool | None) -> bool | None:
    stated = edge.get("directed")
    if stated is not None:
        return stated.strip().lower() in ("true", "1")
    # yEd calls every graph directed; the arrows that it draws tell whether it is.
    for found in all_of(edge, "Arrows"):
        return (found.get("source"), found.get("target")) != ("none", "none")
    return usual


def _hyperedge_issues(root: Element, file: str) -> list[Issue]:
    count = sum(1 for found in root.iter() if local_name(found) == "hyperedge")
    if not count:
        return []
    return [
        Issue(
            "hyperedges",
            "warning",
            tell("{number} ties join more than two stakeholders (hyperedges).", number=count),
            tell("They were left out. Write each of them as ties between two."),
            file,
        )
    ]
