"""Files land whole or not at all, and nobody else's are touched."""

import os

import pytest

from coalition import publish as module
from coalition.errors import UnusableInput
from coalition.publish import publish


def test_foreign_files_stay(tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "mine.txt").write_text("mine")
    (folder / "map.html").write_text("old")
    publish({"map.html": b"new", "a.json": b"{}"}, folder)
    found = {p.name: p.read_bytes() for p in folder.iterdir()}
    assert found == {"mine.txt": b"mine", "map.html": b"new", "a.json": b"{}"}
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("fails_at", range(4))
def test_failure_leaves_what_was_there(tmp_path, monkeypatch, fails_at):
    """Whichever of the four moves fails, the folder is as before."""
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "a").write_bytes(b"old a")
    (folder / "b").write_bytes(b"old b")
    moves = iter(range(10))
    replace = os.replace

    def failing(source, target):
        if next(moves) == fails_at:
            raise PermissionError(13, "is open elsewhere")
        replace(source, target)

    monkeypatch.setattr(module.os, "replace", failing)
    with pytest.raises(UnusableInput, match="is open elsewhere"):
        publish({"a": b"new a", "b": b"new b"}, folder)
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == {"a": b"old a", "b": b"old b"}


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "out").write_text("mine")
    with pytest.raises(UnusableInput, match="is a file"):
        publish({"a": b""}, tmp_path / "out")
    assert (tmp_path / "out").read_text() == "mine"


def test_folders_are_made(tmp_path):
    paths = publish({"a": b"1"}, tmp_path / "new" / "deep")
    assert [p.read_bytes() for p in paths] == [b"1"]


def test_files_that_are_still_being_made_land_whole_or_not_at_all(tmp_path):
    """The second cannot be made: the first, although written, does not land."""

    def files():
        yield "a.json", b"{}"
        raise RuntimeError("no map today")

    with pytest.raises(RuntimeError):
        publish(files(), tmp_path / "out")
    assert list(tmp_path.iterdir()) == []
