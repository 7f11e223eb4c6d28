"""What a plan says of its members, of what is missing, and of why there is none."""

import random

import pytest
from small_plans import organisation, planned, small_dataset, small_request, tie

from coalition.errors import UnusableInput
from coalition.network import connect
from coalition.plans import Quota, Request, make_plan
from coalition.plans._story import headline, story
from coalition.plans.explaining._clash import _impossible
from coalition.plans.solving._effort import Effort, Guard
from coalition.plans.solving._solve import is_possible
from coalition.tables import Dataset

FOUR = (
    organisation("a", "legal media", "legal*3 media translation", cost=10.0, trust=0.8),
    organisation("b", "legal", "media", cost=4.0, trust=0.4),
    organisation("c", "media transport", "transport*2", cost=5.0),
    organisation("d", "transport", cost=None),
)


def test_a_need_weighs_what_its_needers_say_together():
    """Media is needed by a (1) and b (1); legal by a alone, three times as much as others."""
    weights = {need.term: need.weight for need in planned(FOUR).needs}
    assert weights == {"legal": 3, "media": 2, "transport": 2, "translation": 1}


def test_a_need_that_nobody_offers_is_missing_and_the_plan_stands():
    plan = planned(FOUR)
    assert plan.status == "optimal"
    assert plan.missing == ("translation",)
    assert {n.term: n.available for n in plan.needs}["translation"] == 0
    assert len(plan.members) == 2


def test_two_providers_are_asked_for_where_the_data_have_two():
    plan = planned(FOUR, redundancy=2)
    assert plan.members == ("a", "b", "c", "d")
    assert plan.covered == ("legal", "media", "transport")


def test_within_a_size_the_heaviest_needs_are_covered():
    """A brings legal and media, 3 + 2 = 5, more than any other one member."""
    plan = planned(FOUR, max_members=1)
    assert plan.members == ("a",)
    assert plan.objective == 5
    assert plan.coverage == pytest.approx(5 / 8)


def test_a_cost_that_is_not_stated_counts_as_the_highest_and_is_told():
    """B (4) and c (5) cover what a and c (15) do; d counts as 10."""
    plan = planned(FOUR, budget=9)
    assert plan.members == ("b", "c")
    assert plan.cost == 9
    assert plan.assumptions == ("No cost is stated for d: counted as 10, the highest stated.",)


def test_a_budget_without_any_cost_cannot_be_asked():
    with pytest.raises(UnusableInput, match="state no cost"):
        planned([organisation("a", "x", "x")], budget=3)


def test_members_in_conflict_are_never_both_chosen():
    people = [organisation(i, i, "a b c") for i in "abc"]
    plan = planned(people, [tie("a", "b", status="conflict")], max_members=3)
    assert len(plan.covered) == 2
    assert not {"a", "b"} <= set(plan.members)


def test_connected_members_are_joined_by_a_go_between():
    """A and c cover all; only b knows both."""
    people = [organisation("a", "x", "x y"), organisation("b"), organisation("c", "y")]
    ties = [tie("a", "b"), tie("b", "c")]
    assert planned(people, ties).members == ("a", "c")
    plan = planned(people, ties, connected=True)
    assert plan.members == ("a", "b", "c")
    assert next(c for c in plan.contributions if c.id == "b").parts == 2
    with pytest.raises(UnusableInput, match="state no ties"):
        planned(people, connected=True)


def test_trust_comes_from_the_rating_or_else_from_ties_and_unknown_does_not_qualify():
    people = [organisation(i, "x", "x") for i in "abc"] + [organisation("d", "x", trust=0.9)]
    ties = [tie("a", "b", trust=0.7)]
    plan = planned(people, ties, min_trust=0.6, objective=["value"], min_members=3)
    assert plan.members == ("a", "b", "d")
    assert "none of them can meet the least trust" in plan.assumptions[0]


def test_quotas_count_any_column():
    people = [
        organisation("a", "x y", "x y", regions=("North",), further=(("Staff", "large"),)),
        organisation("b", "x", regions=("South",), further=(("Staff", "small"),)),
        organisation("c", "y", regions=("south",), further=(("Staff", "large"),)),
    ]
    assert planned(people).members == ("a",)
    assert planned(people, quotas=[Quota("region", "SOUTH", 2)]).members == ("b", "c")
    assert planned(people, quotas=[Quota("staff", "large", 0, 0)]).status == "infeasible"
    with pytest.raises(UnusableInput, match="There are: large, small"):
        planned(people, quotas=[Quota("Staff", "huge", 1)])
    with pytest.raises(UnusableInput, match="sector, type, region"):
        planned(people, quotas=[Quota("colour", "red", 1)])


