from itertools import combinations

import numpy as np
import pytest
from graphs import dataset_of, stakeholder, tie
from hypothesis import given, settings
from hypothesis import strategies as st

from coalition.advocacy import Cause, advocate
from coalition.advocacy.balance import balance, esteban_ray
from coalition.advocacy.beliefs import Beliefs, conflict, congruence, normalised, subtract
from coalition.advocacy.camps import camps
from coalition.advocacy.classes import CutPoints, classes
from coalition.advocacy.swing import swing_sets
from coalition.errors import UnusableInput
from coalition.network import connect
from coalition.tables import Dataset

NAN = float("nan")
HELD = Beliefs(("x", "y", "z"), np.array([[2, 1, -1], [1, -2, NAN], [-1, 0, -1]], dtype=float))
POSITIONS = st.lists(
    st.lists(st.sampled_from([-2.0, -1.0, 0.0, 1.0, 2.0, NAN]), min_size=3, max_size=3),
    min_size=1,
    max_size=8,
)


def ask(dataset: Dataset, **cause: object):
    return advocate(connect(dataset), dataset, Cause(**cause))  # type: ignore[arg-type]


def person(id: str, influence: float | None = None, **stances: float):
    return stakeholder(id, influence=influence, stances=tuple(sorted(stances.items())))


def test_belief_networks_equal_the_hand_counted_tables():
    """0 and 1 agree on x, part on y; 0 and 2 part on x, agree on z; undecided y counts nowhere."""
    assert congruence(HELD).tolist() == [[0, 1, 1], [1, 0, 0], [1, 0, 0]]
    assert conflict(HELD).tolist() == [[0, 1, 1], [1, 0, 1], [1, 1, 0]]
    assert subtract(HELD).tolist() == [[0, 0, 0], [0, 0, -1], [0, -1, 0]]


def test_normalisations_follow_their_formulas():
    """Claims 3, 2, 2, one of them shared by 0 and 1: 1/2.5, 1/(3+2-1), 1/sqrt(3*2)."""
    same = congruence(HELD)
    found = [normalised(same, HELD, way)[0, 1] for way in ("average", "jaccard", "cosine")]
    assert found == pytest.approx([0.4, 1 / 4, 1 / 6**0.5])


@given(positions=POSITIONS, data=st.data())
@settings(max_examples=40, deadline=None)
def test_order_of_stakeholders_does_not_matter(positions, data):
    order = data.draw(st.permutations(range(len(positions))))
    one = Beliefs(("x", "y", "z"), np.array(positions))
    other = one.of(np.array(order))
    assert np.array_equal(subtract(one)[np.ix_(order, order)], subtract(other))
    assert np.array_equal(subtract(one), subtract(one).T)


def test_two_hostile_blocs_are_two_camps_with_certainty():
    held = Beliefs(
        ("x", "y", "z"), np.array([[1.0] * 3, [2] * 3, [1] * 3, [-1] * 3, [-2] * 3, [NAN] * 3])
    )
    found = camps(held)
    assert found.camp.tolist() == [0, 0, 0, 1, 1, -1]
    assert found.certainty[:5].tolist() == [1] * 5


def test_balance_by_heads_and_by_influence():
    """Two for (0.9), one against (0.5), one undecided, one silent: 1/3, (0.9-0.5)/1.4, 8/9."""
    stance = np.array([1, 2, -1, 0, NAN])
    found = balance("x", stance, np.array([0.9, NAN, 0.5, 0.2, 1]))
    assert (found.support, found.oppose, found.undecided, found.silent) == (2, 1, 1, 1)
    assert (found.balance, found.weighted_balance) == pytest.approx((1 / 3, 0.4 / 1.4))
    assert found.polarisation == pytest.approx(8 / 9)
    assert found.left_out == 1


def brute_force(stance, weight):
    """Every smallest winning set of undecided, else of undecided and mild opponents."""
    whole, have = sum(weight), sum(w for s, w in zip(stance, weight, strict=True) if s >= 1)
    for lowest in (-1, -2):
        pool = [i for i, s in enumerate(stance) if lowest < s < 1]
        for size in range(1, len(pool) + 1):
            wins = [
                c
                for c in combinations(pool, size)
                if 2 * (have + sum(weight[i] for i in c)) > whole
            ]
            if wins:
                return set(wins)
    return set()


