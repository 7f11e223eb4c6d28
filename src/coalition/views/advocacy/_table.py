"""Records as a CSV table."""

from collections.abc import Mapping, Sequence

from coalition.views._csv import csv_bytes
from coalition.views._rows import Rows, Value


def table(records: Sequence[Mapping[str, Value]], columns: Sequence[str]) -> bytes:
    """A row a record, with these columns whether there is a record or not."""
    rows = tuple(tuple(record[key] for key in columns) for record in records)
    return csv_bytes(Rows(tuple(columns), rows))
