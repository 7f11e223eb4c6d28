"""The best set of members for stated needs, proven, with what hangs on whom."""

from coalition.plans._clash import Clash
from coalition.plans._finding import PlanFinding, default_plan, judged_plan
from coalition.plans._frontier import FrontierPoint
from coalition.plans._members import Contribution
from coalition.plans._naming import header_of, most_offered, stand_in
from coalition.plans._plan import NeedCover, Plan, make_plan
from coalition.plans._request import OBJECTIVES, Quota, Request
from coalition.plans._saved import Saved, found_members, read_saved, saved_from
from coalition.plans._solve import Stage
from coalition.plans._variants import Alternative, Price

__all__ = [
    "OBJECTIVES",
    "Alternative",
    "Clash",
    "Contribution",
    "FrontierPoint",
    "NeedCover",
    "Plan",
    "PlanFinding",
    "Price",
    "Quota",
    "Request",
    "Saved",
    "Stage",
    "default_plan",
    "found_members",
    "header_of",
    "judged_plan",
    "make_plan",
    "most_offered",
    "read_saved",
    "saved_from",
    "stand_in",
]
