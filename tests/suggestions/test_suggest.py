import random
from dataclasses import replace

import pytest
from graphs import dataset_of, network_of, networks, stakeholder, tie
from hypothesis import given, settings
from hypothesis import strategies as st

from coalition.errors import UnusableInput
from coalition.gaps import Gap
from coalition.network import connect
from coalition.suggestions import Suggestion, suggest
from coalition.tables import FORMS, Capability, Dataset


def suggestions(dataset: Dataset, gaps: tuple[Gap, ...] = (), **options: object):
    return suggest(connect(dataset), dataset, gaps, **options)  # type: ignore[arg-type]


def pair(found: tuple[Suggestion, ...], source: str, target: str) -> Suggestion:
    return next(s for s in found if (s.source, s.target) == (source, target))


CLINIC = dataset_of(
    [
        replace(stakeholder("mothers", name="Mothers' Union", needs="legal advice"), row=3),
        replace(
            stakeholder("clinic", name="Riverside Clinic", offers="legal advice", trust=0.8),
            row=14,
            columns=(("offers", "What they offer"),),
        ),
        replace(stakeholder("trust", name="Water Trust"), row=5),
        stakeholder("bank", name="Bank"),
    ],
    [
        replace(tie("mothers", "trust", trust=0.9), file="ties.csv", row=7),
        replace(tie("trust", "clinic", trust=0.5), file="ties.csv", row=9),
        tie("bank", "trust"),
    ],
)


def test_a_suggestion_says_who_why_by_whom_and_how():
    """Complementarity 1, trust 0.8; the other three are missing: 0.9 between 0.36 and 0.96."""
    found = suggestions(CLINIC, focal="mothers")
    first = found[0]
    assert (first.source, first.target, first.rank) == ("mothers", "clinic", 1)
    assert first.score == pytest.approx(0.9)
    assert (first.low, first.high) == (pytest.approx(0.36), pytest.approx(0.96))
    assert first.introduction == ("mothers", "trust", "clinic")
    assert (first.form, first.grow_to) == ("cooperation", "coordination")
    assert first.rank_acceptability == 1
    assert (
        "Riverside Clinic offers legal advice, which Mothers' Union needs and nobody else here "
        "offers (test.csv, row 14, What they offer; row 3, needs)."
    ) in first.reasons
    assert (
        "Water Trust can introduce them: it works with both (ties.csv, rows 7 and 9)."
    ) in first.reasons
    assert (
        "Not known: alignment, commitment and communication; the score could lie anywhere from "
        "0.36 to 0.96."
    ) in first.cautions


def test_of_whom_little_is_known_neither_wins_nor_loses():
    """Middles: known 0.7 on all five: 0.7; only trust 1: (1 + 4 * 0.5) / 5 = 0.6; unknown 0.5."""
    ratings = ("alignment", "trust", "commitment", "communication")
    known = stakeholder("k", needs="x", offers="y", **dict.fromkeys(ratings, 0.7))
    focal = stakeholder("f", needs="y; z", offers="w")
    found = suggestions(dataset_of([focal, known, stakeholder("t", trust=1.0)]), focal="f")
    assert [s.target for s in found] == ["k", "t"]
    assert found[1].score == 1


def test_equal_scores_part_by_value_then_likelihood_then_id():
    people = [stakeholder("f"), *(stakeholder(id, trust=0.5) for id in "abcd")]
    ties = [tie("f", "m"), tie("m", "c"), tie("x", "a"), tie("x", "b"), tie("x", "d")]
    gaps = (Gap("missing-sector", "s", 0.5, (), ("f",), "", candidates=("b",), id="g"),)
    found = suggestions(dataset_of(people, ties), gaps, focal="f")
    assert [s.target for s in found if s.target in "abcd"] == ["b", "c", "a", "d"]
    assert pair(found, "f", "b").closes == ("g",)
    assert pair(found, "f", "b").value == 1


def test_weights_of_criteria_change_who_comes_first():
    people = [
        stakeholder("f"),
        stakeholder("a", trust=1.0, commitment=0.0),
        stakeholder("b", trust=0.0, commitment=1.0),
    ]
    for heavy, first in (("trust", "a"), ("commitment", "b")):
        found = suggestions(dataset_of(people), focal="f", weights={heavy: 3})
        assert found[0].target == first
        assert found[0].rank_acceptability == pytest.approx(0.5, abs=0.04)


def test_ten_for_the_focal_stakeholder_five_for_each_otherwise_or_as_asked():
    people = [stakeholder(f"s{i:02}", trust=i / 20) for i in range(15)]
    dataset = dataset_of(people)
    assert len(suggestions(dataset, focal="s00")) == 10
    assert len(suggestions(dataset)) == 15 * 5
    assert len(suggestions(dataset, focal="s00", most=2)) == 2
    assert suggestions(dataset, most=0) == ()
    assert [s.rank for s in suggestions(dataset)[:6]] == [1, 2, 3, 4, 5, 1]


