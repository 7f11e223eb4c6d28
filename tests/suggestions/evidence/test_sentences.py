from dataclasses import replace

from graphs import stakeholder, tie

from coalition.suggestions.evidence._sentences import called, cells, listed, rows
from coalition.tables import Cell


def test_rows_are_named_by_file_in_order_and_long_lists_are_cut():
    ties = [replace(tie("a", "b"), file="ties.csv", row=row) for row in (9, 5, 5, 30, 12)]
    assert rows(ties[1:2]) == "ties.csv, row 5"
    assert rows(ties) == "ties.csv, rows 5, 9, 12 and 1 more"
    elsewhere = replace(tie("a", "b"), file="more.csv", row=2)
    assert rows([*ties[:2], elsewhere]) == "more.csv, row 2; ties.csv, rows 5 and 9"


def test_cells_of_one_file_name_it_once():
    found = [Cell("s.csv", 3, "themes"), Cell("s.csv", 14, "Fields"), Cell("t.csv", 2, "form")]
    assert cells(found) == "s.csv, row 3, themes; row 14, Fields; t.csv, row 2, form"


def test_names_stay_on_one_line_and_as_written():
    assert called(stakeholder("a", name="Mothers'\nUnion")) == "Mothers' Union"
    assert listed([]) == ""
