"""Each section of the brief chooses and orders what it shows."""

from dataclasses import replace

import pytest
from samples import sample_findings

from coalition.errors import Issue
from coalition.findings import CapabilityFinding
from coalition.gaps import Gap
from coalition.views.report._capabilities import supply
from coalition.views.report._gaps import IN_FULL, LISTED, gaps
from coalition.views.report._glance import key_figures
from coalition.views.report._partners import IN_FULL as IN_FULL_OF_PARTNERS
from coalition.views.report._partners import partners, stability
from coalition.views.report._positions import positions
from coalition.views.report._quality import quality
from coalition.views.report._sectors import mixing
from coalition.views.report._summary_advice import partners as partners_told


def gap(number: int, severity: float) -> Gap:
    return Gap("cut-point", f"subject {number}", severity, ("Seen.",), (), "Act.", id=f"g{number}")


def test_an_undefined_figure_says_so_and_why():
    findings = sample_findings()
    shown = {figure.label: figure for figure in key_figures(findings)}
    assert shown["Reciprocity"].value == "not defined"
    assert shown["Reciprocity"].why == "ties have no direction in these data"
    assert shown["Density"].value == "0.08"
    assert shown["Density"].why == ""


def test_key_figures_begin_with_the_size():
    assert [figure.label for figure in key_figures(sample_findings())[:3]] == [
        "Stakeholders",
        "Ties",
        "Density",
    ]


def test_gaps_fall_into_thirds_of_severity_and_the_worst_are_shown_in_full():
    """Of 13 severe and 5 slight gaps, 8 stand in full; five severe ones and all slight follow."""
    found = tuple(gap(k, 0.9) for k in range(13)) + tuple(gap(k, 0.1) for k in range(30, 35))
    shown = gaps(replace(sample_findings(), gaps=found))
    assert [(band.name, band.total, len(band.full), len(band.rest)) for band in shown.bands] == [
        ("severe", 13, IN_FULL, 5),
        ("slight", 5, 0, 5),
    ]
    assert shown.kinds == [("Cut point", 18, "")]
    assert shown.left_out == 0


def test_gaps_beyond_the_list_are_counted():
    found = tuple(gap(k, 0.5) for k in range(LISTED + 7))
    assert gaps(replace(sample_findings(), gaps=found)).left_out == 7


def test_without_a_focal_stakeholder_each_pair_stands_once_and_everybody_has_a_row():
    findings = sample_findings()
    shown = partners(findings)
    pairs = [frozenset((s.source, s.target)) for s in shown.best]
    assert len(pairs) == len(set(pairs)) == IN_FULL_OF_PARTNERS
    assert len(shown.everybody) == len({s.source for s in findings.suggestions})
    assert shown.focal == ""


def test_with_a_focal_stakeholder_only_its_suggestions_are_shown_by_rank():
    shown = partners(replace(sample_findings(), focal="s0003"))
    assert shown.focal == "Sample organisation 3 of Eastern Plain"
    assert {s.source for s in shown.best} == {shown.focal}
    assert [s.rank for s in shown.best] == [1, 2, 3]
    assert shown.everybody == []


def test_introduction_names_those_between_the_two():
    """The first two of each have a path through the source itself, the third none between."""
    shown = partners(replace(sample_findings(), focal="s0003")).best
    assert shown[0].through == ["Sample organisation 3 of Eastern Plain"]
    assert shown[2].through == []


def test_what_a_partner_closes_is_told_by_the_kind_of_gap():
    """Two cut points and a missing sector; the name of a cut point alone would not tell."""
    findings = sample_findings()
    best = replace(partners_of(findings), closes=("g1", "g2", "g9"))
    sector = replace(gap(9, 0.2), kind="missing-sector", subject="private in the North")
    findings = replace(
        findings, gaps=(gap(1, 0.5), gap(2, 0.4), sector), suggestions=(best,), focal=None
    )
    assert partners(findings).best[0].closes == [
        "cut point (subject 1; subject 2)",
        "missing sector (private in the North)",
    ]


def partners_of(findings):
    return next(s for s in findings.suggestions if s.score is not None)