@pytest.mark.parametrize(
    "dataset",
    [
        dataset_of(),
        dataset_of([stakeholder("a")]),
        dataset_of([stakeholder(id) for id in "abc"]),
        dataset_of([], [tie("a", "b")]),
    ],
    ids=["empty", "one", "no data", "all tied"],
)
def test_where_nothing_speaks_for_anybody_nobody_is_suggested(dataset):
    assert suggestions(dataset) == ()


def test_a_focal_stakeholder_who_is_not_in_the_data_is_refused():
    with pytest.raises(UnusableInput, match="No stakeholder has the id 'z'"):
        suggestions(dataset_of([stakeholder("a")]), focal="z")


def test_an_unknown_criterion_is_refused_even_without_stakeholders():
    with pytest.raises(UnusableInput, match="complementarity"):
        suggestions(dataset_of(), weights={"charm": 1})


@settings(deadline=None)
@given(networks(), st.randoms(use_true_random=False))
def test_a_tie_a_conflict_or_oneself_is_never_proposed(network, chance):
    people = [stakeholder(id, trust=round(chance.random(), 2)) for id in network.ids]
    quarrels = [
        tie(a, b, status="conflict")
        for a in network.ids
        for b in network.ids
        if a < b and chance.random() < 0.3
    ]
    dataset = dataset_of(people, [*network.ties, *quarrels])
    tied = {frozenset((t.source, t.target)) for t in dataset.ties}
    for s in suggestions(dataset):
        assert s.source != s.target
        assert frozenset((s.source, s.target)) not in tied


def test_potential_ties_are_no_ties_so_all_pairs_come_into_question():
    dataset = dataset_of([stakeholder(id, themes=("water",)) for id in "abc"])
    network = connect(dataset)
    assert (network.basis, network.m) == ("potential", 3)
    found = suggest(network, dataset, ())
    assert len(found) == 6
    assert {s.likelihood for s in found} == {None}
    assert {s.introduction for s in found} == {()}


def test_strong_opponents_are_left_out_and_mild_ones_come_with_a_caution():
    """Against +2, a stance of -1 is 3 away: a veto. Against +1, -1 is 2 away: a caution."""
    issue = "Plastic levy"
    focal = stakeholder("f", stances=((issue, 2.0),))
    target = stakeholder("t", stances=((issue, -1.0),), trust=1.0)
    assert suggestions(dataset_of([focal, target]), focal="f") == ()
    mild = replace(focal, stances=((issue, 1.0),))
    (found,) = suggestions(dataset_of([mild, target]), focal="f")
    assert found.cautions[0] == (
        "f and t stand on opposite sides of Plastic levy: +1 against -1 on Plastic levy "
        "(test.csv, row 2, stance: Plastic levy)."
    )


def test_past_partners_may_be_asked_again():
    past = replace(tie("a", "b", status="past"), file="ties.csv", row=4)
    dataset = dataset_of([stakeholder("b", trust=0.9)], [past, tie("a", "c")])
    found = pair(suggestions(dataset), "a", "b")
    assert "They were partners before (ties.csv, row 4)." in found.reasons


def test_cautions_name_what_stands_against_a_partner():
    dataset = dataset_of(
        [
            stakeholder("f", needs="law"),
            replace(stakeholder("t", offers="law", trust=0.2), row=8),
            replace(stakeholder("p", offers="law"), row=6),
        ],
        [tie("f", "p"), replace(tie("p", "t", status="conflict"), row=11)],
    )
    found = pair(suggestions(dataset), "f", "t")
    assert found.cautions == (
        "t is in conflict with p, with whom f has a tie (test.csv, row 11).",
        "Low trust: Trust in t is rated 0.2 on a scale of 0 to 1 (test.csv, row 8, trust).",
        "f can have law from a present partner already: p offers it (test.csv, row 6, offers).",
        "Not known: alignment, commitment and communication; the score could lie anywhere from "
        "0.04 to 0.64.",
    )


def test_benefits_come_from_what_changes_hands_and_from_where_the_partner_stands():
    """Training builds capacity; t is influential and has partners whom f lacks."""
    dataset = dataset_of(
        [
            stakeholder("f", needs="training of trainers"),
            stakeholder("t", offers="training of trainers", influence=0.9),
        ],
        [tie("t", "x"), tie("f", "y")],
    )
    assert pair(suggestions(dataset), "f", "t").benefits == (
        "capacity building",
        "network expansion",
        "influence amplification",
    )


