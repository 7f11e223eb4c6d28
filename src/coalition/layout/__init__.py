"""Where everybody stands on the map."""

from coalition.layout._earlier import Earlier, read_earlier
from coalition.layout._page import layout, packed

__all__ = ["Earlier", "layout", "packed", "read_earlier"]
