"""From a data set to findings: what DESIGN calls `analyze`, and what it adds to each stage."""

from coalition.analysis._analyze import analyze, partners_of
from coalition.analysis._question import Question

__all__ = ["Question", "analyze", "partners_of"]
