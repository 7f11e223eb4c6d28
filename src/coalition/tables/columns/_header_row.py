"""Where a table really begins: title rows above the header, and the row of tags below it."""

from collections.abc import Collection
from dataclasses import replace

from coalition.errors import Issue
from coalition.sources._raw import RawTable
from coalition.tables._headers import is_tag, is_weak_name, meaning_of
from coalition.tables._sheet import STAKEHOLDERS, TIES
from coalition.tables._texts import folded, tidy
from coalition.words import tell

SEARCHED = 10
"""Rows below the first in which a header is looked for."""


def with_header(
    table: RawTable, label: str, asked: Collection[str] = ()
) -> tuple[RawTable, tuple[str, ...], list[Issue]]:
    """The table from its real header on, the tag of each column (or ""), and what was done.

    `asked` are headers that the user names, by which the header is known too.
    """
    wanted = {folded(header) for header in asked}
    issues: list[Issue] = []
    rows = [table.header, *table.rows[:SEARCHED]]
    known = [_known_headers(row, wanted) for row in rows]
    best = max(range(len(rows)), key=lambda i: (known[i], -i))
    if best and known[best] >= min(2, len(table.header)) and known[best] > known[0]:
        table = replace(
            table, header=rows[best], rows=table.rows[best:], numbers=table.numbers[best:]
        )
        issues.append(
            Issue(
                code="title-rows",
                severity="info",
                file=label,
                message=tell(
                    "The table has {number} {number:row|rows} above its header.", number=best
                ),
                action=tell("They were passed over; the header was found by its words."),
            )
        )
    table, tags, found = _without_tags(table, label)
    table = replace(table, header=tuple(tidy(text) for text in table.header))
    return table, tags, issues + found


def _known_headers(row: tuple[str, ...], wanted: Collection[str]) -> int:
    """How many different fields the cells of a row would name as headers."""
    best = 0
    if _are_tags(row):
        return best
    for role in (STAKEHOLDERS, TIES):
        meanings = {(m.field, m.subject) for text in row if text and (m := meaning_of(text, role))}
        weak = role == STAKEHOLDERS and any(is_weak_name(text) for text in row if text)
        best = max(best, len(meanings) + (weak and not any(f == "name" for f, _ in meanings)))
    return best + len({folded(text) for text in row} & set(wanted))


def _without_tags(table: RawTable, label: str) -> tuple[RawTable, tuple[str, ...], list[Issue]]:
    nothing = ("",) * len(table.header)
    if _are_tags(table.header):
        return table, table.header, []
    if not table.rows or not _are_tags(table.rows[0]):
        return table, nothing, []
    issue = Issue(
        code="hxl-tags",
        severity="info",
        file=label,
        row=table.numbers[0],
        message=tell("The row holds HXL tags, which say what each column is."),
        action=tell("They were used for columns whose header says nothing; the row is not data."),
    )
    tags = tuple(cell.strip() for cell in table.rows[0])
    return replace(table, rows=table.rows[1:], numbers=table.numbers[1:]), tags, [issue]


def _are_tags(row: tuple[str, ...]) -> bool:
    cells = [cell.strip() for cell in row if cell.strip()]
    # A lone "#abc" may be a colour or a hashtag; tags stand under most columns.
    return 2 * len(cells) >= len(row) > 0 and all(map(is_tag, cells))
