"""The plan of the analysis on the map: a board from the start, marked and told."""

from dataclasses import replace

import pytest
from playwright.sync_api import expect
from samples import sample_findings

from coalition.findings import Findings
from coalition.plans import default_plan
from coalition.views.map import render

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def findings() -> Findings:
    """Sixty who state needs, and the fewest members who cover them."""
    plain = sample_findings(60)
    return replace(plain, plan=default_plan(plain.network, plain.dataset))


@pytest.fixture(scope="module")
def planned(findings: Findings) -> bytes:
    return render(findings)


def test_the_plan_is_the_first_board_and_its_members_are_marked(show, findings, planned, picture):
    opened = show(planned)
    page = opened.page
    number = len(findings.plan.members)
    assert number > 1
    expect(page.locator("#board-key")).to_contain_text(f"Plan {number}")
    expect(page.locator("#panel")).to_contain_text(str(findings.plan.sentences[0]))
    picture(page, "map-plan")
    page.locator("#plan-open").click()
    expect(page.locator("#board-name")).to_have_value("Plan")
    expect(page.locator("[data-figure=board-members]")).to_have_text(str(number))
    place = [f.id for f in findings.stakeholders].index(findings.plan.members[0])
    page.evaluate(f"location.hash = 'sel={place}'")
    expect(page.locator("#panel .badges")).to_contain_text("Member of the plan")
    assert opened.complaints == []


def test_boards_of_a_view_code_come_before_the_plan(show, planned):
    page = show(planned, hash="#board=0&b0=1").page
    expect(page.locator("[data-figure=board-members]")).to_have_text("1")
    page.keyboard.press("Escape")
    page.evaluate("location.hash = 'sel=1'")
    page.locator(".panel-head .close").click()
    page.locator("#board").click()
    expect(page.locator("[data-board]")).to_have_count(1)


def test_the_plan_can_be_opened_again_after_changes(show, findings, planned):
    page = show(planned).page
    number = len(findings.plan.members)
    page.locator("#plan-open").click()
    page.locator(".member .close").first.click()
    expect(page.locator("[data-figure=board-members]")).to_have_text(str(number - 1))
    page.get_by_role("button", name="Close the board").click()
    page.locator("#plan-open").click()
    expect(page.locator("[data-board]")).to_have_count(2)
    expect(page.locator("[data-figure=board-members]").nth(1)).to_have_text(str(number))
