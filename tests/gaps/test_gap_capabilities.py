"""Needs without offers, with one offer, and with offers out of reach."""

import math
from dataclasses import replace

import pytest
from gaps.finding import found
from graphs import stakeholder, tie

from coalition.gaps import fragile_capability, missing_capability, unreached_capability
from coalition.gaps._capabilities import NearOffers
from coalition.tables import Capability


def test_missing_is_what_a_share_of_the_needers_needs():
    """One of four who state needs: sqrt(1/4) = 0.5; silent stakeholders do not count."""
    people = [
        stakeholder("a", needs="legal advice"),
        *(stakeholder(name, needs="training") for name in "bcd"),
        stakeholder("e", offers="training"),
        stakeholder("f"),
    ]
    (gap,) = found(missing_capability, people)
    assert (gap.subject, gap.severity, gap.stakeholders) == ("legal advice", 0.5, ("a",))
    assert gap.evidence[0] == (
        "1 stakeholder needs it, of 4 who state needs; "
        "none of the 1 who state offers has it for them."
    )
    assert gap.remedy.startswith("Ask the 5 whose offers are not stated")


def test_lighter_needs_weigh_less():
    """Weight 1 against a foremost need of weight 4: sqrt(1/4) = 0.5, and the foremost is 1."""
    one = replace(stakeholder("a"), needs=(Capability("law", 1), Capability("money", 4)))
    gaps = found(missing_capability, [one])
    assert {g.subject: g.severity for g in gaps} == {"law": 0.5, "money": 1.0}
    assert "a needs money with weight 4 (test.csv, row 2, needs)." in gaps[0].evidence


def test_without_any_offer_the_supply_is_unknown():
    (gap,) = found(missing_capability, [stakeholder("a", needs="training")])
    assert "not known" in gap.evidence[0]


def test_an_offer_to_oneself_is_no_supply():
    """Only a both needs and offers it: nobody else has it for a, and it hangs on nobody."""
    people = [stakeholder("a", needs="training", offers="training")]
    assert [g.subject for g in found(missing_capability, people)] == ["training"]
    assert found(fragile_capability, people) == []


def test_those_who_offer_something_near_are_named():
    """'legal clinics' shares its word 'legal' with 'legal advice'; 'transport' shares nothing."""
    people = [
        stakeholder("a", needs="legal advice"),
        stakeholder("b", offers="legal clinics"),
        stakeholder("c", strengths=("legal staff of ten lawyers",)),
        stakeholder("d", offers="transport"),
    ]
    (gap,) = found(missing_capability, people)
    assert gap.candidates == ("b", "c")
    assert "b (legal clinics)" in gap.remedy


@pytest.mark.parametrize(
    ("offer", "term", "is_near"),
    [
        ("nursing", "nurses", True),
        ("Évaluation de projets", "evaluation", True),
        ("transport", "translation", False),
        ("student interns", "sign language interpreting", False),
    ],
)
def test_near_terms_share_words_not_beginnings(offer, term, is_near):
    assert bool(NearOffers([stakeholder("a", offers=offer)]).near(term)) is is_near


def test_fragile_is_half_of_what_missing_would_be():
    """One provider, one other of four needers: sqrt(1/4) / 2 = 0.25."""
    people = [
        stakeholder("a", needs="legal advice"),
        *(stakeholder(name, needs="training") for name in "bcd"),
        stakeholder("e", offers="training; legal advice"),
        stakeholder("f", offers="training"),
    ]
    (gap,) = found(fragile_capability, people)
    assert (gap.subject, gap.severity, gap.stakeholders) == ("legal advice", 0.25, ("a", "e"))
    assert "e offers legal advice (test.csv, row 2, offers)." in gap.evidence


def test_a_second_provider_mends_fragility():
    people = [
        stakeholder("a", needs="x"),
        stakeholder("b", offers="x"),
        stakeholder("c", offers="x"),
    ]
    assert found(fragile_capability, people) == []
    assert found(missing_capability, people) == []


def test_the_providers_own_need_does_not_hang_on_itself():
    """Both need it and b offers it: of two needers one depends, so sqrt(1/2) / 2."""
    people = [stakeholder("a", needs="x"), stakeholder("b", needs="x", offers="x")]
    (gap,) = found(fragile_capability, people)
    assert gap.severity == pytest.approx(math.sqrt(1 / 2) / 2)


PATH = [tie("a", "b"), tie("b", "c"), tie("c", "d")]


def test_unreached_lies_beyond_two_ties():
    """a-b-c-d: three ties from a to d. One of one needer: 0.75 * sqrt(1)."""
    people = [stakeholder("a", needs="x"), stakeholder("d", offers="x")]
    (gap,) = found(unreached_capability, people, PATH)
    assert (gap.severity, gap.stakeholders, gap.candidates) == (0.75, ("a",), ("d",))
    assert "the nearest is d, 3 ties away" in gap.evidence[0]


def test_two_ties_are_reach():
    people = [stakeholder("a", needs="x"), stakeholder("c", offers="x")]
    assert found(unreached_capability, people, PATH) == []


def test_a_tie_with_little_trust_carries_no_request():
    """Of a-b and b-c the first is rated 0.25 of 1; unrated or 0.5 would carry it."""
    people = [stakeholder("a", needs="x"), stakeholder("c", offers="x")]
    low = [tie("a", "b", trust=0.25), tie("b", "c")]
    half = [tie("a", "b", trust=0.5), tie("b", "c")]
    assert [g.subject for g in found(unreached_capability, people, low)] == ["x"]
    assert found(unreached_capability, people, half) == []


def test_the_way_back_to_oneself_is_no_provider():
    """Two steps lead from a over b back to a, who offers x too; the other provider is far."""
    people = [stakeholder("a", needs="x", offers="x"), stakeholder("d", offers="x")]
    (gap,) = found(unreached_capability, people, PATH)
    assert gap.stakeholders == ("a",)
    assert gap.candidates == ("d",)


def test_those_in_reach_do_not_count():
    """Both a (3 ties off) and b (2 ties off) need x: one of two needers, 0.75 * sqrt(1/2)."""
    people = [
        stakeholder("a", needs="x"),
        stakeholder("b", needs="x"),
        stakeholder("d", offers="x"),
    ]
    (gap,) = found(unreached_capability, people, PATH)
    assert gap.stakeholders == ("a",)
    assert gap.severity == pytest.approx(0.75 * math.sqrt(1 / 2))


def test_what_nobody_offers_is_missing_not_unreached():
    assert found(unreached_capability, [stakeholder("a", needs="x")], PATH) == []
