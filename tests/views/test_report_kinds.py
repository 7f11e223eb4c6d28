"""The brief's section on kinds of tie, and the workbook's sheets."""

from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest
from analysed import analysed
from graphs import dataset_of, stakeholder, tie
from samples import HOSTILE, sample_findings

from coalition.analysis import analyze
from coalition.findings import Findings
from coalition.views import report, workbook
from coalition.views.report._kinds import kinds

FUNDING = [tie("hub", f"p{i}", kind="funding") for i in range(1, 6)]
ADVICE = [tie("p1", "hub", kind="advice"), tie("p1", "p2", kind="advice"), tie("p3", "p4")]
OTHERS = [stakeholder(f"p{i}") for i in range(1, 10)]


def two_kinds() -> Findings:
    """Ten stakeholders: funding is a star of six, advice a path of three that shares a pair."""
    return analysed(dataset_of(OTHERS, [*FUNDING, *ADVICE]))


def test_a_row_for_each_kind_and_for_all_together():
    """Seven pairs together: funding joins five and leaves four alone, advice two and seven."""
    found = kinds(two_kinds())
    assert found is not None
    assert [(row.kind, row.values[:3]) for row in found.rows] == [
        ("", ["7", "4", "1.40"]),
        ("advice", ["2", "7", "0.40"]),
        ("funding", ["5", "4", "1"]),
    ]
    assert [row.between for row in found.rows] == [["hub"], ["p1"], ["hub"]]


def test_what_the_overlap_says():
    """One of six pairs is in both: half of advice, a fifth of funding; of one no kind is stated."""
    found = kinds(two_kinds())
    assert found is not None
    assert found.shares == [("advice", ["", "50\u00a0%"]), ("funding", ["20\u00a0%", ""])]
    assert found.told[0] == "Pairs tied in more than one kind: 1 of 6 (17\u00a0%)."
    assert "one way only" in found.told[1]
    assert found.told[2].startswith("Pairs of which no kind is stated: 1;")


def test_firm_where_most_pairs_have_several_kinds():
    """All of advice is in funding, too: two pairs of two."""
    ties = [tie("a", b, kind=kind) for b in "bc" for kind in ("advice", "funding")]
    found = kinds(analyze(dataset_of([], ties)))
    assert found is not None
    assert "rests on them" in found.told[1]
    assert not found.with_places  # of three stakeholders, nobody is first


def test_no_overlap_draws_no_conclusion():
    ties = [tie("a", "b", kind="advice"), tie("b", "c", kind="funding")]
    found = kinds(analyze(dataset_of([], ties)))
    assert found is not None
    assert (len(found.told), found.shares) == (1, [])


def test_left_out_where_the_data_name_no_kinds():
    findings = sample_findings()
    assert kinds(findings) is None
    assert b'id="kinds"' not in report.render(findings)
    one = analyze(dataset_of(OTHERS, FUNDING))
    assert kinds(one) is None


def test_hostile_names_of_kinds_stay_text():
    """Neither markup nor formulas, in the brief and in the workbook."""
    ties = [tie("a", f"b{i}", kind=kind) for i, kind in enumerate(HOSTILE[:9])]
    findings = analyze(dataset_of([], ties))
    page = report.render(findings).decode()
    assert 'id="kinds"' in page
    assert "<script" not in page
    assert "<img" not in page
    book = openpyxl.load_workbook(BytesIO(workbook.render(findings)))
    for sheet in ("Kinds of tie", "Overlap of kinds", "Positions by kind"):
        cells = [cell for row in book[sheet].iter_rows() for cell in row]
        assert '=cmd|"/c calc"!A1' in {cell.value for cell in cells}
        assert not [cell for cell in cells if cell.data_type == "f"]


def test_the_workbook_shows_figures_overlap_and_positions():
    findings = two_kinds()
    book = openpyxl.load_workbook(BytesIO(workbook.render(findings)))
    figures = {row[0]: row for row in book["Kinds of tie"].iter_rows(values_only=True)}
    assert figures["Figure"][1:4] == ("All kinds together", "advice", "funding")
    assert figures["Ties"][1:4] == (7, 2, 5)
    assert figures["Reciprocity"][1:4] == ("not defined",) * 3
    overlap = list(book["Overlap of kinds"].iter_rows(values_only=True))
    assert overlap[1][:5] == ("advice", "funding", 1, pytest.approx(1 / 6), 0.5)
    rows = list(book["Positions by kind"].iter_rows(values_only=True))
    partners = rows[0].index("Partners")
    assert len(rows) == 1 + 3 + 6  # who has a tie of advice, and of funding
    assert [row[partners] for row in rows[1:3]] == [1, 5]
    none = replace(
        findings, figures={**findings.figures, "multiplex": {"kinds": [], "overlap": []}}
    )
    assert "Kinds of tie" not in openpyxl.load_workbook(BytesIO(workbook.render(none))).sheetnames
