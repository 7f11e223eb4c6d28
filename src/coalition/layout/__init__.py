"""Where everybody stands on the map."""

from coalition.layout._page import layout, packed

__all__ = ["layout", "packed"]
