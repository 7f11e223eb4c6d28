"""Nodes and edges of a graph format become a table of stakeholders and a table of ties."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from coalition.errors import Issue
from coalition.sources._grid import table_of_records
from coalition.sources._raw import RawTable, shown_name
from coalition.sources._refusal import refusal
from coalition.words import tell

Record: TypeAlias = tuple[Mapping[str, str], Mapping[str, str]]
"""What the format itself says (id, or source and target), and the attributes, as text."""


def graph_tables(
    path: Path,
    nodes: Sequence[Record],
    edges: Sequence[Record],
    directed: bool | None,
    issues: Sequence[Issue] = (),
) -> list[RawTable]:
    """The tables of a graph's file: stakeholders, and ties where there are any."""
    if not nodes and not edges:
        raise refusal(
            path, "empty-file", tell("holds a graph without nodes."), tell("Save the graph again.")
        )
    file = shown_name(path)
    ties = [tie_table(file, edges, directed)] if edges else []
    return [stakeholder_table(file, nodes, issues), *ties]


def stakeholder_table(file: str, nodes: Sequence[Record], issues: Sequence[Issue] = ()) -> RawTable:
    """Table of nodes: ``id``, ``name`` where the nodes have labels or names, and attributes."""
    naming = _naming_key(nodes)
    records = []
    for identity, attributes in nodes:
        record = dict(identity)
        if naming:
            record["name"] = attributes.get(naming, "").strip() or identity["id"]
        rest = {key: text for key, text in attributes.items() if key != naming}
        records.append(record | _apart(rest, ("id", "name") if naming else ("id",)))
    first = ("id", "name") if naming else ("id",)
    return table_of_records(file, records, first=first, holds="stakeholders", issues=issues)


def tie_table(file: str, edges: Sequence[Record], directed: bool | None) -> RawTable:
    """Table of edges: ``source``, ``target`` and attributes."""
    first = ("source", "target")
    records = [dict(identity) | _apart(attributes, first) for identity, attributes in edges]
    return table_of_records(file, records, first=first, holds="ties", directed=directed)


def _naming_key(nodes: Sequence[Record]) -> str:
    """The attribute that names the nodes: a name, else a label; ``""`` where there is neither."""
    keys = {key.casefold(): key for _, attributes in reversed(nodes) for key in attributes}
    return keys.get("name") or keys.get("label") or ""


def _apart(attributes: Mapping[str, str], taken: Sequence[str]) -> dict[str, str]:
    """Attributes that have content, none under a header that the format itself uses."""
    return {
        f"{key} (attribute)" if key.casefold() in taken else key: text
        for key, text in attributes.items()
        if text.strip()
    }
