"""coalition check, as it is typed: every problem at once, and a cleaned copy."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from end_to_end.typed import DISTRICT, contents, typed
from tables.sheets import placeless

import coalition
from coalition.tables import Dataset

SHEET = """name,sector,type,trust (1-5),stance: Tax,latitude,partners,offers
Alpha,social,NGO,9,2,95,Beta,law (0)
Beta,public,ministry,high-ish,maybe,10,Zeta,maps
,social,NGO,3,1,,Alpha,
Alpha,public,NGO,2,-5,,,
Delta,Helth,firm,3,0,,,
Epsilon,social,NGO,3,1,,,
Eta,social,NGO,3,1,,,
Theta,social,NGO,3,1,,,
"""
TIES = """source,target,form,weight,trust (1-5),status
Alpha,Beta,marriage,heavy,3,existing
Alpha,,cooperation,1,3,existing
Eta,Nobody,cooperation,-2,11,over
Eta,Eta,cooperation,1,3,existing
"""
PROBLEMS = {
    ("sheet.csv", 2, "trust (1-5)", "9"),
    ("sheet.csv", 2, "latitude", "95"),
    ("sheet.csv", 2, "offers", "law (0)"),
    ("sheet.csv", 3, "trust (1-5)", "high-ish"),
    ("sheet.csv", 3, "stance: Tax", "maybe"),
    ("sheet.csv", 3, "partners", "Zeta"),
    ("sheet.csv", 4, "name", ""),
    ("sheet.csv", 5, "name", "Alpha"),
    ("sheet.csv", 5, "sector", "public"),
    ("sheet.csv", 5, "stance: Tax", "-5"),
    ("sheet.csv", 6, "sector", "Helth"),
    ("ties.csv", 2, "form", "marriage"),
    ("ties.csv", 2, "weight", "heavy"),
    ("ties.csv", 4, "target", "Nobody"),
    ("ties.csv", 4, "weight", "-2"),
    ("ties.csv", 4, "trust (1-5)", "11"),
    ("ties.csv", 4, "status", "over"),
    ("ties.csv", 5, "target", "Eta"),
}
"""File, row as a spreadsheet counts, column as it is headed, and what stands there."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch) -> Path:
    """The folder that one works in, with two sheets full of slips."""
    (tmp_path / "sheet.csv").write_text(SHEET)
    (tmp_path / "ties.csv").write_text(TIES)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_problem_is_listed_at_once_with_its_place(folder):
    """One line each: file, row, column, value, what was expected and what was done."""
    before = contents(folder)
    answer = typed("check", "sheet.csv", "--ties", "ties.csv")
    assert (answer.code, answer.err) == (0, "")
    lines = [line.strip() for line in answer.out.splitlines()]
    for file, row, column, value in PROBLEMS:
        start = f"{file}, row {row}, {column}:" + (f" '{value}'" if value else "")
        (line,) = [line for line in lines if line.startswith(start)]
        assert line.count(". ") >= 1, line
    assert any(line.startswith("ties.csv, row 3, ") for line in lines)
    assert contents(folder) == before


def test_problems_as_json(folder):
    """The same places, for a program."""
    answer = typed("check", "sheet.csv", "--ties", "ties.csv", "--json")
    found = json.loads(answer.out)
    assert (answer.code, found["usable"], found["ties"]) == (0, True, 4)
    issues = found["issues"]
    assert {(i["file"], i["row"], i["column"], i["value"]) for i in issues} >= PROBLEMS
    assert all(i["code"] and i["severity"] and i["message"] and i["action"] for i in issues)


def test_unusable_data_as_json(folder):
    """Exit code 2, and what is wrong stands in the JSON."""
    Path("sheet.csv").write_text("amount\n1.5\n2.5\n")
    answer = typed("check", "sheet.csv", "--json")
    found = json.loads(answer.out)
    assert (answer.code, found["usable"], found["stakeholders"]) == (2, False, None)
    assert [issue["severity"] for issue in found["issues"]] == ["error"]


