"""Whatever the bytes: a file is read or refused, and never ends in a traceback."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coalition.errors import InputError
from coalition.sources import read

SUFFIXES = (".csv", ".tsv", ".xlsx", ".xls", ".ods", ".json", ".graphml", ".gexf", ".txt", "")
STARTS = (
    *(b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"<graphml>", b"<gexf><graph>"),
    *(b'[{"a":', b"\xff\xfe", b"\xef\xbb\xbf", b'name,"', b"sep=;\n", b"<?xml version='1.0'?>"),
    *(b"<?xml version='1.0' encoding='x'?><graphml/>", b"a,b\n'=", b'{"nodes":', b"\x00\x00"),
)
SNIPPETS = st.sampled_from(
    (
        *(b",", b";", b"\t", b"|", b'"', b"\n", b"\r", b"a", b"\xe9", b"\x00", b"'=", b"{", b"["),
        *(b"}", b"]", b":", b"<", b">", b"/", b"1", b"null", b'"a"', b"<node id='a'/>"),
        *(b"\xed\xa0\x80", b'"\\ud800"', b"<edge source='a' target='b'/>", b"<!DOCTYPE a>"),
    )
)


def read_or_refused(path: Path) -> None:
    """Reads `path`; every row is as long as the header, and every text can be written."""
    try:
        tables = read(path)
    except InputError:
        return
    assert tables
    for table in tables:
        assert len(table.rows) == len(table.numbers)
        assert all(len(row) == len(table.header) for row in table.rows)
        assert list(table.numbers) == sorted(set(table.numbers))
        for row in (table.header, *table.rows):
            "".join(row).encode()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("hostile")


@settings(max_examples=300, deadline=None)
@given(
    start=st.sampled_from(STARTS),
    rest=st.one_of(st.binary(max_size=200), st.lists(SNIPPETS, max_size=40).map(b"".join)),
    suffix=st.sampled_from(SUFFIXES),
)
def test_any_bytes_are_read_or_refused(folder, start, rest, suffix):
    """Under any suffix, with the beginnings of every format."""
    path = folder / f"a{suffix}"
    path.write_bytes(start + rest)
    read_or_refused(path)


def small_workbook() -> bytes:
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer)
    book.add_worksheet("S").write_row(0, 0, ["name", 1, True])
    book.close()
    return buffer.getvalue()


WORKBOOK = small_workbook()
with zipfile.ZipFile(BytesIO(WORKBOOK)) as whole:
    PARTS = {name: whole.read(name) for name in whole.namelist()}


@settings(max_examples=100, deadline=None)
@given(changes=st.lists(st.tuples(st.integers(0, len(WORKBOOK) - 1), st.binary(max_size=4))))
def test_a_damaged_workbook_is_read_or_refused(folder, changes):
    """Some of its bytes are others, are more, or are missing."""
    content = bytearray(WORKBOOK)
    for place, new in changes:
        content[place : place + 2] = new
    (folder / "a.xlsx").write_bytes(content)
    read_or_refused(folder / "a.xlsx")


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    part=st.sampled_from(sorted(PARTS)),
    cut=st.floats(0, 1),
    new=st.one_of(st.binary(max_size=30), st.lists(SNIPPETS, max_size=20).map(b"".join)),
)
def test_a_workbook_with_a_damaged_part_is_read_or_refused(folder, part, cut, new):
    """The archive is sound, and the XML inside it is not."""
    parts = dict(PARTS)
    place = int(cut * len(parts[part]))
    parts[part] = parts[part][:place] + new + parts[part][place + len(new) :]
    with zipfile.ZipFile(folder / "b.xlsx", "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    read_or_refused(folder / "b.xlsx")
