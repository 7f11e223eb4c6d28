"""Forms and the template in five languages: what is typed in any of them reads back the same."""

import openpyxl
import pytest
from collecting.filling import run

from coalition.api import read
from coalition.collecting import collect, survey, template
from coalition.collecting._columns import CHOICES, HEADERS, STAKEHOLDERS, TIES
from coalition.collecting._labels import _words, label, plain_answer, plain_header
from coalition.collecting.template import INTRODUCTION
from coalition.tables import folded
from coalition.words import LANGUAGES

OTHERS = [language for language in LANGUAGES if language != "en"]
SHOWN = {
    *HEADERS,
    *CHOICES,
    *INTRODUCTION,
    *(column.hint for column in (*STAKEHOLDERS, *TIES)),
}


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_of_a_form_is_translated(language):
    missing = [text for text in sorted(SHOWN) if language not in _words().get(text, {})]
    assert not missing


@pytest.mark.parametrize("language", OTHERS)
def test_headers_and_choices_find_their_way_back(language):
    for header in HEADERS:
        back = plain_header(label(header, language).upper())
        assert folded(label(back, language)) == folded(label(header, language))
    assert [plain_answer(label(choice, language)) for choice in CHOICES] == list(CHOICES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_typed_into_the_template_reads_back_the_same(tmp_path, language):
    """The examples, in the language of the sheet."""
    path = tmp_path / "t.xlsx"
    path.write_bytes(template(language))
    book = openpyxl.load_workbook(path)
    for name, columns in (("Stakeholders", STAKEHOLDERS), ("Ties", TIES)):
        page = book[label(name, language)]
        header = [cell.value for cell in page[1]]
        for column in columns:
            value = label(column.example, language)
            page.cell(2, header.index(label(column.header, language)) + 1, value)
    book[label("Stakeholders", language)].cell(3, 1, label("City Council", language))
    book.save(path)
    dataset = read(path)
    found = next(s for s in dataset.stakeholders if s.name == label("Harbour Food Bank", language))
    assert found.sector == "social"
    assert (len(found.themes), len(found.regions)) == (2, 2)
    assert sorted(c.weight for c in found.offers) == [1, 3]
    assert len(found.needs) == 2
    assert (found.trust, found.commitment, found.communication) == (0.75, 0.75, 0.75)
    assert (found.influence, found.interest) == (0.6, 0.8)
    assert (found.contribution, found.cost) == (2000, 500)
    assert [stance for _, stance in found.stances] == [1]
    assert {(t.form, t.target) for t in dataset.ties} == {
        ("coordination", label("City Council", language))
    }
    stated = next(t for t in dataset.ties if t.trust is not None)
    assert (stated.trust, stated.status, stated.since) == (0.75, "existing", "2024")
    assert not [issue for issue in dataset.issues if issue.severity != "info"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_comes_back_in_english_words(tmp_path, language):
    (tmp_path / "l.csv").write_text("name,sector,offers\nA,social,information\nB,public,\n")
    forms = survey(read(tmp_path / "l.csv"), language)
    path = tmp_path / "a.xlsx"
    path.write_bytes(forms["a.xlsx"])
    book = openpyxl.load_workbook(path)
    partners = book[label("Your partners", language)]
    partners["B2"], partners["C2"] = label("collaboration", language), 4
    partners["F2"] = label("monthly", language)
    assert bool(partners.sheet_view.rightToLeft) == (language == "ar")
    book.save(path)
    collected = collect([path], read(tmp_path / "l.csv"))
    (answer,) = collected.answers
    assert answer.ties["B"] == {
        "Form": "collaboration",
        "Trust (1-5)": "4",
        "Frequency": "monthly",
    }
    assert answer.about == {"Sector": "social", "Offers": "information"}
    assert not collected.issues


def test_forms_of_several_languages_are_collected_together(tmp_path):
    (tmp_path / "l.csv").write_text("name\nA\nB\nC\n")
    for language, name in (("fr", "a"), ("ar", "b"), ("es", "c")):
        assert (
            run(
                "survey", tmp_path / "l.csv", "--language", language, "--out", tmp_path / language
            ).exception
            is None
        )
        (tmp_path / f"{name}.xlsx").write_bytes((tmp_path / language / f"{name}.xlsx").read_bytes())
    paths = [tmp_path / f"{name}.xlsx" for name in "abc"]
    for path, language in zip(paths, ("fr", "ar", "es"), strict=True):
        book = openpyxl.load_workbook(path)
        book[label("Your partners", language)]["B2"] = label("coordination", language)
        book.save(path)
    collected = collect(paths, read(tmp_path / "l.csv"))
    assert collected.response_rate == 1
    assert {t["Form"] for t in collected.ties} == {"coordination"}
    assert not collected.issues
