"""Tables and graphs that a program already holds: pandas data frames and networkx graphs."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from coalition.sources._controls import table_without_controls
from coalition.sources._graph import stakeholder_table, tie_table
from coalition.sources._raw import RawTable
from coalition.sources._text import text_of

if TYPE_CHECKING:
    import networkx
    import pandas


def from_frame(frame: "pandas.DataFrame", name: str) -> RawTable:
    """The table of a data frame; the header counts as row 1.

    An index with a name becomes a column, and so does one of texts; other indexes are only
    positions. nan, None and NaT are empty cells; lists are joined by ";".
    """
    from pandas import RangeIndex
    from pandas.api.types import is_numeric_dtype

    counted = isinstance(frame.index, RangeIndex) or is_numeric_dtype(frame.index.dtype)
    if any(level is not None for level in frame.index.names) or not counted:
        frame = frame.reset_index(allow_duplicates=True)
    header = tuple(_heading(column) for column in frame.columns)
    columns = [_texts(frame.iloc[:, place]) for place in range(len(header))]
    rows = list(zip(*columns, strict=True))
    kept = [place for place, row in enumerate(rows) if any(map(str.strip, row))]
    table = RawTable(
        file=name,
        sheet="",
        header=header,
        rows=tuple(rows[place] for place in kept),
        numbers=tuple(place + 2 for place in kept),
    )
    return table_without_controls(table)


def from_graph(graph: "networkx.Graph[Any]", name: str) -> list[RawTable]:
    """The nodes and the edges of a graph, each with its attributes, as two tables.

    A node is its ``id``. Where nodes have a ``label`` and no ``name``, the label is the name,
    and the id where a node has none. Without edges there is no table of ties.
    """
    nodes = [({"id": text_of(node)}, _texts_by_key(data)) for node, data in graph.nodes(data=True)]
    edges = [
        ({"source": text_of(a), "target": text_of(b)}, _texts_by_key(data))
        for a, b, data in graph.edges(data=True)
    ]
    tables = [stakeholder_table(name, nodes)]
    if edges:
        tables.append(tie_table(name, edges, graph.is_directed()))
    return list(map(table_without_controls, tables))


def _heading(column: object) -> str:
    if isinstance(column, tuple):
        return " ".join(text_of(level) for level in column if text_of(level))
    return text_of(column)


def _texts(column: "pandas.Series[Any]") -> list[str]:
    return [text_of(value) for value in column.tolist()]


def _texts_by_key(data: Mapping[Any, Any]) -> dict[str, str]:
    return {text_of(key): text_of(value) for key, value in data.items()}
