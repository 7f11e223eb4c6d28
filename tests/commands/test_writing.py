"""Where results land: whole or not at all, and nobody else's files are touched."""

import os
from pathlib import Path

import pytest
from end_to_end.typed import contents, typed
from end_to_end.written import FILES

SHEET = "name,sector,partners\nAlpha,social,Beta\nBeta,public,\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch) -> Path:
    """The folder that one works in, with a sheet in it."""
    (tmp_path / "sheet.csv").write_text(SHEET)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_without_out_results_land_in_reports_under_the_name_of_the_sheet(folder):
    assert typed("analyze", "sheet.csv").code == 0
    assert {path.name for path in Path("reports", "sheet").iterdir()} == FILES


def test_a_folder_that_is_not_there_is_made(folder):
    assert typed("analyze", "sheet.csv", "--out", "new/deep/folder").code == 0
    assert {path.name for path in Path("new/deep/folder").iterdir()} == FILES


def test_the_summary_names_the_files_to_open(folder):
    """Each path on the screen is one that was written."""
    answer = typed("analyze", "sheet.csv", "--out", "board meeting")
    shown = answer.out.partition("Open:")[2]
    for name in ("map.html", "report.html", "workbook.xlsx"):
        assert str(Path("board meeting", name)) in shown
    assert set(shown.replace(",", " ").replace(os.sep, " ").split()) >= FILES


def test_foreign_files_in_the_folder_survive_and_ours_are_replaced(folder):
    """A note, a folder of pictures, and an old map under our name."""
    Path("out/pictures").mkdir(parents=True)
    Path("out/notes.txt").write_text("mine")
    Path("out/pictures/a.png").write_text("mine, too")
    Path("out/map.html").write_text("old")
    assert typed("analyze", "sheet.csv", "--out", "out", "-q").code == 0
    after = contents(Path("out"))
    assert set(after) == {*FILES, "notes.txt", "pictures/a.png"}
    assert (after["notes.txt"], after["pictures/a.png"]) == (b"mine", b"mine, too")
    assert after["map.html"].startswith(b"<!")


def assert_nothing_changes(folder: Path, *words: str) -> str:
    before = contents(folder)
    answer = typed(*words)
    assert (answer.code, answer.err[:7]) == (2, "Error: ")
    assert contents(folder) == before
    assert not list(folder.rglob(".coalition-*"))
    return answer.err


def test_a_file_in_the_place_of_the_folder_is_left_alone(folder):
    Path("out").write_text("mine")
    assert "is a file" in assert_nothing_changes(folder, "analyze", "sheet.csv", "--out", "out")


def test_a_file_further_up_is_left_alone(folder):
    Path("out").write_text("mine")
    told = assert_nothing_changes(folder, "analyze", "sheet.csv", "--out", "out/a/b")
    assert "cannot be written" in told


def test_a_folder_that_bears_the_name_of_an_output_is_left_alone_with_all_the_rest(folder):
    """The former analysis stays whole, also the files that could have been replaced."""
    assert typed("analyze", "sheet.csv", "--out", "out", "-q").code == 0
    Path("sheet.csv").write_text(SHEET + "Gamma,social,\n")
    Path("out/ties.csv").unlink()
    Path("out/ties.csv").mkdir()
    Path("out/ties.csv/mine.txt").write_text("mine")
    told = assert_nothing_changes(folder, "analyze", "sheet.csv", "--out", "out")
    assert f"'{Path('out', 'ties.csv')}' is a folder" in told


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="nothing is read-only for this user"
)
def test_a_folder_that_may_not_be_written_is_left_alone(folder):
    Path("out").mkdir()
    Path("out").chmod(0o500)
    try:
        told = assert_nothing_changes(folder, "analyze", "sheet.csv", "--out", "out")
    finally:
        Path("out").chmod(0o700)
    assert "cannot be written" in told


def test_a_disk_that_is_full_leaves_the_former_analysis_whole(folder, monkeypatch):
    """The fourth file does not fit."""
    assert typed("analyze", "sheet.csv", "--out", "out", "-q").code == 0
    Path("sheet.csv").write_text(SHEET + "Gamma,social,\n")
    write, left = Path.write_bytes, iter(range(3))

    def full(path: Path, content: bytes) -> int:
        if next(left, None) is None:
            raise OSError(28, "No space left on device")
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    told = assert_nothing_changes(folder, "analyze", "sheet.csv", "--out", "out")
    assert "No space left on device" in told


@pytest.mark.parametrize("out", ["there/map.html", "file/map.html"])
def test_the_map_alone_is_written_whole_or_not_at_all(folder, out):
    """A folder stands where the map should, or a file where its folder should."""
    Path("there/map.html").mkdir(parents=True)
    Path("file").write_text("mine")
    assert_nothing_changes(folder, "map", "sheet.csv", "--out", out)


def test_the_map_alone(folder):
    """As it stands among all outputs."""
    assert typed("analyze", "sheet.csv", "--out", "all", "-q").code == 0
    answer = typed("map", "sheet.csv", "--out", "deep/our-map.html")
    assert (answer.code, answer.out) == (0, f"Written: {Path('deep', 'our-map.html')}\n")
    assert Path("deep/our-map.html").read_bytes() == Path("all/map.html").read_bytes()
    assert [path.name for path in Path("deep").iterdir()] == ["our-map.html"]
