"""What changed between waves: the same network, dated snapshots, and whether it helped.

`match` says which stakeholders of two waves are the same; `compare` holds two analyses against
each other. Nothing is matched silently: near names are proposals until somebody confirms them.
"""

from coalition.waves._compare import Comparison, compare
from coalition.waves._matching import Matching, Proposal, match

__all__ = ["Comparison", "Matching", "Proposal", "compare", "match"]
