"""Who is meant: names that are one, ends of ties that nobody listed, what people call somebody."""

from coalition.tables.names._calling import nearest, place_called
from coalition.tables.names._ends import Ends
from coalition.tables.names._merging import conflicts, merged
from coalition.tables.names._names import near_duplicates
from coalition.tables.names._near import settle

__all__ = ["Ends", "conflicts", "merged", "near_duplicates", "nearest", "place_called", "settle"]
