"""The column that holds the names, where no header says so outright."""

import re

from coalition.errors import Issue
from coalition.sources._raw import RawTable
from coalition.tables._headers import Meaning, is_weak_name
from coalition.words import tell

_ADDRESS = re.compile(r"https?://|www\.|\S@\S|^\d{4}-\d\d|^\d+[./-]\d+[./-]\d+")


def find_name(
    table: RawTable, label: str, meanings: dict[int, Meaning], issues: list[Issue]
) -> None:
    """A column for the name, where no header says so outright."""
    if any(m.field == "name" for m in meanings.values()):
        return
    weak = [p for p, header in enumerate(table.header) if is_weak_name(header)]
    if weak:
        meanings[weak[0]] = Meaning("name")
        return
    for field in ("id", "alias"):
        places = [place for place, m in meanings.items() if m.field == field]
        if places:
            meanings[places[0]] = Meaning("name")
            issues.append(_name_from(label, table.header[places[0]], "info"))
            return
    guesses = [p for p in range(len(table.header)) if p not in meanings and _may_be_name(table, p)]
    if len(guesses) == 1:
        meanings[guesses[0]] = Meaning("name")
        header = table.header[guesses[0]] or f"column {guesses[0] + 1}"
        issues.append(_name_from(label, header, "warning"))


def _name_from(label: str, header: str, severity: str) -> Issue:
    return Issue(
        code="name-column-guessed",
        severity=severity,
        file=label,
        column=header,
        message=tell("was taken for the stakeholders' names; no column is called name."),
        action=tell('If that is wrong, say which column it is by --column name="HEADER".'),
    )


def _may_be_name(table: RawTable, place: int) -> bool:
    """Text that is short, always there, and nearly always different."""
    cells = [row[place].strip() for row in table.rows]
    filled = [cell for cell in cells if cell]
    if not filled or len(filled) < 0.9 * len(cells):
        return False
    words = [c for c in filled if sum(map(str.isalpha, c)) >= 2 and not _ADDRESS.search(c)]
    short = sum(len(c) for c in filled) / len(filled) <= 80
    return short and len(words) >= 0.8 * len(filled) and len(set(filled)) >= 0.95 * len(filled)
