"""The benchmark runs, so that its table can be made again."""

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parents[1] / "benchmarks" / "measures.py"


def test_a_small_benchmark_prints_every_measure(tmp_path: Path):
    """Fifty stakeholders: networkx is run beside, and the file holds what was printed."""
    out = tmp_path / "table.md"
    command = [sys.executable, str(SCRIPT), "--sizes", "50", "--out", str(out)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert printed == out.read_text(encoding="utf-8")
    assert "| 50 | betweenness |" in printed
    assert "| 50 | **those networkx was run on** |" in printed
