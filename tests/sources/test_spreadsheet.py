"""Workbooks of today: values as seen, merged and hidden cells, files to refuse."""

import datetime
import zipfile
from pathlib import Path

import pytest
import xlsxwriter
from sources.refusals import codes, refused

from coalition.errors import InputError
from coalition.sources import _archive, read, spreadsheet

CELL = '<table:table-cell office:value-type="string"{}><text:p>{}</text:p></table:table-cell>'
EMPTY = '<table:table-cell table:number-columns-repeated="16380"/>'
NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{prefix}:1.0"'
    for prefix in ("office", "table", "text", "manifest")
)


def workbook(path: Path, *sheets: tuple[str, list[list[object]]]) -> Path:
    """A workbook whose sheets start at A1; None leaves a cell out."""
    book = xlsxwriter.Workbook(path)
    for name, rows in sheets:
        sheet = book.add_worksheet(name)
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                if cell is not None:
                    sheet.write(row, column, cell)
    book.close()
    return path


def ods(path: Path, rows: str, encrypted: str = "") -> Path:
    """A workbook of LibreOffice with one sheet S."""
    body = f'<office:spreadsheet><table:table table:name="S">{rows}</table:table>'
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "META-INF/manifest.xml",
            f"<manifest:manifest {NAMESPACES}>{encrypted}</manifest:manifest>",
        )
        archive.writestr(
            "content.xml",
            f"<office:document-content {NAMESPACES}><office:body>{body}"
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return path


def row(*cells: str, times: int = 1) -> str:
    inner = "".join(cell if cell.startswith("<") else CELL.format("", cell) for cell in cells)
    return f'<table:table-row table:number-rows-repeated="{times}">{inner}</table:table-row>'


def archive_of(path: Path, **members: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def test_every_sheet_with_content_is_a_table(tmp_path):
    """Empty sheets are passed over; names of sheets are kept."""
    path = workbook(
        tmp_path / "a.xlsx",
        ("Members", [["name"], ["Oxfam"]]),
        ("Empty", []),
        ("Ties", [["source", "target"], ["a", "b"]]),
    )
    assert [(table.sheet, table.rows) for table in read(path)] == [
        ("Members", (("Oxfam",),)),
        ("Ties", (("a", "b"),)),
    ]


def test_numbers_dates_and_truth_are_texts_as_seen(tmp_path):
    """3.0 shows as 3, 0.1 + 0.2 as 0.3, midnight is a date, true is TRUE."""
    book = xlsxwriter.Workbook(tmp_path / "a.xlsx")
    sheet = book.add_worksheet()
    for column in range(7):
        sheet.write(0, column, f"c{column}")
    sheet.write_row(1, 0, [3.0, 0.1 + 0.2, True, 123456789012345, "007"])
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    minute = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
    sheet.write_datetime(1, 5, datetime.datetime(2024, 1, 2), day)
    sheet.write_datetime(1, 6, datetime.datetime(2024, 1, 2, 3, 4), minute)
    book.close()
    (table,) = read(tmp_path / "a.xlsx")
    assert table.rows == (
        ("3", "0.3", "TRUE", "123456789012345", "007", "2024-01-02", "2024-01-02 03:04:00"),
    )


def test_empty_rows_and_columns_around_the_table(tmp_path):
    """A table that starts at C4: its header is row 4, and row 6 is empty."""
    path = workbook(
        tmp_path / "a.xlsx",
        ("S", [[], [], [], [None, None, "name", "x"], [None, None, "A", 1], [], [None, None, "B"]]),
    )
    (table,) = read(path)
    assert (table.header, table.rows) == (("name", "x"), (("A", "1"), ("B", "")))
    assert table.numbers == (5, 7)


def test_errors_of_formulas_are_empty_and_told(tmp_path):
    """B2 divides by zero."""
    book = xlsxwriter.Workbook(tmp_path / "a.xlsx")
    sheet = book.add_worksheet("S")
    sheet.write_row(0, 0, ["name", "cost"])
    sheet.write(1, 0, "A")
    sheet.write_formula(1, 1, "=1/0", None, "#DIV/0!")
    book.close()
    (table,) = read(tmp_path / "a.xlsx")
    assert table.rows == (("A", ""),)
    (issue,) = table.issues
    assert (issue.code, issue.row) == ("error-cell", 2)
    assert "B2 (#DIV/0!)" in issue.message


def test_merged_groups_are_filled_down_and_titles_are_not(tmp_path):
    """The region of rows 3 and 4 holds for both; the title across stays one cell."""
    book = xlsxwriter.Workbook(tmp_path / "a.xlsx")
    sheet = book.add_worksheet("S")
    sheet.merge_range("A1:B1", "Members")
    sheet.write_row("A2", ["region", "name"])
    sheet.merge_range("A3:A4", "North")
    sheet.write("B3", "A")
    sheet.write("B4", "B")
    sheet.merge_range("A6:A9", "A note below the table")
    book.close()
    (table,) = read(tmp_path / "a.xlsx")
    assert table.header == ("Members", "")
    assert table.rows == (
        ("region", "name"),
        ("North", "A"),
        ("North", "B"),
        ("A note below the table", ""),
    )
    (issue,) = table.issues
    assert (issue.code, issue.row) == ("merged-cells", 4)


def test_hidden_sheets_are_skipped_and_told_unless_all_are(tmp_path):
    """Lists for drop-downs stand in hidden sheets."""
    book = xlsxwriter.Workbook(tmp_path / "a.xlsx")
    book.add_worksheet("S").write(0, 0, "name")
    hidden = book.add_worksheet("Lists")
    hidden.write(0, 0, "public")
    hidden.hide()
    book.close()
    (table,) = read(tmp_path / "a.xlsx")
    assert table.sheet == "S"
    assert codes(table) == ["hidden-sheet"]
    assert "'Lists'" in table.issues[0].message


def test_a_stray_cell_in_the_last_corner_is_refused_before_it_takes_all_memory(tmp_path):
    """A1 and XFD1048576 hold something: 17 billion cells."""
    book = xlsxwriter.Workbook(tmp_path / "a.xlsx")
    sheet = book.add_worksheet("S")
    sheet.write("A1", "name")
    sheet.write("XFD1048576", "x")
    book.close()
    assert refused(tmp_path / "a.xlsx") == "sheet-too-large"


def test_formatted_cells_without_content_do_not_count(tmp_path):
    """People colour whole rows; an empty coloured cell at the end is no content."""
    book = xlsxwriter.Workbook(tmp_path / "a.xlsx")
    sheet = book.add_worksheet("S")
    sheet.write_column("A1", ["name", "Oxfam"])
    sheet.write_blank("XFD1048576", None, book.add_format({"bg_color": "red"}))
    book.close()
    assert read(tmp_path / "a.xlsx")[0].rows == (("Oxfam",),)


def test_cells_that_do_not_say_where_they_stand_are_counted_out(tmp_path):
    """Some programs leave the reference away: row 1,048,576, and 16,384 cells in row 1."""
    path = workbook(tmp_path / "a.xlsx", ("S", [["name"]]))
    cells = "<c><v>1</v></c>"
    rows = f'<row r="1">{cells * 16384}</row><row r="1048576">{cells}</row>'
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    start, end = sheet.index("<sheetData>") + 11, sheet.index("</sheetData>")
    parts["xl/worksheets/sheet1.xml"] = (sheet[:start] + rows + sheet[end:]).encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    assert refused(path) == "sheet-too-large"


def test_a_zip_bomb_is_refused_unopened(tmp_path):
    """A hundred and ten million zeros pack into some hundred thousand bytes."""
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", bytes(110_000_000))
    assert refused(path) == "zip-bomb"


def test_a_workbook_that_is_only_large_is_refused_too(tmp_path, monkeypatch):
    """Its sheets would take more memory than there is."""
    monkeypatch.setattr(_archive, "LARGEST", 1000)
    assert refused(workbook(tmp_path / "a.xlsx", ("S", [["name"]]))) == "zip-bomb"


@pytest.mark.parametrize(
    ("members", "nature"),
    [
        ({"word/document.xml": "<x/>"}, "a Word document"),
        ({"ppt/presentation.xml": "<x/>"}, "a PowerPoint presentation"),
        ({"xl/workbook.bin": "x"}, "a binary workbook"),
        ({"Index/Document.iwa": "x"}, "Apple Numbers"),
        ({"members.csv": "name\n"}, "a ZIP archive"),
        ({"content.xml": "<x/>", "mimetype": "application/vnd.oasis.opendocument.text"}, "no spr"),
    ],
)
def test_other_archives_are_called_by_their_kind(tmp_path, members, nature):
    """A .docx with a table in it is a common mistake."""
    path = archive_of(tmp_path / "a.xlsx", **members)
    assert refused(path) == "unknown-format"
    with pytest.raises(InputError, match=nature):
        read(path)


def test_damaged_workbooks_are_refused(tmp_path):
    """Cut off in the middle, with a damaged sheet, and with nothing but the beginning."""
    whole = workbook(tmp_path / "a.xlsx", ("S", [["name"], ["Oxfam"] * 50])).read_bytes()
    (tmp_path / "cut.xlsx").write_bytes(whole[: len(whole) // 2])
    assert refused(tmp_path / "cut.xlsx") == "damaged-workbook"
    (tmp_path / "start.xlsx").write_bytes(whole[:30])
    assert refused(tmp_path / "start.xlsx") == "damaged-workbook"
    archive_of(tmp_path / "xml.xlsx", **{"xl/workbook.xml": "<nonsense"})
    assert refused(tmp_path / "xml.xlsx") == "damaged-workbook"


def test_a_workbook_without_content_is_refused(tmp_path):
    """There is no table in it."""
    assert refused(workbook(tmp_path / "a.xlsx", ("S", []))) == "empty-file"


def test_a_workbook_of_libreoffice(tmp_path):
    """Two empty rows and a column before the table, a million after; a merged cell fills down."""
    path = ods(
        tmp_path / "a.ods",
        row(EMPTY, times=2)
        + row("<table:table-cell/>", "name", "sector", EMPTY)
        + row("<table:table-cell/>", CELL.format(' table:number-rows-spanned="2"', "A"), "x", EMPTY)
        + row("<table:table-cell/>", "<table:covered-table-cell/>", "y", EMPTY)
        + row(EMPTY, times=1048550),
    )
    (table,) = read(path)
    assert (table.header, table.rows) == (("name", "sector"), (("A", "x"), ("A", "y")))
    assert table.numbers == (4, 5)
    assert codes(table) == ["merged-cells"]


def test_errors_in_a_workbook_of_libreoffice(tmp_path):
    """A2 is in error."""
    error = CELL.format(' calcext:value-type="error"', "#DIV/0!").replace(
        "<table:table-cell",
        '<table:table-cell xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:'
        'xmlns:calcext:1.0"',
    )
    (table,) = read(ods(tmp_path / "a.ods", row("name", "x") + row(error, "y")))
    assert codes(table) == ["error-cell"]
    assert "A2 (#DIV/0!)" in table.issues[0].message


def test_a_cell_repeated_without_end_is_refused(tmp_path):
    """Twenty thousand columns, each filled a million rows down."""
    wide = CELL.format(' table:number-columns-repeated="20000"', "x")
    assert refused(ods(tmp_path / "a.ods", row(wide, times=1_000_000))) == "sheet-too-large"


def test_password_protected_workbooks_say_so(tmp_path):
    """LibreOffice marks it in the manifest."""
    mark = '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/>'
    path = ods(tmp_path / "a.ods", row("name"), mark + "</manifest:file-entry>")
    assert refused(path) == "password-protected"


def test_only_archives_and_compound_files_are_recognised():
    """Text is no workbook."""
    assert spreadsheet.recognises(b"PK\x03\x04...")
    assert not spreadsheet.recognises(b"PKD,name\n")
