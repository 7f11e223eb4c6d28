"""The Python interface; the commands are thin over it.

`read` and `analyze` make an `Analysis`; `plan` and `advocacy` ask more of one.
"""

from coalition.api._advocacy import advocacy
from coalition.api._analysis import Analysis
from coalition.api._analyze import analyze
from coalition.api._plan import plan
from coalition.api._read import Source, read

__all__ = ["Analysis", "Source", "advocacy", "analyze", "plan", "read"]
