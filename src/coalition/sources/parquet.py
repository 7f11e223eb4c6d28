"""Parquet, as pandas, Arrow, DuckDB and data platforms write it."""

from pathlib import Path
from typing import TYPE_CHECKING

from coalition.sources._objects import from_frame
from coalition.sources._raw import RawTable, shown_name
from coalition.sources._refusal import refusal
from coalition.words import tell

if TYPE_CHECKING:
    import pandas
    from fastparquet import ParquetFile

SUFFIXES = (".parquet", ".pq")
LABEL = "a Parquet file"
BROAD = False


def recognises(start: bytes) -> bool:
    """Whether `start` is the start of a Parquet file."""
    return start.startswith(b"PAR1")


def read(path: Path) -> list[RawTable]:
    """The file's one table; its first record counts as row 2. Lists are joined by ";".

    Raises
    ------
    InputError
        The file is damaged or has been cut short, or its table has no columns.
    """
    frame = _frame(path)
    if not len(frame.columns):
        raise refusal(path, "empty-file", tell("holds no columns."), tell("Save the data again."))
    return [from_frame(frame, shown_name(path))]


def _frame(path: Path) -> "pandas.DataFrame":
    from fastparquet import ParquetFile

    try:
        file = ParquetFile(str(path))
        frame: pandas.DataFrame = file.to_pandas()
        return _dated(file, frame)
    # Damaged bytes make the decoder fail in any way that there is.
    except Exception as error:
        if isinstance(error, MemoryError):
            raise
        raise refusal(
            path,
            "damaged-file",
            tell("cannot be read as Parquet: it is damaged or has been cut short."),
            tell("Save it again, or save the table as CSV."),
        ) from error


def _dated(file: "ParquetFile", frame: "pandas.DataFrame") -> "pandas.DataFrame":
    """`frame` with its dates as dates: a column of dates with gaps comes as nanoseconds."""
    from fastparquet.parquet_thrift import ConvertedType
    from pandas import to_datetime

    for name in frame.columns:
        element = file.schema.schema_element(name)
        if element.converted_type == ConvertedType.DATE:
            frame[name] = to_datetime(frame[name]).dt.date
    return frame
