"""coalition suggest, as it is typed: ranked partners with reasons, or why there are none."""

import json
import re
from pathlib import Path

import pytest
from end_to_end.typed import DISTRICT, contents, typed

FOCAL = "Tamba Community Health Forum"


@pytest.fixture(scope="module")
def district() -> list[Path | str]:
    return [DISTRICT / "stakeholders.csv", "--ties", DISTRICT / "ties.csv"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch) -> Path:
    """The folder that one works in, with a sheet in it."""
    sheet = "name,needs,offers,partners\nOur NGO,legal advice,,Red Cross\nRed Cross,,,Law Clinic\n"
    (tmp_path / "sheet.csv").write_text(sheet + "Law Clinic,,legal advice,\nBank,,,\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_partners_are_ranked_and_reasoned(district):
    """Three, numbered, each with its score, a reason, what to begin with and what it is worth."""
    answer = typed("suggest", *district, "--for", FOCAL, "-k", "3")
    assert (answer.code, answer.err) == (0, "")
    first, *told, last = answer.out.split("\n\n")
    assert first.startswith(f"Partners for {FOCAL}:\nThe order is that of the middle")
    assert last.startswith("The score is the mean of the criteria that are known")
    heads = re.findall(r"^(\d)\. (.+)  score (\d\.\d\d)( \(|, nothing missing)", answer.out, re.M)
    assert [head[0] for head in heads] == ["1", "2", "3"]
    assert len(told) == 3
    for advice in told:
        assert "   + " in advice
        assert "Begin with " in advice
        assert re.search(r"Value \d\.\d\d, likelihood \d\.\d\d: ", advice)


def test_who_cannot_be_ranked_is_not_numbered(tmp_path):
    """Nothing is known but ties: every range is as wide as the others."""
    (tmp_path / "sheet.csv").write_text("name,partners\nA,B\nB,C\nC,D\nD,E\nE,\n")
    answer = typed("suggest", tmp_path / "sheet.csv", "--for", "A")
    assert "The data cannot rank these: too little is known" in answer.out.replace("\n", " ")
    assert "• C" in answer.out
    assert "1. C" not in answer.out


def test_weights_without_anybody_to_weigh_for_are_refused(district):
    answer = typed("suggest", *district, "--weight", "trust=2")
    assert answer.code == 2
    assert "name it with --for NAME" in answer.err


def test_no_partner_is_suggested_twice_or_is_one_already(district):
    answer = typed("suggest", *district, "--for", FOCAL, "-k", "60", "--json")
    targets = [s["target"] for s in json.loads(answer.out)]
    ties = (DISTRICT / "ties.csv").read_text("utf-8").splitlines()
    partners = {line.split(",")[1] for line in ties if line.startswith(f"{FOCAL},")}
    assert len(targets) == len(set(targets))
    assert FOCAL not in targets
    assert partners
    assert not partners & set(targets)


def test_json_is_what_the_analysis_says(folder):
    """One suggestion: Law Clinic offers what Our NGO needs, and Red Cross knows both."""
    found = json.loads(typed("suggest", "sheet.csv", "--for", "Our NGO", "-k", "1", "--json").out)
    (first,) = found
    assert (first["source"], first["target"], first["rank"]) == ("Our NGO", "Law Clinic", 1)
    assert first["introduction"] == ["Our NGO", "Red Cross", "Law Clinic"]
    assert any("legal advice" in reason for reason in first["reasons"])


def test_nothing_is_written(folder):
    before = contents(folder)
    assert typed("suggest", "sheet.csv", "--for", "Our NGO").code == 0
    assert typed("suggest", "sheet.csv").code == 0
    assert contents(folder) == before


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("Tamba Comunity Helth Forum", FOCAL),
        ("general hospital marula valley", "Marula Valley General Hospital"),
    ],
)
def test_a_misspelt_name_is_answered_with_near_ones(district, asked, meant):
    answer = typed("suggest", *district, "--for", asked)
    assert (answer.code, answer.out) == (2, "")
    assert f"No stakeholder is called '{asked}'. Did you mean" in answer.err
    assert f"'{meant}'" in answer.err