def test_without_ties_near_enough_nobody_can_introduce():
    dataset = dataset_of([stakeholder("t", trust=0.9)], [tie("f", "y"), tie("t", "x")])
    found = pair(suggestions(dataset), "f", "t")
    assert found.introduction == ()
    assert found.cautions[-1] == "Nobody within three ties can introduce them."


def test_likelihood_stands_beside_the_score_and_not_in_it():
    """A and c share b; a and z share nobody: the same score, another likelihood."""
    dataset = dataset_of(
        [stakeholder("c", trust=0.5), stakeholder("z", trust=0.5)],
        [tie("a", "b"), tie("b", "c"), tie("y", "z")],
    )
    found = suggestions(dataset, focal="a")
    near, far = pair(found, "a", "c"), pair(found, "a", "z")
    assert near.score == far.score == 0.5
    assert near.likelihood > far.likelihood


def _field(n: int, seed: int) -> Dataset:
    """`n` stakeholders with all kinds of data, and three ties for each."""
    chance = random.Random(seed)
    words = [f"thing {i}" for i in range(n // 5 + 5)]
    people = [
        replace(
            stakeholder(f"s{i:04}", themes=tuple(chance.sample(words, 2))),
            offers=tuple(Capability(w) for w in chance.sample(words, 3)),
            needs=tuple(Capability(w) for w in chance.sample(words, 2)),
            trust=round(chance.random(), 1) if chance.random() < 0.5 else None,
        )
        for i in range(n)
    ]
    ends = [(chance.randrange(n), chance.randrange(n)) for _ in range(3 * n)]
    return dataset_of(people, [tie(f"s{a:04}", f"s{b:04}") for a, b in ends if a != b])


@pytest.mark.parametrize("n", [40, 520])
def test_the_same_data_give_the_same_suggestions_which_hold_together(n):
    dataset = _field(n, seed=n)
    found = suggestions(dataset)
    assert found == suggestions(dataset)
    assert [(s.source, s.rank) for s in found] == sorted((s.source, s.rank) for s in found)
    for s in found:
        assert 0 <= s.low <= s.high <= 1
        assert s.score is None or 0 <= s.score <= 1
        assert 0 <= s.value <= 1
        assert s.rank_acceptability <= s.top_five_acceptability <= 1
        assert FORMS.index(s.grow_to) == FORMS.index(s.form) + 1
        assert len(s.reasons) <= 6
        assert len(s.cautions) <= 4
        assert s.introduction == () or (s.introduction[0], s.introduction[-1]) == (
            s.source,
            s.target,
        )
        for _, judgement in s.criteria:
            assert (judgement.score is None) == (judgement.basis == "missing")


def test_one_focal_stakeholder_gets_what_it_gets_among_all():
    dataset = _field(40, seed=1)
    of_all = [s for s in suggestions(dataset) if s.source == "s0007"]
    assert list(suggestions(dataset, focal="s0007", most=5)) == of_all


def test_large_fields_find_the_match_among_many():
    """Only s0519 of 520 offers what s0000 needs, without a tie or theme in common."""
    dataset = _field(520, seed=3)
    first, *rest, last = dataset.stakeholders
    special = (Capability("reef survey"),)
    dataset = replace(
        dataset,
        stakeholders=(
            replace(first, needs=special),
            *rest,
            replace(last, offers=special, trust=None),
        ),
    )
    found = suggestions(dataset, focal="s0000", most=100)
    assert dict(pair(found, "s0000", "s0519").criteria)["complementarity"].score == 1


def test_nobody_is_suggested_without_a_reason_beyond_who_could_introduce_them():
    """Nothing but the words of their descriptions is known of a and b, and m knows both."""
    people = [
        replace(stakeholder("a"), description="clean water"),
        replace(stakeholder("b"), description="water pumps"),
        stakeholder("m"),
    ]
    found = pair(suggestions(dataset_of(people, [tie("a", "m"), tie("b", "m")])), "a", "b")
    introduced, why = found.reasons
    assert introduced.startswith("m can introduce them")
    assert why.startswith("Alignment: ")
    assert "their descriptions have the words water in common" in why


def test_hostile_names_stand_in_reasons_as_written():
    name = '<script>alert("x")</script>'
    dataset = dataset_of([stakeholder("a", needs="law"), stakeholder("b", name=name, offers="law")])
    assert suggestions(dataset)[0].reasons[0].startswith(f"{name} offers law, which a needs")


def test_the_network_of_a_star_suggests_its_leaves_to_each_other():
    network = network_of("hub-a hub-b hub-c")
    dataset = dataset_of([stakeholder(id) for id in network.ids], network.ties)
    found = suggest(network, dataset, ())
    assert {(s.source, s.target) for s in found} == {(x, y) for x in "abc" for y in "abc" if x != y}
    assert all(s.introduction == (s.source, "hub", s.target) for s in found)
    assert all(s.score is None and s.rank_acceptability is None for s in found)
