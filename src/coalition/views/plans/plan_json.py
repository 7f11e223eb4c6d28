"""plan.json: the whole plan, for programs, and to be read again."""

import json
from dataclasses import asdict
from typing import Any

from coalition.plans import Plan
from coalition.views.analysis_json import plain
from coalition.words import tell

FILENAME = "plan.json"
CONTENTS = tell("the whole plan, for programs, and as the board of a later plan")
SCHEMA = "coalition-plan/1"


def to_dict(plan: Plan) -> dict[str, Any]:
    """The plan as plain Python values; undefined ones None."""
    found: dict[str, Any] = plain(
        {
            "schema": SCHEMA,
            "redundancy": plan.request.redundancy,
            "status": plan.status,
            "objective": plan.objective,
            "gap": plan.gap,
            "stages": [{**asdict(stage), "gap": stage.gap} for stage in plan.stages],
            "members": list(plan.members),
            "names": {id: plan.name(id) for id in plan.members},
            "cost": plan.cost,
            "coverage": plan.coverage,
            "covered": list(plan.covered),
            "missing": list(plan.missing),
            "needs": [asdict(need) for need in plan.needs],
            "rules": [{"kind": r.kind, "rule": r.text} for r in plan.problem.rules],
            "broken": list(plan.broken),
            "assumptions": list(plan.assumptions),
            "contributions": [asdict(one) for one in plan.contributions],
            "frontier": [asdict(point) for point in plan.frontier],
            "alternatives": [asdict(other) for other in plan.alternatives],
            "prices": [_price(asdict(price)) for price in plan.prices],
            "clash": [asdict(rule) for rule in plan.clash],
            "cut_short": plan.cut_short,
        }
    )
    return found


def _price(price: dict[str, Any]) -> dict[str, Any]:
    changes = [
        {"objective": name, "with": kept, "without": free} for name, kept, free in price["changes"]
    ]
    return {**price, "changes": changes}


def render(plan: Plan) -> bytes:
    """`to_dict` as JSON."""
    text = json.dumps(to_dict(plan), ensure_ascii=False, allow_nan=False, indent=1)
    return (text + "\n").encode("utf-8", "replace")
