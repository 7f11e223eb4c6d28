"""GEXF of any version, as Gephi, networkx and others write it; what is only drawn is left out."""

import re
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element

from coalition.sources._graph import Record, graph_tables
from coalition.sources._raw import RawTable
from coalition.sources._text import LIST_SEPARATOR
from coalition.sources._xml import all_of, begins_with, content, root_of, within
from coalition.words import tell

SUFFIXES = (".gexf",)
LABEL = tell("a GEXF graph")
BROAD = False

ON_NODES = ("label", "pid", "start", "end")
ON_EDGES = ("weight", "label", "kind", "start", "end")
"""What the format writes on the element itself, beside its declared attributes."""

ARROWS = {"directed": True, "mutual": False, "undirected": False}


class _Column(NamedTuple):
    """An attribute as the file declares it."""

    id: str
    title: str
    default: str
    is_list: bool


def recognises(start: bytes) -> bool:
    """Whether `start` is the start of a GEXF file."""
    return begins_with(start, "gexf")


def read(path: Path) -> list[RawTable]:
    """The nodes and the edges of a GEXF file as two tables.

    Attributes have their titles, and their defaults where a node says nothing; values that
    change over time are joined by ";". The first node and the first edge count as row 2.
    Without edges there is no table of ties.
    """
    root = root_of(path, "gexf")
    node_columns, edge_columns = _columns(root, "node"), _columns(root, "edge")
    nodes = [
        ({"id": node.get("id", "")}, _attributes(node, node_columns, ON_NODES))
        for node in all_of(root, "node")
    ]
    edges = list(all_of(root, "edge"))
    directed, says = _directions(root, edges)
    ties: list[Record] = [
        (
            {"source": edge.get("source", ""), "target": edge.get("target", "")},
            _attributes(edge, edge_columns, ON_EDGES) | ({"directed": said} if said else {}),
        )
        for edge, said in zip(edges, says, strict=True)
    ]
    return graph_tables(path, nodes, ties, directed)


def _columns(root: Element, kind: str) -> list[_Column]:
    return [
        _Column(
            attribute.get("id", ""),
            attribute.get("title", "") or attribute.get("id", ""),
            next((content(default) for default in within(attribute, "default")), ""),
            attribute.get("type", "").startswith("list"),
        )
        for group in all_of(root, "attributes")
        if group.get("class") == kind
        for attribute in within(group, "attribute")
    ]


def _attributes(element: Element, columns: list[_Column], own: tuple[str, ...]) -> dict[str, str]:
    texts = {name: element.get(name, "").strip() for name in own}
    values: dict[str, list[str]] = {}
    for group in within(element, "attvalues"):
        for value in within(group, "attvalue"):
            # Before version 1.2 the reference was called id.
            reference = value.get("for", "") or value.get("id", "")
            values.setdefault(reference, []).append(value.get("value", "").strip())
    for column in columns:
        said = list(dict.fromkeys(values.get(column.id, [column.default])))
        said = [_list(text) for text in said] if column.is_list else said
        texts[column.title] = LIST_SEPARATOR.join(text for text in said if text)
    return {name: text for name, text in texts.items() if text}


def _list(text: str) -> str:
    """A list as GEXF writes it, ``[a, b]`` or ``a|b``, as our cells hold it.

    >>> _list("[water, health]")
    'water;health'
    """
    parts = re.split(r"[|;,]", text.removeprefix("[").removesuffix("]"))
    return LIST_SEPARATOR.join(part.strip() for part in parts if part.strip())


def _directions(root: Element, edges: list[Element]) -> tuple[bool | None, list[str]]:
    """Whether ties have a direction; and for each edge "true" or "false" where they differ."""
    # The format takes ties as undirected where nothing is said.
    usual = next((graph.get("defaultedgetype") for graph in all_of(root, "graph")), None)
    says = [ARROWS.get(edge.get("type") or usual or "undirected", False) for edge in edges]
    if len(set(says)) > 1:
        return True, [str(said).lower() for said in says]
    return (says[0] if says else None), [""] * len(says)