def test_the_clash_names_the_rules_and_what_giving_up_each_allows():
    """Two needs, one provider each, and room for one member; the conflict has no part in it."""
    people = [organisation("a", "x", "x y"), organisation("b", "y"), organisation("c")]
    plan = planned(people, [tie("a", "c", status="conflict")], max_members=1, require_all=True)
    assert plan.status == "infeasible"
    assert plan.members == ()
    assert {c.rule for c in plan.clash} == {
        "1 member who offers x",
        "1 member who offers y",
        "at most 1 member",
    }
    told = {c.rule: c.allows for c in plan.clash}
    assert told["at most 1 member"] == "Without it, 2 members cover all 2 needs."
    assert told["1 member who offers x"] == (
        "Without it, 1 member covers 1 of 2 needs: 50\u00a0% of what is needed, by weight."
    )


def test_a_provider_ruled_out_by_the_user_is_in_the_clash():
    plan = planned([organisation("a", "x", "x")], exclude=["A"])
    assert {c.kind for c in plan.clash} == {"need", "exclude"}


def test_the_rest_of_a_clash_is_possible_without_any_one_of_it():
    tried = 0
    for seed in range(60):
        chance = random.Random(seed)
        dataset = small_dataset(chance)
        plan = make_plan(connect(dataset), dataset, small_request(chance, dataset))
        if plan.status != "infeasible":
            continue
        tried += 1
        texts = [c.rule for c in plan.clash]
        rules = [rule for rule in plan.problem.rules if rule.text in texts]
        others = [rule for rule in plan.problem.rules if rule.text not in texts]
        clash = plan.problem.without(others)
        assert is_possible(clash, Effort(5, Guard(60))) is False
        if not any(map(_impossible, rules)):
            assert all(is_possible(clash.without([rule]), Effort(5, Guard(60))) for rule in rules)
    assert tried > 10


def test_shapley_shares_add_up_to_what_is_covered_and_equals_share_alike():
    """legal: a and b half each (1.5); media: a and c 1 each; transport: c and d 1 each."""
    plan = planned(FOUR, redundancy=2)
    shares = {c.id: c.shapley for c in plan.contributions}
    assert shares == pytest.approx({"a": 2.5, "b": 1.5, "c": 2, "d": 1})
    assert sum(shares.values()) == pytest.approx(7)


def test_leaving_tells_what_is_lost_and_who_could_follow():
    plan = planned(FOUR, include=["a", "c"])
    a = next(c for c in plan.contributions if c.id == "a")
    assert (a.only, a.lost, a.replacements) == (("legal",), ("legal",), ("b",))


def test_the_frontier_rises_and_ends_where_all_is_covered_that_can_be():
    plan = planned(FOUR, max_members=1)
    sizes = [p for p in plan.frontier if p.by == "size"]
    assert [(p.limit, p.needs) for p in sizes] == [(0, 0), (1, 2), (2, 3)]
    assert sizes[1].knee
    budgets = [p.coverage for p in planned(FOUR).frontier if p.by == "budget"]
    assert budgets == sorted(budgets)
    assert budgets[-1] == pytest.approx(7 / 8)


def test_an_alternative_is_nearly_as_good_with_other_members():
    people = [organisation("a", "x", "x"), organisation("b", "x"), organisation("c", "x")]
    plan = planned(people)
    assert {other.members for other in plan.alternatives} | {plan.members} == {
        ("a",),
        ("b",),
        ("c",),
    }
    assert all(other.shared == 0 for other in plan.alternatives)


def test_the_price_of_a_rule_is_what_the_plan_is_worth_without_it():
    plan = planned(FOUR, max_members=1, exclude=["d"])
    told = {price.kind: (price.matters, price.text) for price in plan.prices}
    assert told["size"] == (
        True,
        "Without it, 2 members cover 3 of 4 needs: 88\u00a0% of what is needed, by weight.",
    )
    assert told["exclude"] == (False, "It costs nothing.")


def test_a_board_is_judged_and_not_changed():
    conflict = [tie("a", "d", status="conflict")]
    plan = planned(FOUR, conflict, board=["a", "d"])
    assert plan.members == ("a", "d")
    assert plan.status == "infeasible"
    assert plan.broken == ("a and d are in conflict: not both",)
    assert planned(FOUR, board=["b"]).status == "feasible"
    assert planned(FOUR, board=["b"]).missing == ("media", "transport", "translation")
    with pytest.raises(UnusableInput, match="no stakeholder's id"):
        planned(FOUR, board=["z"])


def test_needs_are_found_in_any_spelling_and_unknown_ones_are_told():
    plan = planned(FOUR, needs={"LEGAL": 2, "legul": 1})
    assert plan.covered == ("legal",)
    assert plan.missing == ("legul",)
    assert plan.assumptions == (
        "Nobody in the data needs or offers 'legul'. Did you mean 'legal'?",
    )
    with pytest.raises(UnusableInput, match="above 0"):
        planned(FOUR, needs={"legal": 0})


