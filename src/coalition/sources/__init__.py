"""Read: a file becomes raw tables of text. One module a format; none knows what a cell means.

A format is a module with ``SUFFIXES``, a tuple of endings such as ``(".csv",)``, and
``read(path) -> list[RawTable]``, which raises `coalition.errors.InputError` for a file that it
cannot read.
"""

from coalition.sources._raw import RawTable
from coalition.sources._read import read

__all__ = ["RawTable", "read"]
