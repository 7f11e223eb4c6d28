"""What each row calls its stakeholder: the name, and the id where ids can be trusted."""

from collections.abc import Sequence

from coalition.errors import Issue
from coalition.tables._sheet import Column, Sheet
from coalition.tables._texts import folded, tidy
from coalition.tables._words import words
from coalition.words import tell


def names_of(sheet: Sheet, issues: list[Issue]) -> tuple[list[str], list[int]]:
    """The name in each row, and the rows that have one; an acronym or id stands in."""
    column = sheet.one("name")
    if column is None:
        raise ValueError("a sheet of stakeholders has a column of names")
    others = [c for field in ("alias", "id") if (c := sheet.one(field))]
    names = [tidy(cell) for cell in sheet.cells(column)]
    stood_in: set[str] = set()
    kept: list[int] = []
    for row, name in enumerate(names):
        if folded(name) and not name.startswith("#"):
            kept.append(row)
            if folded(name) in words("sums"):
                issues.append(_of_sums(sheet, column, row, name))
            continue
        cells = [(tidy(sheet.table.rows[row][c.place]), c) for c in others]
        other = next(((text, c) for text, c in cells if folded(text)), None)
        if other:
            names[row] = other[0]
            kept.append(row)
        if other is None or other[0] not in stood_in:
            issues.append(_nameless(sheet, column, row, name, other))
        stood_in.update([other[0]] if other else [])
    return names, kept


def _of_sums(sheet: Sheet, column: Column, row: int, name: str) -> Issue:
    return sheet.issue(
        "line-of-sums",
        "warning",
        tell("looks like a line of sums, not like a stakeholder."),
        tell("It was kept. If it is one, delete the row."),
        row=row,
        column=column,
        value=name,
    )


def _nameless(
    sheet: Sheet, column: Column, row: int, name: str, other: tuple[str, Column] | None
) -> Issue:
    if other:
        action = tell(
            "'{name}' from column '{column}' was used as the name.",
            name=other[0],
            column=other[1].header,
        )
    else:
        action = tell("The row was passed over. Write a name, or delete the row.")
    return sheet.issue(
        "missing-name",
        "warning",
        tell("The row has no name."),
        action,
        row=row,
        column=column,
        value=name,
    )


def ids_of(sheet: Sheet, names: Sequence[str], of_activity: bool, issues: list[Issue]) -> list[str]:
    column = sheet.one("id")
    if column is None:
        return [""] * len(sheet)
    ids = [tidy(cell) for cell in sheet.cells(column)]
    of_name: dict[str, str] = {}
    keys = [folded(name) for name in names]
    of_id: dict[str, str] = {}
    # An id that counts rows, or that two names share, identifies no stakeholder.
    counts_rows = of_activity and any(
        of_name.setdefault(k, i) != i for k, i in zip(keys, ids, strict=True)
    )
    shared = next(
        (
            row
            for row, (k, i) in enumerate(zip(keys, ids, strict=True))
            if i and of_id.setdefault(i, k) != k
        ),
        None,
    )
    if not counts_rows and shared is None:
        return ids
    issues.append(
        sheet.issue(
            "id-not-unique",
            "info" if counts_rows else "warning",
            tell("differs from row to row of one stakeholder.")
            if counts_rows
            else tell("stands for two different names; expected one id for each stakeholder."),
            tell("The column was not used as an id; the names tell stakeholders apart."),
            row=None if counts_rows else shared,
            column=column,
            value="" if counts_rows or shared is None else ids[shared],
        )
    )
    return [""] * len(sheet)
