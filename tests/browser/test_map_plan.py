"""The plan of the analysis on the map: a board from the start, marked and told."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from playwright.sync_api import expect
from samples import sample_findings

from coalition.views.map import render
from coalition.words import tell

pytestmark = pytest.mark.browser

MEMBERS = (2, 5, 11)


@pytest.fixture(scope="module")
def planned() -> bytes:
    findings = sample_findings(24)
    plan = SimpleNamespace(
        members=tuple(findings.stakeholders[i].id for i in MEMBERS),
        sentences=(tell("Three members cover every need."), "More of it."),
        origin="worked out",
    )
    return render(replace(findings, plan=plan))


def test_the_plan_is_the_first_board_and_its_members_are_marked(show, planned, picture):
    opened = show(planned)
    page = opened.page
    expect(page.locator("#board-key")).to_contain_text("Plan 3")
    expect(page.locator("#panel")).to_contain_text("Three members cover every need.")
    picture(page, "map-plan")
    page.locator("#plan-open").click()
    expect(page.locator("#board-name")).to_have_value("Plan")
    expect(page.locator("[data-figure=board-members]")).to_have_text("3")
    page.evaluate(f"location.hash = 'sel={MEMBERS[0]}'")
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


def test_the_plan_can_be_opened_again_after_changes(show, planned):
    page = show(planned).page
    page.locator("#plan-open").click()
    page.locator(".member .close").first.click()
    expect(page.locator("[data-figure=board-members]")).to_have_text("2")
    page.get_by_role("button", name="Close the board").click()
    page.locator("#plan-open").click()
    expect(page.locator("[data-board]")).to_have_count(2)
    expect(page.locator("[data-figure=board-members]").nth(1)).to_have_text("3")
