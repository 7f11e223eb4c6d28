"""Exit codes, in a real process where they matter: 0 done, 1 no, 2 unusable, 130 interrupted."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from end_to_end.typed import contents, typed

SHEET = "name,sector,partners\nAlpha,social,Beta\nBeta,public,\n"
DOUBTFUL = "name,sector\nAlpha,Helth\nBeta,public\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch) -> Path:
    """The folder that one works in, with two sheets in it."""
    (tmp_path / "sheet.csv").write_text(SHEET)
    (tmp_path / "doubtful.csv").write_text(DOUBTFUL)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def process(*arguments: str, cwd: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        check=False,
        timeout=120,
    )


def test_a_process_that_is_done_ends_with_0_and_says_nothing_when_quiet(folder):
    done = process("-m", "coalition", "analyze", "sheet.csv", "-q", cwd=folder)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (folder / "reports" / "sheet" / "map.html").is_file()


def test_a_process_that_cannot_use_its_input_ends_with_2(folder):
    """The message goes to where errors go, without a traceback."""
    done = process("-m", "coalition", "analyze", "absent.csv", cwd=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "Error: absent.csv: was not found: no such file. Check the spelling and the folder.\n"
    )


@pytest.mark.skipif(os.name == "nt", reason="signals are sent in another way there")
def test_a_process_that_is_interrupted_ends_with_130_and_writes_nothing(folder):
    """Control-C in the middle of the work, at the moment when the map is laid out."""
    program = (
        "import os, signal, sys, coalition.analysis._aside as steps\n"
        "def interrupted(*_): os.kill(os.getpid(), signal.SIGINT); signal.pause()\n"
        "steps.layout = interrupted\n"
        # What runs in the background was told to ignore it.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from coalition.cli import main\n"
        "main(['analyze', 'sheet.csv'])"
    )
    before = contents(folder)
    done = process("-c", program, cwd=folder)
    assert done.returncode == 130 == 128 + signal.SIGINT
    assert (done.stdout, done.stderr.split("\n")[-2]) == ("", "Interrupted; nothing was written.")
    assert "Traceback" not in done.stderr
    assert contents(folder) == before


@pytest.mark.parametrize("command", ["analyze", "check", "suggest", "map"])
def test_under_strict_a_warning_ends_with_1_and_nothing_is_written(folder, command):
    """Without --strict the same sheet is used, and the warning told."""
    before = contents(folder)
    answer = typed(command, "doubtful.csv", "--strict")
    assert answer.code == 1
    assert "--strict: 1 warning." in answer.err
    assert "doubtful.csv, row 2, sector: 'Helth'" in answer.err + answer.out
    assert contents(folder) == before
    assert typed(command, "doubtful.csv").code == 0


@pytest.mark.parametrize("command", ["analyze", "check", "suggest", "map"])
def test_without_a_warning_strict_changes_nothing(folder, command):
    assert typed(command, "sheet.csv", "--strict").code == 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["analyze"], "Missing argument 'FILE'"),
        (["analise", "sheet.csv"], "No such command 'analise'. Did you mean 'analyze'?"),
        (["brief", "sheet.csv"], "No such command 'brief'. There are: advocacy, analyze, "),
        (["sheet.csv"], "To analyse a file:  coalition analyze sheet.csv"),
        (["analyze", "sheet.csv", "--fro", "Alpha"], "Did you mean one of: '--for'"),
        (["analyze", "sheet.csv", "-k", "0"], "0 is not in the range x>=1"),
        (["analyze", "sheet.csv", "--weight", "trust"], "--weight takes NAME=VALUE"),
        (["analyze", "sheet.csv", "--weight", "trust=x"], "such as --weight trust=2"),
        (["suggest", "sheet.csv", "--weight", "trust=x"], "such as --weight trust=2"),
        (["analyze", "sheet.csv", "--weight", "trst=2"], "'trst' is no criterion. Choose from:"),
        (["analyze", "sheet.csv", "--weight", "trust=-1"], "expected 0 or a larger number"),
        (["analyze", "sheet.csv", "--weight", "trust=nan"], "expected 0 or a larger number"),
        (["analyze", "sheet.csv", "--column", "needs"], "--column takes NAME=VALUE"),
        (["analyze", "sheet.csv", "--column", "nonsense=name"], "'nonsense' is no field"),
        (["analyze", "sheet.csv", "--column", "needs=Lacks"], "Write one of these: name, sector"),
        (["analyze", "sheet.csv", "--group-by", "colour"], "Choose one of: sector, type"),
        (["analyze", "sheet.csv", "--vocabulary", "absent.csv"], "absent.csv"),
        (["check", "sheet.csv", "--fix", "out.txt"], "--fix writes .xlsx or .csv, not 'out.txt'"),
        (["examples", "nonsense"], "Choose one of: district-health-coalition"),
    ],
)
def test_wrong_usage_ends_with_2_says_what_is_right_and_writes_nothing(folder, words, told):
    before = contents(folder)
    answer = typed(*words)
    assert answer.code == 2
    assert told in answer.err
    assert contents(folder) == before


def test_a_sheet_that_cannot_be_used_is_told_without_mere_notices(folder):
    """An inferred sector is no reason, and would bury the header that is missing."""
    (folder / "inferred.csv").write_text("name,type\nAlpha,NGO\nBeta,\nBeta,\n")
    answer = typed("check", "inferred.csv", "--column", "needs=Needed")
    assert answer.code == 2
    assert "Needed" in answer.err
    assert "'Beta' stands already in row 3" in answer.err
    assert "NGO" not in answer.err
