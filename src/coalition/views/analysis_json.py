"""analysis.json: everything, for programs. Its form is `analysis.schema.json`, beside this file."""

import json
from collections.abc import Callable, Iterator
from dataclasses import is_dataclass
from functools import cache
from math import isfinite
from operator import attrgetter
from typing import Any

from coalition.findings import Findings, StakeholderFinding
from coalition.suggestions import Suggestion
from coalition.tables import HEADINGS, RATINGS, Stakeholder
from coalition.views._encoded import encoded
from coalition.views._rows import capability_text, records_in_short
from coalition.words import tell

FILENAME = "analysis.json"
CONTENTS = tell("all figures and findings, for programs")
SCHEMA = "coalition-analysis/1"

DIGITS = 10
"""Decimals kept: the last digits of a float differ between machines."""


def render(findings: Findings) -> bytes:
    """`to_dict` as JSON, each record of a list on one line."""
    return encoded(_written(findings))


def _written(findings: Findings) -> Iterator[str]:
    """The file from top to bottom; a list's records are made one at a time."""
    before = "{\n"
    for key, value in _sections(findings).items():
        yield f"{before}{_json(key)}: "
        yield from _list(value) if isinstance(value, Iterator) else [_json(plain(value))]
        before = ",\n"
    yield "\n}\n"


def _list(records: Iterator[Any]) -> Iterator[str]:
    # json's own indenting takes the slow encoder and four times the memory.
    before = "[\n"
    for record in records:
        yield before + _json(plain(record))
        before = ",\n"
    yield "[]" if before == "[\n" else "\n]"


_json = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def to_dict(findings: Findings) -> dict[str, Any]:
    """The findings as plain Python values, undefined ones None, in the order of the contract."""
    return {key: plain(value) for key, value in _sections(findings).items()}


def _sections(findings: Findings) -> dict[str, Any]:
    """The contract's keys with their values, long lists as iterators of records."""
    from coalition import __version__

    return {
        "schema": SCHEMA,
        "version": __version__,
        "title": findings.title,
        "focal": findings.focal,
        "audience": findings.audience,
        "input": _input(findings),
        "network": findings.figures,
        "stakeholders": map(_stakeholder, findings.stakeholders),
        "ties": iter(findings.ties),
        "communities": iter(findings.communities),
        "capabilities": iter(findings.capabilities),
        "gaps": iter(findings.gaps),
        "suggestions": map(suggestion_record, findings.suggestions),
        "plausible_from": findings.plausible_from,
        "suggestions_in_short": records_in_short(findings),
        "weaving": iter(findings.weaving),
        "supply": iter(findings.heat),
        "swot": iter(findings.swot),
        "advocacy": _advocacy(findings),
        "plan": findings.plan,
    }


def _advocacy(findings: Findings) -> dict[str, Any] | None:
    """Without the pairs, which advocacy.json lists."""
    if findings.advocacy is None:
        return None
    return {k: v for k, v in _record(findings.advocacy).items() if k != "pairs"}


def _input(findings: Findings) -> dict[str, Any]:
    dataset = findings.dataset
    return {
        "files": dataset.files,
        "scales": dataset.scales,
        "merges": dataset.merges,
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
        "brokerage_z": found.brokerage_z,
        "by_kind": found.by_kind,
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
        **{name: getattr(s, name) for name in HEADINGS if getattr(s, name) is not None},
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


def suggestion_record(s: Suggestion) -> dict[str, Any]:
    """One suggestion, its criteria by name."""
    return _record(s) | {"criteria": dict(s.criteria)}


def plain(value: Any) -> Any:
    """Records as dicts, tuples as lists, numpy numbers as Python's, floats rounded, nan as None."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    if isinstance(value, float):
        return round(float(value), DIGITS) if isfinite(value) else None
    if isinstance(value, dict):
        return {k: v if type(v) in _PLAIN else plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [v if type(v) in _PLAIN else plain(v) for v in value]
    if is_dataclass(kind):
        names, values_of = _fields(kind)
        record = zip(names, values_of(value), strict=True)
        return {name: v if type(v) in _PLAIN else plain(v) for name, v in record}
    if isinstance(value, Iterator):
        return [plain(item) for item in value]
    if hasattr(value, "item") and not isinstance(value, str):
        return plain(value.item())
    return value


_PLAIN = frozenset((str, int, bool, type(None)))


@cache
def _fields(kind: type[Any]) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    """Names of a dataclass's fields, and what reads them."""
    names = tuple(kind.__dataclass_fields__)
    if len(names) < 2:
        return names, lambda value: tuple(getattr(value, name) for name in names)
    return names, attrgetter(*names)


def _record(value: Any) -> dict[str, Any]:
    """The fields of a dataclass, as they are."""
    return {name: getattr(value, name) for name in value.__dataclass_fields__}
