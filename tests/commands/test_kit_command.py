"""coalition kit, as it is typed, and what it puts on paper."""

import pytest
from end_to_end.typed import contents
from samples import HOSTILE
from strategy_samples import sheets, texts_of, word_of

import coalition
from coalition.cli import _run
from coalition.collecting.kit import MOST_CARDS, make_kit
from coalition.views.kit.agenda_docx import STEPS

FILES = {"agenda.docx", "cards.docx", "net-map.docx", "worksheets.docx", "stakeholders.xlsx"}


@pytest.fixture
def kit(tmp_path):
    people, ties = sheets(tmp_path)
    words = ["kit", str(people), "--ties", str(ties), "--out", str(tmp_path / "o"), "-q"]
    assert _run(words) == 0
    return tmp_path / "o"


def texts(path):
    return texts_of(word_of(path.read_bytes()))


def test_it_writes_five_files_and_says_what_they_are(kit, capsys):
    assert {path.name for path in kit.iterdir()} == FILES
    assert _run(["kit", str(kit.parent / "people.csv"), "--out", str(kit)]) == 0
    told = capsys.readouterr().out
    assert all(name in told for name in FILES)


def test_the_agenda_is_half_a_day(kit):
    assert sum(step[0] for step in STEPS) == 240
    rows = [
        [c.text for c in row.cells]
        for row in word_of((kit / "agenda.docx").read_bytes()).tables[1].rows
    ]
    assert rows[1][0] == "0:00"
    assert rows[-1][0] == "3:50"


def test_each_stakeholder_has_a_card_without_anybodys_judgement(kit):
    found = texts(kit / "cards.docx")
    for name in ("Ours", "Bo", "Cy", "Di", "Ed"):
        assert found.count(name) == 1
    assert "Offers: legal and storage" in found
    said = " ".join(found)
    for secret in ("Tax", "cy@example.org", "Well known"):
        assert secret not in said


def test_the_criteria_are_asked_of_everybody(kit):
    found = texts(kit / "worksheets.docx")
    assert {"Ours", "Bo", "Cy", "Di", "Ed", "Trust", "Complementarity", "Strengths"} <= set(found)


def test_the_way_back_names_columns_that_are_read(kit, tmp_path):
    """Every column that the agenda names is one that `coalition` understands."""
    table = word_of((kit / "agenda.docx").read_bytes()).tables[2]
    columns = [row.cells[2].text for row in table.rows[1:] if row.cells[1].text == "Stakeholders"]
    header = ",".join(name.strip() for text in columns for name in text.split(","))
    people = tmp_path / "typed.csv"
    people.write_text(f"{header}\nA,,,,,,,,3,4,4,4,a,b,c,d\n", "utf-8")
    [a] = coalition.analyze(people).findings.dataset.stakeholders
    assert a.further == ()
    assert (a.influence, a.trust, a.strengths) == (0.3, 0.75, ("a",))


def test_of_many_those_with_the_most_ties_get_cards(tmp_path):
    rows = "".join(f"N{i},N0\n" for i in range(MOST_CARDS + 10))
    (tmp_path / "many.csv").write_text("name,partners\n" + rows, "utf-8")
    found = make_kit(coalition.analyze(tmp_path / "many.csv").findings.dataset)
    assert (len(found.stakeholders), found.left_out) == (MOST_CARDS, 10)
    assert "N0" in {s.name for s in found.stakeholders}


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_hostile_names_in_any_language_stay_text(tmp_path, language):
    rows = [f'"{name.replace(chr(34), chr(34) * 2)}"' for name in HOSTILE]
    path = tmp_path / "people.csv"
    path.write_text("name\n" + "\n".join(rows) + "\n", "utf-8")
    words = ["kit", str(path), "--language", language, "--out", str(tmp_path / "o"), "-q"]
    assert _run(words) == 0
    assert all(texts(p) for p in (tmp_path / "o").glob("*.docx"))


def test_the_same_data_give_the_same_bytes(kit, tmp_path):
    again = ["kit", str(tmp_path / "people.csv"), "--ties", str(tmp_path / "ties.csv")]
    assert _run([*again, "--out", str(tmp_path / "b"), "-q"]) == 0
    assert contents(kit) == contents(tmp_path / "b") != {}
