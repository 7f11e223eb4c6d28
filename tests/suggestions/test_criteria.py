import math
from dataclasses import replace

import numpy as np
import pytest
from graphs import dataset_of, stakeholder, tie
from hypothesis import given, settings
from hypothesis import strategies as st

import coalition.suggestions.criteria
from coalition.folder import modules_in
from coalition.network import connect
from coalition.suggestions import Judgement
from coalition.suggestions.criteria import ORDER
from coalition.tables import Capability, Dataset, Scale

CRITERIA = modules_in(coalition.suggestions.criteria)


def score(name: str, dataset: Dataset, source: str, target: str) -> float:
    network = connect(dataset)
    places = [np.array([network.place[id]]) for id in (source, target)]
    return float(getattr(CRITERIA[name], name)(network, dataset, *places)[0])


def judged(name: str, dataset: Dataset, source: str, target: str) -> Judgement:
    network = connect(dataset)
    value = score(name, dataset, source, target)
    places = network.place[source], network.place[target]
    return CRITERIA[name].judgement(network, dataset, *places, value)


def test_the_folder_holds_the_five_criteria_of_the_design():
    assert set(CRITERIA) == set(ORDER)


@pytest.mark.parametrize("name", ORDER)
def test_every_criterion_explains_itself(name):
    module = CRITERIA[name]
    assert all(getattr(module, word) for word in ("LABEL", "MEANING", "FORMULA", "SOURCE"))


@pytest.mark.parametrize("name", ORDER)
def test_where_nothing_is_stated_a_criterion_is_missing_rather_than_zero(name):
    dataset = dataset_of([stakeholder("a"), stakeholder("b")])
    judgement = judged(name, dataset, "a", "b")
    assert (judgement.score, judgement.basis) == (None, "missing")
    assert "test.csv, row 2" in judgement.evidence or name == "alignment"


@pytest.mark.parametrize("name", ORDER)
def test_no_pairs_give_no_scores(name):
    dataset = dataset_of([stakeholder("a")])
    empty = np.zeros(0, dtype=np.int64)
    assert getattr(CRITERIA[name], name)(connect(dataset), dataset, empty, empty).shape == (0,)


@pytest.mark.parametrize("name", ["alignment", "trust", "commitment", "communication"])
def test_a_rating_of_the_target_is_the_score_and_names_its_cell(name):
    rated = replace(stakeholder("b", **{name: 0.75}), row=14, columns=((name, "Our view"),))
    dataset = dataset_of([stakeholder("a", **{name: 0.1}), rated])
    judgement = judged(name, dataset, "a", "b")
    assert (judgement.score, judgement.basis) == (0.75, "rated")
    assert "b is rated 0.75" in judgement.evidence
    assert "test.csv, row 14, Our view" in judgement.evidence


def test_a_rating_is_quoted_on_the_scale_of_its_own_column():
    """Four on a scale of 1 to 5 is (4 - 1) / 4 = 0.75."""
    scale = Scale(file="test.csv", column="trust", low=1, high=5, source="stated")
    dataset = replace(dataset_of([stakeholder("a"), stakeholder("b", trust=0.75)]), scales=(scale,))
    assert judged("trust", dataset, "a", "b").evidence == (
        "Trust in b is rated 4 on the scale of 1 to 5 (test.csv, row 2, trust)."
    )


def test_rare_themes_align_more_than_common_ones():
    """N = 4; water is held by 3: w = ln(5/4) + 1; reefs by 2: r = ln(5/3) + 1.

    a and b hold both: 1. a and c share water only: w**2 / (sqrt(w**2 + r**2) * w).
    """
    dataset = dataset_of(
        [
            stakeholder("a", themes=("water", "reefs")),
            stakeholder("b", themes=("reefs", "water")),
            stakeholder("c", themes=("water",)),
            stakeholder("d"),
        ]
    )
    w, r = math.log(5 / 4) + 1, math.log(5 / 3) + 1
    assert score("alignment", dataset, "a", "b") == pytest.approx(1)
    assert score("alignment", dataset, "a", "c") == pytest.approx(w / math.hypot(w, r))
    assert math.isnan(score("alignment", dataset, "a", "d"))


