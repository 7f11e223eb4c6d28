"""The strategy of a stakeholder of each shipped data set, opened again."""

from io import BytesIO

import openpyxl
import pytest
from strategy_samples import texts_of, word_of

import coalition
import coalition.views.strategy
from coalition.examples import examples
from coalition.strategy import make_strategy, total
from coalition.views import render_all
from coalition.views.strategy._partner_files import partner_files
from coalition.waves import indicators

FOCAL = {
    "district-health-coalition": "Healthy Valley Alliance",
    "global-fund": "Communities",
    "global-partnership-for-education": "CSO 2 (civil society of developing countries)",
}


@pytest.fixture(scope="module", params=sorted(FOCAL))
def made(request):
    [path] = [example.path for example in examples() if example.name == request.param]
    sheets = path / "stakeholders.csv", path / "ties.csv"
    found = coalition.analyze(*sheets, focal=FOCAL[request.param], most=500).findings
    strategy = make_strategy(found)
    views = render_all(strategy, folder=coalition.views.strategy)
    return strategy, views | partner_files(strategy)


def test_every_data_set_is_in_the_test():
    assert {example.name for example in examples()} >= set(FOCAL)


def test_five_partners_with_a_brief_and_a_memorandum_each(made):
    strategy, files = made
    assert len(strategy.partners) == 5
    assert len(files) == 4 + 2 * 5
    for name, content in files.items():
        if name.endswith(".docx"):
            assert texts_of(word_of(content))


def test_goals_have_baselines_that_compare_works_out_and_targets_within_reach(made):
    strategy, _ = made
    known = indicators(strategy.findings)
    assert 3 <= len(strategy.goals) <= 5
    for goal in strategy.goals:
        assert goal.baseline == known[goal.indicator]
        assert goal.target != goal.baseline
        assert goal.target >= 0


def test_the_budget_adds_up(made):
    strategy, files = made
    page = openpyxl.load_workbook(BytesIO(files["strategy.xlsx"]), data_only=True)["Budget by goal"]
    rows = list(page.iter_rows(min_row=2, max_row=len(strategy.goals) + 2, values_only=True))
    for column, what in ((3, "cost"), (4, "contribution")):
        assert sum(row[column] for row in rows[:-1]) == rows[-1][column]
        assert rows[-1][column] == (total(strategy.budget.lines, what) or 0)


def test_what_is_said_of_a_partner_stands_in_its_row(made):
    """No theme, region or capability that the data do not give to both."""
    strategy, _ = made
    focal = strategy.focal
    for partner in strategy.partners:
        s = partner.stakeholder
        assert set(partner.themes) <= set(focal.themes)
        assert {t.casefold() for t in partner.themes} <= {t.casefold() for t in s.themes}
        assert set(partner.brings) <= {c.term for c in s.offers} & {c.term for c in focal.needs}
        assert set(partner.gives) <= {c.term for c in s.needs} & {c.term for c in focal.offers}
        assert {gap.id for gap in partner.closes} <= {gap.id for gap in strategy.findings.gaps}
