"""The trial of likelihood runs, and counts AUC and average precision right."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

SCRIPT = Path(__file__).parents[1] / "benchmarks" / "evaluate.py"


@pytest.fixture(scope="module")
def evaluate():
    spec = importlib.util.spec_from_file_location("evaluate", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_auc_and_average_precision_by_hand(evaluate):
    """Order tie, other, tie, other: ties stand above 2 and 1 of 2 others, 3/4; (1 + 2/3) / 2."""
    scores, is_tie = np.array([4.0, 3.0, 2.0, 1.0]), np.array([True, False, True, False])
    assert evaluate.auc_and_ap(scores, is_tie) == pytest.approx((3 / 4, 5 / 6))


def test_equal_scores_tell_nothing(evaluate):
    """All equal: a half, and the share of ties."""
    is_tie = np.array([True, False, False, False])
    assert evaluate.auc_and_ap(np.zeros(4), is_tie) == pytest.approx((1 / 2, 1 / 4))


def test_the_table_has_every_score_and_marks_small_networks(tmp_path):
    out = tmp_path / "table.md"
    command = [sys.executable, str(SCRIPT), "--only", "Florentine", "--repetitions", "1"]
    subprocess.run([*command, "--out", str(out)], capture_output=True, check=True)
    text = out.read_text(encoding="utf-8")
    assert "| Florentine families (too small to tell) | 15 | 20 |" in text
    assert "resource allocation" in text
    assert "mean rank" not in text
