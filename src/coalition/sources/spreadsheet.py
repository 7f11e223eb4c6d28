"""Workbooks of Excel and LibreOffice: every sheet with content becomes a table."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from coalition.errors import Issue
from coalition.sources import _ods_sketch, _xls_sketch, _xlsx_sketch
from coalition.sources._archive import DAMAGE, checked_archive, damaged, protected
from coalition.sources._compound import streams
from coalition.sources._controls import table_without_controls
from coalition.sources._grid import table_of_rows
from coalition.sources._merged import fill_down, merged_issue
from coalition.sources._raw import RawTable, shown_name
from coalition.sources._refusal import RUNS, refusal
from coalition.sources._sketch import Place, Sketch, letters_of
from coalition.sources._text import text_of
from coalition.words import tell

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook, SheetMetadata

SUFFIXES = (".xlsx", ".xlsm", ".xls", ".ods")
LABEL = tell("a workbook")
BROAD = False

ZIP = b"PK\x03\x04"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How workbooks begin: the newer ones are archives, the older ones compound files."""

OFFICE = {
    "PowerPoint Document": tell("a PowerPoint presentation"),
    "WordDocument": tell("a Word document"),
    "__properties_version1.0": tell("a message of Outlook"),
}
"""Streams of compound files that are no workbooks."""

MOST_ROOM = 50_000_000
"""Cells up to the last one, empty ones among them, some 3 GB in memory."""


def recognises(start: bytes) -> bool:
    """Whether `start` is the start of an archive or a compound file, as workbooks are."""
    return start.startswith((ZIP, COMPOUND, b"PK\x05\x06"))


def read(path: Path) -> list[RawTable]:
    """A table for every sheet that is shown and has content; of hidden ones if all are hidden.

    Numbers are texts of up to 15 digits, dates are ISO, merged cells are filled down, and
    cells in error are empty. What is skipped or mended stands in the issues.
    """
    sketches = _sketches(path)
    with _opened(path) as workbook:
        sheets = [sheet for sheet in workbook.sheets_metadata if _is_worksheet(sheet)]
        shown = [sheet for sheet in sheets if _is_visible(sheet)] or sheets
        skipped = [sheet.name for sheet in sheets if sheet not in shown]
        first = [_hidden_issue(shown_name(path), skipped)] if skipped else []
        tables: list[RawTable] = []
        for metadata in shown:
            sketch = sketches.get(metadata.name, Sketch())
            sheet = workbook.get_sheet_by_name(metadata.name)
            table = _table(shown_name(path), sheet, sketch, [] if tables else first)
            if table is not None:
                tables.append(table)
    if not tables:
        raise refusal(
            path,
            "empty-file",
            tell("has no sheet with any content."),
            tell("Save the workbook again."),
        )
    return tables


def _sketches(path: Path) -> dict[str, Sketch]:
    """Sketches of all sheets, none of which asks for more room than there is."""
    with path.open("rb") as file:
        is_archive = file.read(2) == ZIP[:2]
    found = _of_archive(path) if is_archive else _of_compound(path)
    for name, sketch in found.items():
        if sketch.rows * sketch.columns > MOST_ROOM:
            raise refusal(
                path,
                "sheet-too-large",
                tell(
                    "has content in sheet '{sheet}' as far down as row {row} and as far right as "
                    "column {column}.",
                    sheet=name,
                    row=sketch.rows,
                    column=letters_of(sketch.columns - 1),
                ),
                tell("Delete stray cells far from the table, or save the sheet as CSV."),
                row=sketch.rows,
            )
    return found


def _of_archive(path: Path) -> dict[str, Sketch]:
    with checked_archive(path) as archive:
        try:
            if "content.xml" in archive.namelist():
                return _ods_sketch.sketches(archive)
            return _xlsx_sketch.sketches(archive)
        except DAMAGE as error:
            raise damaged(path, str(error)) from None


