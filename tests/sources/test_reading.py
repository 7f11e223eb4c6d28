"""Which reader takes a file, and what is said where none can."""

import hashlib
import os
from pathlib import Path

import pytest

import coalition.sources
from coalition.errors import InputError
from coalition.runtime.folder import modules_in
from coalition.sources import read, sha256_of

MODULES = modules_in(coalition.sources)


def refused(path: Path, content: bytes | None = None) -> str:
    """The code of the one issue with which `path` is refused."""
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError) as error:
        read(path)
    (issue,) = error.value.issues
    assert issue.severity == "error"
    assert issue.file == path.name
    assert issue.action
    assert str(path.parent) not in str(error.value)
    return issue.code


@pytest.mark.parametrize("module", MODULES.values(), ids=MODULES)
def test_every_format_keeps_the_contract(module):
    """A format names its endings, recognises by content and reads."""
    assert all(suffix.startswith(".") for suffix in module.SUFFIXES)
    assert module.LABEL
    assert module.recognises(b"") in (True, False)
    assert callable(module.read)
    assert isinstance(module.BROAD, bool)


def test_no_two_formats_claim_one_suffix():
    """Each suffix belongs to one module."""
    suffixes = [suffix for module in MODULES.values() for suffix in module.SUFFIXES]
    assert len(suffixes) == len(set(suffixes))


def test_missing_file_folder_and_empty_file_are_told_apart(tmp_path):
    """Each has its own code, and none names the folder that the file is in."""
    assert refused(tmp_path / "none.csv") == "missing-file"
    assert refused(tmp_path) == "is-folder"
    assert refused(tmp_path / "empty.csv", b"") == "empty-file"
    assert refused(tmp_path / "blank.csv", b"\n \n,,\n") == "empty-file"
    assert refused(tmp_path / ("n" * 300 + ".csv")) == "unreadable-file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path):
    """Reading a pipe that nobody writes to would never end."""
    os.mkfifo(tmp_path / "pipe.csv")
    assert refused(tmp_path / "pipe.csv") == "not-a-file"


@pytest.mark.parametrize(
    ("name", "content", "nature"),
    [
        ("report.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "a PDF document"),
        ("report.csv", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "a PDF document"),
        ("logo.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a picture (PNG)"),
        ("setup.exe", b"MZ\x90\x00\x03\x00\x00\x00", "a program (EXE)"),
        ("table.xls", b"<html><body><table><tr><td>name</td></tr></table>", "a web page (HTML)"),
        ("table.csv", b"\n<!DOCTYPE html>\n<html>", "a web page (HTML)"),
        ("data.bin", bytes(range(256)), "a binary file"),
        ("zeros.csv", bytes(4096), "a file of zero bytes only"),
        ("feed.xml", b"<?xml version='1.0'?><rss/>", "an XML file of an unknown kind"),
    ],
)
def test_a_file_that_is_no_table_is_called_by_its_kind(tmp_path, name, content, nature):
    """The owner learns what the file is, and which formats are read."""
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError) as error:
        read(tmp_path / name)
    (issue,) = error.value.issues
    assert nature in issue.message
    assert ".csv" in issue.action
    assert ".xlsx" in issue.action


def test_a_wrong_suffix_is_read_by_content_and_told(tmp_path):
    """A CSV called .xlsx, and JSON called .csv, are read as what they are."""
    (tmp_path / "sheet.xlsx").write_text("name,sector\nOxfam,social\n")
    (table,) = read(tmp_path / "sheet.xlsx")
    assert table.rows == (("Oxfam", "social"),)
    assert [issue.code for issue in table.issues] == ["mistaken-suffix"]
    (tmp_path / "sheet.csv").write_text('[{"name": "Oxfam"}]')
    (table,) = read(tmp_path / "sheet.csv")
    assert table.header == ("name",)
    assert "holds JSON" in table.issues[0].message


def test_a_file_without_suffix_is_read_by_content(tmp_path):
    """A tab-separated text needs no name that says so."""
    (tmp_path / "members").write_text("name\tsector\nOxfam\tsocial\n")
    assert read(tmp_path / "members")[0].header == ("name", "sector")


def test_suffixes_match_without_regard_to_case(tmp_path):
    """Old programs write .CSV."""
    (tmp_path / "A.CSV").write_text("name\nOxfam\n")
    assert read(str(tmp_path / "A.CSV"))[0].issues == ()


def test_a_file_name_of_broken_bytes_can_still_be_written_out(tmp_path):
    """A name that is not in UTF-8 shows a question mark where it cannot be shown."""
    path = tmp_path / os.fsdecode(b"caf\xe9.csv")
    try:
        path.write_text("name\nOxfam\n")
    except OSError:
        pytest.skip("this file system takes no such name")
    assert read(path)[0].file == "caf?.csv"


def test_the_fingerprint_is_the_sha256_of_the_bytes(tmp_path):
    """As any other program works it out."""
    (tmp_path / "a.csv").write_bytes(b"name\n")
    assert sha256_of(tmp_path / "a.csv") == hashlib.sha256(b"name\n").hexdigest()
