"""Statements: who said what on which issue, when and where; as exported by DNA."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coalition.errors import InputError, Issue
from coalition.sources._raw import RawTable
from coalition.tables._cells import number
from coalition.tables._records import Dataset
from coalition.tables._stances import stance_in_words
from coalition.tables._texts import folded, squeezed
from coalition.tables._words import is_missing, words

HEADERS = {
    "stakeholder": ("organization", "organisation", "stakeholder", "actor", "name", "person"),
    "issue": ("concept", "issue", "topic", "belief", "category"),
    "agree": ("agreement", "agree", "stance", "position", "qualifier"),
    "date": ("date", "time", "datetime", "start date", "day"),
    "source": ("source", "title", "document", "document title", "url"),
}


@dataclass(frozen=True, slots=True)
class Statement:
    """What one stakeholder (its id) said: `stance` -2 to +2, `date` ISO or ""."""

    id: str
    issue: str
    stance: float
    date: str
    source: str
    row: int


@dataclass(frozen=True, slots=True)
class Statements:
    """The statements of listed stakeholders, in the order of the rows, and every doubt."""

    statements: tuple[Statement, ...]
    issues: tuple[Issue, ...]


def statements_of(tables: Sequence[RawTable], dataset: Dataset) -> Statements:
    """Coded statements, matched with the stakeholders of `dataset` by name, id or alias.

    Raises
    ------
    InputError
        No table has columns for stakeholder, issue and agreement.
    """
    for table in tables:
        columns = _columns(table.header)
        if {"stakeholder", "issue", "agree"} <= set(columns):
            return _read(table, columns, dataset)
    issue = Issue(
        "no-statements",
        "error",
        "has no table of statements; expected the columns stakeholder, issue and agree.",
        "Name them so, or as Discourse Network Analyzer does: organization, concept, agreement.",
        file=tables[0].file if tables else "",
    )
    raise InputError([issue])


def with_stances(dataset: Dataset, said: Statements) -> Dataset:
    """`dataset` with the mean of each stakeholder's statements as its stance.

    What the sheet itself says on an issue stays.
    """
    found: dict[str, dict[str, list[float]]] = {}
    for s in said.statements:
        found.setdefault(s.id, {}).setdefault(s.issue, []).append(s.stance)
    people = tuple(
        replace(s, stances=tuple(sorted((_means(found.get(s.id, {})) | dict(s.stances)).items())))
        for s in dataset.stakeholders
    )
    return replace(dataset, stakeholders=people, issues=(*dataset.issues, *said.issues))


def _means(of: dict[str, list[float]]) -> dict[str, float]:
    return {issue: sum(values) / len(values) for issue, values in of.items()}


def _columns(header: Sequence[str]) -> dict[str, int]:
    keys = [squeezed(name) for name in header]
    found = {}
    for field, names in HEADERS.items():
        at = next((keys.index(squeezed(n)) for n in names if squeezed(n) in keys), None)
        if at is not None:
            found[field] = at
    return found


def _read(table: RawTable, columns: dict[str, int], dataset: Dataset) -> Statements:
    known = {}
    for s in reversed(dataset.stakeholders):
        known |= {folded(word): s.id for word in (*s.aliases, s.name, s.id)}
    read: list[Statement] = []
    issues: list[Issue] = []
    for row, row_number in zip(table.rows, table.numbers, strict=True):
        cells = {field: row[at].strip() for field, at in columns.items()}
        stance = agreement(cells["agree"])
        id = known.get(folded(cells["stakeholder"]))
        date = iso_date(cells.get("date", ""))
        if id is None:
            issues.append(
                _doubt(
                    table,
                    row_number,
                    "stakeholder",
                    cells["stakeholder"],
                    "is no stakeholder of the sheet.",
                )
            )
        elif stance is None or not cells["issue"]:
            issues.append(
                _doubt(
                    table,
                    row_number,
                    "agree",
                    cells["agree"],
                    "says no stance on an issue; expected yes, no or -2 to 2.",
                )
            )
        else:
            if date is None:
                issues.append(
                    _doubt(
                        table,
                        row_number,
                        "date",
                        cells["date"],
                        "is no date such as 2024-05-17.",
                        "It counts as undated.",
                    )
                )
            read.append(
                Statement(
                    id, cells["issue"], stance, date or "", cells.get("source", ""), row_number
                )
            )
    return Statements(tuple(read), tuple(issues))


def agreement(cell: str) -> float | None:
    """The stance that a cell of agreement means: yes 1, no -1, or a number from -2 to 2.

    >>> agreement("yes"), agreement("FALSE"), agreement("-2"), agreement("perhaps")
    (1.0, -1.0, -2.0, None)
    """
    if is_missing(cell):
        return None
    key = folded(cell)
    if key in words("yes") or key in ("true", "agree"):
        return 1.0
    if key in words("no") or key in ("false", "disagree"):
        return -1.0
    said = number(cell)
    if said is not None:
        return said.value if -2 <= said.value <= 2 else None
    return stance_in_words(cell)


def iso_date(cell: str) -> str | None:
    """The date as year-month-day, as far as it is said; "" for none, None where it is unclear.

    >>> iso_date("2024-05-17 00:00"), iso_date("17.05.2024"), iso_date("2024"), iso_date("May")
    ('2024-05-17', '2024-05-17', '2024', None)
    """
    import re

    text = cell.strip()
    if is_missing(text):
        return ""
    if found := re.match(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)", text):
        parts = [found[1], *(f"{int(p):02d}" for p in found.groups()[1:] if p)]
    elif found := re.match(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)", text):
        # Day first, unless that cannot be.
        day, month = int(found[1]), int(found[2])
        day, month = (month, day) if month > 12 else (day, month)
        parts = [found[3], f"{month:02d}", f"{day:02d}"]
    else:
        return None
    sound = all(1 <= int(p) <= top for p, top in zip(parts[1:], (12, 31), strict=False))
    return "-".join(parts) if sound else None


def _doubt(
    table: RawTable,
    row: int,
    column: str,
    value: str,
    message: str,
    action: str = "It was left out.",
) -> Issue:
    return Issue("statement-left-out", "warning", message, action, table.file, row, column, value)
