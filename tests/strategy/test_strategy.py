"""What the strategy works out of a network that can be followed by hand."""

from datetime import date

import pytest
from strategy_samples import SHEET, TIES, strategy_of

import coalition
from coalition.errors import UnusableInput
from coalition.strategy import Calendar, Config, make_strategy, total
from coalition.strategy._config import CostSet, GoalSet
from coalition.waves import indicators


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    return strategy_of(tmp_path_factory.mktemp("strategy"))


def partner(strategy, name):
    return next(p for p in strategy.partners if p.name == name)


def test_what_is_needed_and_offered_meets_by_term(found):
    """Ours needs legal and water and offers media; Cy offers legal and needs media."""
    cy = partner(found, "Cy")
    assert (cy.brings, cy.gives) == (("legal",), ("media",))
    assert (cy.themes, cy.regions) == (("food", "youth"), ("North",))
    assert partner(found, "Di").brings == ("water",)


def test_who_stands_between_introduces(found):
    assert [s.name for s in partner(found, "Cy").introducers] == ["Bo"]
    assert [s.name for s in partner(found, "Ed").introducers] == ["Bo", "Cy"]
    assert partner(found, "Di").introducers == ()


def test_present_partners_keep_or_grow_as_their_ties_are_rated(found):
    """Ours and Bo coordinate, and every rating is the highest: collaboration is borne."""
    [bo] = found.present
    assert (bo.stakeholder.name, bo.form, bo.grow_to) == ("Bo", "coordination", "collaboration")


def test_needs_say_who_offers_them(found):
    """Ours needs legal, of weight 2, and water; Cy and Di offer them, and are target partners."""
    assert [(n.term, n.weight, n.present, n.targets, n.others) for n in found.needs] == [
        ("legal", 2, (), ("Cy",), ()),
        ("water", 1, (), ("Di",), ()),
    ]


def test_ratings_of_several_ties_of_two_count_together(tmp_path):
    """The closest tie of Ours and Bo bears no rating; another one does."""
    ties = TIES + "Ours,Bo,coalition,,,,existing\n"
    found = strategy_of(
        tmp_path,
        ties=ties.replace("source,", "kind,source,")
        .replace("\nOurs", "\na,Ours")
        .replace("\nBo", "\na,Bo")
        .replace("\nCy", "\na,Cy")
        .replace("a,Ours,Bo,coalition", "b,Ours,Bo,coalition"),
    )
    [bo] = found.present
    assert (bo.form, bo.grow_to, bo.ratings["trust"]) == ("coalition", "coalition", 1)


def test_baselines_are_what_compare_works_out(found):
    known = indicators(found.findings)
    assert found.goals
    assert [g.baseline for g in found.goals] == [known[g.indicator] for g in found.goals]


def test_partnership_goals_count_one_tie_for_each_new_partner(found):
    new = sum(p.is_new for p in found.partners)
    begin = found.goals[0]
    assert (begin.indicator, begin.baseline, begin.target) == ("ties", 3, 3 + new)


def test_gap_goals_take_off_what_the_partners_close(found):
    assert found.goals[2:]
    for goal in found.goals[2:]:
        kind = goal.indicator.removeprefix("gaps.")
        closed = {g.id for p in found.partners for g in p.closes if g.kind == kind}
        assert goal.baseline - goal.target == max(len(closed), 1)
        assert goal.target >= 0
        assert goal.gaps[0].kind == kind


def test_what_we_need_and_nobody_offers_becomes_a_goal(tmp_path):
    sheet = SHEET.replace("legal; storage", "storage")
    found = strategy_of(tmp_path, sheet=sheet)
    goal = next(g for g in found.goals if g.indicator == "gaps.missing-capability")
    assert goal.gaps[0].subject == "legal"
    assert goal.gaps[0].remedy in [a.what for a in found.actions]


def test_without_ties_the_goal_counts_forms_from_zero(tmp_path):
    (tmp_path / "names.csv").write_text("name,themes\nA,x\nB,x\nC,x\n", "utf-8")
    findings = coalition.analyze(tmp_path / "names.csv", focal="A").findings
    goal = make_strategy(findings).goals[0]
    assert (goal.indicator, goal.baseline, goal.target) == ("ties.cooperation", 0, 2)


def test_every_partner_stands_under_one_goal_and_the_sums_add_up(found):
    """Costs 4 and 2.5; contributions 7 of our own, 10 and 3."""
    budget = found.budget
    assert total(budget.lines, "cost") == 6.5
    assert total(budget.lines, "contribution") == 20
    for what in ("cost", "contribution"):
        by_goal = sum(total(budget.of(g.number), what) or 0 for g in found.goals)
        assert by_goal == total(budget.lines, what)
    names = [line.item for line in budget.lines if line.item.startswith("Partnership")]
    assert len(names) == len(set(names)) == len(found.partners)
    # The cost of Ed and the contribution of Di; our own contribution costs nothing further.
    assert budget.unknown == 2


def test_risks_name_conflicts_opposed_stances_and_low_criteria(found):
    risks = {risk.kind: risk for risk in found.risks}
    assert risks["conflict"].what == "Cy and Di are in conflict, as the data state."
    assert risks["stance"].what == "Cy and we stand on opposite sides: Tax."
    assert "Cy: Commitment" in risks["criterion"].what
    assert any(risk.kind == "cut-point" for risk in found.risks)
    assert risks["unknown"]