@given(
    st.lists(st.tuples(st.sampled_from([-2, -1, 0, 1]), st.integers(1, 9)), min_size=1, max_size=7)
)
@settings(max_examples=60, deadline=None)
def test_swing_sets_equal_brute_force(rows):
    stance, weight = [s for s, _ in rows], [w for _, w in rows]
    found = swing_sets(np.array(stance, float), np.array(weight) / 10, most=100)
    if found.won:
        assert 2 * sum(w for s, w in rows if s >= 1) > sum(weight)
    else:
        assert set(found.sets) == brute_force(stance, weight)


def test_more_sets_than_are_listed_are_told_of():
    """6 for, 2 against, five times 1 undecided: 7 of 13 wins, so any one of the five is enough."""
    stance = np.array([1.0, -2.0, 0, 0, 0, 0, 0])
    weight = np.array([0.6, 0.2, 0.1, 0.1, 0.1, 0.1, 0.1])
    found = swing_sets(stance, weight, most=2)
    assert ([len(s) for s in found.sets], found.more) == ([1, 1], True)
    found = swing_sets(stance, weight, most=5)
    assert (len(found.sets), found.more) == (5, False)


def test_of_very_large_sets_one_is_given_and_the_search_called_short():
    """Sixty equals against a hundred: 21 would have to move, in more ways than can be listed."""
    stance = np.array([2.0] * 60 + [0.0] * 41 + [-2.0] * 60)
    found = swing_sets(stance, np.ones(161))
    assert ([len(s) for s in found.sets], found.more) == ([21], None)


def test_polarisation_by_distance_tells_extremes_from_the_mild():
    """Two halves at the ends give 1, at +1 and -1 half of it; all alike give 0; silence None."""
    assert esteban_ray(np.array([2.0, 2, -2, -2])) == pytest.approx(1)
    assert esteban_ray(np.array([1.0, -1])) == pytest.approx(0.5)
    assert esteban_ray(np.array([2.0, 2])) == 0
    assert esteban_ray(np.array([])) is None


def test_polarisation_by_distance_by_hand():
    """A quarter at +2, three quarters at -2: (.25^2.6 * .75 + .75^2.6 * .25) * 4 / (8 * .5^3.6)."""
    expected = (0.25**2.6 * 0.75 + 0.75**2.6 * 0.25) * 4 / (2 * 0.5**3.6 * 4)
    assert esteban_ray(np.array([2.0, -2, -2, -2])) == pytest.approx(expected)


def test_half_of_the_influence_is_no_majority():
    assert not swing_sets(np.array([1.0, -2.0]), np.array([0.3, 0.3])).won


def test_the_way_to_the_undecided_avoids_opponents_and_distrust():
    people = [person("ally", tax=2, food=1), person("foe", tax=-2), person("bridge")]
    people += [person("judge", tax=0, food=1)]
    ties = [
        tie("ally", "foe", trust=1.0),
        tie("foe", "judge", trust=1.0),
        tie("ally", "bridge", trust=0.8),
        tie("bridge", "judge", trust=0.7),
    ]
    judge = ask(dataset_of(people, ties), issue="TAX").movable[0]
    assert judge.path == ("ally", "bridge", "judge")
    assert judge.shared_issue == "food"
    assert judge.advice == (
        "ally can reach judge through bridge; begin with food, which both support."
    )


def test_fewest_spokespeople_reach_all_and_the_partner_who_opposes_is_named():
    people = [person(x, tax=2) for x in ("a", "b", "c")]
    people += [person(x, tax=0) for x in ("t", "u")] + [person("foe", tax=-2), person("far", tax=0)]
    ties = [tie("a", "t"), tie("b", "t"), tie("b", "u"), tie("c", "u"), tie("b", "foe")]
    found = ask(dataset_of(people, ties)).spokespeople[0]
    assert (found.members, found.unreached) == (("b",), ("far",))
    assert found.risks == ("b works with foe, who holds the other side.",)


