"""The fewest rules that clash, and plans that are nearly as good."""

import itertools
import random
from dataclasses import replace

from small_plans import organisation, planned, small_dataset, small_request, tie

from coalition.network import connect
from coalition.plans import Quota, make_plan
from coalition.plans._story import refusal
from coalition.plans.explaining._clash import _impossible
from coalition.plans.solving._effort import Effort, Guard
from coalition.plans.solving._solve import is_possible


def test_a_rule_that_is_said_twice_is_one_rule():
    """Excluding the only provider twice: without that one rule, the plan stands."""
    people = [organisation("a", "legal", "legal"), organisation("b")]
    plan = planned(people, exclude=("a", "a"), include=("b", "b"))
    assert [c.rule for c in plan.clash] == ["1 member who offers legal", "a is no member"]
    assert not any("and without" in c.allows for c in plan.clash)


def test_rules_that_nobody_could_keep_are_told_together():
    """Of two people three cannot be social nor four private: without both rules one covers all."""
    people = [organisation("a", "legal", "legal"), organisation("b", sector="social")]
    quotas = [Quota("sector", "social", 3), Quota("sector", "private", 4)]
    people.append(organisation("c", sector="private"))
    plan = planned(people, quotas=quotas)
    assert [(c.alone, c.there) for c in plan.clash] == [(True, 1), (True, 1)]
    assert {c.allows for c in plan.clash} == {"Without these, 1 member covers the one need."}
    assert refusal(plan)[0] == "No plan keeps any of these 2 rules:"
    assert refusal(plan)[-1] == "Without these, 1 member covers the one need."


def test_rules_that_only_clash_with_each_other_are_told_one_by_one():
    people = [organisation("a", "legal", "legal"), organisation("b")]
    plan = planned(people, exclude=("a",), require_all=True)
    assert [c.alone for c in plan.clash] == [False, False]
    assert refusal(plan)[0] == "No plan keeps all rules. These 2 clash:"


def test_the_fewest_rules_that_clash_are_named():
    """Only b offers x and only d offers y, and no tie leads from a and b to c and d."""
    people = [
        organisation("a", "p q", "p q r x y"),
        organisation("b", "r x"),
        organisation("c", "p r"),
        organisation("d", "q y"),
    ]
    plan = planned(people, [tie("a", "b"), tie("c", "d")], connected=True, require_all=True)
    rules = {"1 member who offers x", "1 member who offers y", "ties join all members"}
    assert {c.rule for c in plan.clash} == rules


def test_no_fewer_rules_clash_than_those_named():
    """Against every smaller set of the rules, on random requests."""
    chance, seen = random.Random(3), 0
    while seen < 8:
        dataset = small_dataset(chance)
        request = replace(small_request(chance, dataset), require_all=True)
        network = connect(dataset)
        if request.connected and network.basis != "declared":
            continue
        plan = make_plan(network, dataset, request)
        rules = plan.problem.rules
        if len(plan.clash) < 3 or any(map(_impossible, plan.problem.rows)):
            continue
        seen += 1
        for fewer in itertools.combinations(rules, len(plan.clash) - 1):
            rest = [rule for rule in rules if rule not in fewer]
            assert is_possible(plan.problem.without(rest), Effort(5, Guard(60)))


def test_alternatives_go_on_where_only_part_of_the_members_differ():
    """Need p by a or c, q by b or d: four plans of two, each found once, none with one more."""
    people = [
        organisation("a", "p", "p q"),
        organisation("b", "q"),
        organisation("c", "p"),
        organisation("d", "q"),
    ]
    plan = planned(people)
    found = {plan.members, *(other.members for other in plan.alternatives)}
    assert found == {("a", "b"), ("a", "d"), ("b", "c"), ("c", "d")}
