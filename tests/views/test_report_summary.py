"""The first page says what was found, with how sure it is, and nothing that is not known."""

from dataclasses import replace

from samples import sample_findings, with_unknown_basis

from coalition.analysis.cautions import cautions
from coalition.analysis.missing_rates import MissingRates
from coalition.findings import CapabilityFinding, Findings
from coalition.gaps import Gap
from coalition.views._html import in_html
from coalition.views.report._summary import summary, warnings


def told(findings: Findings) -> str:
    return " ".join(in_html(sentence, "en").striptags() for sentence in summary(findings))


def with_figures(findings: Findings, **figures: object) -> Findings:
    return replace(findings, figures={**findings.figures, **figures})


def with_cautions(findings: Findings) -> Findings:
    """The cautions that `analyze` would give, where confirmations tell nothing."""
    rates = MissingRates(0.1, 0.2, "assumed", "assumed")
    return with_figures(findings, cautions=cautions(findings.network, rates, {}))


def with_interval(findings: Findings, interval: tuple[int, int] | None) -> Findings:
    """The first place by betweenness gets this span."""
    first, *others = findings.stakeholders
    return replace(
        findings,
        stakeholders=(replace(first, rank_interval={"betweenness": interval}), *others),
    )


def test_size_density_and_partners_are_the_figures():
    """0.08 is 8 %; the sample's 60 stakeholders have as many ties as its network counts."""
    findings = with_figures(sample_findings(), mean_degree=3.87)
    assert (
        f"The network has 60 stakeholders and {findings.network.m} pairs that work together, "
        "8 % of all possible pairs; each has 3.9 partners on average." in told(findings)
    )


def test_a_bridge_within_the_first_three_is_said_to_be_likely():
    text = told(with_interval(sample_findings(), (1, 3)))
    assert "Sample organisation 0 of North Hills bridges the most others" in text
    assert "likely among the three main bridges" in text
    assert "(place 1 to 3)" in text


def test_a_bridge_that_keeps_the_first_place_is_said_to_be_the_main_one():
    text = told(with_interval(sample_findings(), (1, 1)))
    assert "is likely the main bridge even if some ties are missing or mistaken" in text


def test_a_bridge_that_could_fall_behind_is_not_called_likely():
    text = told(with_interval(sample_findings(), (1, 9)))
    assert "likely among the three main bridges" not in text
    assert "its place could be 1 to 9" in text


def test_a_bridge_without_a_span_says_that_none_was_worked_out():
    text = told(with_interval(sample_findings(), None))
    assert "how far missing ties could change this was not worked out" in text


def test_a_span_is_never_called_a_confidence_interval():
    assert "confidence" not in told(sample_findings())


def test_fewer_than_ten_stakeholders_get_a_list_without_places():
    text = told(sample_findings(8))
    assert "Between others stand, above all, " in text
    assert "place" not in text


def test_parts_and_isolates_are_counted():
    """Of ten stakeholders six are in one part, three in another and one is alone."""
    findings = sample_findings(10)
    component = [0] * 6 + [1] * 3 + [2]
    findings = replace(
        findings,
        stakeholders=tuple(
            replace(s, component=c) for s, c in zip(findings.stakeholders, component, strict=True)
        ),
    )
    assert (
        "The network falls into 2 groups that no tie joins and leaves 1 stakeholder without any "
        "tie; the largest group holds 6 of 10." in told(findings)
    )


def test_sectors_are_compared_with_chance():
    index = {"value": 0.32, "expected": 0.45, "p_value": 0.04}
    apart = told(with_figures(sample_findings(), ei_index=index))
    assert "The sectors keep to themselves more than chance would have it" in apart
    across = told(with_figures(sample_findings(), ei_index={**index, "value": 0.6}))
    assert "The sectors work across more than chance would have it" in across
    unclear = told(with_figures(sample_findings(), ei_index={**index, "p_value": 0.3}))
    assert "cannot be told from chance" in unclear


