"""What of a large network the map carries and draws."""

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from graphs import dataset_of, stakeholder, tie
from samples import sample_findings

from coalition.network import network_from
from coalition.suggestions.ranking._foremost import EACH
from coalition.views import _drawing
from coalition.views._drawing import best_suggestions, drawn_pairs, node_radii
from coalition.views.map import _shown
from coalition.views.map._catalogue import told
from coalition.views.map._lines import edges
from coalition.views.map._shown import Shown


def with_network(findings, network):
    return replace(findings, network=network)


def test_small_networks_are_drawn_whole():
    findings = sample_findings(60)
    assert drawn_pairs(findings).all()
    assert not any("ties" in sentence for sentence in map(told, Shown(findings).omissions()))


def test_large_networks_keep_the_strongest_ties_and_isolate_nobody(monkeypatch):
    """A wheel of 9: 8 weak spokes, 8 strong rim ties; the rim is drawn, and one spoke holds on.

    With room for one tie a stakeholder (9), the 8 rim ties and one spoke are the strongest; the
    forest has 8 ties: 7 of the rim and a spoke.
    """
    monkeypatch.setattr(_drawing, "ALL_TIES_STAKEHOLDERS", 5)
    rim = [tie(f"r{i}", f"r{(i + 1) % 8}", weight=5.0) for i in range(8)]
    spokes = [tie("hub", f"r{i}", weight=1.0) for i in range(8)]
    extra = [tie(f"r{i}", f"r{(i + 2) % 8}", weight=2.0) for i in range(8)]
    people = [stakeholder(id) for id in ["hub", *(f"r{i}" for i in range(8))]]
    dataset = dataset_of(people, rim + spokes + extra)
    network = network_from(dataset, dataset.ties)
    findings = with_network(sample_findings(9), network)
    drawn = drawn_pairs(findings)
    ends = np.concatenate([network.pairs.source[drawn], network.pairs.target[drawn]])
    assert set(ends.tolist()) == set(range(9))
    # 2 n = 18 strongest hold all 16 of weight 5 and 2, and 2 of the spokes.
    assert Counter(network.pairs.weight[drawn].tolist()) == {5.0: 8, 2.0: 8, 1.0: 2}


def test_what_is_left_out_is_said(monkeypatch):
    monkeypatch.setattr(_shown, "MOST_STAKEHOLDERS", 40)
    monkeypatch.setattr(_shown, "MOST_SUGGESTIONS", 20)
    findings = sample_findings(60)
    shown = Shown(findings)
    assert len(shown.places) == 40
    assert max(shown.index.values()) == 39
    assert all(t.source in shown.index and t.target in shown.index for t in shown.ties)
    assert len(shown.suggestions) == 20
    said = " ".join(map(told, shown.omissions()))
    assert "40 most important of 60" in said
    assert "20 of" in said


def test_ties_of_a_crowded_page_are_cut_by_strength(monkeypatch):
    monkeypatch.setattr(_shown, "MOST_TIES", 10)
    shown = Shown(sample_findings(30))
    assert len(shown.ties) == 10
    left_out = [t.weight for t in shown.findings.ties if t not in shown.ties and t.counted]
    assert min(t.weight for t in shown.ties) >= max(left_out)


def test_first_suggestions_concern_many_and_each_pair_once():
    best = best_suggestions(sample_findings(60))
    assert len(best) == _drawing.SHOWN_SUGGESTIONS
    assert len({frozenset((s.source, s.target)) for s in best}) == len(best)
    count = Counter(id for s in best for id in (s.source, s.target))
    assert max(count.values()) <= EACH


def test_focal_stakeholder_gets_its_own_suggestions_first():
    findings = replace(sample_findings(60), focal="s0003")
    best = best_suggestions(findings)
    assert best
    assert all(s.source == "s0003" for s in best)
    assert [s.rank for s in best] == sorted(s.rank for s in best)
    assert Shown(findings).order[0] == 3


def test_area_above_the_smallest_grows_with_the_measure():
    """Radius r = s + (l - s) * sqrt(v / max): at a quarter of the maximum, half-way."""
    findings = sample_findings(3)
    values = {"s0000": 0.0, "s0001": 0.25, "s0002": 1.0}
    people = tuple(
        replace(s, centrality={"betweenness": values[s.id]}) for s in findings.stakeholders
    )
    small, middle, large = node_radii(replace(findings, stakeholders=people), "betweenness")
    assert middle == pytest.approx((small + large) / 2, abs=0.1)


def test_undefined_measures_give_equal_sizes():
    assert len(set(node_radii(sample_findings(5), "eigenvector"))) == 1


def test_past_ties_and_conflicts_wait_to_be_asked_for():
    lines, status = edges(Shown(sample_findings(60)))
    hidden = {number for line, number in zip(lines, status, strict=True) if line.get("hidden")}
    assert hidden == {3}
