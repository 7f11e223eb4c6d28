"""The best set of members for stated needs, proven, with what hangs on whom."""

from coalition.plans._finding import PlanFinding, default_plan, judged_plan
from coalition.plans._plan import NeedCover, Plan, make_plan
from coalition.plans.explaining import Alternative, Clash, Contribution, FrontierPoint, Price
from coalition.plans.problem import (
    OBJECTIVES,
    Quota,
    Request,
    Saved,
    found_members,
    header_of,
    most_offered,
    read_saved,
    saved_from,
    stand_in,
)
from coalition.plans.solving import Stage

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