def test_sectors_are_not_mentioned_where_the_index_is_undefined():
    index = {"value": None, "expected": None, "p_value": None}
    assert "chance" not in told(with_figures(sample_findings(), ei_index=index))


def test_capabilities_that_nobody_or_one_offers_are_named():
    findings = replace(
        sample_findings(),
        capabilities=(
            CapabilityFinding("media", ("s0000", "s0001"), ()),
            CapabilityFinding("law", ("s0002",), ("s0003",)),
            CapabilityFinding("training", ("s0002",), ("s0003", "s0004")),
        ),
    )
    assert (
        "Of 3 capabilities that somebody needs, nobody offers 1 (media) and 1 hangs on a single "
        "provider (law)." in told(findings)
    )


def test_gaps_are_counted_by_severity_and_the_worst_is_told():
    """Severe is from two thirds up: 0.8 and 0.67, not 0.66."""
    gaps = tuple(
        Gap("cut-point", f"gap {s}", s, (f"Evidence {s}.",), (), "Mend it.", id=f"cut-point-{s}")
        for s in (0.8, 0.67, 0.66)
    )
    text = told(replace(sample_findings(), gaps=gaps))
    assert "We found 3 gaps, 2 of them severe. The worst (severity 0.80): Evidence 0.8." in text


def test_the_best_suggestion_stands_with_its_bounds_and_reason():
    text = told(sample_findings())
    assert "(score 0.63, between 0.50 and 0.70 whatever the missing answers are)" in text
    assert "offers training, which Sample organisation 0 of North Hills needs." in text


def test_a_score_with_nothing_missing_has_no_bounds_to_tell():
    findings = sample_findings()
    whole = replace(findings.suggestions[0], score=0.7, low=0.7, high=0.7)
    text = told(replace(findings, suggestions=(whole,)))
    assert "(score 0.70, with no answer missing)" in text


def test_doubts_about_the_data_are_counted():
    """20 of 60 sectors were inferred, 12 are unknown; the one issue is a warning."""
    assert (
        "the data raised 1 warning, the sector of 33 % was inferred rather than stated and "
        "that of 20 % is unknown" in told(sample_findings())
    )


def test_nothing_is_claimed_of_nobody():
    assert summary(sample_findings(0)) == ["The data list no stakeholders."]
    assert warnings(sample_findings(0)) == []


def test_potential_ties_are_warned_of_and_never_called_working_together():
    findings = with_unknown_basis(sample_findings())
    network = replace(findings.network, basis="potential")
    findings = with_cautions(replace(findings, network=network))
    assert any("No ties were stated" in warning for warning in warnings(findings))
    assert "pairs that could work together" in told(findings)
    assert "pairs that work together" not in told(findings)
    assert "would bridge the most others, if potential ties became real ones" in told(findings)
    assert "likely" not in told(findings)
    assert "keep to themselves" not in told(findings)


def test_without_any_pair_there_is_neither_a_share_nor_a_mean():
    """0 % of all pairs and 0.0 partners each would say the same once more."""
    findings = with_figures(sample_findings(1), density=0.0, mean_degree=0.0)
    assert "The network has 1 stakeholder and no pairs that work together. " in told(findings)


def test_small_networks_say_which_figures_not_to_lean_on():
    (warning,) = warnings(with_cautions(sample_findings(8)))
    assert warning.startswith("With 8 stakeholders a single tie more or less")
    assert "do not lean on places, centralization, communities" in warning


def test_a_well_tied_network_of_ordinary_size_needs_no_warning():
    assert warnings(with_cautions(sample_findings(60))) == []


def test_names_in_sentences_are_inert():
    """A name with markup stays text, whichever sentence it stands in."""
    findings = sample_findings(12, names=('<img src=x onerror="broken()">',))
    assert "<img" not in "".join(str(sentence) for sentence in summary(findings))
    assert "&lt;img" in "".join(str(sentence) for sentence in summary(findings))
