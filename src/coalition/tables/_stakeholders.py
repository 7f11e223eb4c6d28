"""Rows of a sheet become stakeholders."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from coalition.errors import Issue
from coalition.tables._activities import (
    Places,
    activities,
    lists_activities,
    names_repeat,
    places,
)
from coalition.tables._cells import money
from coalition.tables._headers import without_mark
from coalition.tables._identities import ids_of, names_of
from coalition.tables._ratings import ratings
from coalition.tables._records import HEADINGS, STAKEHOLDER_RATINGS, Scale, Stakeholder
from coalition.tables._sectors import type_as_known
from coalition.tables._sheet import Column, Sheet
from coalition.tables._stakeholder_sectors import Sectors, sectors_of
from coalition.tables._stances import stances
from coalition.tables._terms import Spellings, capabilities_of, commas_kept, values_of
from coalition.tables._texts import tidy
from coalition.tables._words import is_missing
from coalition.wording import amount
from coalition.words import tell

LISTED = ("values", "strengths", "weaknesses", "opportunities", "threats")
OF_TERMS = ("values", "themes", "regions", "offers", "needs")
"""Lists of short terms, in which a comma is more likely to part two than to belong to one."""

WRITTEN = ("description", "url", "contact", "notes")
AMOUNTS = ("contribution", "cost")
COORDINATES = {"latitude": 90.0, "longitude": 180.0}
RECORD_FIELD = {"alias": "aliases", "stance": "stances"}
"""Fields of columns whose name in the record is another."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A stakeholder as one row describes it, before rows are put together.

    `given_id` and `network` are empty where the sheet has none. `partners` is the cell as
    written. `of_activity` says that a row of the sheet is an activity, not a stakeholder.
    """

    record: Stakeholder
    given_id: str = ""
    network: str = ""
    partners: str = ""
    of_activity: bool = False


@dataclass(frozen=True, slots=True)
class Entries:
    """The rows of one sheet, the scales of its ratings, and what was doubtful."""

    entries: tuple[Entry, ...]
    scales: tuple[Scale, ...]
    issues: tuple[Issue, ...]


def entries_of(sheet: Sheet, spelling: Spellings) -> Entries:
    """Every row that names a stakeholder."""
    issues: list[Issue] = []
    scales: list[Scale] = []
    names, kept = names_of(sheet, issues)
    if len(kept) < len(sheet):
        sheet, names = sheet.with_rows(kept), [names[row] for row in kept]
    found, place = _fields(sheet, names, spelling, scales, issues)
    sectors = sectors_of(sheet, names, _cells(sheet, "type"))
    issues += sectors.issues
    records = _records(sheet, names, found, sectors, place)
    of_activity = names_repeat(names)
    return Entries(
        tuple(
            Entry(record, id, network, partners, of_activity)
            for record, id, network, partners in zip(
                records,
                ids_of(sheet, names, of_activity, issues),
                _cells(sheet, "network"),
                _cells(sheet, "partners"),
                strict=True,
            )
        ),
        tuple(scales),
        tuple(issues),
    )


def _fields(
    sheet: Sheet,
    names: Sequence[str],
    spelling: Spellings,
    scales: list[Scale],
    issues: list[Issue],
) -> tuple[dict[str, Sequence[Any]], Places | None]:
    """The values of every field that the sheet has, row by row; where each activity is."""
    found: dict[str, Sequence[Any]] = {}
    for field in (*LISTED, "themes", "regions"):
        if sheet.of(field):
            found[field] = values_of(sheet, field, spelling)
    for field in OF_TERMS:
        issues += commas_kept(sheet, field)
    for field in ("offers", "needs"):
        if sheet.of(field):
            found[field], doubts = capabilities_of(sheet, field, spelling)
            issues += doubts
    if sheet.of("alias"):
        found["aliases"] = values_of(sheet, "alias", spelling)
    for field in WRITTEN:
        if column := sheet.one(field):
            found[field] = [None if is_missing(c) else c for c in sheet.cells(column)]
    if column := sheet.one("type"):
        found["type"] = [
            None if is_missing(c) else type_as_known(tidy(c)) for c in sheet.cells(column)
        ]
    for field in STAKEHOLDER_RATINGS:
        if column := sheet.one(field):
            read = ratings(sheet, column)
            found[field] = read.values
            scales += [read.scale] if read.scale else []
            issues += read.issues
    for field in HEADINGS:
        if column := sheet.one(field):
            usual = _scale_of(sheet, field.partition("_")[0], scales)
            read = ratings(sheet, column, usual)
            found[field] = read.values
            scales += [read.scale] if read.scale and not usual else []
            issues += read.issues
    if sheet.of("stance"):
        found["stances"], doubts = stances(sheet)
        issues += doubts
    for field in AMOUNTS:
        if column := sheet.one(field):
            found[field] = sheet.read(column, _amount, "unreadable-number", _AMOUNT, issues)
    for field, limit in COORDINATES.items():
        if column := sheet.one(field):
            expected = _DEGREES.saying(limit=amount(limit))
            found[field] = sheet.read(
                column, _degrees(limit), "unreadable-number", expected, issues
            )
    place = places(sheet, spelling) if lists_activities(sheet, names) else None
    if place:
        found["regions"] = place.regions
    if place or sheet.of("activities"):
        found["activities"] = activities(sheet, found.get("themes"), place)
    return found, place


def _scale_of(sheet: Sheet, field: str, scales: Sequence[Scale]) -> tuple[float, float] | None:
    """The numbers from which to which a rating was read, so that its heading is, too."""
    column = sheet.one(field)
    read = next((s for s in scales if column and s.column == column.header), None)
    return (read.low, read.high) if read and read.source != "words" else None


def _records(
    sheet: Sheet,
    names: Sequence[str],
    found: dict[str, Sequence[Any]],
    sectors: Sectors,
    place: Places | None,
) -> list[Stakeholder]:
    said = _said_columns(sheet, place)
    fields = list(found)
    coarse = set() if place is None else place.further
    further = _further(
        sheet,
        [c for c in sheet.columns if not c.field or c.field == "network" or c.place in coarse],
    )
    rows = zip(*found.values(), strict=True) if found else [()] * len(sheet)
    return [
        Stakeholder(
            id=name,
            name=name,
            file=sheet.label,
            row=number,
            sector=sector,
            sector_source=source,
            further=rest,
            columns=said,
            **dict(zip(fields, values, strict=True)),
        )
        for name, number, sector, source, rest, values in zip(
            names, sheet.rows, sectors.sectors, sectors.sources, further, rows, strict=True
        )
    ]


def _said_columns(sheet: Sheet, place: Places | None) -> tuple[tuple[str, str], ...]:
    """The user's header of every field; of several columns all of them."""
    headers: dict[str, list[str]] = {}
    for column in sheet.columns:
        if column.field:
            headers.setdefault(RECORD_FIELD.get(column.field, column.field), []).append(
                column.header
            )
        if column.subject:
            headers.setdefault(f"stance: {column.subject}", []).append(column.header)
    if place and place.headers[0]:
        headers["regions"] = [place.headers[1]]
        headers["activities"] = [*headers.get("themes", []), place.headers[0]]
    return tuple((field, ", ".join(found)) for field, found in headers.items())


