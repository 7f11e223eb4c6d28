"""What lacks: one module a kind of gap, found by its name.

A kind is a module with ``LABEL`` (a heading), ``MEANING`` (one sentence), ``SEVERITY`` (how the
severity is worked out, one sentence) and ``find(network, dataset) -> list[Gap]``, whose gaps bear
the module's name, with hyphens, as their kind.
"""

from coalition.gaps._find import find_gaps
from coalition.gaps._gap import Gap

__all__ = ["Gap", "find_gaps"]
