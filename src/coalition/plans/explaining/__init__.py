"""Why this choice: what each member brings, what else was possible, which rules clash."""

from coalition.plans.explaining._clash import Clash, clashing
from coalition.plans.explaining._frontier import FrontierPoint, frontier
from coalition.plans.explaining._members import Contribution, broken, contributions
from coalition.plans.explaining._sentences import listed, outcome, reckoned
from coalition.plans.explaining._variants import Alternative, Price, alternatives, prices

__all__ = [
    "Alternative",
    "Clash",
    "Contribution",
    "FrontierPoint",
    "Price",
    "alternatives",
    "broken",
    "clashing",
    "contributions",
    "frontier",
    "listed",
    "outcome",
    "prices",
    "reckoned",
]
