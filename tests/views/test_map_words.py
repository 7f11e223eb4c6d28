"""What the page says of the network, its filters, its legend and its list."""

from dataclasses import replace

from samples import sample_findings, with_unknown_basis

from coalition.views.map import _legend, _table, _words
from coalition.views.map._facets import facets
from coalition.views.map._shown import Shown


def facet(findings, key):
    return next(one for one in facets(Shown(findings)) if one["key"] == key)


def test_summary_counts_stakeholders_ties_and_isolates():
    assert (
        _words.summary_text(sample_findings(60))
        == "60 stakeholders, 116 tied pairs, 1 without a tie."
    )


def test_summary_never_calls_potential_ties_ties():
    said = _words.summary_text(with_unknown_basis(sample_findings(60)))
    assert "116 pairs that could work together" in said
    assert "tied" not in said


def test_description_names_who_stands_most_between_others():
    findings = sample_findings(60)
    most = max(findings.stakeholders, key=lambda s: s.centrality["betweenness"])
    assert most.name in _words.described_text(findings)


def test_every_value_of_a_filter_counts_who_has_it():
    themes = facet(sample_findings(60), "themes")
    assert sum(themes["counts"]) == 120  # two themes each
    for value, count in enumerate(themes["counts"]):
        assert sum(value in held for held in themes["of"]) == count
    assert themes["counts"] == sorted(themes["counts"], reverse=True)


def test_sectors_keep_their_usual_order():
    expected = ["Public", "Private", "Social", "Academic", "Sector unknown"]
    assert facet(sample_findings(60), "sector")["values"] == expected


def test_a_column_with_a_value_for_everybody_is_no_filter():
    """60 years of foundation sort nobody into groups; 10 of them do."""
    assert all(not f["key"].startswith("further") for f in facets(Shown(sample_findings(60))))
    few = [f["label"] for f in facets(Shown(sample_findings(10)))]
    assert "Founded" in few


def test_legend_counts_sectors_and_forms():
    shown = Shown(sample_findings(60))
    assert [key.count for key in _legend.sectors(shown)] == [12] * 5
    assert sum(key.count for key in _legend.forms(shown)) == sum(
        t.status == "existing" for t in shown.ties
    )
    assert [key.name for key in _legend.statuses(shown)] == ["conflict"]
    assert not _legend.statuses(shown)[0].is_on


def test_list_goes_by_importance_and_knows_no_value_from_zero():
    findings = sample_findings(60)
    people = tuple(
        replace(s, centrality={**s.centrality, "betweenness": None if i == 5 else 0.1})
        for i, s in enumerate(findings.stakeholders)
    )
    rows = _table.rows(Shown(replace(findings, stakeholders=people)))
    assert {row.betweenness for row in rows if row.index == 5} == {""}
    assert rows[-1].index == 5