def _further(sheet: Sheet, columns: Sequence[Column]) -> list[tuple[tuple[str, str], ...]]:
    """The filled cells of columns without a meaning here, by header; no header occurs twice."""
    headers: dict[str, None] = {}
    times: dict[str, int] = {}
    for column in columns:
        header = distinct = without_mark(column.header)
        while distinct in headers:
            times[header] = times.get(header, 1) + 1
            distinct = f"{header} ({times[header]})"
        headers[distinct] = None
    pairs = [(header, column.place) for header, column in zip(headers, columns, strict=True)]
    return [
        tuple((header, row[place].strip()) for header, place in pairs if row[place].strip())
        for row in sheet.table.rows
    ]


def _cells(sheet: Sheet, field: str) -> list[str]:
    """The cells of a field, of several columns joined; empty where there is none."""
    columns = [sheet.cells(column) for column in sheet.of(field)]
    if not columns:
        return [""] * len(sheet)
    if len(columns) == 1:
        return columns[0]
    return ["\n".join(filter(None, row)) for row in zip(*columns, strict=True)]


_AMOUNT = tell("cannot be read; expected an amount of 0 or more.")
_DEGREES = tell("cannot be read; expected degrees from -{limit} to {limit}, such as 48.85.")


def _amount(cell: str) -> float | None:
    value = money(cell)
    return value if value is not None and value >= 0 else None


def _degrees(limit: float) -> Callable[[str], float | None]:
    def read(cell: str) -> float | None:
        try:
            value = float(cell.replace(",", ".").removesuffix("°"))
        except ValueError:
            return None
        return value if -limit <= value <= limit else None

    return read
