"""The wheel holds all that the program needs, and runs where there is no checkout."""

import json
import os
import subprocess
import sys
import sysconfig
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parents[1]
SCRIPTS = "Scripts" if os.name == "nt" else "bin"


def run(*command: str | Path, cwd: Path, **environment: str) -> str:
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(
        sys.executable,
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "--outdir",
        folder,
        ".",
        cwd=ROOT,
    )
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory) -> Path:
    """The command of a fresh environment that holds the wheel and nothing else."""
    environment = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", "--without-pip", environment, cwd=environment)
    python = environment / SCRIPTS / "python"
    pip = (sys.executable, "-m", "pip", "--python", python)
    run(*pip, "install", "--no-deps", "--no-index", "--quiet", wheel, cwd=environment)
    return environment / SCRIPTS / "coalition"


def coalition(installed: Path, *words: str, cwd: Path) -> str:
    # The dependencies of the tests' own environment; its editable install is not on this path.
    return run(installed, *words, cwd=cwd, PYTHONPATH=sysconfig.get_path("purelib"))


def test_the_wheel_holds_every_file_of_the_package_and_every_data_set(wheel):
    """Templates, styles, scripts, word lists and the schema too, not only modules."""
    source, datasets = ROOT / "src", ROOT / "datasets"
    wanted = {
        path.relative_to(source).as_posix()
        for path in (source / "coalition").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    } | {
        f"coalition/datasets/{path.relative_to(datasets).as_posix()}"
        for path in datasets.rglob("*")
        if path.is_file()
    }
    held = set(ZipFile(wheel).namelist())
    assert wanted - held == set()
    assert {Path(name).suffix for name in held} >= {".py", ".toml", ".json", ".csv", ".md", ".css"}


def test_help_opens_away_from_the_checkout(installed, tmp_path):
    assert "analyze" in coalition(installed, "--help", cwd=tmp_path)


def test_the_installed_data_sets_are_those_of_the_wheel(installed, tmp_path):
    """They are listed from inside the environment, not from this checkout."""
    listed = json.loads(coalition(installed, "examples", "--json", cwd=tmp_path))
    folders = sorted(path.name for path in (ROOT / "datasets").iterdir() if path.is_dir())
    assert [example["name"] for example in listed] == folders
    assert all(Path(example["path"]).is_relative_to(installed.parents[1]) for example in listed)


def test_a_copied_data_set_is_analysed_by_the_line_that_is_shown(installed, tmp_path):
    copied = json.loads(coalition(installed, "examples", "global-fund", "--json", cwd=tmp_path))
    assert copied["files"] == ["README.md", "stakeholders.csv", "ties.csv"]
    program, *words = copied["command"].split()
    assert program == "coalition"
    coalition(installed, *words, cwd=tmp_path)
    written = {path.name for path in (tmp_path / "reports" / "global-fund").iterdir()}
    assert {"map.html", "report.html", "analysis.json", "workbook.xlsx"} <= written
