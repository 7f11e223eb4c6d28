"""coalition analyze, as it is typed: what it prints, and what its options change."""

import json
from pathlib import Path
from typing import Any

import pytest
from end_to_end.typed import DISTRICT, typed
from end_to_end.written import SCHEMA, assert_strict_json, assert_whole

SHEET = """name,sector,Wanted badly,offers,partners
Our NGO,social,legal advice,training,Red Cross
Red Cross,social,,,Town Hall
Town Hall,public,training,,
Law Clinic,private,,legal advice,Town Hall
World Health Organization,public,,,
World Health Organisation,public,,,
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch) -> Path:
    """The folder that one works in, with a sheet in it."""
    (tmp_path / "sheet.csv").write_text(SHEET)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def analysis_of(*words: str) -> dict[str, Any]:
    """What ``coalition analyze sheet.csv WORDS --json`` prints."""
    answer = typed("analyze", "sheet.csv", *words, "--json")
    assert (answer.code, answer.err) == (0, "")
    found: dict[str, Any] = json.loads(answer.out)
    SCHEMA.validate(found)
    return found


@pytest.fixture(scope="module")
def district(tmp_path_factory):
    """The district's coalition, analysed once: what was said, and where it lies."""
    out = tmp_path_factory.mktemp("district") / "out"
    words = ("analyze", DISTRICT / "stakeholders.csv", "--ties", DISTRICT / "ties.csv")
    return typed(*words, "--out", out), out


def test_the_district_is_written_whole(district):
    answer, out = district
    assert (answer.code, answer.err) == (0, "")
    analysis = assert_whole(out)
    assert len(analysis["stakeholders"]) == 55


def test_the_summary_tells_what_matters_in_its_order(district):
    """Size, positions, gaps, suggestions, doubts, files; at most a screen and a half."""
    answer, _ = district
    parts = (
        "Stakeholders: 55 stakeholders, 109 ties",
        "Who holds it together",
        "What is missing",
        "Partners to bring together",
        "about the data:",
        "Open:",
    )
    places = [answer.out.index(part) for part in parts]
    assert places == sorted(places)
    assert len(answer.out.splitlines()) <= 45
    assert not any(word in answer.out.split() for word in ("None", "nan", "NaN"))


def test_the_summary_names_the_first_of_what_was_written(district):
    """The best position, the worst gap and the best suggestion are those of analysis.json."""
    answer, out = district
    analysis = assert_strict_json(out / "analysis.json")
    first = min(
        analysis["stakeholders"],
        key=lambda s: (s["rank"]["betweenness"], s["rank"]["degree"], s["id"]),
    )
    for heading, name in (
        ("Who holds it together", first["name"]),
        ("What is missing", analysis["gaps"][0]["kind"].replace("-", " ")),
    ):
        line = answer.out.partition(heading)[2].splitlines()[1]
        assert name in line


def test_json_on_the_screen_is_the_file(folder):
    """Nothing but JSON is printed, and it says what analysis.json says."""
    assert analysis_of("--out", "out") == assert_strict_json(Path("out/analysis.json"))


def test_quiet_prints_nothing(folder):
    answer = typed("analyze", "sheet.csv", "-q")
    assert (answer.code, answer.out, answer.err) == (0, "", "")


def test_verbose_lists_every_note_on_the_data(folder):
    """Otherwise warnings alone are shown, and at most three of them."""
    rows_with_doubts = "A,NGO,3\nB,,9\nC,,8\nD,,7\nE,,6\nF,,1\n"
    Path("sheet.csv").write_text("name,type,trust (1-5)\n" + rows_with_doubts)
    short, long = typed("analyze", "sheet.csv").out, typed("analyze", "sheet.csv", "-v").out
    issues = assert_strict_json(Path("reports/sheet/analysis.json"))["input"]["issues"]
    rows = [issue["row"] for issue in issues if issue["row"]]
    assert sorted(set(rows)) == [2, 3, 4, 5, 6]
    assert short.count("sheet.csv, row ") == 3
    assert "and 1 more" in short
    assert long.count("sheet.csv, row ") == len(rows)


def test_an_option_says_which_column_holds_the_needs(folder):
    """The header is not known by itself; told, two of its cells are needs."""
    stated = analysis_of()["capabilities"]
    assert [c for c in stated if c["needed_by"]] == []
    needs = analysis_of("--column", "needs=Wanted badly")["capabilities"]
    assert {c["term"] for c in needs if c["needed_by"]} == {"legal advice", "training"}