def test_alignment_is_the_mean_of_what_can_be_compared():
    """Themes 1, values 0, stances +2 and -1 on one issue: 1 - 3/4 = 0.25; mean 1.25 / 3."""
    a = stakeholder("a", themes=("water",), values=("faith",), stances=(("levy", 2.0),))
    b = stakeholder("b", themes=("water",), values=("science",), stances=(("levy", -1.0),))
    assert score("alignment", dataset_of([a, b]), "a", "b") == pytest.approx(1.25 / 3)


def test_descriptions_count_only_where_nothing_better_can_be_compared():
    """Both words are held by both: the cosine is 1; with themes that differ it is 0."""
    a = stakeholder("a", description="Village schools")
    b = stakeholder("b", description="schools, village!")
    assert score("alignment", dataset_of([a, b]), "a", "b") == pytest.approx(1)
    assert "only the descriptions" in judged("alignment", dataset_of([a, b]), "a", "b").evidence
    people = [replace(a, themes=("water",)), replace(b, themes=("health",))]
    assert score("alignment", dataset_of(people), "a", "b") == 0


def test_alignment_names_what_is_shared_and_where_it_stands():
    a = replace(stakeholder("a", themes=("water", "food")), row=3)
    b = replace(stakeholder("b", themes=("food", "water")), row=14, columns=(("themes", "Fields"),))
    evidence = judged("alignment", dataset_of([a, b]), "a", "b").evidence
    assert "2 themes in common, food and water" in evidence
    assert "test.csv, row 3, themes; row 14, Fields" in evidence


def test_complementarity_weighs_needs_by_rarity():
    """A needs law (offered by b: 1/1) and vans (by c and d: 1/2): b meets 1 / 1.5 of it.

    Nothing can be judged the other way, since b states no needs: 2/3 stays.
    """
    dataset = dataset_of(
        [
            stakeholder("a", needs="law; vans"),
            stakeholder("b", offers="law"),
            stakeholder("c", offers="vans"),
            stakeholder("d", offers="vans"),
        ]
    )
    assert score("complementarity", dataset, "a", "b") == pytest.approx(2 / 3)
    assert score("complementarity", dataset, "a", "c") == pytest.approx(1 / 3)


def test_complementarity_on_both_sides_is_more_than_on_one():
    """c1 = 1/2 (law of law and maps, both of rarity 1), c2 = 1/2: 1 - 1/2 * 1/2 = 3/4."""
    a = stakeholder("a", needs="law; maps", offers="vans")
    b = stakeholder("b", needs="vans; staff", offers="law")
    assert score("complementarity", dataset_of([a, b]), "a", "b") == pytest.approx(0.75)
    one_sided = replace(b, needs=(Capability("staff"),))
    assert score("complementarity", dataset_of([a, one_sided]), "a", "b") == pytest.approx(0.5)


def test_what_a_present_partner_gives_is_no_longer_needed():
    """P already offers law to a: of a's unmet needs, vans, b meets none and c all."""
    dataset = dataset_of(
        [
            stakeholder("a", needs="law; vans"),
            stakeholder("b", offers="law"),
            stakeholder("c", offers="vans"),
            stakeholder("p", offers="law"),
        ],
        [tie("a", "p")],
    )
    assert score("complementarity", dataset, "a", "b") == 0
    assert score("complementarity", dataset, "a", "c") == 1
    assert "nothing that a needs and lacks" in judged("complementarity", dataset, "a", "b").evidence


