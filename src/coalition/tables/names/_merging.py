"""Several records of one stakeholder become one, and nothing that differs is lost silently."""

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from typing import Any

from coalition.errors import Issue
from coalition.tables._capabilities import distinct
from coalition.tables._records import Stakeholder
from coalition.tables._texts import folded
from coalition.words import tell

LISTS = tuple(f.name for f in fields(Stakeholder) if str(f.type).startswith("tuple["))
OWN = ("id", "name", "file", "row", "sector", "sector_source")
SCALARS = tuple(f.name for f in fields(Stakeholder) if f.name not in LISTS and f.name not in OWN)
SOURCES = ("given", "inferred", "unknown")
MOST_FURTHER = 20
"""Different values of a further column that are kept for one stakeholder."""


def merged(records: Sequence[Stakeholder]) -> Stakeholder:
    """One record of all: lists united, of the rest what is said first."""
    first = records[0]
    if len(records) == 1:
        return first
    best = min(records, key=lambda r: SOURCES.index(r.sector_source))
    values: dict[str, Any] = {
        name: next((v for r in records if (v := getattr(r, name)) is not None), None)
        for name in SCALARS
    }
    for name in LISTS:
        values[name] = _united(name, [getattr(r, name) for r in records])
    others = [r.name for r in records if folded(r.name) != folded(first.name)]
    values["aliases"] = tuple(dict.fromkeys([*values["aliases"], *others]))
    return replace(first, sector=best.sector, sector_source=best.sector_source, **values)


def _united(name: str, lists: Iterable[tuple[Any, ...]]) -> tuple[Any, ...]:
    everything = [item for items in lists for item in items]
    if name in ("offers", "needs"):
        return distinct(everything)
    if name == "further":
        return tuple((header, _joined(texts)) for header, texts in _by_key(everything).items())
    if name == "columns":
        return tuple(_first_of_each(everything).items())
    if name == "stances":
        return tuple(sorted(_first_of_each(everything).items()))
    return tuple(dict.fromkeys(everything))


def _first_of_each(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        found.setdefault(key, value)
    return found


def _by_key(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, dict[str, None]] = {}
    for key, value in pairs:
        found.setdefault(key, {})[value] = None
    return {key: list(values) for key, values in found.items()}


def _joined(texts: Sequence[str]) -> str:
    more = len(texts) - MOST_FURTHER
    return "; ".join(texts[:MOST_FURTHER]) + (f"; and {more} more" if more > 0 else "")


def conflicts(records: Sequence[Stakeholder], severity: str = "warning") -> list[Issue]:
    """One issue for each field of which the records say different things."""
    first = records[0]
    issues: list[Issue] = []
    for name in ("sector", *SCALARS):
        said = [(r, v) for r in records if (v := _said(r, name)) is not None]
        different = [(r, v) for r, v in said if v != said[0][1]]
        if different:
            record, value = different[0]
            issues.append(
                record.cell(name).issue(
                    "duplicate-conflict",
                    severity,
                    str(value),
                    tell(
                        "is not what row {row} says of {name}: '{value}'.",
                        row=str(said[0][0].row),
                        name=first.name,
                        value=str(said[0][1]),
                    ),
                    tell("'{value}' was kept. Make the rows agree.", value=str(said[0][1])),
                )
            )
    return issues


def _said(record: Stakeholder, name: str) -> object:
    if name == "sector" and record.sector_source != "given":
        return None
    value: object = getattr(record, name)
    return value
