"""From what users have, files or tables or graphs, to a Dataset."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from coalition.runtime.garbage import kept_waiting
from coalition.sources import RawTable, sha256_of
from coalition.sources import read as read_file
from coalition.tables import Dataset, InputFile, understand
from coalition.vocabulary import normalised, read_vocabulary, shipped

if TYPE_CHECKING:
    import networkx
    import pandas

Source: TypeAlias = "str | Path | pandas.DataFrame | networkx.Graph[Any]"
"""Where data come from: the path of a file, a DataFrame, or a networkx graph."""


@kept_waiting()
def read(
    source: Source,
    ties: "Source | None" = None,
    *,
    columns: Mapping[str, str] | None = None,
    merge_duplicates: bool = False,
    directed: bool | None = None,
    title: str | None = None,
    vocabulary: str | Path | None = None,
) -> Dataset:
    """Stakeholders and ties, as the data state them, with every doubt as an issue.

    Parameters
    ----------
    source : path, DataFrame or networkx graph
        The stakeholders; a workbook or a graph may hold the ties too.
    ties : path, DataFrame or networkx graph, optional
        A table of ties.
    columns : mapping, optional
        Our name of a field to the header that stands for it, where the header is not known.
    merge_duplicates : bool
        Whether to merge the near-duplicate names that are found.
    directed : bool, optional
        Whether ties have a direction; None leaves it to the data.
    title : str, optional
        Heading of the map and the documents; the first file's name by default.
    vocabulary : path, optional
        Table of capabilities and their other spellings; the shipped one by default.

    Raises
    ------
    coalition.errors.InputError
        The data cannot be used; carries every problem found.
    """
    words = read_vocabulary(Path(vocabulary)) if vocabulary is not None else shipped()
    tables, files = _tables(source)
    tie_tables, tie_files = _tables(ties) if ties is not None else ((), ())
    dataset = understand(
        tables,
        tie_tables,
        columns=columns or {},
        merge_duplicates=merge_duplicates,
        directed=directed,
        title=title or (_heading(files[0].name) if files else ""),
        files=(*files, *tie_files),
    )
    return normalised(dataset, words)


def _heading(file: str) -> str:
    """The stem of a file's name as a heading: ``our_partners-2026.csv`` is Our partners-2026."""
    words = " ".join(Path(file).stem.replace("_", " ").split())
    return words[:1].upper() + words[1:]


def _tables(source: Source) -> tuple[Sequence[RawTable], Sequence[InputFile]]:
    if isinstance(source, str | Path):
        path = Path(source)
        tables: Sequence[RawTable] = read_file(path)
        rows = sum(len(table.rows) for table in tables)
        return tables, (InputFile(path.name, sha256_of(path), rows),)
    import pandas

    from coalition.sources import from_frame, from_graph

    if isinstance(source, pandas.DataFrame):
        return (from_frame(source, "table"),), ()
    return from_graph(source, "graph"), ()
