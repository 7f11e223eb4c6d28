"""From a data set to findings: what DESIGN calls `analyze`, and what it adds to each stage."""

from coalition.analysis._analyze import Partners, analyze, partners_of
from coalition.analysis._question import Question

__all__ = ["Partners", "Question", "analyze", "partners_of"]
