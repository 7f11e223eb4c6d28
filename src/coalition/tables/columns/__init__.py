"""Which column holds which of our fields: as the user says, by its header, or by what is in it."""

from coalition.tables.columns._asked import unusable_columns
from coalition.tables.columns._columns import has, sheet_of
from coalition.tables.columns._header_row import with_header

__all__ = ["has", "sheet_of", "unusable_columns", "with_header"]
