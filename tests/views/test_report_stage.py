"""Stage of the network, three scores and what was sampled, as the brief tells them."""

from dataclasses import replace

from graphs import dataset_of, tie

from coalition.analysis import analyze
from coalition.views.report import render
from coalition.views.report._stage import sampling, scores, stage

STAR = analyze(dataset_of([], [tie("hub", leaf, trust=0.5) for leaf in "abcd"]))


def test_a_star_is_hub_and_spoke():
    """With its evidence, and a next step that continues the sentence."""
    found = stage(STAR)
    assert found is not None
    assert found.name == "hub and spoke"
    assert "degree centralization is 1.00 (1 is a star)" in found.evidence
    assert found.next_step.startswith("let the hub introduce")


def test_scores_out_of_100():
    """Four of ten pairs, the most centralized network there is, and trust half way."""
    found = scores(STAR)
    assert found is not None
    assert (found.density, found.centralization, found.trust) == ("40", "100", "50")
    assert "Out of 100: density 40, degree centralization 100, trust 50." in render(STAR).decode()


def test_too_few_for_a_stage():
    """Two stakeholders have no shape; the brief says nothing of it."""
    pair = analyze(dataset_of([], [tie("a", "b")]))
    assert stage(pair) is None
    assert scores(pair) is None
    assert "Stage:" not in render(pair).decode()


def test_sampling_is_told_where_it_was_done():
    assert sampling(STAR) == ""
    sampled = {
        "approximate": True,
        "sources": 2000,
        "bound": 0.0123,
        "bound_confidence": 0.9,
        "standard_error": 0.001,
    }
    text = sampling(replace(STAR, figures={**STAR.figures, "betweenness_sampling": sampled}))
    assert "2,000 stakeholders" in text
    assert "0.012" in text
