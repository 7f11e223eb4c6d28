"""compare.json: everything that changed, for programs."""

import json
from dataclasses import asdict
from typing import Any

from coalition.views.analysis_json import plain
from coalition.waves import Comparison
from coalition.words import tell

FILENAME = "compare.json"
CONTENTS = tell("everything that changed, for programs")
SCHEMA = "coalition-comparison/1"


def to_dict(comparison: Comparison) -> dict[str, Any]:
    """The comparison as plain Python values; undefined ones None."""
    found: dict[str, Any] = plain(
        {
            "schema": SCHEMA,
            "waves": list(comparison.titles),
            "names": dict(sorted(comparison.matching.names.items())),
            "proposals": [asdict(proposal) for proposal in comparison.matching.proposals],
            "steps": [asdict(step) for step in comparison.steps],
            "whole": asdict(comparison.whole),
            "goals": [asdict(goal) for goal in comparison.goals],
        }
    )
    return found


def render(comparison: Comparison) -> bytes:
    """`to_dict` as JSON."""
    text = json.dumps(to_dict(comparison), ensure_ascii=False, allow_nan=False, indent=1)
    return (text + "\n").encode("utf-8", "replace")