def test_of_partners_who_cannot_be_ranked_no_place_is_told():
    """All ranges lie between 0.2 and 1, or all are points: only then is there an order to tell."""
    findings = sample_findings()
    vague = tuple(replace(s, low=0.2, high=1.0) for s in findings.suggestions)
    clear = tuple(
        replace(s, low=k / 1000, high=k / 1000) for k, s in enumerate(findings.suggestions)
    )
    unranked, ranked = (replace(findings, suggestions=found) for found in (vague, clear))
    assert {s.stability for s in partners(unranked).best} == {""}
    assert all(s.stability for s in partners(ranked).best)
    assert "The data cannot rank the new partnerships; one to ask about is" in partners_told(
        unranked
    )
    assert "speaks most for itself" in partners_told(ranked)


def test_stability_is_said_in_words():
    suggestion = sample_findings().suggestions[0]
    assert stability(suggestion) == (
        "the best fit in 61\u00a0% of all ways to weigh the criteria, among the best five in "
        "90\u00a0%"
    )
    assert stability(replace(suggestion, rank_acceptability=None)) == ""


def test_rankings_show_each_place_with_its_span():
    betweenness = positions(sample_findings()).rankings[0]
    third = betweenness.rows[2]
    assert (third.place, third.low, third.high) == (3, 1, 11)
    assert betweenness.label == "Betweenness"


def test_rankings_of_fewer_than_ten_have_no_picture():
    assert all(not ranking.chart for ranking in positions(sample_findings(8)).rankings)


def test_key_players_are_told_in_words():
    players = {
        "disrupt": [{"k": 1, "members": ["s0001"], "fragmentation": 0.4, "equals": 3}],
        "reach": [{"k": 1, "members": ["s0002"], "reached": 17, "equals": 1}],
    }
    findings = sample_findings()
    findings = replace(findings, figures={**findings.figures, "key_players": players})
    shown = positions(findings)
    assert shown.disrupt[0].members == ("Sample organisation 1 of River Delta",)
    assert shown.disrupt[0].figures == (
        "40\u00a0% of the others' pairs left without a path; one of 3 sets as good"
    )
    assert shown.reach[0].figures == "17 of 60 reached, themselves included"


def test_capabilities_that_nobody_offers_come_first():
    findings = replace(
        sample_findings(),
        capabilities=(
            CapabilityFinding("wanted", ("s0000", "s0001", "s0002"), ("s0003", "s0004")),
            CapabilityFinding("fragile", ("s0000", "s0001"), ("s0003",)),
            CapabilityFinding("missing", ("s0000",), ()),
            CapabilityFinding("spare", (), ("s0003",)),
        ),
    )
    shown = supply(findings)
    assert [c.term for c in shown.rows] == ["missing", "fragile", "wanted"]
    assert [c.term for c in shown.unasked] == ["spare"]
    assert [c.term for c in shown.unoffered] == ["missing"]


@pytest.mark.parametrize(
    ("z", "expected", "tone"), [(2.6, 5.0, 2), (-9, 5.0, -3), (-1.9, 5.0, 0), (3.0, 1.9, 0)]
)
def test_mixing_is_toned_by_distance_from_chance_unless_chance_is_too_small(z, expected, tone):
    row = {"from": "public", "to": "social", "observed": 4, "expected": expected, "z": z}
    findings = sample_findings()
    findings = replace(findings, figures={**findings.figures, "sector_mixing": [row]})
    shown = mixing(findings)
    assert shown.grid[("public", "social")].tone == tone
    assert shown.grid[("social", "public")].tone == tone


def test_mixing_without_ties_has_neither_cells_nor_picture():
    findings = sample_findings()
    findings = replace(findings, figures={**findings.figures, "sector_mixing": []})
    shown = mixing(findings)
    assert shown.cells == []
    assert shown.chart == ""


def test_issues_are_grouped_by_code_the_gravest_first():
    issues = (
        *(Issue("merged-name", "info", "is twice.", "Merged.") for _ in range(40)),
        Issue("unknown-sector", "warning", "is none.", "Left empty."),
    )
    findings = sample_findings()
    findings = replace(findings, dataset=replace(findings.dataset, issues=issues))
    shown = quality(findings)
    assert [(g.code, g.total, len(g.rows)) for g in shown.groups] == [
        ("unknown-sector", 1, 1),
        ("merged-name", 40, 30),
    ]
    assert shown.inferred_total == 20


def test_the_brief_says_where_ties_are_too_few_to_judge_likelihood():
    assert partners(sample_findings(5)).doubt.startswith("With ")
    assert partners(sample_findings(60)).doubt == ""
