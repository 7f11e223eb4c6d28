"""Where in a JSON document the tables are: the shapes that programs write."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from coalition.sources._text import text_of

Json = Any
Record = Mapping[str, Json]

NODES = ("stakeholders", "nodes", "elements", "vertices")
TIES = ("ties", "edges", "links", "connections")
ENDS = ("source", "target", "from", "to")
"""Keys of nodes, of ties, and of the two ends of a tie, in the order in which they are tried."""

PROMOTED = ("attributes", "properties", "data", "metadata")
"""Objects whose contents are columns of their own: of Kumu, GeoJSON, Cytoscape, JSON Graph."""


@dataclass(frozen=True, slots=True)
class Part:
    """One table of a document: the key it stands under, what it holds, and its records."""

    name: str
    records: Sequence[Record]
    holds: str = ""
    directed: bool | None = None


def parts_of(document: Json) -> list[Part]:
    """Tables of a document, with at least one record each; empty where there is none.

    >>> parts_of([{"name": "Oxfam"}])[0].records
    [{'name': 'Oxfam'}]
    >>> parts_of({"nodes": [{"id": "a"}], "links": [{"source": "a", "target": "a"}]})[1].holds
    'ties'
    """
    if isinstance(document, list):
        return _part("", _records_of_list(document))
    if not isinstance(document, dict):
        return []
    for container in (document, *(value for value in document.values() if _is_record(value))):
        graph = _graph(container)
        if graph:
            return graph
    return _columns(document) or _lists(document) or _rows_by_key(document)


def _part(name: str, records: Sequence[Record], holds: str = "") -> list[Part]:
    return [Part(name, [_promoted(record) for record in records], holds)] if records else []


def _promoted(record: Record) -> dict[str, Json]:
    """A record whose attributes stand beside its other keys."""
    inner = [key for key in record if key.lower() in PROMOTED and isinstance(record[key], dict)]
    plain = {key: value for key, value in record.items() if key not in inner}
    for key in inner:
        plain |= {
            name: value for name, value in record[key].items() if plain.get(name) in (None, "")
        }
    return plain


def _is_record(value: Json) -> bool:
    return isinstance(value, dict)


def _records_of_list(values: list[Json]) -> list[Record]:
    """Records of a list of objects, of lists whose first holds the headers, or of names."""
    if values and all(isinstance(value, list) for value in values):
        header = _distinct(values[0], max(map(len, values)))
        return [dict(zip(header, row, strict=False)) for row in values[1:]]
    if values and not any(isinstance(value, (dict, list)) for value in values):
        return [{"name": value} for value in values]
    return [_as_record(value) for value in values]


def _distinct(cells: list[Json], width: int) -> list[str]:
    """Headers of `width` columns, none empty and none twice, so that no value is lost."""
    headers: dict[str, None] = {}
    for place in range(width):
        name = text_of(cells[place]) if place < len(cells) else ""
        if not name or name in headers:
            name = f"{name or 'column'} ({place + 1})"
        headers[name] = None
    return list(headers)


def _as_record(value: Json) -> Record:
    """An object as it is; what stands in its place as a record with that value."""
    return value if _is_record(value) else {"value": value}


def _graph(container: Record) -> list[Part]:
    """Stakeholders and ties where `container` holds ties, or stakeholders under our own key."""
    nodes = _under(container, NODES)
    ties = [tie for tie in _under(container, TIES) if any(end in tie for end in ENDS)]
    if not ties and not (nodes and ("stakeholders" in container or _keys(container) & set(TIES))):
        return []
    nodes = _numbered(nodes, ties)
    said = container.get("directed")
    directed = said if isinstance(said, bool) else None
    return [
        *_part("", nodes, "stakeholders"),
        *([Part("", [_with_plain_ends(tie) for tie in ties], "ties", directed)] if ties else []),
    ]


def _keys(container: Record) -> set[str]:
    return {key.lower() for key in container}


def _under(container: Record, names: tuple[str, ...]) -> list[Record]:
    """Records under the first of `names` that has some; objects by id count as well."""
    by_name = {key.lower(): value for key, value in container.items()}
    for name in names:
        value = by_name.get(name)
        if isinstance(value, list) and any(map(_is_record, value)):
            return [_promoted(_as_record(found)) for found in value]
        if _is_record(value) and value and all(map(_is_record, value.values())):
            return [{"id": key} | _promoted(found) for key, found in value.items()]
    return []


def _numbered(nodes: list[Record], ties: list[Record]) -> list[Record]:
    """Nodes with their position as id, where that is what the ties refer to (d3 before 4)."""
    if any("id" in node for node in nodes):
        return nodes
    ends = [str(tie.get(end, "")) for tie in ties for end in ENDS[:2]]
    if not ends or not all(end.isdecimal() and int(end) < len(nodes) for end in ends):
        return nodes
    return [{"id": str(place)} | dict(node) for place, node in enumerate(nodes)]


def _with_plain_ends(tie: Record) -> Record:
    """A tie whose ends are ids, where the program wrote the whole node in their place."""
    plain = dict(tie)
    for end in ENDS:
        node = plain.get(end)
        if isinstance(node, dict):
            plain[end] = next((node[key] for key in ("id", "name", "label") if key in node), "")
    return plain


def _columns(document: Record) -> list[Part]:
    """Tables by column, as pandas writes them: split, dict of lists, dict of numbered dicts."""
    columns, data = document.get("columns"), document.get("data")
    if isinstance(columns, list) and isinstance(data, list) and data:
        return _part("", _records_of_list([columns, *data])) if isinstance(data[0], list) else []
    values = list(document.values())
    if values and all(isinstance(value, list) for value in values):
        same_length = len({len(value) for value in values}) == 1
        if same_length and not any(isinstance(cell, (dict, list)) for cell in values[0]):
            rows = zip(*values, strict=True)
            return _part("", [dict(zip(document, row, strict=True)) for row in rows])
    if values and all(map(_is_record, values)) and len({tuple(value) for value in values}) == 1:
        keys = list(values[0])
        if keys == [str(place) for place in range(len(keys))]:
            return _part("", [{name: document[name][key] for name in document} for key in keys])
    return []


def _lists(document: Record) -> list[Part]:
    """Every list of objects that stands directly in the document, under its key."""
    return [
        part
        for key, value in document.items()
        if isinstance(value, list) and any(map(_is_record, value))
        for part in _part(key, _records_of_list(value))
    ]


def _rows_by_key(document: Record) -> list[Part]:
    """Objects by their id."""
    if document and all(map(_is_record, document.values())):
        return _part("", [{"id": key} | value for key, value in document.items()])
    return []
