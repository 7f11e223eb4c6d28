"""coalition strategy, as it is typed."""

import hashlib
import os
import subprocess
import sys

import pytest
from strategy_samples import sheets

from coalition.cli import _run

FOUR = {"strategy.docx", "strategy.html", "strategy.xlsx", "strategy.toml"}


@pytest.fixture
def typed(tmp_path):
    people, ties = sheets(tmp_path)
    return ["strategy", str(people), "--ties", str(ties), "--for", "ours"]


def test_it_writes_the_documents_and_says_what_is_in_them(typed, tmp_path, capsys):
    assert _run([*typed, "--out", str(tmp_path / "o")]) == 0
    told = capsys.readouterr().out
    assert told.startswith("Partnership strategy, Ours")
    assert "Begin 3 new partnerships" in told
    names = {path.name for path in (tmp_path / "o").iterdir()}
    assert names >= FOUR
    assert len(names) == 4 + 2 * 3


def test_the_members_of_a_plan_are_the_partners(typed, tmp_path):
    plan = tmp_path / "plan.json"
    plan.write_text('{"members": ["Ours", "Ed"]}', "utf-8")
    assert _run([*typed, "--plan", str(plan), "--out", str(tmp_path / "o"), "-q"]) == 0
    names = {path.name for path in (tmp_path / "o").iterdir()}
    assert names == FOUR | {"approach-01-ed.docx", "memorandum-01-ed.docx"}


def test_compare_tells_whether_the_goals_are_on_track(typed, tmp_path, capsys):
    """A second wave in which Ours and Cy have a tie: one of three partnerships begun."""
    assert _run([*typed, "--out", str(tmp_path / "o"), "-q"]) == 0
    after = tmp_path / "after"
    after.mkdir()
    people, ties = sheets(after)
    ties.write_text(ties.read_text("utf-8") + "Ours,Cy,cooperation,,,,existing\n", "utf-8")
    words = ["compare", typed[1], str(people), "--ties", typed[3], "--ties", str(ties)]
    words += ["--goals", str(tmp_path / "o" / "strategy.toml"), "--out", str(tmp_path / "c")]
    assert _run(words) == 0
    assert "Goal 'Begin 3 new partnerships': on the way" in capsys.readouterr().out


def test_the_example_is_printed_without_a_file(capsys):
    assert _run(["strategy", "--example-config"]) == 0
    assert "[roles]" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--plan", "nowhere.json"], "cannot be read"),
        (["--config", "nowhere.toml"], "cannot be read"),
        (["--for", "Uors"], "Did you mean"),
        (["--language", "xx"], "--language"),
    ],
)
def test_wrong_usage_writes_nothing(typed, tmp_path, capsys, words, told):
    assert _run([*typed, "--out", str(tmp_path / "o"), *words]) == 2
    assert told in capsys.readouterr().err
    assert not (tmp_path / "o").exists()


def test_every_mistake_in_the_configuration_is_told(typed, tmp_path, capsys):
    bad = tmp_path / "bad.toml"
    bad.write_text("vision = 1\nmost_partners = 99\n", "utf-8")
    assert _run([*typed, "--config", str(bad), "--out", str(tmp_path / "o")]) == 2
    told = capsys.readouterr().err
    assert "bad.toml, vision: '1' expected text" in told
    assert "bad.toml, most_partners: '99' expected a whole number" in told
    assert not (tmp_path / "o").exists()


def test_the_same_data_give_the_same_bytes_whatever_the_seed(typed, tmp_path):
    found = []
    for seed in ("0", "1"):
        out = tmp_path / f"out{seed}"
        command = [sys.executable, "-m", "coalition", *typed, "-q", "--out", str(out)]
        subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": seed})
        found.append(
            {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(out.iterdir())}
        )
    assert found[0] == found[1]
