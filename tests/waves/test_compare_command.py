"""coalition compare, as it is typed."""

import json
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner
from end_to_end.typed import contents

from coalition.cli import group

HOSTILE = "</script><img src=x onerror=alert(1)>=1+1"


def run(*words):
    return CliRunner().invoke(group, ["compare", *map(str, words)])


@pytest.fixture
def waves(tmp_path: Path) -> Path:
    (tmp_path / "then.csv").write_text(
        f'name,partners\nA,B\nB,\n"{HOSTILE.replace(chr(34), "")}",A\n'
    )
    (tmp_path / "now.csv").write_text("name,partners\nA,B\nB,C\nC,\n")
    return tmp_path


def test_two_sheets_become_a_brief_a_workbook_and_json(waves):
    out = waves / "out"
    result = run(waves / "then.csv", waves / "now.csv", "--out", out)
    assert result.exit_code == 0, result.output
    assert "1 joined (C)" in result.output
    files = {path.name for path in out.iterdir()}
    assert files == {"compare.html", "compare.json", "compare.xlsx", "map.html", "matches.csv"}
    found = json.loads((out / "compare.json").read_text())
    assert {t["status"] for t in found["whole"]["ties"]} == {"new", "kept", "lost"}
    page = (out / "compare.html").read_text()
    assert "<img" not in page
    assert "<script" not in page
    book = openpyxl.load_workbook(out / "compare.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]


def test_the_same_waves_give_the_same_bytes(waves):
    for name in ("one", "two"):
        assert run(waves / "then.csv", waves / "now.csv", "--out", waves / name, "-q").output == ""
    assert contents(waves / "one") == contents(waves / "two") != {}


def test_titles_and_goals_reach_every_output(waves):
    (waves / "s.toml").write_text(
        '[[goals]]\nname = "=More </script>"\nindicator = "mean_degree"\nbaseline = 0\n'
        "target = 9\nby = 2027\n"
    )
    out = waves / "out"
    words = ["then.csv", "now.csv", "--title", "2025", "--title", "2026", "--goals", "s.toml"]
    paths = [waves / w if w.endswith((".csv", ".toml")) else w for w in words]
    result = run(*paths, "--out", out)
    assert result.exit_code == 0, result.output
    assert result.output.startswith("2025 to 2026")
    page = (out / "compare.html").read_text()
    assert "<script" not in page
    assert "50 % of the time" in page.replace("\u00a0", " ")
    sheet = openpyxl.load_workbook(out / "compare.xlsx")["Goals"]
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert "=More </script>" in [cell.value for cell in cells]
    assert not [cell for cell in cells if cell.data_type == "f"]


def test_a_folder_is_a_wave(waves):
    for name in ("2025", "2026"):
        (waves / name).mkdir()
        (waves / name / "stakeholders.csv").write_text("name\nA\nB\n")
        (waves / name / "ties.csv").write_text("source,target\nA,B\n")
    result = run(waves / "2025", waves / "2026", "--out", waves / "out")
    assert result.exit_code == 0, result.output
    assert result.output.startswith("2025 to 2026")


def test_years_come_out_of_dated_ties(waves):
    (waves / "t.csv").write_text("source,target,since\nA,B,2019\nB,C,2020\nA,C,2021\n")
    result = run(waves / "now.csv", "--ties", waves / "t.csv", "--by", "year", "--out", waves / "o")
    assert result.exit_code == 0, result.output
    assert json.loads((waves / "o" / "compare.json").read_text())["waves"] == [
        "2019",
        "2020",
        "2021",
    ]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["then.csv"], "at least two waves"),
        (["then.csv", "now.csv", "--by", "year"], "takes one file"),
        (["then.csv", "now.csv", "--ties", "now.csv"], "give one for each"),
        (["then.csv", "now.csv", "--title", "one"], "give one for each"),
    ],
)
def test_wrong_usage_says_what_is_meant(waves, words, told):
    result = run(*(waves / word if word.endswith("csv") else word for word in words))
    assert result.exit_code == 2
    assert told in result.output


def test_the_folder_that_one_stands_in_has_its_own_name_as_title(waves, monkeypatch):
    for name, file in (("2025", "then.csv"), ("2026", "now.csv")):
        (waves / name).mkdir()
        (waves / name / "stakeholders.csv").write_text((waves / file).read_text())
    monkeypatch.chdir(waves / "2025")
    result = run(".", "../2026", "--json")
    assert json.loads(result.output)["waves"] == ["2025", "2026"]
