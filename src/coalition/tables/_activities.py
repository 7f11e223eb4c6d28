"""Tables of activities: who does what where, one row an activity."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from coalition.tables._cells import parts_of
from coalition.tables._sheet import Sheet
from coalition.tables._terms import Spellings, column_parts
from coalition.tables._texts import folded

FEW_NAMES = 0.6
"""Share of rows with a new name below which the rows are activities, not stakeholders."""

LEAST_ROWS = 5
FILLED = 0.1
"""Share of rows in which a theme or region must stand."""

MARK = " @ "
"""Between theme and region in a column of activities of our own."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where each row's activity is: the finest places, and the next coarser as regions.

    `further` holds the places in the sheet of the columns that are coarser still; `headers` the
    user's words for the finest column and for that of the regions.
    """

    finest: tuple[tuple[str, ...], ...]
    regions: tuple[tuple[str, ...], ...]
    further: frozenset[int]
    headers: tuple[str, str]


def names_repeat(names: Sequence[str]) -> bool:
    """Whether so many rows share a name that a row is something else than a stakeholder."""
    return len(names) >= LEAST_ROWS and len({folded(n) for n in names}) < FEW_NAMES * len(names)


def lists_activities(sheet: Sheet, names: Sequence[str]) -> bool:
    """Whether names repeat because each row is one activity of its stakeholder."""
    if not names_repeat(names):
        return False
    columns = [*sheet.of("themes"), *sheet.of("regions")]
    return any(sum(map(bool, sheet.cells(c))) >= FILLED * len(names) for c in columns)


def places(sheet: Sheet, spelling: Spellings) -> Places:
    """The places of an activity sheet: finer columns have more different values."""
    columns = sheet.of("regions")
    nothing: tuple[tuple[str, ...], ...] = ((),) * len(sheet)
    if not columns:
        return Places(nothing, nothing, frozenset(), ("", ""))
    read = {c.place: _spelled(sheet, c.place, spelling) for c in columns}
    kinds = {c.place: len(set(read[c.place])) for c in columns}
    order = sorted(columns, key=lambda c: (-kinds[c.place], -c.level, c.place))
    finest = read[order[0].place]
    # One country for all rows says nothing of where a stakeholder works.
    coarser = next((c.place for c in order[1:] if kinds[c.place] > 1), order[0].place)
    regions = tuple(a or b for a, b in zip(read[coarser], finest, strict=True))
    if coarser != order[0].place:
        finest = _told_apart(finest, read[coarser])
    used = {order[0].place, coarser}
    rest = frozenset(c.place for c in columns if c.place not in used)
    finest = tuple(a or b for a, b in zip(finest, regions, strict=True))
    named = {c.place: c.header for c in columns}
    return Places(finest, regions, rest, (named[order[0].place], named[coarser]))


def _spelled(sheet: Sheet, place: int, spelling: Spellings) -> tuple[tuple[str, ...], ...]:
    column = next(c for c in sheet.columns if c.place == place)
    known = spelling.regions
    return tuple(
        tuple(known.get(part, part) for part in parts) for parts in column_parts(sheet, column)
    )


def _told_apart(
    finest: tuple[tuple[str, ...], ...], regions: tuple[tuple[str, ...], ...]
) -> tuple[tuple[str, ...], ...]:
    """Two districts of one name in two provinces bear the province's name behind their own."""
    within: defaultdict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    for fine, region in zip(finest, regions, strict=True):
        if len(fine) == len(region) == 1:
            within[fine].add(region)
    return tuple(
        (f"{fine[0]} ({region[0]})",)
        if len(fine) == len(region) == 1 and len(within[fine]) > 1
        else fine
        for fine, region in zip(finest, regions, strict=True)
    )


def activities(
    sheet: Sheet, themes: Sequence[tuple[str, ...]] | None, place: Places | None
) -> list[tuple[tuple[str, str], ...]]:
    """Each row's pairs of theme and place; from a column "theme @ region" where there is one."""
    if place is None:
        columns = sheet.of("activities")
        cells = zip(*(sheet.cells(column) for column in columns), strict=True)
        return [tuple(_pair(part) for cell in row for part in parts_of(cell)) for row in cells]
    if themes is None:
        return [()] * len(sheet)
    return [
        tuple((theme, region) for theme in row for region in where)
        for row, where in zip(themes, place.finest, strict=True)
    ]


def _pair(text: str) -> tuple[str, str]:
    theme, _, region = text.rpartition(MARK)
    return theme.strip(), region.strip()
