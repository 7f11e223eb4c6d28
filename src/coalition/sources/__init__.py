"""Read: a file becomes raw tables of text. One module a format; none knows what a cell means.

A format is a module that holds

``SUFFIXES``
    A tuple of endings such as ``(".csv",)``, the commonest first.
``LABEL``
    What such a file is called in a sentence, with its article: ``"a workbook"``.
``BROAD``
    True where files of another format could pass for this one too (any text for delimited text).
``recognises(start) -> bool``
    Whether a file that starts with these bytes may be of this format.
``read(path) -> list[RawTable]``
    At least one table; raises `coalition.errors.InputError` for a file that it cannot read.
"""

from coalition.sources._objects import from_frame, from_graph
from coalition.sources._raw import RawTable
from coalition.sources._read import read, sha256_of
from coalition.sources._settings import settings_of

__all__ = [
    "RawTable",
    "from_frame",
    "from_graph",
    "read",
    "settings_of",
    "sha256_of",
]
