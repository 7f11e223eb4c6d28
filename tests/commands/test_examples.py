"""coalition examples, as it is typed: lists what ships, and copies it without overwriting."""

import json
import shlex
from pathlib import Path

import pytest
from end_to_end.typed import DATASETS, contents, typed
from end_to_end.written import FILES

NAMES = sorted(path.name for path in DATASETS.iterdir() if path.is_dir())


def test_the_list_names_every_set_with_what_it_is():
    """By name, in the order of the alphabet."""
    answer = typed("examples")
    assert (answer.code, answer.err) == (0, "")
    places = [answer.out.index(f"{name}  ") for name in NAMES]
    assert places == sorted(places)
    assert len(NAMES) >= 3


def test_the_list_as_json():
    found = json.loads(typed("examples", "--json").out)
    assert [example["name"] for example in found] == NAMES
    for example in found:
        assert example["title"]
        assert example["description"].endswith(".")
        assert set(example["files"]) >= {"README.md", "stakeholders.csv"}
        assert Path(example["path"], "stakeholders.csv").is_file()


def test_the_line_that_is_told_after_a_copy_analyses_it(tmp_path, monkeypatch):
    """Copied into a folder with a space in its name, analysed by the very line."""
    monkeypatch.chdir(tmp_path)
    answer = typed("examples", "global-fund", "--to", "my sheets")
    assert answer.code == 0
    words = shlex.split(answer.out.splitlines()[-1])
    assert words[:2] == ["coalition", "analyze"]
    assert typed(*words[1:], "-q").code == 0
    assert {path.name for path in Path("reports/global-fund").iterdir()} == FILES


@pytest.mark.parametrize("name", NAMES)
def test_a_copy_is_the_set(tmp_path, name):
    answer = typed("examples", name, "--to", tmp_path, "--json")
    assert json.loads(answer.out)["path"] == str(tmp_path / name)
    assert contents(tmp_path / name) == contents(DATASETS / name)


def test_a_copy_never_overwrites(tmp_path):
    """Exit code 2, and what one has edited stays."""
    assert typed("examples", "global-fund", "--to", tmp_path).code == 0
    (tmp_path / "global-fund" / "ties.csv").write_text("mine")
    before = contents(tmp_path)
    answer = typed("examples", "global-fund", "--to", tmp_path)
    assert (answer.code, answer.out) == (2, "")
    assert "already there, and nothing is overwritten" in answer.err
    assert contents(tmp_path) == before


def test_a_place_that_cannot_hold_a_copy_is_refused(tmp_path):
    (tmp_path / "file").write_text("mine")
    answer = typed("examples", "global-fund", "--to", tmp_path / "file")
    assert answer.code == 2
    assert "cannot be created" in answer.err
    assert contents(tmp_path) == {"file": b"mine"}
