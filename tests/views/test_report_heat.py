"""The heat tables of the brief: the most needed first, cut to a page, lacks marked."""

from dataclasses import replace

from samples import sample_findings

from coalition.analysis.supply import GROUPINGS, THEMES
from coalition.findings import CommunityFinding, HeatCell
from coalition.views.report import render
from coalition.views.report._heat import COLUMNS, ROWS, heat


def shown(*cells: HeatCell):
    return heat(replace(sample_findings(), heat=cells))


def test_the_most_needed_stand_first_and_a_need_without_an_offer_is_a_lack():
    """Law is needed by 4 and vans by 1; the largest cell is 3, so 1 of 3 is level 2 of 4."""
    (table,) = shown(
        HeatCell("region", "North", "vans", 1, 0),
        HeatCell("region", "North", "law", 3, 1),
        HeatCell("region", "South", "law", 1, 2),
    )
    assert table.groups == ("North", "South")
    assert table.rows == (
        ("law", (("3 / 1", 4, False), ("1 / 2", 2, False))),
        ("vans", (("1 / 0", 2, True), ("", 0, False))),
    )


def test_an_offer_that_nobody_needs_is_no_lack_and_has_no_shade():
    (table,) = shown(
        HeatCell("sector", "public", "law", 0, 2), HeatCell("sector", "social", "law", 0, 0)
    )
    assert table.rows == (("law", (("0 / 2", 0, False), ("0 / 0", 0, False))),)


def test_a_table_is_cut_to_a_page_and_says_how_much_is_left():
    cells = [
        HeatCell("region", f"r{c:02}", f"t{k:02}", 1, 1)
        for k in range(ROWS + 3)
        for c in range(COLUMNS + 2)
    ]
    (table,) = shown(*cells)
    assert (len(table.rows), len(table.groups)) == (ROWS, COLUMNS)
    assert (table.terms_left, table.groups_left) == (3, 2)


def test_a_single_group_and_communities_of_one_make_no_table():
    assert shown(HeatCell("region", "North", "law", 3, 1)) == []
    alone = tuple(CommunityFinding(k, f"c{k}", (f"s{k}",), {}, ()) for k in (90, 91))
    cells = tuple(HeatCell("community", str(k), "law", 1, 0) for k in (90, 91))
    assert heat(replace(sample_findings(), heat=cells, communities=alone)) == []


def test_themes_are_counted_where_somebody_works_on_them():
    (table,) = shown(
        HeatCell("theme in region", "North", "water", None, 2),
        HeatCell("theme in region", "South", "water", None, 1),
    )
    assert table.counts_work
    assert table.rows == (("water", (("2", 4, False), ("1", 2, False))),)


def test_names_of_groups_and_terms_are_inert_in_the_page():
    hostile = '</table><script>alert("1")</script>'
    cells = tuple(HeatCell("region", f"{hostile}{k}", hostile, 1, 0) for k in range(2))
    page = render(replace(sample_findings(), heat=cells)).decode()
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_there_is_a_table_for_every_grouping_of_the_analysis():
    cells = [
        HeatCell(by, group, "law", 1, 1) for by in (*GROUPINGS, THEMES) for group in ("one", "two")
    ]
    assert len(shown(*cells)) == len(GROUPINGS) + 1
