"""advocacy.json: the whole answer, for programs."""

import json
from dataclasses import asdict
from typing import Any

from coalition.findings import Findings
from coalition.views.analysis_json import plain
from coalition.words import tell

FILENAME = "advocacy.json"
CONTENTS = tell("everything about positions and who can be moved, for programs")
SCHEMA = "coalition-advocacy/1"


def to_dict(findings: Findings) -> dict[str, Any]:
    """The answer as plain Python values; undefined ones None."""
    found: dict[str, Any] = plain(asdict(findings.advocacy)) if findings.advocacy else {}
    return {"schema": SCHEMA, "audience": findings.audience} | found


def render(findings: Findings) -> bytes:
    """`to_dict` as JSON."""
    text = json.dumps(to_dict(findings), ensure_ascii=False, allow_nan=False, indent=1)
    return (text + "\n").encode("utf-8", "replace")
