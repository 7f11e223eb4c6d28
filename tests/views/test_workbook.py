"""The workbook, as another program opens it."""

from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest
from hash_seeds import digests
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.workbook import Workbook
from samples import HOSTILE, sample_findings, with_unknown_basis

from coalition.findings import Findings
from coalition.views._workbook_sheet import MOST_CHARACTERS, cell_text
from coalition.views.workbook import FILENAME, render

SHEETS = [
    "Read me",
    "Who is who",
    "Who works with whom",
    "What is missing",
    "Whom to ask",
    "Introductions",
    "The plan",
    "Needs and offers",
    "Needs by group",
    "SWOT",
    "Communities",
    "Sectors",
    "The network",
    "Data quality",
]


def opened(findings: Findings) -> Workbook:
    return openpyxl.load_workbook(BytesIO(render(findings)))


def column(book: Workbook, sheet: str, heading: str) -> list[object]:
    rows = list(book[sheet].iter_rows(values_only=True))
    place = rows[0].index(heading)
    return [row[place] for row in rows[1:]]


def test_each_question_has_a_sheet_with_a_frozen_filtered_header():
    book = opened(sample_findings())
    assert book.sheetnames == SHEETS
    for name in SHEETS[1:]:
        assert book[name].freeze_panes is not None
        assert book[name].freeze_panes.endswith("2")
        assert book[name].auto_filter.ref.startswith("A1:")


@pytest.mark.parametrize("n", [0, 1, 60])
def test_networks_of_every_size_give_every_sheet(n):
    assert opened(sample_findings(n)).sheetnames == SHEETS


def test_values_are_numbers_and_undefined_ones_are_empty():
    findings = sample_findings()
    book = opened(findings)
    assert column(book, "Who is who", "Degree") == [
        s.centrality["degree"] for s in findings.stakeholders
    ]
    assert set(column(book, "Who is who", "Eigenvector")) == {None}
    assert column(book, "Whom to ask", "Score")[0] == pytest.approx(0.63)
    assert set(column(book, "Whom to ask", "Trust")) == {None}
    assert column(book, "What is missing", "Severity") == [0.8, 0.3]


def test_places_stand_with_the_span_that_they_could_take():
    """The sample's third by betweenness could be 1 to 11."""
    rows = list(opened(sample_findings())["Who is who"].iter_rows(values_only=True))
    place = rows[0].index("Place by betweenness")
    assert rows[0][place + 1 : place + 3] == ("could be as high as", "or as low as")
    assert rows[3][place : place + 3] == (3, 1, 11)


def test_an_undefined_figure_is_said_to_be_so():
    book = opened(sample_findings())
    figures = dict(
        zip(
            column(book, "The network", "Figure"), column(book, "The network", "Value"), strict=True
        )
    )
    assert figures["Reciprocity"] == "not defined"
    assert figures["Density"] == 0.08
    assert figures["Centralization: degree"] == 0.3


def test_a_name_that_looks_like_a_formula_is_a_name():
    findings = sample_findings(60, names=HOSTILE)
    page = opened(findings)["Who is who"]
    cells = {page.cell(row, 1).value: page.cell(row, 1).data_type for row in range(2, 62)}
    for name in ('=cmd|"/c calc"!A1', "+1-2@SUM(A1)", "javascript:alert(1)"):
        assert cells[name] == "s"
    for sheet in opened(findings):
        assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def test_reasons_and_names_stand_in_the_suggestions():
    findings = sample_findings()
    book = opened(findings)
    first = findings.suggestions[0]
    assert column(book, "Whom to ask", "For")[0] == findings.name(first.source)
    assert column(book, "Whom to ask", "Suggested partner")[0] == findings.name(first.target)
    assert column(book, "Whom to ask", "Why")[0] == first.reasons[0]
    assert column(book, "Whom to ask", "Introduction through")[0] == findings.name(first.source)


def test_needs_and_offers_count_and_name():
    book = opened(sample_findings())
    rows = {row[0]: row for row in book["Needs and offers"].iter_rows(min_row=2, values_only=True)}
    assert rows["media"][1] == "nobody offers it"
    assert rows["media"][2] == len(rows["media"][6].split("; "))
    assert rows["media"][3] == 0


def test_issues_name_their_cell():
    row = list(opened(sample_findings())["Data quality"].iter_rows(values_only=True))[1]
    assert row[:6] == ("warning", "unreadable-rating", "sample.csv", 4, "trust", "high-ish")


def test_read_me_warns_of_potential_ties():
    findings = with_unknown_basis(sample_findings())
    findings = replace(findings, network=replace(findings.network, basis="potential"))
    text = [cell.value for row in opened(findings)["Read me"].iter_rows() for cell in row]
    assert any("No ties were stated" in str(value) for value in text)


def test_sheets_are_cut_and_say_which_file_has_the_rest(monkeypatch):
    """With room for 300 cells a sheet has 300 / columns rows below its header."""
    monkeypatch.setattr("coalition.views._workbook_sheet.MOST_CELLS", 300)
    findings = sample_findings()
    book = opened(findings)
    assert book["Whom to ask"].max_row == 1 + 300 // book["Whom to ask"].max_column
    lines = list(book["Read me"].iter_rows(values_only=True))
    (line,) = [line for line in lines if line[0] == "Whom to ask"]
    assert line[3] == f"the first of {len(findings.suggestions):,}; suggestions.csv has all"


def test_two_renders_are_equal_under_every_hash_seed():
    assert len(digests("coalition.views.workbook", 20)) == 1


@given(st.text())
def test_text_of_a_cell_is_legal_and_otherwise_unchanged(text):
    shown = cell_text(text)
    assert shown == "".join(c for c in text if c in shown)
    assert not any(ord(c) < 32 and c not in "\t\n\r" for c in shown)


def test_text_of_a_cell_is_cut_by_utf_16_units_without_breaking_a_character():
    """Each of these takes two units; 16,383 fit, and the ellipsis makes 32,767."""
    shown = cell_text("💧" * 20_000)
    assert shown == "💧" * 16_383 + "…"
    assert len(shown.encode("utf-16-le")) // 2 == MOST_CHARACTERS


def test_the_view_says_what_it_makes():
    assert FILENAME == "workbook.xlsx"
