"""What the table of covers says of chance and of proofs is right, and the table can be printed."""

import math
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

FOLDER = Path(__file__).parents[1] / "benchmarks"


@pytest.fixture
def proofs(monkeypatch):
    monkeypatch.syspath_prepend(str(FOLDER))
    import cover_proofs

    return cover_proofs


def test_covers_to_be_expected_by_hand(proofs):
    """Two stakeholders, two needs, one offer each: both together cover them half of the time."""
    chance = proofs.Chance(np.array([0.0, 1.0]), 2, 2)
    assert chance.expected(2) == pytest.approx(math.log10(1 / 2))
    # With three stakeholders there are three pairs, and 3/2 is more than one.
    assert proofs.Chance(np.array([0.0, 1.0]), 3, 2).least == 2


def test_relaxation_and_steps_by_hand(proofs):
    """Three needs, three stakeholders who offer two of them each: half of each is enough.

    Nothing below 2 is excluded at once. To exclude what is below 3: the root, two branches of
    which the first has two more below it and the second one, 6 steps in all.
    """
    cover = proofs.Cover([np.array([0, 1]), np.array([1, 2]), np.array([0, 2])], np.ones(3))
    assert cover.relaxation == pytest.approx(1.5)
    assert cover.steps(2, 5) == 0
    assert 10 ** cover.steps(3, 400) == pytest.approx(6, abs=0.15)


def test_a_row_of_the_table_is_printed():
    asked = ["--only", "popular and rare, 3 each", "--only", "as scp41, costs to 100"]
    command = [sys.executable, str(FOLDER / "covers.py"), *asked]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    rows = [line.strip("| ").split(" | ") for line in printed.splitlines()[2:]]
    assert [row[1] for row in rows] == ["500 x 200", "1,000 x 200"]
    for row in rows:
        assert row[3] == row[4], "not proven"
        assert float(row[7]) <= float(row[3]) + 0.05
