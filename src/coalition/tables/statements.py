"""Statements: who said what on which issue, when and where; as exported by DNA."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coalition.errors import InputError, Issue
from coalition.sources._raw import RawTable
from coalition.tables._cells import number
from coalition.tables._records import Cell, Dataset, Stakeholder
from coalition.tables._stances import stance_in_words
from coalition.tables._texts import folded, squeezed, tidy
from coalition.tables._words import is_missing, words
from coalition.tables.names import Ends, near_duplicates
from coalition.words import tell

HEADERS = {
    "stakeholder": ("organization", "organisation", "stakeholder", "actor", "name", "person"),
    "issue": ("concept", "issue", "topic", "belief", "category"),
    "agree": ("agreement", "agree", "stance", "position", "qualifier"),
    "date": ("date", "time", "datetime", "start date", "day"),
    "source": ("source", "title", "document", "document title", "url"),
}


UNDATED = (tell("is no date such as 2024-05-17."), tell("It counts as undated."))


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
    """The statements, in the order of the rows, and every doubt.

    `speakers` are those who make statements and have no row among the stakeholders.
    """

    statements: tuple[Statement, ...]
    issues: tuple[Issue, ...]
    speakers: tuple[Stakeholder, ...] = ()


def statements_of(tables: Sequence[RawTable], dataset: Dataset) -> Statements:
    """Coded statements, matched with the stakeholders of `dataset` by id, name or alias.

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
        tell("has no table of statements; expected the columns stakeholder, issue and agree."),
        tell(
            "Name them so, or as Discourse Network Analyzer does: organization, concept, agreement."
        ),
        file=tables[0].file if tables else "",
    )
    raise InputError([issue])


def with_stances(dataset: Dataset, said: Statements) -> Dataset:
    """`dataset` with all who speak, and the mean of each one's statements as its stance.

    What the sheet itself says on an issue stays.
    """
    found: dict[str, dict[str, list[float]]] = {}
    for s in said.statements:
        found.setdefault(s.id, {}).setdefault(s.issue, []).append(s.stance)
    everyone = sorted((*dataset.stakeholders, *said.speakers), key=lambda s: s.id)
    people = tuple(
        replace(s, stances=tuple(sorted((_means(found.get(s.id, {})) | dict(s.stances)).items())))
        for s in everyone
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
    networks = [""] * len(dataset.stakeholders)
    speakers = Ends(dataset.stakeholders, networks, by_network=False)
    # Issues written another way than in the sheet, or before, are the same issue.
    issues_called = {folded(issue): issue for s in dataset.stakeholders for issue, _ in s.stances}
    read: list[Statement] = []
    issues: list[Issue] = []
    for row, row_number in zip(table.rows, table.numbers, strict=True):
        cells = {field: row[at].strip() for field, at in columns.items()}
        stance, date = agreement(cells["agree"]), iso_date(cells.get("date", ""))
        doubt = _unusable(cells, stance)
        if doubt or stance is None:
            field, message = doubt or ("agree", "")
            issues.append(_doubt(table, row_number, field, cells[field], message))
            continue
        if date is None:
            issues.append(_doubt(table, row_number, "date", cells["date"], *UNDATED))
        place = Cell(table.file, row_number, table.header[columns["stakeholder"]])
        id = speakers.find(cells["stakeholder"], place)
        issue = issues_called.setdefault(folded(cells["issue"]), tidy(cells["issue"]))
        read.append(Statement(id, issue, stance, date or "", cells.get("source", ""), row_number))
    new = tuple(speaker for speaker, _ in speakers.unlisted)
    return Statements(
        tuple(read), (*issues, *speakers.issues, *_added(dataset.stakeholders, new)), new
    )


def _unusable(cells: dict[str, str], stance: float | None) -> tuple[str, str] | None:
    """The field that makes a row useless, and what is wrong with it."""
    if is_missing(cells["stakeholder"]):
        return "stakeholder", tell("names nobody.")
    if is_missing(cells["issue"]):
        return "issue", tell("names no issue.")
    if stance is None:
        return "agree", tell("says no stance on an issue; expected yes, no or -2 to 2.")
    return None


def _added(listed: Sequence[Stakeholder], speakers: Sequence[Stakeholder]) -> list[Issue]:
    """A doubt for each speaker without a row, with the listed one whose name is nearest."""
    if not speakers:
        return []
    near: dict[int, str] = {}
    for pair in near_duplicates([s.name for s in (*listed, *speakers)]):
        if pair.first < len(listed) <= pair.second:
            near.setdefault(pair.second - len(listed), listed[pair.first].name)
    return [
        s.cell("name").issue(
            "unlisted-speaker",
            "warning",
            s.name,
            tell("makes statements, but has no row among the stakeholders."),
            tell("It was added. If '{name}' is meant, write that name.", name=near[k])
            if k in near
            else tell(
                "It was added with nothing but its name. Give it a row, or correct the name."
            ),
        )
        for k, s in enumerate(speakers)
    ]


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


_LEFT_OUT = tell("It was left out.")


def _doubt(
    table: RawTable,
    row: int,
    column: str,
    value: str,
    message: str,
    action: str = _LEFT_OUT,
) -> Issue:
    return Issue("statement-left-out", "warning", message, action, table.file, row, column, value)
