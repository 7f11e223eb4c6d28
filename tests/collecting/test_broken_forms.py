"""Forms that come back broken: each gets a clear message, and nothing that it says is lost."""

import datetime

import openpyxl
import pytest
from collecting.filling import fill, form_of, forms_for, run

from coalition.api import read
from coalition.collecting import collect
from coalition.sources import read as raw

A, B, C, D = (f"Organisation {letter}" for letter in "ABCD")


@pytest.fixture
def sent(tmp_path):
    listed, forms = forms_for(tmp_path, [A, B, C, D])
    for name in (B, C, D):
        form_of(forms, name).unlink()
    form = form_of(forms, A)
    fill(form, {B: ("cooperation", 4), C: ("coalition", 5)}, {"Offers": "storage"})
    return listed, form


def broken(sent, change):
    """What is collected once `change` was done to the workbook."""
    listed, form = sent
    book = openpyxl.load_workbook(form)
    change(book)
    book.save(form)
    return collect([form], read(listed))


def issue(collected, code):
    (found,) = [i for i in collected.issues if i.code == code]
    return found


def test_renamed_sheets_are_known_by_their_headers(sent):
    def rename(book):
        book["Your partners"].title = "Blatt 2"
        book["About you"].title = "x"

    collected = broken(sent, rename)
    (answer,) = collected.answers
    assert answer.ties[B] == {"Form": "cooperation", "Trust (1-5)": "4"}
    assert answer.about["Offers"] == "storage"
    assert not collected.issues


def test_a_deleted_column_is_named_and_the_rest_read(sent):
    collected = broken(sent, lambda book: book["Your partners"].delete_cols(2))
    assert collected.answers[0].ties[B] == {"Trust (1-5)": "4"}
    assert "has lost the columns Form." in issue(collected, "deleted-columns").message


def test_a_deleted_sheet_is_named_and_the_rest_read(sent):
    collected = broken(sent, lambda book: book.remove(book["About you"]))
    assert issue(collected, "nameless-form").severity == "error"
    assert not collected.answers


def test_without_partners_the_answers_about_itself_are_read(sent):
    collected = broken(sent, lambda book: book.remove(book["Your partners"]))
    assert collected.answers[0].about["Offers"] == "storage"
    assert "holds no partners" in issue(collected, "incomplete-form").message


def test_cells_merged_down_hold_for_each_of_their_rows(sent):
    """B and C stand below each other; one trust for both, merged."""
    collected = broken(sent, lambda book: book["Your partners"].merge_cells("C2:C3"))
    ties = collected.answers[0].ties
    assert (ties[B]["Trust (1-5)"], ties[C]["Trust (1-5)"]) == ("4", "4")
    assert issue(collected, "merged-cells").file == sent[1].name


@pytest.mark.parametrize("date", [datetime.date(2024, 5, 4), "04/05/2024", "4. Mai"])
def test_a_rating_that_became_a_date_is_told_and_kept(sent, date):
    collected = broken(sent, lambda book: book["Your partners"].__setitem__("C2", date))
    kept = collected.answers[0].ties[B]["Trust (1-5)"]
    if kept == "4. Mai":
        assert not collected.issues  # begins with the number that was meant
    else:
        told = issue(collected, "unreadable-answer")
        assert (told.row, told.column) == (2, "Trust (1-5)")
        assert told.value == kept
    assert "4" in kept


def test_a_formula_that_was_never_worked_out_is_told_with_its_cell(sent):
    def formula(book):
        book["About you"]["B8"] = '=HYPERLINK("http://x","y")'

    told = issue(broken(sent, formula), "formula-without-value")
    assert 'B8 (=HYPERLINK("http://x","y"))' in told.message
    assert told.file == sent[1].name


def test_a_text_that_looks_like_a_formula_stays_text(sent, tmp_path):
    """An apostrophe makes it text; what is collected holds no live formula either."""
    listed, form = sent
    book = openpyxl.load_workbook(form)
    cell = book["About you"]["B8"]
    cell.value, cell.data_type = "=cmd()|A1", "s"
    book.save(form)
    out = tmp_path / "out.xlsx"
    assert run("collect", form.parent, "--list", listed, "--out", out).exception is None
    cells = [c for sheet in openpyxl.load_workbook(out) for row in sheet.iter_rows() for c in row]
    assert "=cmd()|A1" in [c.value for c in cells]
    assert not [c for c in cells if c.data_type == "f"]


