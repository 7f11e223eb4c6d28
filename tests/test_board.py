"""The coalition board's figures, worked out by hand."""

from dataclasses import replace

import pytest
from board_meter import meter
from samples import sample_findings

# In the sample stakeholder i has sector i modulo 5 and region i modulo 4.


def test_an_empty_board_covers_nothing_and_has_no_shares():
    found = meter(sample_findings(20), [])
    assert (found.members, found.needs[0], found.sectors, found.regions) == (0, 0, (0, 4), (0, 4))
    assert (found.trust, found.connected, found.cost) == (None, None, None)
    assert found.next is not None


def test_sectors_and_regions_count_once_and_unknown_is_no_sector():
    findings = sample_findings(20)
    ids = [findings.stakeholders[i].id for i in (0, 5, 4)]
    found = meter(findings, ids)
    assert found.sectors == (1, 4)
    assert found.regions == (2, 4)
    assert len(found.missing_sectors) == 3


def test_a_need_is_covered_where_a_member_offers_it():
    findings = sample_findings(20)
    capability = next(c for c in findings.capabilities if c.needed_by and c.offered_by)
    alone = meter(findings, [capability.offered_by[0]])
    assert capability.term not in alone.missing_needs
    assert alone.needs[0] + len(alone.missing_needs) == alone.needs[1]


def test_trust_is_the_mean_of_rated_ties_and_connection_counts_pairs():
    """Three members, two tied: one pair of three is joined."""
    findings = sample_findings(20)
    tie = next(t for t in findings.ties if t.counted)
    tied = {t.source for t in findings.ties} | {t.target for t in findings.ties}
    near = {
        other
        for t in findings.ties
        for one, other in ((t.source, t.target), (t.target, t.source))
        if one in (tie.source, tie.target)
    }
    stranger = next(s.id for s in findings.stakeholders if s.id not in near and s.id in tied)
    rated = replace(
        findings,
        ties=tuple(
            replace(t, trust=0.25) if {t.source, t.target} == {tie.source, tie.target} else t
            for t in findings.ties
        ),
    )
    found = meter(rated, [tie.source, tie.target, stranger])
    assert found.connected == pytest.approx(1 / 3)
    assert found.trust == 0.25


def test_cost_sums_what_is_stated_and_counts_what_is_not():
    findings = sample_findings(3)
    first = findings.stakeholders[0]
    priced = replace(
        findings,
        stakeholders=(
            replace(first, stakeholder=replace(first.stakeholder, cost=7.5)),
            *(
                replace(f, stakeholder=replace(f.stakeholder, cost=None))
                for f in findings.stakeholders[1:]
            ),
        ),
    )
    found = meter(priced, [f.id for f in priced.stakeholders])
    assert (found.cost, found.cost_unknown) == (7.5, 2)


def test_the_next_member_adds_more_than_any_other():
    findings = sample_findings(30)
    start = [findings.stakeholders[3].id]
    found = meter(findings, start)
    others = [f.id for f in findings.stakeholders if f.id not in start]
    covered = {id: meter(findings, [*start, id]).needs[0] for id in others}
    assert covered[found.next] == max(covered.values())


def test_whoever_is_unknown_is_passed_over():
    findings = sample_findings(5)
    assert meter(findings, ["nobody"]) == meter(findings, [])