def _of_compound(path: Path) -> dict[str, Sketch]:
    try:
        found = streams(path.read_bytes())
        book = found.get("Workbook", found.get("Book"))
        if "EncryptedPackage" in found or (book and _xls_sketch.is_protected(book)):
            raise protected(path)
        if book is not None:
            return _xls_sketch.sketches(book)
    except DAMAGE as error:
        raise damaged(path, str(error)) from None
    nature = next(
        (OFFICE[name] for name in sorted(found) if name in OFFICE), tell("an Office document")
    )
    raise refusal(
        path,
        "unknown-format",
        tell("is {nature}, not a workbook.", nature=nature),
        tell("Copy its table into a sheet and save that as .xlsx."),
    )


@contextmanager
def _opened(path: Path) -> Iterator["CalamineWorkbook"]:
    """The workbook; InputError where it is protected or damaged."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        with CalamineWorkbook.from_path(path) as workbook:
            yield workbook
    except PasswordError:
        raise protected(path) from None
    except (CalamineError, OSError, ValueError, OverflowError) as error:
        raise damaged(path, str(error)) from None
    except BaseException as error:
        # A fault inside the Rust library is no Exception, and its class cannot be imported.
        if type(error).__name__ != "PanicException":
            raise
        raise damaged(path, "the reader failed") from None


def _is_worksheet(sheet: "SheetMetadata") -> bool:
    from python_calamine import SheetTypeEnum

    return sheet.typ == SheetTypeEnum.WorkSheet


def _is_visible(sheet: "SheetMetadata") -> bool:
    from python_calamine import SheetVisibleEnum

    return sheet.visible == SheetVisibleEnum.Visible


def _table(
    file: str, sheet: "CalamineSheet", sketch: Sketch, issues: list[Issue]
) -> RawTable | None:
    rows = [
        [cell if isinstance(cell, str) else _cell_text(cell) for cell in row]
        for row in sheet.to_python()
    ]
    first = sheet.start or (0, 0)
    filled = fill_down(rows, first, sheet.merged_cell_ranges or sketch.spans)
    issues = [
        *issues,
        *([merged_issue(file, sheet.name, filled)] if filled else []),
        *([_error_issue(file, sheet.name, sketch.errors)] if sketch.errors else []),
        *([_unworked_issue(file, sheet.name, sketch.unworked)] if sketch.unworked else []),
    ]
    numbers = range(first[0] + 1, first[0] + 1 + len(rows))
    table = table_of_rows(file, rows, numbers, sheet=sheet.name, issues=issues)
    return table and table_without_controls(table)


def _cell_text(cell: object) -> str:
    return str(cell).upper() if isinstance(cell, bool) else text_of(cell)


def _hidden_issue(file: str, names: list[str]) -> Issue:
    listed = ", ".join(f"'{name}'" for name in names)
    return Issue(
        "hidden-sheet",
        "info",
        tell("Hidden sheets were not read: {sheets}.", sheets=listed),
        tell("Show them in the workbook if they belong to the data."),
        file,
    )


def _error_issue(file: str, sheet: str, errors: list[tuple[Place, str]]) -> Issue:
    return Issue(
        "error-cell",
        "warning",
        tell(
            "Cells of sheet '{sheet}' show an error instead of a value: {cells}.",
            sheet=sheet,
            cells=_listed(errors),
        ),
        tell("They were read as empty. Correct the formulas."),
        file,
        row=errors[0][0][0] + 1,
        value=errors[0][1],
    )


def _unworked_issue(file: str, sheet: str, cells: list[tuple[Place, str]]) -> Issue:
    return Issue(
        "formula-without-value",
        "warning",
        tell(
            "Cells of sheet '{sheet}' hold formulas that were never worked out: {cells}.",
            sheet=sheet,
            cells=_listed([(place, text[:60]) for place, text in cells]),
        ),
        tell(
            "They were read as empty. Open and save the file in a spreadsheet program, or type the "
            "values."
        ),
        file,
        row=cells[0][0][0] + 1,
        value=cells[0][1][:60],
    )


def _listed(cells: list[tuple[Place, str]]) -> str:
    named = [f"{letters_of(column)}{row + 1} ({text})" for (row, column), text in cells]
    shown, more = ", ".join(named[:RUNS]), len(named) - RUNS
    return tell("{cells} and {number} more", cells=shown, number=more) if more > 0 else shown