def test_two_answers_of_one_organisation_are_both_kept(sent, tmp_path):
    listed, form = sent
    second = form.with_name("second.xlsx")
    second.write_bytes(form.read_bytes())
    fill(second, {B: ("integration", 2), D: ("cooperation",)}, {"Offers": "drivers; storage"})
    collected = collect([form, second], read(listed))
    assert "is a second form of 'Organisation A'" in issue(collected, "answered-twice").message
    row = next(row for row in collected.stakeholders if row["name"] == A)
    assert row["offers"] == "storage;drivers"
    assert [t["Form"] for t in collected.ties if t["Target"] == B] == ["cooperation", "integration"]
    differing = {d.question: (d.said_by_one, d.said_by_other) for d in collected.disagreements}
    assert differing["Offers"] == ("storage", "drivers; storage")
    assert differing[f"Tie: {D}"][0] == "not named"
    assert collected.response_rate == 0.25


def test_one_partner_on_two_rows_keeps_both(sent):
    def twice(book):
        book["Your partners"].append([B, "coordination"])

    collected = broken(sent, twice)
    forms = [t["Form"] for t in collected.ties if t["Target"] == B]
    assert forms == ["cooperation", "coordination"]


def test_questions_and_columns_that_were_added_are_kept(sent, tmp_path):
    """A coordinator adds Frey's ladder to the roster, and a factor of Wilder's to the rest."""
    listed, form = sent
    book = openpyxl.load_workbook(form)
    partners, about = book["Your partners"], book["About you"]
    partners["G1"], partners["G2"] = "Frey (0-5)", 5
    for row in (2, 3):
        partners.cell(row, 2).value = None
    about.append(["Wilder: shared vision (1-5)", 4])
    book.save(form)
    out = tmp_path / "out.xlsx"
    assert run("collect", form.parent, "--list", listed, "--out", out).exception is None
    dataset = read(out)
    found = next(s for s in dataset.stakeholders if s.name == A)
    assert dict(found.further)["Wilder: shared vision (1-5)"] == "4"
    frey = next(t for t in dataset.ties if t.target == B)
    assert (frey.form, dict(frey.further)["Frey (0-5)"]) == ("integration", "5")
    assert {i.code for i in collect([form], read(listed)).issues} == {
        "added-questions",
        "added-columns",
    }


def test_an_unlisted_partner_and_a_row_without_a_name_are_told(sent):
    def add(book):
        book["Your partners"].append(["The Mill", "cooperation"])
        book["Your partners"].append([None, "coalition"])

    collected = broken(sent, add)
    assert "'The Mill'" in issue(collected, "partner-not-listed").message
    told = issue(collected, "unreadable-answer")
    assert (told.column, told.row) == ("Partner", 6)
    assert "The Mill" in [t["Target"] for t in collected.ties]


def test_what_is_no_form_is_told_apart_from_what_is_no_workbook(sent, tmp_path):
    listed, form = sent
    (form.parent / "letter.docx").write_text("x")
    (form.parent / "broken.xlsx").write_bytes(b"no workbook")
    result = run("collect", form.parent, "--list", listed, "--out", tmp_path / "o.xlsx")
    assert "Not read, being no workbooks: letter.docx" in result.output
    assert "broken.xlsx" in result.output
    assert "1 form read." in result.output


def test_a_worked_out_formula_is_read_as_its_value(tmp_path):
    """As spreadsheet programs save it: the formula and the value side by side."""
    import xlsxwriter

    with xlsxwriter.Workbook(tmp_path / "f.xlsx") as book:
        page = book.add_worksheet("Stakeholders")
        page.write_row(0, 0, ["name", "contribution"])
        page.write_string(1, 0, "A")
        page.write_formula(1, 1, "=2*3", None, 6)
    (table,) = raw(tmp_path / "f.xlsx")
    assert table.rows == (("A", "6"),)
    assert not table.issues
