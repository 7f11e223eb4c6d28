"""Workbooks of Excel 97 to 2003, made here byte by byte after [MS-CFB] and [MS-XLS]."""

import struct
from pathlib import Path

import pytest
from sources.refusals import refused

from coalition.errors import InputError
from coalition.sources import read
from coalition.sources._compound import streams

END, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
SECTOR = 512


def entry(name: str, kind: int, start: int, size: int, child: int = FREE) -> bytes:
    encoded = name.encode("utf-16-le") + b"\0\0"
    return (
        encoded.ljust(64, b"\0")
        + struct.pack("<HBB", len(encoded), kind, 1)
        + struct.pack("<III", FREE, FREE, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )


def compound(name: str, content: bytes) -> bytes:
    """A compound file with one stream of at least 4096 bytes: table, directory, stream."""
    content = content.ljust(4096, b"\0")
    count = -(-len(content) // SECTOR)
    table = [FAT, END, *range(3, count + 2), END]
    table += [FREE] * (SECTOR // 4 - len(table))
    directory = entry("Root Entry", 5, END, 0, child=1) + entry(name, 2, 2, len(content))
    header = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(16)
        + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
        + bytes(6)
        + struct.pack("<9I", 0, 1, 1, 0, 4096, END, 0, END, 0)
        + struct.pack("<109I", 0, *[FREE] * 108)
    )
    return (
        header
        + struct.pack(f"<{SECTOR // 4}I", *table)
        + directory.ljust(SECTOR, b"\0")
        + content.ljust(count * SECTOR, b"\0")
    )


def record(kind: int, body: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def label(row: int, column: int, text: str) -> bytes:
    return record(0x0204, struct.pack("<HHHHB", row, column, 0, len(text), 0) + text.encode())


def old_workbook(path: Path, cells: bytes, before: bytes = b"", astray: int = 0) -> Path:
    """A workbook with the one sheet S, which the list of sheets seeks `astray` bytes too far."""
    begin = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 1997, 0, 0))
    sheet = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 1997, 0, 0))
    name = b"\x01\x00S"
    start = len(begin) + len(before) + 4 + 6 + len(name) + 4
    listed = record(0x0085, struct.pack("<IH", start + astray, 0) + name)
    stream = begin + before + listed + record(0x000A) + sheet + cells + record(0x000A)
    path.write_bytes(compound("Workbook", stream))
    return path


def test_a_stream_reads_back():
    """What was written is what is found."""
    content = bytes(range(256)) * 20
    assert streams(compound("Workbook", content)) == {"Workbook": content}


def test_an_old_workbook_is_read(tmp_path):
    """Two labels and two numbers; 7 divided by 0 is an error."""
    number = record(0x0203, struct.pack("<HHHd", 1, 1, 0, 3.0))
    error = record(0x0205, struct.pack("<HHHBB", 2, 1, 0, 0x07, 1))
    cells = label(0, 0, "name") + label(0, 1, "cost") + label(1, 0, "A") + number
    (table,) = read(old_workbook(tmp_path / "a.xls", cells + label(2, 0, "B") + error))
    assert table.sheet == "S"
    assert table.header == ("name", "cost")
    assert table.rows == (("A", "3"), ("B", ""))
    (issue,) = table.issues
    assert "B3 (#DIV/0!)" in issue.message


def test_a_stray_cell_far_away_is_refused(tmp_path):
    """A damaged cell says that it stands in row 65,001 and column 60,001."""
    cells = label(0, 0, "name") + label(65_000, 60_000, "x")
    assert refused(old_workbook(tmp_path / "a.xls", cells)) == "sheet-too-large"


def test_protected_workbooks_say_so(tmp_path):
    """Excel wraps a protected .xlsx into a compound file, and marks a protected .xls."""
    (tmp_path / "a.xlsx").write_bytes(compound("EncryptedPackage", b"\x01" * 5000))
    assert refused(tmp_path / "a.xlsx") == "password-protected"
    protected = record(0x002F, bytes(54))
    assert refused(old_workbook(tmp_path / "a.xls", label(0, 0, "x"), protected)) == (
        "password-protected"
    )


def test_other_compound_files_are_called_by_their_kind(tmp_path):
    """A Word document of 1999."""
    (tmp_path / "a.xls").write_bytes(compound("WordDocument", b"text"))
    with pytest.raises(InputError, match="a Word document"):
        read(tmp_path / "a.xls")


@pytest.mark.parametrize("size", [8, 100, 600, 1500, 3000])
def test_a_compound_file_that_is_cut_off_is_damaged(tmp_path, size):
    """Wherever it ends."""
    whole = old_workbook(tmp_path / "a.xls", label(0, 0, "name")).read_bytes()
    (tmp_path / "cut.xls").write_bytes(whole[:size])
    assert refused(tmp_path / "cut.xls") == "damaged-workbook"


def test_a_chain_that_runs_in_a_circle_ends(tmp_path):
    """The stream's third sector says that the second comes next."""
    whole = bytearray(old_workbook(tmp_path / "a.xls", label(0, 0, "name")).read_bytes())
    struct.pack_into("<I", whole, SECTOR + 4 * 4, 3)
    (tmp_path / "a.xls").write_bytes(whole)
    assert refused(tmp_path / "a.xls") == "damaged-workbook"


def test_a_fault_inside_the_reading_library_is_a_damaged_workbook(tmp_path):
    """The sheet is said to begin beyond the end, at which the library panics."""
    path = old_workbook(tmp_path / "a.xls", label(0, 0, "name"), astray=1_000_000)
    assert refused(path) == "damaged-workbook"
