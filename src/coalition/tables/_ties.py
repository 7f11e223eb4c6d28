"""Rows of a tie sheet become ties."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from coalition.errors import Issue
from coalition.own_words import own
from coalition.tables._cells import number
from coalition.tables._forms import NO_TIE, direction_in, status_in
from coalition.tables._headers import TRUST_SIDE, without_mark
from coalition.tables._ratings import ratings
from coalition.tables._records import STATUSES, TIE_RATINGS, Cell, Scale, Tie
from coalition.tables._sheet import Column, Sheet
from coalition.tables._texts import folded, tidy
from coalition.tables._tie_scales import forms_of, trust_of_sides
from coalition.tables._words import is_missing
from coalition.tables.names import Ends
from coalition.words import tell, tell_list

WRITTEN = ("frequency", "since", "until", "notes")

LIGHTEST, HEAVIEST = 1e-15, 1e15
"""No weight is less or more, be it money: sums of what a slip of the keyboard wrote, and of the
distances 1 / weight, must stay finite."""


@dataclass(frozen=True, slots=True)
class Ties:
    """The ties of one sheet, the scales of its ratings, and what was doubtful.

    `directed` is what the sheet itself says, None where it does not.
    """

    ties: tuple[Tie, ...]
    scales: tuple[Scale, ...]
    issues: tuple[Issue, ...]
    directed: bool | None


def ties_of(sheet: Sheet, ends: Ends) -> Ties:
    """Every row that states a relation of two stakeholders."""
    issues: list[Issue] = []
    scales: list[Scale] = []
    fields, no_tie = _fields(sheet, scales, issues)
    names = list(fields)
    directions = _read(sheet, "directed", direction_in, _NO_DIRECTION, issues)
    directed = sheet.table.directed
    if any(said is not None for said in directions):
        directed = any(directions)
    columns = _end_columns(sheet)
    networks = _written(sheet, "network") or [None] * len(sheet)
    found: list[Tie] = []
    rows = zip(*fields.values(), strict=True) if fields else [()] * len(sheet)
    for row, values in enumerate(rows):
        if no_tie[row]:
            continue
        said = dict(zip(names, values, strict=True))
        pairs = _pairs(sheet, row, ends, networks[row] or "", columns, issues)
        for source, target in pairs:
            tie = Tie(source, target, sheet.label, sheet.rows[row], **said)
            found.append(tie)
            if directed and directions[row] is False:
                found.append(Tie(target, source, sheet.label, sheet.rows[row], **said))
    return Ties(tuple(found), tuple(scales), tuple(issues), directed)


def _fields(
    sheet: Sheet, scales: list[Scale], issues: list[Issue]
) -> tuple[dict[str, Sequence[Any]], list[bool]]:
    """The values of every field of a tie, row by row, and whether the row states no tie."""
    forms, extra, quarrels = forms_of(sheet, scales, issues)
    statuses = _read(sheet, "status", status_in, _NO_STATUS, issues)
    statuses = [
        "conflict" if quarrel else status or "existing"
        for status, quarrel in zip(statuses, quarrels, strict=True)
    ]
    weights, zero = _weights(sheet, issues)
    no_tie = [form == NO_TIE or none for form, none in zip(forms, zero, strict=True)]
    _tell_no_tie(sheet, forms, zero, issues)
    fields: dict[str, Sequence[Any]] = {
        "form": [
            None if status == "conflict" else form
            for form, status in zip(forms, statuses, strict=True)
        ],
        "status": statuses,
        "weight": weights,
        "kind": [kind or "" for kind in _written(sheet, "kind") or [None] * len(sheet)],
        "further": _further(sheet, extra),
    }
    for name in TIE_RATINGS:
        if column := sheet.one(name):
            read = ratings(sheet, column)
            fields[name] = read.values
            scales += [read.scale] if read.scale else []
            issues += read.issues
    if "trust" not in fields and sheet.of(TRUST_SIDE):
        fields["trust"] = trust_of_sides(sheet, scales, issues)
    for name in WRITTEN:
        if cells := _written(sheet, name):
            fields[name] = cells
    return fields, no_tie


def _pairs(
    sheet: Sheet,
    row: int,
    ends: Ends,
    network: str,
    columns: tuple[Column, Column],
    issues: list[Issue],
) -> list[tuple[str, str]]:
    """Ids of the two ends; several pairs where a cell names several."""
    cells = [sheet.table.rows[row][column.place] for column in columns]
    before = [ends.remembered(cell, network) for cell in cells]
    if before[0] and before[1] and before[0] != before[1] and len(before[0] + before[1]) == 2:
        return [(before[0][0], before[1][0])]
    for cell, column, other in zip(cells, columns, columns[::-1], strict=True):
        if not folded(cell):
            issues.append(_no_end(sheet, row, column, other))
            return []
    ids = [
        ends.in_cell(cell, Cell(sheet.label, sheet.rows[row], column.header), network)
        for cell, column in zip(cells, columns, strict=True)
    ]
    pairs = [(source, target) for source in ids[0] for target in ids[1]]
    issues += [_self_tie(sheet, row, columns[1]) for source, target in pairs if source == target]
    return [(source, target) for source, target in pairs if source != target]


def _end_columns(sheet: Sheet) -> tuple[Column, Column]:
    source, target = sheet.one("source"), sheet.one("target")
    if source is None or target is None:
        raise ValueError("a sheet of ties has a column for each end")
    return source, target


def _weights(sheet: Sheet, issues: list[Issue]) -> tuple[list[float | None], list[bool]]:
    """Weight of each row, None where not said, and whether a 0 says that there is no tie."""
    column = sheet.one("weight")
    weights: list[float | None] = [None] * len(sheet)
    zero = [False] * len(sheet)
    if column is None:
        return weights, zero
    for row, cell in enumerate(sheet.cells(column)):
        if is_missing(cell):
            continue
        said = number(cell)
        if said and LIGHTEST <= said.value <= HEAVIEST:
            weights[row] = said.value
        elif said and said.value == 0:
            zero[row] = True
        else:
            issues.append(
                sheet.issue(
                    "unreadable-weight",
                    "warning",
                    tell("is no weight; expected a number from 1e-15 to 1e15."),
                    tell("The tie was kept without a weight. Correct the cell."),
                    row=row,
                    column=column,
                    value=cell,
                )
            )
    return weights, zero


def _tell_no_tie(
    sheet: Sheet, forms: Sequence[str | None], zero: Sequence[bool], issues: list[Issue]
) -> None:
    aware = [row for row, form in enumerate(forms) if form == NO_TIE]
    empty = [row for row, none in enumerate(zero) if none and forms[row] != NO_TIE]
    awareness = tell(
        "In {number} {number:row|rows}, the first here, two only know of each other; that is no "
        "tie."
    )
    weightless = tell(
        "In {number} {number:row|rows}, the first here, the weight is 0; that is no tie."
    )
    for code, rows, column, sentence in (
        ("awareness-only", aware, sheet.one("form"), awareness),
        ("zero-weight", empty, sheet.one("weight"), weightless),
    ):
        if rows:
            issues.append(
                sheet.issue(
                    code,
                    "info",
                    sentence.saying(number=len(rows)),
                    tell("They were passed over."),
                    row=rows[0],
                    column=column,
                )
            )


_NO_DIRECTION = tell("is no directed; expected directed or undirected.")
_NO_STATUS = tell(
    "is no status; expected one of {words}.", words=tell_list([*map(own, STATUSES)], ",")
)


def _read(
    sheet: Sheet,
    field: str,
    read: Callable[[str], Any],
    expected: str,
    issues: list[Issue],
) -> list[Any]:
    """What `read` makes of each cell of a field, None where nothing is said or it cannot."""
    column = sheet.one(field)
    if column is None:
        return [None] * len(sheet)
    return sheet.read(column, read, f"unknown-{field}", expected, issues)


def _written(sheet: Sheet, field: str) -> list[str | None]:
    column = sheet.one(field)
    return [tidy(cell) or None for cell in sheet.cells(column)] if column else []


def _further(sheet: Sheet, forms_as_written: Sequence[str]) -> list[tuple[tuple[str, str], ...]]:
    kept = ("", "network", TRUST_SIDE)
    columns: list[Column] = [c for c in sheet.columns if c.field in kept]
    form = sheet.one("form")
    found = []
    for row, unread in zip(sheet.table.rows, forms_as_written, strict=True):
        pairs = [
            (without_mark(c.header), row[c.place].strip()) for c in columns if row[c.place].strip()
        ]
        if form and unread:
            pairs.append((form.header, unread))
        found.append(tuple(pairs))
    return found


def _no_end(sheet: Sheet, row: int, column: Column, other: Column) -> Issue:
    partner = sheet.table.rows[row][other.place]
    return sheet.issue(
        "missing-end",
        "warning",
        tell("The tie lacks one of its two ends."),
        tell("The row was passed over. Name both stakeholders."),
        row=row,
        column=column,
        value=partner.strip(),
    )


def _self_tie(sheet: Sheet, row: int, column: Column) -> Issue:
    return sheet.issue(
        "self-tie",
        "warning",
        tell("is tied to itself."),
        tell("The row was passed over. Correct one of the two names."),
        row=row,
        column=column,
        value=tidy(sheet.table.rows[row][column.place]),
    )
