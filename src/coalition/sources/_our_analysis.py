"""Our own analysis.json as data again: what it was told stays, what it worked out goes."""

from typing import Any

from coalition.sources._json_shapes import Json, Part, Record

SCHEMA = "coalition-analysis/"

OF_STAKEHOLDER = ("id", "name", "sector", "type")
NOT_DATA = ("file", "row", "stances", "further")
"""Keys of a profile that are no columns themselves."""

WORKED_OUT = ("counted", "confirmed")
"""What the analysis adds to a tie."""


def is_ours(document: Json) -> bool:
    """Whether a JSON document is an analysis that this program wrote."""
    return isinstance(document, dict) and str(document.get("schema", "")).startswith(SCHEMA)


def parts_as_given(document: dict[str, Any]) -> list[Part]:
    """Stakeholders and ties of an analysis as the data stated them.

    A sector that was inferred is left out, so that it is inferred anew.
    """
    figures = document.get("network")
    directed = figures.get("directed") if isinstance(figures, dict) else None
    parts = [
        Part("", [_stakeholder(found) for found in _records(document, "stakeholders")]),
        Part("", [_tie(found) for found in _records(document, "ties")]),
    ]
    return [
        Part("", part.records, holds, directed if isinstance(directed, bool) else None)
        for part, holds in zip(parts, ("stakeholders", "ties"), strict=True)
        if part.records
    ]


def _records(document: Record, key: str) -> list[dict[str, Any]]:
    found = document.get(key)
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def _stakeholder(found: Record) -> Record:
    profile = _object(found, "profile")
    stances, further = _object(profile, "stances"), _object(profile, "further")
    given = {key: found[key] for key in OF_STAKEHOLDER if key in found}
    if found.get("sector_source", "given") != "given":
        given["sector"] = ""
    return (
        given
        | {key: value for key, value in profile.items() if key not in NOT_DATA}
        | {f"stance: {issue}": value for issue, value in stances.items()}
        | {key: value for key, value in further.items() if key not in given}
    )


def _object(record: Record, key: str) -> dict[str, Any]:
    found = record.get(key)
    return found if isinstance(found, dict) else {}


def _tie(found: Record) -> Record:
    return {key: value for key, value in found.items() if key not in WORKED_OUT}
