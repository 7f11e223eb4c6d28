"""The workbook in the languages of its readers: names of sheets, headings and words."""

from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest
from analysed import shipped
from samples import sample_findings

import coalition
from coalition.views.workbook import render
from coalition.words import LANGUAGES, catalogue, direction

OTHERS = [language for language in LANGUAGES if language != "en"]
ENGLISH = openpyxl.load_workbook(BytesIO(render(sample_findings())))


@pytest.fixture(scope="module", params=OTHERS)
def language(request):
    return request.param


@pytest.fixture(scope="module")
def book(language):
    found = replace(sample_findings(), language=language)
    return openpyxl.load_workbook(BytesIO(render(found)))


def test_every_sheet_keeps_its_place_and_has_a_name_of_its_own(book):
    """A name that the program would have to cut could be that of two sheets."""
    names = [name.casefold() for name in book.sheetnames]
    assert len(names) == len(ENGLISH.sheetnames) == len(set(names))
    assert set(book.sheetnames) & set(ENGLISH.sheetnames) <= {"SWOT"}
    assert max(map(len, names)) < 31


def test_sheets_are_called_as_the_brief_calls_them(book, language):
    """A letter that Excel forbids in a name would be shown there and not here."""
    said = catalogue(language)["sentences"]
    assert book.sheetnames == [said[name] for name in ENGLISH.sheetnames]


def test_every_sheet_holds_the_same_numbers_below_translated_headings(book):
    for english, page in zip(ENGLISH.worksheets[1:], book.worksheets[1:], strict=True):
        assert page.dimensions == english.dimensions
        rows = zip(english.iter_rows(min_row=2), page.iter_rows(min_row=2), strict=True)
        for before, after in rows:
            numbers = [cell.value for cell in before if cell.data_type == "n"]
            assert [cell.value for cell in after if cell.data_type == "n"] == numbers
    first = [
        [cell.value for cell in book.worksheets[1][1]],
        [c.value for c in ENGLISH.worksheets[1][1]],
    ]
    assert first[0][0] != first[1][0]


def test_links_of_the_first_sheet_lead_to_the_others(book):
    cells = [cell for row in book.worksheets[0].iter_rows() for cell in row]
    places = [cell.hyperlink.location for cell in cells if cell.hyperlink]
    assert places == [f"'{name}'!A1" for name in book.sheetnames[1:]]


def test_arabic_sheets_run_from_the_right(book, language):
    turned = {bool(page.sheet_view.rightToLeft) for page in book}
    assert turned == {direction(language) == "rtl"}


def test_everybody_is_read_back_from_the_workbook_in_any_language(language, tmp_path):
    """It is made for people; who analyses it all the same finds its stakeholders again."""
    findings = shipped("district-health-coalition").findings
    path = tmp_path / "workbook.xlsx"
    path.write_bytes(render(replace(findings, language=language)))
    names = {s.name for s in findings.dataset.stakeholders}
    assert names <= {s.name for s in coalition.read(path).stakeholders}
