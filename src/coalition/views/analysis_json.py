"""analysis.json: everything, for programs. Its form is `analysis.schema.json`, beside this file."""

import json
import math
from dataclasses import asdict
from typing import Any

from coalition.findings import Findings, StakeholderFinding
from coalition.suggestions import Suggestion
from coalition.tables import RATINGS, Stakeholder
from coalition.views._rows import capability_text

FILENAME = "analysis.json"
CONTENTS = "all figures and findings, for programs"
SCHEMA = "coalition-analysis/1"

DIGITS = 10
"""Decimals kept: the last digits of a float differ between machines."""


def render(findings: Findings) -> bytes:
    """`to_dict` as JSON, each record of a list on one line."""
    parts = (f"{_json(key)}: {_lines(value)}" for key, value in to_dict(findings).items())
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode("utf-8", "replace")


def _lines(value: Any) -> str:
    # json's own indenting takes the slow encoder and four times the memory.
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(map(_json, value)) + "\n]"
    return _json(value)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def to_dict(findings: Findings) -> dict[str, Any]:
    """The findings as plain Python values, undefined ones None, in the order of the contract."""
    from coalition import __version__

    found: dict[str, Any] = plain(
        {
            "schema": SCHEMA,
            "version": __version__,
            "title": findings.title,
            "focal": findings.focal,
            "input": _input(findings),
            "network": findings.figures,
            "stakeholders": [_stakeholder(s) for s in findings.stakeholders],
            "ties": [asdict(tie) for tie in findings.ties],
            "communities": [asdict(community) for community in findings.communities],
            "capabilities": [asdict(capability) for capability in findings.capabilities],
            "gaps": [asdict(gap) for gap in findings.gaps],
            "suggestions": [_suggestion(s) for s in findings.suggestions],
            "weaving": [asdict(introduction) for introduction in findings.weaving],
            "supply": [asdict(cell) for cell in findings.heat],
            "swot": [asdict(point) for point in findings.swot],
            "advocacy": _advocacy(findings),
            "plan": None,
        }
    )
    return found


def _advocacy(findings: Findings) -> dict[str, Any] | None:
    """Without the pairs, which advocacy.json lists."""
    if findings.advocacy is None:
        return None
    return {k: v for k, v in asdict(findings.advocacy).items() if k != "pairs"}


def _input(findings: Findings) -> dict[str, Any]:
    dataset = findings.dataset
    return {
        "files": [asdict(file) for file in dataset.files],
        "scales": [asdict(scale) for scale in dataset.scales],
        "merges": [asdict(merge) for merge in dataset.merges],
        "issues": [
            {
                "code": issue.code,
                "severity": issue.severity,
                "file": issue.file or None,
                "row": issue.row,
                "column": issue.column or None,
                "value": issue.value or None,
                "message": issue.message,
                "action": issue.action,
            }
            for issue in dataset.issues
        ],
    }


def _stakeholder(found: StakeholderFinding) -> dict[str, Any]:
    s = found.stakeholder
    return {
        "id": s.id,
        "name": s.name,
        "sector": s.sector,
        "sector_source": s.sector_source,
        "type": s.type,
        "community": found.community,
        "community_certainty": found.community_certainty,
        "component": found.component,
        "core": found.core,
        "cut_point": found.cut_point,
        "centrality": found.centrality,
        "rank": found.rank,
        "rank_interval": found.rank_interval,
        "brokerage": found.brokerage,
        "position": {"x": found.x, "y": found.y},
        "profile": _profile(s),
    }


def _profile(s: Stakeholder) -> dict[str, Any]:
    """What the data say of a stakeholder; only what they say."""
    said = {
        "file": s.file,
        "row": s.row,
        "aliases": s.aliases,
        "description": s.description,
        "values": s.values,
        "themes": s.themes,
        "regions": s.regions,
        "offers": capability_text(s.offers),
        "needs": capability_text(s.needs),
        "strengths": s.strengths,
        "weaknesses": s.weaknesses,
        "opportunities": s.opportunities,
        "threats": s.threats,
        **{name: getattr(s, name) for name in RATINGS},
        "influence": s.influence,
        "interest": s.interest,
        "legitimacy": s.legitimacy,
        "urgency": s.urgency,
        "stances": dict(s.stances),
        "latitude": s.latitude,
        "longitude": s.longitude,
        "contribution": s.contribution,
        "cost": s.cost,
        "url": s.url,
        "contact": s.contact,
        "notes": s.notes,
        "further": dict(s.further),
    }
    return {key: value for key, value in said.items() if value not in (None, (), {}, "")}


def _suggestion(s: Suggestion) -> dict[str, Any]:
    record = asdict(s)
    record["criteria"] = {name: asdict(judgement) for name, judgement in s.criteria}
    return record


def plain(value: Any) -> Any:
    """Tuples as lists, numpy numbers as Python's, floats rounded, nan as None."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, float):
        return None if math.isnan(value) or math.isinf(value) else round(value, DIGITS)
    if hasattr(value, "item") and not isinstance(value, str):
        return plain(value.item())
    return value