def test_near_duplicates_are_reported_and_merged_when_asked(folder):
    """Organization and Organisation: six rows, of which five are left."""
    apart, merged = analysis_of(), analysis_of("--merge-duplicates")
    assert (len(apart["stakeholders"]), len(merged["stakeholders"])) == (6, 5)
    (told,) = [i for i in apart["input"]["issues"] if i["code"] == "near-duplicate-name"]
    assert (told["severity"], told["row"]) == ("warning", 7)
    assert "--merge-duplicates" in told["action"]


def test_the_title_heads_the_results(folder):
    """The sheet's name does otherwise, as a heading."""
    assert analysis_of()["title"] == "Sheet"
    assert analysis_of("--title", "Our <b>coalition</b>")["title"] == "Our <b>coalition</b>"
    page = Path("reports/sheet/report.html").read_text("utf-8")
    assert "Our &lt;b&gt;coalition&lt;/b&gt;" in page
    assert "Our <b>coalition</b>" not in page


def test_partners_for_one_stakeholder_only(folder):
    """Letter case does not matter; the first is Law Clinic, which offers what is needed."""
    found = analysis_of("--for", "our ngo", "--column", "needs=Wanted badly")
    assert found["focal"] == "Our NGO"
    assert {s["source"] for s in found["suggestions"]} == {"Our NGO"}
    assert found["suggestions"][0]["target"] == "Law Clinic"
    words = ("--for", "our ngo", "--column", "needs=Wanted badly")
    shown = typed("analyze", "sheet.csv", *words).out
    assert "Partners for Our NGO" in shown


def test_k_limits_the_suggestions(folder):
    assert len(analysis_of("--for", "Our NGO", "-k", "2")["suggestions"]) == 2


def test_weights_change_the_score_and_nothing_is_weighed_at_0(folder):
    """With complementarity alone, the score is that criterion's."""
    nothing = [f"--weight={c}=0" for c in ("alignment", "trust", "commitment", "communication")]
    found = analysis_of("--for", "Our NGO", "--column", "needs=Wanted badly", *nothing)
    known = [s for s in found["suggestions"] if s["criteria"]["complementarity"]["score"]]
    assert known
    for suggestion in known:
        assert suggestion["score"] == suggestion["criteria"]["complementarity"]["score"]


def test_ties_run_one_way_when_that_is_said(folder):
    """Reciprocity has a meaning only then."""
    one_way, both_ways = analysis_of("--directed"), analysis_of("--undirected")
    assert one_way["network"]["directed"] is True
    assert both_ways["network"]["directed"] is False
    assert both_ways["network"]["reciprocity"] is None


def test_a_second_table_of_ties(folder):
    """It adds to what partners say."""
    Path("ties.csv").write_text("source,target,form\nOur NGO,Town Hall,coalition\n")
    alone, both = analysis_of(), analysis_of("--ties", "ties.csv")
    assert both["network"]["ties"] == alone["network"]["ties"] + 1
    assert [f["name"] for f in both["input"]["files"]] == ["sheet.csv", "ties.csv"]
    assert [t["form"] for t in both["ties"] if t["form"]] == ["coalition"]


def test_groups_are_those_of_the_column_asked_for(folder):
    found = analysis_of("--group-by", "type")["network"]
    assert (found["grouping"], analysis_of()["network"]["grouping"]) == ("type", "sector")


def test_a_name_cannot_steer_the_terminal(folder):
    """Neither in the table nor in the heading that names the focal stakeholder."""
    Path("sheet.csv").write_text("name,partners\n\x1b[31mRed\u202e Ink,Blue\nBlue,\n")
    for words in ([], ["--for", "[31mRed\u202e Ink"], ["-v"]):
        shown = typed("analyze", "sheet.csv", *words).out
        assert [c for c in shown if not c.isprintable() and c != "\n"] == []


def test_without_ties_the_screen_ranks_nobody_and_says_how_to_state_them(folder):
    """Who shares a region says nothing about who holds whom together."""
    (folder / "listed.csv").write_text("name,region\nAlpha,North\nBeta,North\nGamma,North\n")
    answer = typed("analyze", "listed.csv")
    assert "Those shown are potential" in answer.out
    assert "Who holds it together" not in answer.out
    assert "a column 'partners', or a sheet with --ties" in answer.out