@settings(deadline=None)
@given(
    offers=st.lists(st.sets(st.sampled_from("vwxyz")), min_size=3, max_size=3),
    needs=st.sets(st.sampled_from("vwxyz"), min_size=1),
    added=st.sampled_from("vwxyz"),
)
def test_a_further_offer_never_makes_a_partner_less_complementary(offers, needs, added):
    def of(first: set[str]) -> Dataset:
        held = [first, *offers[1:]]
        people = [stakeholder(f"b{i}", offers=";".join(sorted(h))) for i, h in enumerate(held)]
        return dataset_of([stakeholder("a", needs=";".join(sorted(needs))), *people])

    before = score("complementarity", of(offers[0]), "a", "b0")
    after = score("complementarity", of(offers[0] | {added}), "a", "b0")
    assert after >= np.nan_to_num(before) - 1e-12


def test_derived_trust_is_the_best_product_along_two_or_three_ties():
    """a-m-b gives 0.5 * 0.5 = 0.25; a-x-y-b gives 0.9**3 = 0.729, and wins."""
    ties = [
        tie("a", "m", trust=0.5),
        tie("m", "b", trust=0.5),
        tie("a", "x", trust=0.9),
        tie("x", "y", trust=0.9),
        tie("y", "b", trust=0.9),
    ]
    dataset = dataset_of([], ties)
    assert score("trust", dataset, "a", "b") == pytest.approx(0.729)
    judgement = judged("trust", dataset, "a", "b")
    assert judgement.basis == "derived"
    assert "a with x, y and b" in judgement.evidence
    assert "test.csv, row 2" in judgement.evidence


def test_trust_is_not_known_where_a_tie_of_every_path_is_unrated_or_the_path_is_long():
    ties = [tie("a", "m", trust=0.9), tie("m", "b")]
    assert math.isnan(score("trust", dataset_of([], ties), "a", "b"))
    chain = [tie(x, y, trust=1.0) for x, y in ("ab", "bc", "cd", "de")]
    assert score("trust", dataset_of([], chain), "a", "d") == 1
    assert math.isnan(score("trust", dataset_of([], chain), "a", "e"))


def test_a_chain_over_a_distrusted_tie_gives_trust_zero_rather_than_unknown():
    ties = [tie("a", "m", trust=0.9), tie("m", "b", trust=0.0)]
    assert score("trust", dataset_of([], ties), "a", "b") == 0


def test_derived_commitment_is_the_mean_of_what_its_ties_tell():
    """Forms 1 and 4 of 5: 0.5; one rated 0.9; mean (0.5 + 0.9) / 2 = 0.7."""
    ties = [
        tie("b", "x", form="cooperation", commitment=0.9),
        tie("b", "y", form="coalition"),
    ]
    dataset = dataset_of([stakeholder("a")], ties)
    assert score("commitment", dataset, "a", "b") == pytest.approx(0.7)
    evidence = judged("commitment", dataset, "a", "b").evidence
    assert "rated commitment and forms of 2 ties of b (test.csv, row 2)" in evidence


def test_ties_that_both_sides_report_speak_for_commitment():
    """b-x is reported by both, b-y by b alone: 1 of 2."""
    dataset = dataset_of(
        [stakeholder("a")], [tie("b", "x"), tie("x", "b"), tie("b", "y")], directed=True
    )
    assert score("commitment", dataset, "a", "b") == 0.5


def test_derived_communication_is_the_mean_of_rated_ties_and_shared_regions():
    """B's ties are rated 0.4; a and b share 1 of the 1 region that b has: (0.4 + 1) / 2."""
    dataset = dataset_of(
        [stakeholder("a", regions=("North", "South")), stakeholder("b", regions=("North",))],
        [tie("b", "x", communication=0.4)],
    )
    assert score("communication", dataset, "a", "b") == pytest.approx(0.7)
    evidence = judged("communication", dataset, "a", "b").evidence
    assert "both work in North (test.csv, row 2, regions)" in evidence


def test_potential_ties_tell_nothing_of_trust_or_commitment():
    people = [stakeholder(id, themes=("water",)) for id in "ab"]
    assert connect(dataset_of(people)).basis == "potential"
    assert math.isnan(score("commitment", dataset_of(people), "a", "b"))
