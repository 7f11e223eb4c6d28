"""Columns whose meaning the user says: our fields and the headers that stand for them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from coalition.errors import Issue
from coalition.sources._raw import RawTable
from coalition.tables._headers import LEVELS, Meaning, fields, meaning_of
from coalition.tables._sheet import STAKEHOLDERS, TIES
from coalition.tables._texts import folded, near
from coalition.words import tell


def asked_columns(table: RawTable, role: str, columns: Mapping[str, str]) -> dict[int, Meaning]:
    """Meaning by place of the columns that `columns` names: our fields to the user's headers."""
    found: dict[int, Meaning] = {}
    for field, header in columns.items():
        meaning = _field_asked(field, role)
        for place, text in enumerate(table.header):
            if meaning and folded(text) == folded(header):
                found[place] = meaning
    return found


def _field_asked(field: str, role: str) -> Meaning | None:
    if role == STAKEHOLDERS:
        if field in LEVELS:
            return Meaning("regions", LEVELS[field])
        if field == "regions":
            return Meaning("regions", LEVELS["region"])
        if (stance := meaning_of(field, role)) and stance.field == "stance":
            return replace(stance, unsure=False)
    return Meaning(field) if field in fields(role) else None


def unusable_columns(columns: Mapping[str, str], tables: Sequence[RawTable]) -> list[Issue]:
    """An error for every `columns` entry whose field or header does not exist."""
    known = sorted({*fields(STAKEHOLDERS), *fields(TIES)})
    headers = list(dict.fromkeys(h for table in tables for h in table.header if h))
    issues = []
    for field, header in columns.items():
        if _field_asked(field, STAKEHOLDERS) is None and _field_asked(field, TIES) is None:
            choices = near(field, known) or known
            issues.append(
                Issue(
                    code="unknown-field",
                    severity="error",
                    value=field,
                    message=tell("is no field that a column can hold."),
                    action=tell("Use one of: {choices}.", choices=", ".join(choices)),
                )
            )
        if not any(folded(header) == folded(h) for h in headers):
            choices = near(header, headers) or headers
            issues.append(
                Issue(
                    code="unknown-column",
                    severity="error",
                    column=header,
                    message=tell("is not among the headers."),
                    action=tell("Write one of these: {choices}.", choices=", ".join(choices)),
                )
            )
    return issues