def test_a_name_like_no_other_is_answered_without_a_guess(folder):
    answer = typed("suggest", "sheet.csv", "--for", "Zzyzx")
    assert answer.code == 2
    assert answer.err == (
        "Error: No stakeholder is called 'Zzyzx'. The data name 4, such as 'Bank', 'Law Clinic' "
        "and 'Our NGO'.\n"
    )


def test_one_criterion_alone_makes_the_score(district):
    """The others weigh nothing; the criterion may be unknown of a partner, and so its score."""
    others = ("complementarity", "trust", "commitment", "communication")
    weights = [f"--weight={other}=0" for other in others]
    answer = typed("suggest", *district, "--for", FOCAL, "-k", "5", "--json", *weights)
    found = json.loads(answer.out)
    assert [s["score"] for s in found] == [s["criteria"]["alignment"]["score"] for s in found]
    assert len(found) == 5


def test_without_a_focal_stakeholder_introductions_for_the_whole_network(district):
    """Numbered, two different names each, with reasons and with who introduces them."""
    answer = typed("suggest", *district, "-k", "3")
    assert (answer.code, answer.err) == (0, "")
    heads = re.findall(r"^(\d)\. (.+) and (.+)$", answer.out, re.M)
    assert [head[0] for head in heads] == ["1", "2", "3"]
    assert all(a != b for _, a, b in heads)
    assert len(re.findall(r"Who can introduce them|Nobody within three ties", answer.out)) == 3


def test_where_no_introduction_helps_it_says_why(folder):
    """All know all; and nobody is known to know anybody."""
    Path("sheet.csv").write_text("name,partners\nAda,Bo; Cy\nBo,Cy\nCy,\n")
    assert typed("suggest", "sheet.csv").out.startswith("No introduction would help the whole")
    Path("sheet.csv").write_text("name\nAda\nBo\nCy\n")
    told = typed("suggest", "sheet.csv").out
    assert told.startswith("The data state no ties, and who is to be introduced to whom")
    assert "--for NAME" in told


def test_how_often_one_is_the_best_fit_is_told_only_of_a_ranked_list(district):
    ranked = typed("suggest", *district, "--for", FOCAL).out
    assert "1. " in ranked
    assert "the best fit in" in ranked
    fund = Path(__file__).parents[2] / "datasets" / "global-fund"
    seats = [fund / "stakeholders.csv", "--ties", fund / "ties.csv"]
    unranked = typed("suggest", *seats, "--for", "Eastern and Southern Africa").out
    assert "The data cannot rank these" in unranked
    assert "•" in typed("suggest", *seats, "--for", "Eastern and Southern Africa", "-k", "1").out
    assert "the best fit in" not in unranked


def test_one_stakeholder_alone_has_nobody_to_partner_with(folder):
    """It is said, and no error."""
    Path("sheet.csv").write_text("name\nAlone\n")
    answer = typed("suggest", "sheet.csv", "--for", "Alone")
    assert answer.code == 0
    assert answer.out.startswith("The data give no ground to suggest a partner for Alone. Columns")
    assert typed("suggest", "sheet.csv", "--for", "Alone", "--json").out == "[]\n"


def test_so_few_ties_that_likelihood_cannot_be_checked_are_told(tmp_path, district):
    """Two ties are too few; the district's 109 are not."""
    sheet = tmp_path / "three.csv"
    sheet.write_text("name,themes,partners\nA,water,B\nB,water,C\nC,water,\n", "utf-8")
    assert "With 2 ties, nobody can check" in typed("suggest", sheet, "--for", "A").out
    asked = typed("suggest", *district, "--for", "Healthy Valley Alliance")
    assert "nobody can check" not in asked.out
