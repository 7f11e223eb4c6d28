"""Who is meant: names that are one, ends of ties that nobody listed, rows put together."""

from coalition.tables.names._ends import Ends
from coalition.tables.names._merging import conflicts, merged
from coalition.tables.names._names import near_duplicates
from coalition.tables.names._near import settle

__all__ = ["Ends", "conflicts", "merged", "near_duplicates", "settle"]
