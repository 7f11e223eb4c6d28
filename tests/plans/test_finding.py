"""The plan as part of an analysis, and a saved one judged."""

import json

import pytest
from small_plans import organisation

import coalition
from coalition.analysis import Question, analyze
from coalition.errors import UnusableInput
from coalition.plans import Saved, read_saved, saved_from
from coalition.tables import Dataset, Tie

PEOPLE = (
    organisation("a", "legal media", "legal*3 media translation", name="Ada"),
    organisation("b", "legal", "media", name="Bo"),
    organisation("c", "media transport", "transport*2", name="Cy"),
)
DATASET = Dataset("d", PEOPLE, (Tie("a", "b", "t.csv", 2, status="conflict"),))


def test_an_analysis_plans_for_all_stated_needs():
    plan = analyze(DATASET).plan
    assert (plan.origin, plan.members, plan.status) == ("worked out", ("a", "c"), "optimal")
    assert (plan.objective, plan.gap, plan.missing) == (2, 0, ("translation",))
    assert plan.sentences[0] == "2 members cover 3 of 4 needs."
    assert {one.id: one.only for one in plan.contributions} == {
        "a": ("legal",),
        "c": ("transport",),
    }


def test_without_needs_there_is_no_plan():
    assert analyze(Dataset("d", (organisation("a", "x"), organisation("b")), ())).plan is None


def test_a_saved_plan_is_judged_and_unknown_members_are_told_one_by_one():
    findings = analyze(DATASET, Question(plan=Saved(("a", "Bo", "zz", "yy"), file="plan.json")))
    plan = findings.plan
    assert (plan.origin, plan.members, plan.status) == ("saved", ("a", "b"), "infeasible")
    assert plan.broken == ("Ada and Bo are in conflict: not both",)
    told = [str(issue) for issue in findings.dataset.issues if issue.code == "unknown-member"]
    assert told == [
        f"plan.json: '{id}' is a member of the plan, but is not in the data. Left out of the plan."
        for id in ("zz", "yy")
    ]


def test_partners_are_shown_the_saved_plan_too():
    shown = coalition.analyze(DATASET, plan={"members": ["a", "Bo"]}, audience="partners")
    assert shown.plan.members == ("a", "b")


def test_a_plan_none_of_whose_members_is_known_is_refused():
    with pytest.raises(UnusableInput, match="nobody whom it names is in the data"):
        analyze(DATASET, Question(plan=Saved(("zz",), file="plan.json")))


def test_what_the_command_saves_is_read_with_its_needs_and_redundancy(tmp_path):
    from coalition.views.plans.plan_json import render

    found = coalition.analyze(DATASET)
    plan = coalition.plan(found, needs={"legal": 2}, redundancy=1, include=["b"])
    path = tmp_path / "plan.json"
    path.write_bytes(render(plan))
    saved = read_saved(path)
    assert (saved.members, saved.needs, saved.redundancy) == (("b",), {"legal": 2}, 1)
    for given in (path, plan, json.loads(path.read_text("utf-8"))):
        judged = coalition.analyze(DATASET, plan=given).plan
        assert (judged.members, judged.covered) == (("b",), ("legal",))


@pytest.mark.parametrize(
    "content",
    [
        [],
        {"members": "ada"},
        {"members": [1]},
        {"members": ["a"], "redundancy": 0},
        {"members": ["a"], "needs": [{"term": "x"}]},
        {"members": ["a"], "needs": [{"term": "x", "weight": -1}]},
        {"boards": []},
    ],
)
def test_what_is_no_plan_is_refused_in_words(content):
    with pytest.raises(UnusableInput, match=r"no plan|must be|must have"):
        saved_from(content, "plan.json")


def test_a_board_of_the_map_is_a_plan():
    assert saved_from({"boards": [{"name": "x", "members": ["b", "b"]}]}).members == ("b",)
