"""Which column holds which field: headers first, then tags, then what stands in the columns."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from coalition.errors import Issue
from coalition.sources._raw import RawTable
from coalition.tables._headers import (
    MULTIPLE,
    Meaning,
    meaning_by_beginning,
    meaning_of,
    meaning_of_tag,
)
from coalition.tables._sheet import STAKEHOLDERS, Column, Sheet
from coalition.tables._texts import folded
from coalition.tables.columns._asked import asked_columns
from coalition.tables.columns._by_values import field_by_values, tie_field_by_values
from coalition.tables.columns._name_column import find_name
from coalition.words import tell

LOOSE = frozenset(("description", "url", "contact", "notes", "since", "until", "frequency"))
"""Fields of which a second column is common, and no reason to worry."""


def sheet_of(
    table: RawTable,
    label: str,
    role: str,
    tags: Sequence[str],
    columns: Mapping[str, str],
) -> tuple[Sheet, list[Issue]]:
    """The table with the meaning of each of its columns, and what had to be decided.

    `columns` maps our fields to the user's headers, and overrules everything else.
    """
    meanings = asked_columns(table, role, columns)
    asked = set(meanings)
    for place, header in enumerate(table.header):
        if place in meanings:
            continue
        meaning = meaning_of(header, role)
        if meaning is None and role == STAKEHOLDERS and tags[place]:
            meaning = meaning_of_tag(tags[place])
        if meaning is not None:
            meanings[place] = meaning
    _add_by_beginning(table, role, meanings)
    issues: list[Issue] = []
    _decide_by_values(table, label, role, meanings, asked, issues)
    if role == STAKEHOLDERS:
        find_name(table, label, meanings, issues)
    _one_each(table, label, meanings, asked, issues)
    found = tuple(
        Column(place, header or f"column {place + 1}", m.field, m.subject, m.level)
        if (m := meanings.get(place))
        else Column(place, header or f"column {place + 1}")
        for place, header in enumerate(table.header)
    )
    return Sheet(table, label, found, role), issues


def has(
    table: RawTable,
    field: str,
    role: str,
    columns: Mapping[str, str],
    tags: Sequence[str] = (),
) -> bool:
    """Whether a header or tag of the table names `field`."""
    meanings = list(asked_columns(table, role, columns).values())
    meanings += [m for h in table.header if (m := meaning_of(h, role))]
    meanings += [m for h in table.header if (m := meaning_by_beginning(h, role))]
    meanings += [m for tag in tags if tag and (m := meaning_of_tag(tag))]
    return any(m.field == field for m in meanings)


def _add_by_beginning(table: RawTable, role: str, meanings: dict[int, Meaning]) -> None:
    taken = {m.field for m in meanings.values()}
    for place, header in enumerate(table.header):
        if place in meanings:
            continue
        meaning = meaning_by_beginning(header, role)
        if meaning and meaning.field not in taken:
            meanings[place] = meaning
            taken.add(meaning.field)


def _decide_by_values(
    table: RawTable,
    label: str,
    role: str,
    meanings: dict[int, Meaning],
    asked: set[int],
    issues: list[Issue],
) -> None:
    for place, meaning in sorted(meanings.items()):
        unsure = meaning.unsure or _must_fit(table.header[place], role, meaning)
        if place in asked or not unsure:
            continue
        cells = [row[place] for row in table.rows]
        decide = field_by_values if role == STAKEHOLDERS else _tie_field
        field = decide(meaning.field, cells)
        taken = any(m.field == field for p, m in meanings.items() if p != place and not m.unsure)
        if field in ("sector", "type") and field != meaning.field and taken:
            field = ""
        if not field:
            del meanings[place]
            continue
        meanings[place] = replace(meaning, field=field, unsure=False)
        if role == STAKEHOLDERS and field != meaning.field:
            issues.append(_decided(label, table.header[place], field))


def _must_fit(header: str, role: str, meaning: Meaning) -> bool:
    """Whether the header is clear, but often stands above something else."""
    if role != STAKEHOLDERS:
        return False
    return meaning.field == "activities" or (
        meaning.field == "regions" and folded(header) != "regions"
    )


def _tie_field(_: str, cells: Sequence[str]) -> str:
    return tie_field_by_values(cells)


def _decided(label: str, header: str, field: str) -> Issue:
    meaning = {
        "themes": tell(
            "holds what stakeholders work on, and none of public, private, social, academic."
        ),
        "sector": tell("holds public, private, social or academic."),
        "type": tell("holds kinds of organisation."),
    }[field]
    return Issue(
        code="column-read-as",
        severity="info",
        file=label,
        column=header,
        message=meaning,
        action=tell(
            "It was read as {field}. If that is wrong, say so by --column FIELD={header}.",
            field=field,
            header=repr(header),
        ),
    )


def _one_each(
    table: RawTable,
    label: str,
    meanings: dict[int, Meaning],
    asked: set[int],
    issues: list[Issue],
) -> None:
    """Of several columns for a field that holds one value, the first, or the one asked for."""
    first: dict[tuple[str, str], int] = {}
    for place in sorted(meanings, key=lambda p: (p not in asked, p)):
        meaning = meanings[place]
        key = (meaning.field, meaning.subject)
        if meaning.field in MULTIPLE or key not in first:
            first.setdefault(key, place)
            continue
        del meanings[place]
        issues.append(_second(table, label, place, first[key], meaning.field, asked))


def _second(
    table: RawTable, label: str, place: int, first: int, field: str, asked: set[int]
) -> Issue:
    usual = field in LOOSE or first in asked
    is_same = table.header[place] == table.header[first]
    action = (
        tell(
            "'{first}' was read as {field}; this one is kept as it is. Give the two columns "
            "different headers, then choose with --column {field}={header}."
        )
        if is_same
        else tell(
            "'{first}' was read as {field}; this one is kept as it is. To choose, use --column "
            "{field}={header}."
        )
    )
    return Issue(
        code="two-columns-for-one",
        severity="info" if usual else "warning",
        file=label,
        column=table.header[place],
        message=tell(
            "means {field}, and so does '{first}' before it.",
            field=field,
            first=table.header[first],
        ),
        action=action.saying(
            first=table.header[first], field=field, header=repr(table.header[place])
        ),
    )
