"""The same input gives the same bytes: wherever it lies, wherever one stands, on every run."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from end_to_end.typed import DISTRICT, contents
from end_to_end.written import FILES

RUNS = (("one", "0", "C"), ("another place", "1", "C.UTF-8"))
"""Where the sheets lie, the seed that Python hashes texts with, and the language."""


@pytest.fixture(scope="module")
def outputs(tmp_path_factory) -> list[dict[str, bytes]]:
    """The district analysed twice, at the same time, by processes that differ in all but it."""
    running = []
    for place, seed, language in RUNS:
        folder = tmp_path_factory.mktemp("same") / place
        shutil.copytree(DISTRICT, folder / "sheets")
        stand = folder if seed == "0" else folder / "sheets"
        words = [Path("stakeholders.csv"), Path("ties.csv")]
        if seed == "0":
            words = [folder / "sheets" / word for word in words]
        command = ["-m", "coalition", "analyze", words[0], "--ties", words[1]]
        process = subprocess.Popen(
            [sys.executable, *command, "--out", folder / "out", "-q"],
            cwd=stand,
            env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": language, "TZ": f"UTC+{seed}"},
        )
        running.append((process, folder / "out"))
    assert [process.wait(timeout=240) for process, _ in running] == [0, 0]
    return [contents(out) for _, out in running]


@pytest.mark.parametrize("name", sorted(FILES))
def test_every_output_has_the_same_bytes(outputs, name):
    one, other = outputs
    assert len(one[name]) > 100
    assert one[name] == other[name]


def test_nothing_else_is_written(outputs):
    assert [set(output) for output in outputs] == [FILES, FILES]