def test_one_whom_the_analysis_rules_out_is_told_as_a_risk(tmp_path):
    """Ours and Cy are 3 apart on the tax: no suggestion, but Bo can still introduce them."""
    sheet = SHEET.replace("Well known,1", "Well known,2")
    found = strategy_of(tmp_path, Config(partners=("Cy",)), sheet=sheet)
    [cy] = found.partners
    assert cy.suggestion is None
    assert [s.name for s in cy.introducers] == ["Bo"]
    assert {"stance", "not-suggested"} <= {risk.kind for risk in found.risks_of(cy)}


def test_the_public_sees_no_stance_rating_or_cost(tmp_path):
    seen = strategy_of(tmp_path, audience="public")
    assert not {"stance", "criterion", "conflict"} & {risk.kind for risk in seen.risks}
    assert total(seen.budget.lines, "cost") is None
    assert all(p.stakeholder.contact is None for p in seen.partners)


def test_quarters_run_from_the_stated_start(tmp_path):
    found = strategy_of(tmp_path, Config(start=date(2027, 4, 1)))
    assert [g.by for g in found.goals[:2]] == ["2027-09-30", "2028-03-31"]
    assert Calendar(date(2027, 11, 30)).first_day(2) == date(2028, 2, 29)
    assert {a.quarter for a in found.actions} == {1, 2, 3, 4}


def test_without_a_start_dates_are_quarters(found):
    assert found.goals[0].by == "end of quarter 2"
    assert found.goals[0].by_set == "Q2"


def test_what_nobody_said_is_a_blank(found):
    assert found.identity.vision.startswith("⟦to fill in:")
    assert {a.accountable for a in found.actions} == {"⟦who⟧"}
    assert {g.owner for g in found.goals} == {"⟦owner⟧"}


def test_the_configuration_fills_blanks_and_sets_goals(tmp_path):
    config = Config(
        vision="Bread for all",
        responsible="Ana",
        partners=("di", "Ed"),
        goals=(GoalSet("Grow", "mean_degree", 3, by="2027-12-31", owner="Ana"),),
        costs=(CostSet("Meetings", "mean_degree", 100.0),),
    )
    found = strategy_of(tmp_path, config)
    assert found.identity.vision == "Bread for all"
    assert [p.name for p in found.partners] == ["Di", "Ed"]
    [goal] = found.goals
    assert (goal.baseline, goal.target, goal.by, goal.owner) == (1.2, 3, "2027-12-31", "Ana")
    assert {a.responsible for a in found.actions} == {"Ana"}
    assert total(found.budget.of(1), "cost") == 102.5


def test_a_goal_may_name_one_gap_whether_it_is_there_or_closed(tmp_path):
    """As `coalition compare` reads it: of a gap that is not found the severity is 0."""
    gap = strategy_of(tmp_path).findings.gaps[0]
    config = Config(
        goals=(
            GoalSet("Close it", f"gaps.{gap.kind}.{gap.subject}", 0),
            GoalSet("Keep it closed", f"gaps.{gap.kind}.no such thing", 0),
        )
    )
    there, closed = strategy_of(tmp_path, config).goals
    assert (there.baseline, there.gaps, there.why) == (gap.severity, (gap,), gap.evidence[0])
    assert there.measure.startswith("Severity of the gap, from 0 (closed) to 1: ")
    assert there.measure.endswith(gap.subject)
    assert (closed.baseline, closed.gaps, closed.why) == (0, (), "")


def test_a_plan_names_the_partners(tmp_path):
    found = strategy_of(tmp_path, planned=("Bo", "Cy", "Ours"))
    assert found.chosen_by == "plan"
    assert [(p.name, p.is_new) for p in found.partners] == [("Bo", False), ("Cy", True)]
    assert partner(found, "Bo").form == "coordination"


@pytest.mark.parametrize(
    ("config", "planned", "told"),
    [
        (Config(partners=("Nobody",)), (), "No stakeholder is called 'Nobody'"),
        (Config(partners=("ours",)), (), "cannot be its own partner"),
        (Config(), ("Zz",), "The plan names 'Zz'"),
        (Config(goals=(GoalSet("a", "gaps.cut-points", 1),)), (), "Near it: gaps.cut-point"),
        (Config(costs=(CostSet("a", "tie"),)), (), "Goals have these indicators: ties"),
    ],
)
def test_what_is_not_known_is_told(tmp_path, config, planned, told):
    with pytest.raises(UnusableInput, match=told):
        strategy_of(tmp_path, config, planned=planned)


def test_it_needs_somebody_whose_strategy_it_is(tmp_path):
    (tmp_path / "names.csv").write_text("name\nA\nB\n", "utf-8")
    with pytest.raises(UnusableInput, match="--for NAME"):
        make_strategy(coalition.analyze(tmp_path / "names.csv").findings)


@pytest.mark.parametrize("rows", ["A\n", "A\nB\n", "A\nB\nC\nD\nE\nF\n"])
def test_names_alone_give_a_strategy_of_blanks(tmp_path, rows):
    (tmp_path / "names.csv").write_text(f"name\n{rows}", "utf-8")
    found = make_strategy(coalition.analyze(tmp_path / "names.csv", focal="A").findings)
    assert found.actions
    assert not found.budget.is_known
