"""The lists in cells of all sheets, read together: one spelling a term, one rule a column."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from coalition.errors import Issue, shortened
from coalition.tables._capabilities import capability, commonest_spellings, distinct
from coalition.tables._cells import commas_separate, kept_whole, parts_of
from coalition.tables._records import Capability
from coalition.tables._sheet import Column, Sheet
from coalition.words import tell, tell_list

CAPABILITIES = ("offers", "needs")

NAMED = 3
"""Cells that an issue names before 'n more'."""


@dataclass(frozen=True, slots=True)
class Spellings:
    """The spelling to use, by the spelling that was written."""

    capabilities: Mapping[str, str]
    themes: Mapping[str, str]
    regions: Mapping[str, str]

    def of(self, field: str) -> Mapping[str, str]:
        """Those of a field; empty where every spelling stays."""
        if field in CAPABILITIES:
            return self.capabilities
        return {"themes": self.themes, "regions": self.regions}.get(field, {})


def spellings(sheets: Sequence[Sheet]) -> tuple[Spellings, list[Issue]]:
    """The commonest spelling of every capability, theme and region of all sheets."""
    written = (
        c.term
        for field in CAPABILITIES
        for part in _all_parts(sheets, field)
        if (c := capability(part))
    )
    capabilities, issues = commonest_spellings(written, "capability")
    themes, of_themes = commonest_spellings(_all_parts(sheets, "themes"), "theme")
    regions, of_regions = commonest_spellings(
        _all_parts(sheets, "regions"), "region", plurals=False
    )
    return Spellings(capabilities, themes, regions), [*issues, *of_themes, *of_regions]


def _all_parts(sheets: Sequence[Sheet], field: str) -> Iterable[str]:
    for sheet in sheets:
        for column in sheet.of(field):
            for parts in column_parts(sheet, column):
                yield from parts


def column_parts(sheet: Sheet, column: Column) -> list[tuple[str, ...]]:
    """The values of each cell of a column that holds lists."""
    if column.place not in sheet.lists:
        cells = sheet.cells(column)
        commas = commas_separate(cells)
        known = {cell: tuple(dict.fromkeys(parts_of(cell, commas))) for cell in set(cells)}
        sheet.lists[column.place] = [known[cell] for cell in cells]
    return sheet.lists[column.place]


def values_of(sheet: Sheet, field: str, spelling: Spellings) -> list[tuple[str, ...]]:
    """The values of a field in each row, from all its columns, in the spelling to use."""
    columns = [column_parts(sheet, column) for column in sheet.of(field)]
    known = spelling.of(field)
    if not columns:
        return [()] * len(sheet)
    if len(columns) == 1 and not known:
        return columns[0]
    return [
        tuple(dict.fromkeys(known.get(part, part) for parts in row for part in parts))
        for row in zip(*columns, strict=True)
    ]


def capabilities_of(
    sheet: Sheet, field: str, spelling: Spellings
) -> tuple[list[tuple[Capability, ...]], list[Issue]]:
    """What each row offers or needs, and the weights that cannot be."""
    issues: list[Issue] = []
    found: list[list[Capability]] = [[] for _ in range(len(sheet))]
    for column in sheet.of(field):
        split = column_parts(sheet, column)
        known = {
            part: _spelled(capability(part), spelling) for part in {p for row in split for p in row}
        }
        for row, parts in enumerate(split):
            for part in parts:
                said = known[part]
                if said is None:
                    issues.append(_no_weight(sheet, column, row, part))
                else:
                    found[row].append(said)
    return [distinct(held) for held in found], issues


def commas_kept(sheet: Sheet, field: str) -> list[Issue]:
    """For each column of a field: cells that use commas while others use semicolons."""
    issues: list[Issue] = []
    for column in sheet.of(field):
        cells = sheet.cells(column)
        found = kept_whole(cells)
        if not found:
            continue
        named: list[str] = [
            tell("'{cell}' (row {row})", cell=shortened(cells[row]), row=str(sheet.rows[row]))
            for row in found[:NAMED]
        ]
        if len(found) > NAMED:
            named.append(tell("{number} more", number=len(found) - NAMED))
        issues.append(
            sheet.issue(
                "commas-kept",
                "info",
                tell(
                    "holds commas where other cells use semicolons: {cells}.",
                    cells=tell_list(named),
                ),
                tell("Each was read as one value. If it is a list, write semicolons in it."),
                row=found[0],
                column=column,
            )
        )
    return issues


def _spelled(said: Capability | None, spelling: Spellings) -> Capability | None:
    if said is None or spelling.capabilities.get(said.term, said.term) == said.term:
        return said
    return Capability(spelling.capabilities[said.term], said.weight)


def _no_weight(sheet: Sheet, column: Column, row: int, part: str) -> Issue:
    return sheet.issue(
        "weight-not-positive",
        "warning",
        tell("carries a weight that is not above 0."),
        tell("It was left out, as if it were not written. Give a weight above 0, or none."),
        row=row,
        column=column,
        value=part,
    )