def test_common_ground_is_what_both_support_before_what_both_oppose():
    ally, judge = person("ally", tax=2, ban=-2, food=1), person("judge", tax=0, ban=-2, food=1)
    ties = [tie("ally", "judge")]
    found = ask(dataset_of([ally, judge], ties), issue="tax").movable[0]
    assert found.advice == (
        "ally works with judge and can ask directly; begin with food, which both support."
    )
    ally, judge = person("ally", tax=2, ban=-2), person("judge", tax=0, ban=-1)
    found = ask(dataset_of([ally, judge], ties), issue="tax").movable[0]
    assert found.advice.endswith("begin with ban, which both oppose.")


def test_who_takes_a_position_without_a_stated_influence_is_named():
    people = [person("a", 0.5, tax=2), person("b", tax=-1), person("c", tax=0), person("d")]
    assert ask(dataset_of(people)).without_influence == ("b", "c")


def test_thousands_of_stakeholders_are_answered_for_without_a_list_of_all_pairs():
    random = np.random.default_rng(7)
    people = [
        person(
            f"s{i:04}",
            float(random.random()),
            **{f"issue {k}": float(random.integers(-2, 3)) for k in range(3)},
        )
        for i in range(5000)
    ]
    ends = random.integers(0, 5000, (8000, 2)).tolist()
    ties = [tie(f"s{i:04}", f"s{j:04}") for i, j in ends if i != j]
    found = ask(dataset_of(people, ties))
    assert (found.pairs, found.pairs_left_out) == ((), 5000 * 4999 // 2)
    assert sum(len(camp.members) for camp in found.camps) + len(found.without_camp) == 5000
    assert all(len(s.sets) >= 1 for s in found.swing_sets if not s.won and s.pool != "nobody")


def test_a_hundred_issues_are_all_answered():
    random = np.random.default_rng(3)
    names = [f"issue {k:03}" for k in range(100)]
    people = [
        person(f"s{i}", 0.5, **{name: float(random.integers(-2, 3)) for name in names})
        for i in range(8)
    ]
    found = ask(dataset_of(people))
    assert [b.issue for b in found.issues] == names
    assert len(found.swing_sets) == len(found.spokespeople) == 100


def test_goal_to_oppose_turns_the_sides_round():
    people = [person("a", tax=2), person("b", tax=-2), person("c", tax=1)]
    assert {m.id for m in ask(dataset_of(people), goal="oppose").movable} == {"c"}


def test_a_missing_value_never_stands_in_a_corner():
    found = classes(stakeholder("a", influence=0.9), [("tax", 2.0)], CutPoints())
    assert (found.grid, found.salience, found.approaches) == (None, None, (("tax", None),))
    whole = stakeholder("b", influence=0.9, interest=0.2, legitimacy=0.1, urgency=0.8)
    found = classes(whole, [("tax", -1.0), ("rent", 0.0)], CutPoints())
    assert (found.grid, found.salience) == ("keep satisfied", "dangerous")
    assert found.approaches == (("tax", "develop awareness"), ("rent", None))


def test_no_stance_no_answer_and_an_unknown_issue_is_refused():
    assert ask(dataset_of([stakeholder("a")])) is None
    assert ask(dataset_of([person("a", tax=1)])).camps == ()
    with pytest.raises(UnusableInput, match="Issues: tax"):
        ask(dataset_of([person("a", tax=1)]), issue="rent")


def test_toxic_chemicals_industry_and_environmental_groups_stand_apart():
    """Leifeld and Schneider (2012): industry with the economics ministry, groups against them."""
    from pathlib import Path

    from coalition.api import read

    sheet = Path(__file__).resolve().parents[3] / "shared" / "data" / "chemnet" / "stakeholders.csv"
    if not sheet.exists():
        pytest.skip("the published data are not here")
    camp = {id: c.id for c in ask(read(sheet)).camps for id in c.members}
    assert camp["VCI"] == camp["BMW"]
    assert camp["BUND"] == camp["BBU"] == camp["AGV"] == camp["SRU"]
    assert camp["VCI"] != camp["BUND"]
