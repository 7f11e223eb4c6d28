"""Forms go out, come back filled in with disagreements and dirt, and become one network."""

from pathlib import Path

import openpyxl
import pytest
from collecting.filling import form_of, run

from coalition.api import analyze, read
from coalition.collecting import collect

NAMES = [f"Organisation {letter}" for letter in "ABCDEFGHIJKLMNOPQRST"]
FORMS = ("cooperation", "coordination", "collaboration")


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    path.write_text("name,sector,needs\n" + "".join(f"{n},social,\n" for n in NAMES))
    return path


@pytest.fixture
def forms(listed: Path) -> Path:
    out = listed.parent / "forms"
    result = run("survey", listed, "--out", out)
    assert result.exception is None, result.exception
    return out


def fill(form: Path, partners: dict[str, str], about: dict[str, str] | None = None) -> None:
    """Type the form of tie behind each partner's name, and answers behind questions."""
    book = openpyxl.load_workbook(form)
    for row in book["Your partners"].iter_rows(min_row=2):
        if row[0].value in partners:
            row[1].value = partners[row[0].value]
    for row in book["About you"].iter_rows(min_row=2):
        if about and row[0].value in about:
            row[1].value = about[row[0].value]
    book.save(form)


def test_there_is_a_form_for_each_with_all_others_on_it(forms):
    assert len(list(forms.iterdir())) == 20
    book = openpyxl.load_workbook(form_of(forms, NAMES[0]))
    roster = [row[0].value for row in book["Your partners"].iter_rows(min_row=2)]
    assert roster == NAMES[1:]
    about = {row[0].value: row[1].value for row in book["About you"].iter_rows(min_row=2)}
    assert (about["Form of"], about["Sector"]) == (NAMES[0], "social")


def test_what_twenty_answer_comes_out(forms, listed, tmp_path):
    """A ring of twenty, of whom two are silent; one pair disagrees, one tie is one-sided."""
    for place, name in enumerate(NAMES[:18]):
        partners = {NAMES[(place + 1) % 20]: "coordination", NAMES[place - 1]: "coordination"}
        fill(form_of(forms, name), partners, {"Offers": "storage; transport (2)"})
    fill(form_of(forms, NAMES[3]), {NAMES[4]: "coalition"})
    fill(form_of(forms, NAMES[7]), {NAMES[12]: "cooperation"})
    for name in NAMES[18:]:
        form_of(forms, name).unlink()
    collected = collect(sorted(forms.iterdir()), read(listed))
    assert collected.silent == tuple(NAMES[18:])
    assert collected.response_rate == 0.9
    # 17 ties of the ring between two who answered, and the one-sided one.
    assert collected.confirmation_rate == pytest.approx(17 / 18)
    assert [(d.one, d.other, d.form_of_one, d.form_of_other) for d in collected.disagreements] == [
        (NAMES[3], NAMES[4], "coalition", "coordination"),
        (NAMES[7], NAMES[12], "cooperation", None),
    ]
    out = tmp_path / "collected.xlsx"
    assert run("collect", forms, "--list", listed, "--out", out).exception is None
    analysis = analyze(out)
    assert analysis.findings.network.n == 20
    assert analysis.findings.network.m == 20  # 19 of the ring, since T and S are silent, and one
    storage = [s for s in analysis.findings.dataset.stakeholders if s.offers]
    assert len(storage) == 18


def test_broken_forms_are_told_and_the_rest_is_read(forms, listed):
    whole, renamed, cut, merged, twice, foreign = (form_of(forms, n) for n in NAMES[:6])
    for form in (whole, renamed, cut, merged):
        fill(form, {NAMES[10]: "cooperation"})
    book = openpyxl.load_workbook(renamed)
    book["Your partners"].title = "Sheet7"
    book.save(renamed)
    book = openpyxl.load_workbook(cut)
    book["Your partners"].delete_cols(3, 4)
    book.save(cut)
    book = openpyxl.load_workbook(merged)
    book["About you"].merge_cells("B4:C4")
    book["About you"]["B5"] = '=HYPERLINK("http://x","y")'
    book.save(merged)
    (forms / "copy.xlsx").write_bytes(whole.read_bytes())
    foreign.write_bytes(b"not a workbook")
    twice.unlink()
    for name in NAMES[6:]:
        form_of(forms, name).unlink()
    collected = collect(sorted(forms.iterdir()), read(listed))
    assert {a.name for a in collected.answers} == set(NAMES[:4])
    assert all(list(a.ties) == [NAMES[10]] for a in collected.answers)
    assert {issue.code for issue in collected.issues} >= {"answered-twice"}
    assert any(issue.file == foreign.name for issue in collected.issues)


def test_a_form_without_our_headers_is_refused_with_what_is_missing(forms, listed):
    form = form_of(forms, NAMES[0])
    book = openpyxl.load_workbook(form)
    book["About you"]["A1"] = "Frage"
    book["Your partners"]["A1"] = "Wer"
    book.save(form)
    (issue,) = collect([form], read(listed)).issues
    assert issue.code == "not-a-form"
    assert "Partner" in issue.message


def test_filled_forms_are_not_overwritten(forms, listed):
    again = run("survey", listed, "--out", forms)
    assert "holds 20 forms already" in str(again.exception)


def test_hostile_names_make_safe_file_names(tmp_path):
    path = tmp_path / "l.csv"
    path.write_text('name\n"../../etc/passwd"\n"=cmd()|A1"\n"جمعية"\n"a/b:c*?"\n"A B D"\n')
    out = tmp_path / "forms"
    assert run("survey", path, "--out", out).exception is None
    names = sorted(p.name for p in out.iterdir())
    assert len(names) == 5
    assert all(set(n) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.") for n in names)
