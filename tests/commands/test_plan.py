"""coalition plan, as it is typed."""

import json
import shlex

import pytest
from end_to_end.typed import contents
from samples import HOSTILE

import coalition
from coalition.cli import _run

SHEET = """name,sector,offers,needs,cost,partners
Ada,social,legal; media,legal (3); media; translation,10,Bo
Bo,public,legal,media,4,Cy
Cy,social,media; transport,transport (2),5,
"""


@pytest.fixture
def sheet(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text(SHEET, "utf-8")
    return path


def test_the_summary_says_who_how_sure_and_what_stays_open(sheet, tmp_path, capsys):
    assert _run(["plan", str(sheet), "--out", str(tmp_path / "o")]) == 0
    told = capsys.readouterr().out
    assert told.startswith("2 members cover 3 of 4 needs.")
    assert "Proven: no plan that keeps the rules has fewer members." in told
    assert "Nobody in the data offers translation." in told
    assert {path.name for path in (tmp_path / "o").iterdir()} >= {"plan.json", "plan.html"}


def test_json_on_the_screen_is_the_file_and_nothing_else(sheet, tmp_path, capfd):
    words = ["plan", str(sheet), "--out", str(tmp_path / "o"), "--json", "--budget", "9"]
    assert _run(words) == 0
    shown = json.loads(capfd.readouterr().out)
    assert shown == json.loads((tmp_path / "o" / "plan.json").read_text("utf-8"))
    assert shown["schema"] == "coalition-plan/1"
    assert shown["members"] == ["Bo", "Cy"]
    assert {
        "status", "objective", "gap", "stages", "covered", "missing", "assumptions",
        "contributions", "frontier", "alternatives", "prices", "clash",
    } <= set(shown)  # fmt: skip


def test_the_same_request_writes_the_same_bytes(sheet, tmp_path):
    for out in "ab":
        assert _run(["plan", str(sheet), "--out", str(tmp_path / out), "-q"]) == 0
    assert contents(tmp_path / "a") == contents(tmp_path / "b") != {}


def test_where_rules_clash_they_are_named_and_the_exit_code_is_1(sheet, tmp_path, capsys):
    words = ["plan", str(sheet), "--out", str(tmp_path / "o"), "--include", "Ada", "--budget", "9"]
    assert _run(words) == 1
    told = capsys.readouterr().err
    assert "No plan keeps all rules. These 2 clash:" in told
    assert "Ada is a member. Without it, 2 members cover 3 of 4 needs, at a cost of 9: 88" in told
    assert "A budget of 9. Without it, 2 members cover 3 of 4 needs, at a cost of 15: 88" in told
    assert json.loads((tmp_path / "o" / "plan.json").read_text("utf-8"))["status"] == "infeasible"


def test_a_need_that_nobody_offers_is_told_where_all_are_required(sheet, tmp_path, capsys):
    assert _run(["plan", str(sheet), "--out", str(tmp_path / "o"), "--require-all"]) == 1
    told = capsys.readouterr().err
    assert "1 member who offers translation (there is nobody). Without it, 2 members" in told


def test_a_rule_that_asks_for_more_than_there_are_says_how_many_there_are(sheet, tmp_path, capsys):
    """Ada and Cy are social."""
    assert _run(["plan", str(sheet), "--out", str(tmp_path / "o"), "--sector", "social=3"]) == 1
    told = capsys.readouterr().err
    assert "At least 3 members whose sector is social (there are only 2). Without it" in told


def test_what_was_taken_for_granted_is_told_where_no_plan_is(tmp_path, capsys):
    (tmp_path / "t.csv").write_text("name,offers,needs,trust\nAda,law,,0.2\nBo,,law,\n", "utf-8")
    words = ["plan", str(tmp_path / "t.csv"), "--out", str(tmp_path / "o"), "--min-trust", "0.9"]
    assert _run(words) == 1
    told = capsys.readouterr().err
    assert "No trust is known of 1 stakeholder: none of them can meet the least trust." in told


def test_without_needs_it_says_how_to_name_some(tmp_path, capsys):
    (tmp_path / "names.csv").write_text("name\nAda\nBo\n", "utf-8")
    assert _run(["plan", str(tmp_path / "names.csv"), "--out", str(tmp_path / "o")]) == 0
    told = capsys.readouterr().out
    assert told.startswith("The plan is empty: the data state no needs. Name some with --need")
    assert "The data state no offers either" in told
    assert "coalition template template.xlsx" in told


def test_without_needs_the_most_offered_are_named_with_a_line_to_copy(tmp_path, capsys):
    """Law is offered by two; what a shell would carry out stands in no line to copy."""
    rows = "name,offers\nAda,law; $(rm -r x)\nBo,law\nCy,legal aid\n"
    sheet = tmp_path / "some people.csv"
    sheet.write_text(rows, "utf-8")
    assert _run(["plan", str(sheet), "--out", str(tmp_path / "o")]) == 0
    told = capsys.readouterr().out
    assert "Most offered, and by how many: law (2)" in told
    [line] = [line.strip() for line in told.splitlines() if line.startswith("  coalition plan")]
    assert "rm -r" not in line
    words = shlex.split(line)
    assert words[:3] == ["coalition", "plan", str(sheet)]
    assert _run([*words[1:], "--out", str(tmp_path / "p")]) == 0
    assert "all 2 needs" in capsys.readouterr().out


def test_themes_stand_in_for_offers_that_nobody_states(tmp_path, capsys):
    sheet = tmp_path / "t.csv"
    sheet.write_text("name,Themes\nAda,water; health\nBo,water\n", "utf-8")
    assert _run(["plan", str(sheet), "--out", str(tmp_path / "o")]) == 0
    told = capsys.readouterr().out
    assert "Themes could stand in for them" in told
    [line] = [line.strip() for line in told.splitlines() if line.startswith("  coalition plan")]
    assert _run([*shlex.split(line)[1:], "--out", str(tmp_path / "p")]) == 0
    assert capsys.readouterr().out.startswith("1 member covers all 2 needs.")


def test_a_need_like_no_other_is_answered_with_what_is_offered(sheet, tmp_path, capsys):
    words = ["plan", str(sheet), "--out", str(tmp_path / "o"), "--need", "zzzz"]
    assert _run(words) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "Most offered: legal (2), media (2), transport (1)." in told


def test_must_and_must_not_are_include_and_exclude(sheet, tmp_path):
    words = ["plan", str(sheet), "--out", str(tmp_path / "o"), "-q", "--must", "Ada"]
    assert _run([*words, "--must-not", "Bo"]) == 0
    members = json.loads((tmp_path / "o" / "plan.json").read_text("utf-8"))["members"]
    assert "Ada" in members
    assert "Bo" not in members


def test_a_plan_can_be_judged_again_as_a_board(sheet, tmp_path, capsys):
    assert _run(["plan", str(sheet), "--out", str(tmp_path / "o"), "-q"]) == 0
    board = str(tmp_path / "o" / "plan.json")
    assert _run(["plan", str(sheet), "--out", str(tmp_path / "b"), "--board", board]) == 0
    assert "These members were given." in capsys.readouterr().out
    assert _run(["plan", str(sheet), "--board", board, "--max-members", "1", "-q"]) == 1
    assert "at most 1 member" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--sector", "social"], "--sector takes NAME=VALUE"),
        (["--sector", "social=two"], "2, 1..3 or ..3"),
        (["--sector", "social=3..1"], "the range is empty"),
        (["--sector", "sociall=1"], "There are: academic, private, public, social"),
        (["--quota", "region=1"], "--quota takes COLUMN:VALUE=N"),
        (["--need", "legal=much"], "--need takes TERM or TERM=WEIGHT"),
        (["--include", "Adda"], "Did you mean 'Ada'?"),
        (["--include", "Zzyzx"], "The data name 3, such as 'Ada', 'Bo' and 'Cy'."),
        (["--min-trust", "0.5"], "The data state no trust"),
        (["--objective", "best"], "There is no objective 'best'"),
        (["--board", "nowhere.json"], "cannot be read"),
        (["--max-members", "-1"], "--max-members"),
    ],
)
def test_wrong_usage_says_what_is_meant(sheet, tmp_path, capsys, words, told):
    assert _run(["plan", str(sheet), "--out", str(tmp_path / "o"), *words]) == 2
    assert told in capsys.readouterr().err
    assert not (tmp_path / "o").exists()


def test_python_answers_as_the_command_does(sheet):
    plan = coalition.plan(coalition.analyze(sheet), sectors={"public": 1}, max_members=2)
    assert (plan.status, plan.members, plan.gap) == ("optimal", ("Bo", "Cy"), 0)
    assert coalition.plan(coalition.analyze(sheet), needs=["legal"]).objective == 1


def test_hostile_names_stay_text(tmp_path):
    rows = [f'"{name.replace(chr(34), chr(34) * 2)}",x{k},x{k}' for k, name in enumerate(HOSTILE)]
    sheet = tmp_path / "people.csv"
    sheet.write_text("name,offers,needs\n" + "\n".join(rows) + "\n", "utf-8")
    assert _run(["plan", str(sheet), "--out", str(tmp_path / "o")]) == 0
    page = (tmp_path / "o" / "plan.html").read_text("utf-8")
    assert "<script" not in page
    assert "<img" not in page
