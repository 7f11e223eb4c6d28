import json

import pytest
from end_to_end.typed import contents
from samples import HOSTILE

from coalition.cli import _run

SHEET = """name,influence (0-10),stance: Tax,partners
Ally,6,2,Judge
Foe,6,-2,
Judge,5,0,
"""


@pytest.fixture
def sheet(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text(SHEET, "utf-8")
    return path


def test_the_folder_holds_page_json_and_tables(sheet, tmp_path):
    assert _run(["advocacy", str(sheet), "--out", str(tmp_path / "o"), "-q"]) == 0
    found = json.loads((tmp_path / "o" / "advocacy.json").read_bytes())
    assert found["swing_sets"][0]["sets"] == [["Judge"]]
    assert found["movable"][0]["path"] == ["Ally", "Judge"]
    assert {"issues", "pairs", "camps", "movable", "swing_sets"} <= set(found)
    assert b"Confidential" in (tmp_path / "o" / "advocacy.html").read_bytes()


def test_the_public_version_names_nobody(sheet, tmp_path):
    out = tmp_path / "o"
    assert _run(["advocacy", str(sheet), "--out", str(out), "-q", "--audience", "public"]) == 0
    written = b"".join(file.read_bytes() for file in out.iterdir())
    assert all(name not in written for name in (b"Ally", b"Foe", b"Judge"))


def test_the_same_input_gives_the_same_bytes(sheet, tmp_path):
    for out in "ab":
        assert _run(["advocacy", str(sheet), "--out", str(tmp_path / out), "-q"]) == 0
    assert contents(tmp_path / "a") == contents(tmp_path / "b") != {}


def test_statements_give_stances_camps_by_period_and_moves(tmp_path):
    people, said = tmp_path / "p.csv", tmp_path / "s.csv"
    people.write_text("name\nAlly\nJudge\nNobody\n", "utf-8")
    said.write_text(
        "organization,concept,agreement,date\nAlly,Tax,yes,2023-02-01\nJudge,Tax,no,2023-03-01\n"
        "Judge,Tax,yes,2024-03-01\nNobody,Tax,yes,2024-01-01\n",
        "utf-8",
    )
    out = tmp_path / "o"
    assert _run(["advocacy", str(people), "--statements", str(said), "--out", str(out), "-q"]) == 0
    found = json.loads((out / "advocacy.json").read_bytes())
    assert found["moves"] == [
        {"id": "Judge", "issue": "Tax", "since": "2023", "before": "against",
         "period": "2024", "now": "for"}
    ]  # fmt: skip
    assert [p["period"] for p in found["periods"]] == ["2023", "2024"]
    assert found["issues"][0]["undecided"] == 1, "yes and no, once each, leave it undecided"


def test_without_stances_the_way_to_add_them_is_told(tmp_path, capsys):
    people = tmp_path / "p.csv"
    people.write_text("name\nAlly\n", "utf-8")
    assert _run(["advocacy", str(people), "--out", str(tmp_path / "o")]) == 2
    assert "stance: ISSUE" in capsys.readouterr().err
    assert not (tmp_path / "o").exists()


def test_hostile_names_stay_text(tmp_path):
    import csv

    people = tmp_path / "p.csv"
    with people.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["name", "stance: <script>x</script>"])
        writer.writerows([name, i % 3 - 1] for i, name in enumerate(HOSTILE))
    assert _run(["advocacy", str(people), "--out", str(tmp_path / "o"), "-q"]) == 0
    page = (tmp_path / "o" / "advocacy.html").read_text("utf-8")
    assert "<script" not in page
    assert "<img" not in page
