"""The benchmark runs, so that its table can be made again."""

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "benchmarks" / "measures.py"


def test_a_small_benchmark_prints_every_measure(tmp_path: Path):
    """Fifty stakeholders: networkx is run beside, and the file holds what was printed."""
    out = tmp_path / "table.md"
    command = [sys.executable, str(SCRIPT), "--sizes", "50", "--out", str(out)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert printed == out.read_text(encoding="utf-8")
    assert "| 50 | betweenness |" in printed
    total = next(line for line in printed.splitlines() if "**TOTAL**" in line).split("|")
    rows = [line.split("|") for line in printed.splitlines()[2:] if "TOTAL" not in line]
    compared = [row for row in rows if row[4].strip() != "–" and "same" not in row[2]]
    for column in (3, 4):
        added = sum(float(row[column]) for row in compared)
        assert float(total[column]) == pytest.approx(added, abs=0.02)
