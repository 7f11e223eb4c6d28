"""The sector of each row: what is given, else what type and name say, else unknown."""

from collections.abc import Sequence
from dataclasses import dataclass

from coalition.errors import Issue
from coalition.own_words import own
from coalition.tables._records import SECTORS, UNKNOWN
from coalition.tables._sectors import MIXED, given_sector, inferred_sector
from coalition.tables._sheet import Column, Sheet
from coalition.tables._words import is_missing
from coalition.words import tell, tell_list


@dataclass(frozen=True, slots=True)
class Sectors:
    """Sector and its source of each row, and an issue for each that was not simply given."""

    sectors: tuple[str, ...]
    sources: tuple[str, ...]
    issues: tuple[Issue, ...]


def sectors_of(sheet: Sheet, names: Sequence[str], types: Sequence[str]) -> Sectors:
    """The sectors of a sheet's rows."""
    column, source_column = sheet.one("sector"), sheet.one("sector_source")
    given = sheet.cells(column) if column else [""] * len(sheet)
    stated = sheet.cells(source_column) if source_column else [""] * len(sheet)
    sectors: list[str] = []
    sources: list[str] = []
    issues: list[Issue] = []
    known = {cell: None if is_missing(cell) else given_sector(cell) for cell in set(given)}
    told: set[tuple[str, str]] = set()
    for row, (cell, source) in enumerate(zip(given, stated, strict=True)):
        found, how, issue = _sector(
            sheet, row, names[row], types[row], (column, cell, known[cell]), source
        )
        sectors.append(found)
        sources.append(how)
        # The rows of one stakeholder need to be told of once.
        if issue and (names[row], issue.code) not in told:
            told.add((names[row], issue.code))
            issues.append(issue)
    return Sectors(tuple(sectors), tuple(sources), tuple(issues))


def _sector(
    sheet: Sheet,
    row: int,
    name: str,
    type_: str,
    given: tuple[Column | None, str, str | None],
    stated_source: str,
) -> tuple[str, str, Issue | None]:
    column, cell, sector = given
    if sector == MIXED:
        return UNKNOWN, UNKNOWN, _mixed(sheet, row, column, cell)
    if stated_source in ("inferred", UNKNOWN):
        return sector or UNKNOWN, stated_source if sector else UNKNOWN, None
    if sector:
        return sector, "given", None
    inferred = inferred_sector(None if is_missing(type_) else type_, name)
    if column and not is_missing(cell):
        then = (
            tell(
                "The sector is taken as {sector} because of '{word}'. Correct the cell.",
                sector=own(inferred.sector),
                word=inferred.word,
            )
            if inferred
            else tell("The sector is unknown. Correct the cell.")
        )
        issue = _unknown(sheet, row, column, cell, then)
    elif inferred:
        issue = _inferred(sheet, row, inferred.sector, inferred.word, inferred.field, name)
    else:
        issue = None
    return (inferred.sector, "inferred", issue) if inferred else (UNKNOWN, UNKNOWN, issue)


_IN = {
    "name": tell("in the name of {name} says that its sector is {sector}."),
    "type": tell("in the type of {name} says that its sector is {sector}."),
}
"""By the column in which the telling word stands."""


def _four() -> str:
    """The sectors one after another."""
    return tell_list([*map(own, SECTORS)], ",")


def _mixed(sheet: Sheet, row: int, column: Column | None, cell: str) -> Issue:
    return sheet.issue(
        "mixed-sector",
        "info",
        tell("is more than one sector, or none of {sectors}.", sectors=_four()),
        tell("The sector counts as unknown."),
        row=row,
        column=column,
        value=cell,
    )


def _unknown(sheet: Sheet, row: int, column: Column, cell: str, then: str) -> Issue:
    return sheet.issue(
        "unknown-sector",
        "warning",
        tell("is no sector; expected {sectors} or empty.", sectors=_four()),
        then,
        row=row,
        column=column,
        value=cell,
    )


def _inferred(sheet: Sheet, row: int, sector: str, word: str, field: str, name: str) -> Issue:
    return sheet.issue(
        "inferred-sector",
        "info",
        _IN[field].saying(name=name, sector=own(sector)),
        tell(
            "It counts as {sector}. If that is wrong, write the sector in a column 'sector'.",
            sector=own(sector),
        ),
        row=row,
        column=sheet.one(field),
        value=word,
    )
