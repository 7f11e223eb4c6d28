import math
from dataclasses import replace

import numpy as np
import pytest
from graphs import dataset_of, stakeholder, tie
from hypothesis import given, settings
from hypothesis import strategies as st

import coalition.suggestions.criteria
from coalition.network import connect
from coalition.runtime.folder import modules_in
from coalition.suggestions import Judgement
from coalition.suggestions.criteria import ORDER
from coalition.suggestions.criteria._frequency import contacts_a_year
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


def test_the_words_of_missions_weigh_a_quarter_of_what_else_can_be_compared():
    """Both words are held by both: 1; beside themes that differ (1 * 0 + 1/4 * 1) / (5/4) = 0.2."""
    a = stakeholder("a", description="Village schools")
    b = stakeholder("b", description="schools, village!")
    assert score("alignment", dataset_of([a, b]), "a", "b") == pytest.approx(1)
    evidence = judged("alignment", dataset_of([a, b]), "a", "b").evidence
    assert "their descriptions have the words schools and village in common" in evidence
    people = [replace(a, themes=("water",)), replace(b, themes=("health",))]
    assert score("alignment", dataset_of(people), "a", "b") == pytest.approx(0.2)
    half_silent = [a, replace(b, description=None)]
    assert math.isnan(score("alignment", dataset_of(half_silent), "a", "b"))


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
    """a-m-b gives 0.8 * 0.5 * 0.5 = 0.2; a-x-y-b 0.64 * 0.9**3 = 0.46656, and wins."""
    ties = [
        tie("a", "m", trust=0.5),
        tie("m", "b", trust=0.5),
        tie("a", "x", trust=0.9),
        tie("x", "y", trust=0.9),
        tie("y", "b", trust=0.9),
    ]
    dataset = dataset_of([], ties)
    assert score("trust", dataset, "a", "b") == pytest.approx(0.46656)
    judgement = judged("trust", dataset, "a", "b")
    assert judgement.basis == "derived"
    assert "a with x, y and b, less a fifth for each hand between" in judgement.evidence
    assert "test.csv, row 2" in judgement.evidence


def test_trust_is_not_known_where_a_tie_of_every_path_is_unrated_or_the_path_is_long():
    ties = [tie("a", "m", trust=0.9), tie("m", "b")]
    assert math.isnan(score("trust", dataset_of([], ties), "a", "b"))
    chain = [tie(x, y, trust=1.0) for x, y in ("ab", "bc", "cd", "de")]
    assert score("trust", dataset_of([], chain), "a", "c") == pytest.approx(0.8)
    assert score("trust", dataset_of([], chain), "a", "d") == pytest.approx(0.64)
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


def test_a_contribution_counts_by_its_rank_among_those_stated():
    """Of 5, 10, 10 and 40: 10 is above one of three others and equal to one, (1 + 1/2) / 3."""
    amounts = {"b": 10.0, "c": 5.0, "d": 10.0, "e": 40.0}
    people = [stakeholder(id, contribution=amount) for id, amount in amounts.items()]
    dataset = dataset_of([stakeholder("a"), *people])
    assert score("commitment", dataset, "a", "b") == pytest.approx(0.5)
    assert score("commitment", dataset, "a", "c") == 0
    assert score("commitment", dataset, "a", "e") == 1
    assert math.isnan(score("commitment", dataset, "b", "a"))
    assert "(test.csv, row 2, contribution)" in judged("commitment", dataset, "a", "b").evidence


def test_a_single_stated_contribution_says_nothing():
    dataset = dataset_of([stakeholder("a"), stakeholder("b", contribution=500.0)])
    assert math.isnan(score("commitment", dataset, "a", "b"))


def test_a_contribution_and_forms_make_one_mean():
    """Form 4 of 5 is 0.8; the larger of two contributions is 1: 0.9."""
    people = [stakeholder("a", contribution=1.0), stakeholder("b", contribution=2.0)]
    dataset = dataset_of(people, [tie("b", "x", form="coalition")])
    assert score("commitment", dataset, "a", "b") == pytest.approx(0.9)


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


def test_frequent_contact_speaks_for_communication():
    """Weekly is ln(53) / ln(366), daily 1; the mean of both."""
    ties = [tie("b", "x", frequency="weekly"), tie("b", "y", frequency="Every day")]
    dataset = dataset_of([stakeholder("a")], ties)
    weekly = math.log(53) / math.log(366)
    assert score("communication", dataset, "a", "b") == pytest.approx((weekly + 1) / 2)
    assert "how often it is in touch (test.csv, row 2)" in (
        judged("communication", dataset, "a", "b").evidence
    )


@pytest.mark.parametrize(
    ("text", "contacts"),
    [
        ("Hebdomadaire", 52),
        ("2 fois par mois", 24),
        ("una vez al año", 1),
        ("every two weeks", 26),
        ("bi-weekly", 26),
        ("every 3 months", 4),
        ("on an ad hoc basis", None),
        ("", None),
        ("4", None),
        ("every 0 days", 0),
        ("never", 0),
    ],
)
def test_a_frequency_is_read_only_where_it_names_a_period(text, contacts):
    assert contacts_a_year(text) == contacts


def test_a_shared_language_speaks_for_communication():
    """B has one language of a's two, and a region that a has not: (1 + 0) / 2."""
    a = stakeholder("a", regions=("North",), further=(("Langue de travail", "français, English"),))
    b = stakeholder("b", regions=("South",), further=(("Langue de travail", "Français"),))
    dataset = dataset_of([a, b])
    assert score("communication", dataset, "a", "b") == 0.5
    evidence = judged("communication", dataset, "a", "b").evidence
    assert "both use Français (test.csv, row 2, Langue de travail)" in evidence


def test_a_partner_who_leads_to_new_contacts_is_more_complementary():
    """B has three partners, one of them a's: h = 2 / 4; 1 - (1 - 1)(..) stays 1, 0 becomes 1/8."""
    people = [stakeholder("a", needs="law"), stakeholder("b", offers="vans")]
    ties = [tie("b", "m"), tie("b", "x"), tie("b", "y"), tie("a", "m")]
    assert score("complementarity", dataset_of(people, ties), "a", "b") == pytest.approx(0.125)
    evidence = judged("complementarity", dataset_of(people, ties), "a", "b").evidence
    assert "b works with 2 stakeholders with whom a has no tie, x and y" in evidence
    met = [people[0], stakeholder("b", offers="law")]
    assert score("complementarity", dataset_of(met, ties), "a", "b") == 1


def test_new_contacts_alone_do_not_tell_whether_two_complement_each_other():
    dataset = dataset_of([stakeholder("a")], [tie("b", "x")])
    assert math.isnan(score("complementarity", dataset, "a", "b"))


@pytest.mark.parametrize("name", ORDER)
def test_what_is_not_known_cites_a_column_only_where_the_sheet_has_it(name):
    """The sheet of both has a column of trust alone, left empty."""
    people = [stakeholder(id, columns=(("trust", "How we trust them"),)) for id in "ab"]
    evidence = judged(name, dataset_of(people), "a", "b").evidence
    assert ("row 2, How we trust them" in evidence) == (name == "trust")
    assert ("row 2: no column" in evidence) == (name != "trust")


def test_potential_ties_tell_nothing_of_trust_or_commitment():
    people = [stakeholder(id, themes=("water",)) for id in "ab"]
    assert connect(dataset_of(people)).basis == "potential"
    assert math.isnan(score("commitment", dataset_of(people), "a", "b"))
