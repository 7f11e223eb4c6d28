"""The columns of a tie sheet that follow other tools' scales: forms, and PARTNER's trust."""

from coalition.errors import Issue
from coalition.own_words import own
from coalition.tables._forms import form_in, status_in
from coalition.tables._headers import TRUST_SIDE
from coalition.tables._ladders import CONFLICT, PARTNER_SCALE, Rungs, form_on, ladder_of
from coalition.tables._ratings import ratings
from coalition.tables._records import FORMS, Scale
from coalition.tables._sheet import Column, Sheet
from coalition.tables._words import is_missing
from coalition.words import tell, tell_list


def trust_of_sides(sheet: Sheet, scales: list[Scale], issues: list[Issue]) -> list[float | None]:
    """PARTNER's trust: the mean of the sides that were rated, each kept beside it as written."""
    columns = sheet.of(TRUST_SIDE)
    sides = [ratings(sheet, column, usual=PARTNER_SCALE) for column in columns]
    for side in sides:
        scales += [side.scale] if side.scale else []
        issues += side.issues
    issues.append(
        sheet.issue(
            "trust-of-sides",
            "info",
            tell(
                "and {number} more {number:column|columns} rate sides of trust.",
                number=len(columns) - 1,
            ),
            tell("Their mean was read as the tie's trust; each was kept as it is."),
            column=columns[0],
        )
    )
    rows = zip(*(side.values for side in sides), strict=True)
    rated = [[value for value in row if value is not None] for row in rows]
    return [sum(values) / len(values) if values else None for values in rated]


def forms_of(
    sheet: Sheet, scales: list[Scale], issues: list[Issue]
) -> tuple[list[str | None], list[str], list[bool]]:
    """Form of each row, what is kept of the cell as written, and whether it is a quarrel."""
    column = sheet.one("form")
    if column is None:
        return [None] * len(sheet), [""] * len(sheet), [False] * len(sheet)
    ladder = ladder_of(column.header)
    if ladder:
        lowest, rungs = ladder
        scales.append(Scale(sheet.label, column.header, lowest, lowest + len(rungs) - 1, "stated"))
    forms: list[str | None] = []
    kept: list[str] = []
    quarrels: list[bool] = []
    for row, cell in enumerate(sheet.cells(column)):
        form = (form_on(ladder, cell) if ladder else form_in(cell)) if cell else None
        quarrel = form == CONFLICT or (form is None and status_in(cell) == "conflict")
        unread = form is None and not quarrel and not is_missing(cell)
        forms.append(None if form == CONFLICT else form)
        quarrels.append(quarrel)
        kept.append(cell if unread or (ladder and not is_missing(cell)) else "")
        if unread:
            issues.append(_no_form(sheet, row, column, cell, ladder))
    return forms, kept, quarrels


def _no_form(
    sheet: Sheet, row: int, column: Column, cell: str, ladder: tuple[int, Rungs] | None
) -> Issue:
    message = tell(
        "is no form of partnership; expected {forms}, or 1 to 5.",
        forms=tell_list([*map(own, FORMS)], ","),
    )
    if ladder:
        lowest, rungs = ladder
        message = tell(
            "is no form of partnership; expected {low} to {high}, or one of {forms}.",
            low=lowest,
            high=lowest + len(rungs) - 1,
            forms=", ".join(n for n, _ in rungs),
        )
    return sheet.issue(
        "unknown-form",
        "warning",
        message,
        tell("The tie was kept without a form. Correct the cell."),
        row=row,
        column=column,
        value=cell,
    )
