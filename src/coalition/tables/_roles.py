"""Which table lists stakeholders, which lists ties, and which is neither."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from coalition.errors import Issue
from coalition.sources._raw import RawTable
from coalition.tables._headers import Meaning, is_weak_name
from coalition.tables._sheet import STAKEHOLDERS, TIES, Column, Sheet
from coalition.tables._texts import folded
from coalition.tables._words import words
from coalition.tables.columns import has, sheet_of, unusable_columns, with_header
from coalition.words import tell

OVERLAP = 0.1
"""Share of the targets that must stand among the sources or names, for a table to be ties
although it has a column of names ("from" and "to" may be dates)."""


@dataclass(frozen=True)
class Sheets:
    """The sheets of stakeholders, those of ties, and what was found out on the way."""

    stakeholders: tuple[Sheet, ...]
    ties: tuple[Sheet, ...]
    issues: tuple[Issue, ...]


@dataclass(frozen=True)
class _Found:
    table: RawTable
    tags: tuple[str, ...]
    label: str
    role: str
    sure: bool  # the role stands in the headers outright


def sort_out(
    tables: Sequence[RawTable], tie_tables: Sequence[RawTable], columns: Mapping[str, str]
) -> Sheets:
    """Every table with its role and columns; an error where none can be used."""
    issues: list[Issue] = []
    found: list[_Found] = []
    everything = [*tables, *tie_tables]
    for table, asked_role in [(t, "") for t in tables] + [(t, TIES) for t in tie_tables]:
        label = _label(table, everything)
        if _only_instructs(table, everything):
            issues.append(
                _passed_over(label, tell("tells how to fill in the others, by its name."))
            )
            continue
        issues += table.issues
        table, tags, done = with_header(table, label, columns.values())
        issues += done
        role, sure = _role(table, tags, asked_role, columns)
        found.append(_Found(table, tags, label, role, sure))
    issues += unusable_columns(columns, [f.table for f in found])
    found = _settled(_with_rows(found, issues))
    sheets: list[Sheet] = []
    for f in found:
        sheet = _sheet(f, columns, issues, lone=len(found) == 1)
        sheets += [sheet] if sheet else []
    stakeholders = tuple(s for s in sheets if s.role == STAKEHOLDERS)
    ties = tuple(s for s in sheets if s.role == TIES)
    if not stakeholders and not ties and not any(i.severity == "error" for i in issues):
        issues.append(_nothing(found))
    return Sheets(stakeholders, ties, tuple(issues))


def _label(table: RawTable, tables: Sequence[RawTable]) -> str:
    of_file = {t.sheet for t in tables if t.file == table.file}
    return f"{table.file} [{table.sheet}]" if len(of_file) > 1 and table.sheet else table.file


def _only_instructs(table: RawTable, tables: Sequence[RawTable]) -> bool:
    others = {t.sheet for t in tables if t.file == table.file and t.sheet != table.sheet}
    return folded(table.sheet) in words("instructions") and bool(others)


def _passed_over(label: str, message: str) -> Issue:
    return Issue(
        code="passed-over",
        severity="info",
        file=label,
        message=message,
        action=tell("It was passed over."),
    )


def _role(
    table: RawTable, tags: Sequence[str], asked: str, columns: Mapping[str, str]
) -> tuple[str, bool]:
    if asked or table.holds:
        return asked or table.holds, True
    ends = has(table, "source", TIES, columns) and has(table, "target", TIES, columns)
    named = has(table, "name", STAKEHOLDERS, columns, tags)
    if ends and (not named or _ends_meet(table)):
        return TIES, True
    if named:
        return STAKEHOLDERS, True
    weak = has(table, "id", STAKEHOLDERS, columns, tags) or any(map(is_weak_name, table.header))
    return (STAKEHOLDERS if weak else ""), False


def _settled(found: Sequence[_Found]) -> list[_Found]:
    """Roles in the light of the other tables.

    Beside a table that surely lists stakeholders, a vague one ("title") of the same file is none;
    where no table lists any, the largest must.
    """
    sure = {f.table.file for f in found if f.role == STAKEHOLDERS and f.sure}
    settled = [replace(f, role="") if not f.sure and f.table.file in sure else f for f in found]
    with_ties = {f.table.file for f in found if f.role == TIES}
    able = [f for f in settled if not f.role and f.table.file not in with_ties]
    if able and not any(f.role == STAKEHOLDERS for f in settled):
        largest = max(able, key=lambda f: len(f.table.rows))
        settled = [replace(f, role=STAKEHOLDERS) if f is largest else f for f in settled]
    return settled


def _ends_meet(table: RawTable) -> bool:
    sheet, _ = sheet_of(table, "", TIES, ("",) * len(table.header), {})
    source, target = sheet.one("source"), sheet.one("target")
    if source is None or target is None:
        return False
    targets = {folded(cell) for cell in sheet.cells(target) if cell}
    sources = {folded(cell) for cell in sheet.cells(source)}
    return bool(targets) and len(targets & sources) >= OVERLAP * len(targets)


def _with_rows(found: list[_Found], issues: list[Issue]) -> list[_Found]:
    """Those that hold anything; a table without a row of data is told of."""
    full = [f for f in found if f.table.rows]
    for f in found:
        if f.table.rows:
            continue
        needed = f.role != TIES and not any(g.role != TIES for g in full)
        issues.append(
            Issue(
                code="no-rows",
                severity="error" if needed and not full else "info",
                file=f.label,
                message=tell("holds no row of data below its header."),
                action=tell("Write one row for each stakeholder.")
                if needed and not full
                else tell("It was passed over."),
            )
        )
    return full


def _sheet(
    f: _Found, columns: Mapping[str, str], issues: list[Issue], *, lone: bool
) -> Sheet | None:
    role = f.role
    if not role:
        issues.append(
            _passed_over(
                f.label, tell("has neither a column of names nor columns for the two ends of ties.")
            )
        )
        return None
    sheet, found = sheet_of(f.table, f.label, role, f.tags, columns)
    if role == TIES:
        sheet = _with_ends(sheet)
    missing = {"name"} if role == STAKEHOLDERS else {"source", "target"}
    missing -= {column.field for column in sheet.columns}
    if missing:
        issues.append(_no_column(f, sorted(missing), lone=lone))
        return None
    issues += found
    return sheet


def _with_ends(sheet: Sheet) -> Sheet:
    """A table given as ties may call its ends organisation and partner, or be the first two."""
    if sheet.one("source") and sheet.one("target"):
        return sheet
    as_names, _ = sheet_of(sheet.table, "", STAKEHOLDERS, ("",) * len(sheet.columns), {})
    source = sheet.one("source") or as_names.one("name")
    partners = [c for c in as_names.of("partners") if not source or c.place != source.place]
    target = sheet.one("target") or next(iter(partners), None)
    if source is None or target is None:
        return sheet
    ends = {source.place: Meaning("source"), target.place: Meaning("target")}
    columns = tuple(
        Column(c.place, c.header, ends[c.place].field) if c.place in ends else c
        for c in sheet.columns
    )
    return Sheet(sheet.table, sheet.label, columns, sheet.role)


_NO_COLUMN = {
    (True, True): tell(
        "No column of the file could be recognised as the stakeholders' names. Its headers are: "
        "{headers}."
    ),
    (True, False): tell(
        "No column of the table could be recognised as the stakeholders' names. Its headers are: "
        "{headers}."
    ),
    (False, True): tell(
        "No column of the file could be recognised as both ends of the ties. Its headers are: "
        "{headers}."
    ),
    (False, False): tell(
        "No column of the table could be recognised as both ends of the ties. Its headers are: "
        "{headers}."
    ),
}
"""By whether names are missing, and whether the table is the whole file."""


def _no_column(f: _Found, missing: list[str], *, lone: bool) -> Issue:
    headers = ", ".join(f"'{header}'" for header in f.table.header if header) or tell("none")
    options = " ".join(f'--column {field}="HEADER"' for field in missing)
    message = _NO_COLUMN[missing == ["name"], lone]
    return Issue(
        code="missing-column",
        severity="error",
        file=f.label,
        message=message.saying(headers=headers),
        action=tell("Say which column it is by {options}.", options=options),
    )


def _nothing(found: Sequence[_Found]) -> Issue:
    return Issue(
        code="no-stakeholders",
        severity="error",
        file=found[0].label if found else "",
        message=tell("holds no table of stakeholders or ties."),
        action=tell('Give one table with a column "name" and one row for each stakeholder.'),
    )