def test_unknown_names_and_objectives_are_told():
    with pytest.raises(UnusableInput, match="No stakeholder is called 'zz'"):
        planned(FOUR, include=["zz"])
    with pytest.raises(UnusableInput, match="fewest, cheapest, value, trust"):
        planned(FOUR, objective=["best"])


def test_where_more_than_one_rule_must_go_the_others_are_named():
    """Both quotas ask for more than there are places for; without one the other still does."""
    people = [
        organisation(i, sector=s) for i, s in zip("abcd", ["public", "social"] * 2, strict=True)
    ]
    quotas = [Quota("sector", "public", 2), Quota("sector", "social", 2)]
    plan = planned(people, quotas=quotas, max_members=1)
    told = {c.rule: c.allows for c in plan.clash}
    assert told["at most 1 member"] == "Without it, 4 members."
    quota = next(text for rule, text in told.items() if rule.startswith("at least 2"))
    assert quota.startswith("Leaving it out is not enough; without “at")


def test_where_a_rule_less_leaves_nobody_the_plan_is_said_to_be_empty():
    """Nobody offers x: without the least size nobody need join."""
    people = [organisation(i, needs="x") for i in "abc"]
    plan = planned(people, min_members=3, max_members=1)
    told = {c.rule: c.allows for c in plan.clash}
    assert told["at least 3 members"] == "Without it, the plan is empty."
    assert told["at most 1 member"] == "Without it, 3 members do not cover the one need."


@pytest.mark.parametrize("name", ["budget", "min_trust", "effort", "time_limit"])
def test_a_limit_that_is_no_number_is_refused(name):
    """Nothing is above it or below it, so that it would be no limit."""
    dataset = Dataset("d", (organisation("a", "x", "x", cost=1.0, trust=1.0),), ())
    with pytest.raises(UnusableInput, match="must be a number"):
        make_plan(connect(dataset), dataset, Request(**{name: float("nan")}))


def told(people, **asked) -> str:
    return " ".join([headline(plan := planned(people, **asked)), *story(plan)])


def test_text_and_table_agree_on_who_alone_brings_what():
    """Of a, twice asked for, both members are needed: neither alone brings it. z alone has b, c."""
    people = [
        organisation("m", "a d", "a b c d"),
        organisation("n", "a d"),
        organisation("z", "b c"),
    ]
    plan = planned(people, redundancy=2)
    only = {c.id: c.only for c in plan.contributions}
    assert only == {"m": (), "n": (), "z": ("b", "c")}
    assert "2 needs hang on one member alone; z alone holds 2." in story(plan)


def test_a_term_that_nobody_needs_or_offers_is_told_once():
    said = told([organisation("m", "a", "a")], needs=["a", "juggling"])
    assert said.count("juggling") == 1
    assert "Nobody in the data needs or offers 'juggling'." in said


def test_the_one_need_left_open_reads_as_a_sentence():
    people = [organisation("m", "a", "a"), organisation("n", "a")]
    plan = planned(people, redundancy=2, max_members=1, include=["m"])
    assert headline(plan) == "1 member does not cover the one need."


def test_what_cannot_be_covered_twice_is_in_the_plan_once_and_the_text_says_so():
    """A and b have one provider each: both join, and neither need counts as covered."""
    people = [organisation("m", "a", "a b", cost=3), organisation("n", "b", cost=4)]
    plan = planned(people, redundancy=2)
    assert (plan.members, plan.covered, plan.objective) == (("m", "n"), (), 2)
    assert headline(plan) == "2 members; 2 needs have too few providers for 2 each: a and b."
    said = told(people, redundancy=2, objective=["cheapest"])
    assert "2 members, at a cost of 7; 2 needs have too few" in said
    assert (
        "Too few in the data offer a (1) and b (1), each asked for 2 times: all who do are in the "
        "plan, and the needs count as missing." in said
    )


def test_the_only_one_who_offers_a_need_is_said_to_be_in_the_plan_or_not():
    people = [organisation("m", "a c", "a b c"), organisation("n", "b c")]
    both = told(people, redundancy=2, needs=["a", "c"])
    assert both.startswith("2 members cover 1 of 2 needs.")
    assert "Only one in the data offers a: it is in the plan, and the need counts as miss" in both
    without = told([*people, organisation("o", "c")], redundancy=2, max_members=2, exclude=["m"])
    assert "Only one in the data offers b: it is in the plan" in without
    assert "Too few in the data offer a (1)." in without


def test_parts_are_not_known_where_no_ties_are_stated():
    """Shared needs and offers make potential ties, which join nobody."""
    plan = planned(FOUR)
    assert plan.parts is None
    assert {c.parts for c in plan.contributions} == {None}
    assert planned(FOUR, [tie("a", "c")]).parts == 1
