"""The list and what came back become one: nothing that either says is lost."""

import openpyxl
import pytest
from collecting.filling import fill, form_of, forms_for, run

from coalition.api import analyze, read
from coalition.collecting import collect, template
from coalition.collecting._endangered import endangered

A, B, C, D, E = (f"Org {letter}" for letter in "ABCDE")


@pytest.fixture
def asked(tmp_path):
    """Five are asked; A and B answer. The list knows ties, stances and a column of its own."""
    listed, forms = forms_for(
        tmp_path,
        [A, B, C, D, E],
        "sector,offers,influence (0-10),stance: Tax,Region code",
        "social,rooms,7,1,X9",
    )
    ties = tmp_path / "ties.csv"
    ties.write_text(
        "source,target,form,trust (1-5),status,since\n"
        f"{A},{B},cooperation,2,existing,2020\n"  # both answer, both name it anew
        f"{A},{C},coordination,4,existing,2021\n"  # A answers and does not name it
        f"{C},{D},collaboration,5,existing,2019\n"  # nobody was there to name it
        f"{B},{D},coalition,3,past,2018\n"  # forms ask for existing ties only
        f"{D},{E},,1,conflict,2022\n"
    )
    for name in (C, D, E):
        form_of(forms, name).unlink()
    fill(form_of(forms, A), {B: ("coalition", 5, 4, 4, "weekly")}, {"Offers": "rooms; drivers"})
    fill(form_of(forms, B), {A: ("coordination", 3, 4, 2, "monthly")}, {"Sector": "public"})
    return listed, ties, forms


def test_answers_stand_over_the_list_and_the_rest_of_the_list_stays(asked, tmp_path):
    listed, ties, forms = asked
    out = tmp_path / "out.xlsx"
    words = ("collect", forms, "--list", listed, "--ties", ties, "--out", out)
    assert run(*words).exception is None
    found = {s.name: s for s in read(out).stakeholders}
    assert [c.term for c in found[A].offers] == ["rooms", "drivers"]
    assert (found[B].sector, found[B].sector_source) == ("public", "given")
    for name in (A, B, C, D, E):
        assert (found[name].influence, found[name].stances) == (0.7, (("Tax", 1.0),))
        assert dict(found[name].further)["Region code"] == "X9"
    answered = {name: dict(s.further)["Answered"] for name, s in found.items()}
    assert answered == {A: "yes", B: "yes", C: "no", D: "no", E: "no"}


def test_ties_of_the_list_stay_where_nobody_could_name_them(asked):
    listed, ties, forms = asked
    collected = collect(sorted(forms.iterdir()), read(listed, ties))
    kept = {(t["Source"], t["Target"], t["Collected from"]) for t in collected.ties}
    assert kept == {
        (A, B, "org-a.xlsx"),
        (B, A, "org-b.xlsx"),
        (C, D, "the list"),
        (B, D, "the list"),
        (D, E, "the list"),
    }
    by_ends = {(t["Source"], t["Target"]): t for t in collected.ties}
    assert by_ends[C, D]["Trust (1-5)"] == "5"
    assert (by_ends[C, D]["Form"], by_ends[C, D]["Since"]) == ("collaboration", "2019")
    assert by_ends[D, E]["Status"] == "conflict"
    (gone,) = collected.unconfirmed
    assert (gone["Source"], gone["Target"], gone["Form"]) == (A, C, "coordination")


def test_the_analysis_uses_what_the_disagreements_say_it_uses(asked, tmp_path):
    """The lower form, and the mean of both trusts: 5 and 3 of 1-5 are 0.75."""
    listed, ties, forms = asked
    collected = collect(sorted(forms.iterdir()), read(listed, ties))
    used = {d.question: d.used for d in collected.disagreements}
    assert used["Form"] == "the lower: coordination"
    assert used["Trust (1-5)"] == "the mean of both"
    assert used["Frequency"] == "both"
    out = tmp_path / "out.xlsx"
    run("collect", forms, "--list", listed, "--ties", ties, "--out", out)
    tie = next(t for t in analyze(out).findings.ties if {t.source, t.target} == {A, B})
    assert (tie.form, tie.trust, tie.confirmed) == ("coordination", 0.75, True)
    assert tie.frequency == "weekly; monthly"


def test_both_sides_stand_beside_each_other_in_the_workbook(asked, tmp_path):
    listed, ties, forms = asked
    out = tmp_path / "out.xlsx"
    result = run("collect", forms, "--list", listed, "--ties", ties, "--out", out)
    rows = [
        [cell for cell in row if cell is not None]
        for row in openpyxl.load_workbook(out)["Read me"].iter_rows(values_only=True)
    ]
    assert [A, B, "Form", "coalition", "coordination", "the lower: coordination"] in rows
    assert [A, C, "coordination", "in the list, named by neither now"] in rows
    assert "Response rate: 40 % (2 of 5 asked)." in result.output
    assert f"Not yet: {C}; {D}; {E}." in result.output
    assert "Do not lean on betweenness" in result.output


def test_forms_that_all_came_back_as_they_were_sent_are_no_answers(tmp_path):
    listed, forms = forms_for(tmp_path, [A, B, C], "sector", "social")
    out = tmp_path / "out.xlsx"
    result = run("collect", forms, "--list", listed, "--out", out)
    assert "3 forms read." in result.output
    assert "Nobody answered: every form came back as it was sent." in result.output
    assert "Response rate: 0 % (0 of 3 asked)." in result.output
    assert f"Not yet: {A}; {B}; {C}." in result.output
    assert {dict(s.further)["Answered"] for s in read(out).stakeholders} == {"no"}
    unlisted = run("collect", forms, "--out", tmp_path / "other.xlsx").output
    assert "Nobody answered" not in unlisted  # what was sent is not known


@pytest.mark.parametrize(
    ("response", "confirmation", "count"),
    [(None, None, 0), (1.0, 1.0, 0), (0.95, 0.9, 1), (0.85, 0.9, 2), (0.75, 0.9, 3), (0.5, 0.4, 5)],
)
def test_the_fewer_answers_the_more_figures_are_endangered(response, confirmation, count):
    assert len(endangered(response, confirmation)) == count


def test_without_a_list_the_forms_stand_alone(asked, tmp_path):
    _, _, forms = asked
    out = tmp_path / "alone.xlsx"
    assert run("collect", forms, "--out", out).exception is None
    assert {s.name for s in read(out).stakeholders} == {A, B}


def test_the_same_forms_give_the_same_bytes(asked, tmp_path):
    listed, ties, forms = asked
    for name in ("one.xlsx", "two.xlsx"):
        run("collect", forms, "--list", listed, "--ties", ties, "--out", tmp_path / name)
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


def test_the_template_marks_a_name_that_stands_twice_and_offers_names_for_ties(tmp_path):
    (tmp_path / "t.xlsx").write_bytes(template("fr"))
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    (rules,) = book["Acteurs"].conditional_formatting
    assert rules.rules[0].type == "duplicateValues"
    offered = {rule.formula1 for rule in book["Liens"].data_validations.dataValidation}
    assert "'Acteurs'!$A$2:$A$501" in offered