def test_a_good_sheet_is_said_to_be_good(folder):
    Path("sheet.csv").write_text("name,sector\nAlpha,social\nBeta,public\n")
    assert typed("check", "sheet.csv").out == (
        "2 stakeholders and 0 ties read.\n\nNothing needs mending.\n"
    )


def test_quiet_prints_nothing(folder):
    answer = typed("check", "sheet.csv", "--ties", "ties.csv", "-q")
    assert (answer.code, answer.out, answer.err) == (0, "", "")


def test_strict_lists_the_problems_and_ends_with_1(folder):
    answer = typed("check", "sheet.csv", "--strict")
    assert (answer.code, answer.err) == (1, "Error: --strict: 11 warnings.\n")
    assert "row 6, sector: 'Helth'" in answer.out


def test_a_cleaned_copy_is_named_and_nothing_else_is_written(folder):
    before = contents(folder)
    answer = typed("check", "sheet.csv", "--ties", "ties.csv", "--fix", "cleaned.csv")
    assert answer.out.endswith("Written: cleaned-ties.csv, cleaned.csv\n")
    after = contents(folder)
    assert set(after) - set(before) == {"cleaned.csv", "cleaned-ties.csv"}
    assert {name: after[name] for name in before} == before


def reread(sheet: Path, ties: Path, out: str, *options: str) -> tuple[Dataset, Dataset]:
    """What two sheets say, and what their cleaned copy says."""
    answer = typed("check", sheet, "--ties", ties, "--fix", out, "-q", *options)
    assert (answer.code, answer.out, answer.err) == (0, "", "")
    cleaned_ties = None if out.endswith(".xlsx") else out.replace(".csv", "-ties.csv")
    before = coalition.read(sheet, ties, merge_duplicates=bool(options))
    return before, coalition.read(out, cleaned_ties)


def assert_says_the_same(before: Dataset, after: Dataset) -> None:
    """Ids one by one, then all that is said of each stakeholder and each tie."""
    assert [s.id for s in after.stakeholders] == [s.id for s in before.stakeholders]
    assert ends(after) == ends(before)
    assert told(after) == told(before)
    assert after.directed == before.directed


def ends(dataset: Dataset) -> Sequence[tuple[str, str]]:
    return [(tie.source, tie.target) for tie in dataset.ties]


def told(dataset: Dataset) -> tuple[list[object], list[object]]:
    """All that is said of stakeholders and ties, without its place."""
    people, ties, _ = placeless(dataset)
    return people, ties


@pytest.mark.parametrize("out", ["cleaned.csv", "cleaned.xlsx"])
def test_a_cleaned_copy_says_the_same_and_has_no_slip_left(folder, out):
    """Stakeholders, ties and all that is said of them; no warning at all."""
    before, after = reread(Path("sheet.csv"), Path("ties.csv"), out)
    assert_says_the_same(before, after)
    assert [str(issue) for issue in after.issues if issue.severity != "info"] == []


@pytest.mark.parametrize("out", ["cleaned.csv", "cleaned.xlsx"])
def test_a_cleaned_copy_of_the_district(tmp_path, monkeypatch, out):
    """55 stakeholders and 141 ties; merged, not even a near-duplicate is left to report."""
    monkeypatch.chdir(tmp_path)
    before, after = reread(DISTRICT / "stakeholders.csv", DISTRICT / "ties.csv", out)
    assert_says_the_same(before, after)
    left = {issue.code for issue in after.issues if issue.severity == "warning"}
    assert left <= {"near-duplicate-name"}
    merged = reread(
        DISTRICT / "stakeholders.csv", DISTRICT / "ties.csv", out, "--merge-duplicates"
    )[1]
    assert len(merged.stakeholders) < len(after.stakeholders)
    assert [i.code for i in merged.issues if i.severity == "warning"] == []
