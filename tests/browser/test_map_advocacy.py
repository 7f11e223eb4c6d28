"""Positions, camps and ways to the undecided on the map, in a real browser."""

from dataclasses import replace

import pytest
from playwright.sync_api import expect
from samples import HOSTILE, sample_findings

from coalition.advocacy import advocate
from coalition.audience import counts_only
from coalition.findings import Findings
from coalition.views.map import render

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def findings() -> Findings:
    """Sixty who say something on one issue, and what advocacy finds in it."""
    plain = sample_findings(60)
    return replace(plain, advocacy=advocate(plain.network, plain.dataset))


@pytest.fixture(scope="module")
def advised(findings: Findings) -> bytes:
    return render(findings)


def test_the_issue_is_told_beside_its_view(show, findings, advised, picture):
    page = show(advised, hash="#view=stance-0").page
    (balance,) = findings.advocacy.issues
    expect(page.locator("#panel-title")).to_have_text(balance.issue)
    said = page.locator("#panel .sides").first.inner_text()
    for word, number in (
        ("For", balance.support),
        ("Undecided", balance.undecided),
        ("Against", balance.oppose),
        ("Not known", balance.silent),
    ):
        assert f"{word} {number}" in said
    expect(page.locator("#panel")).to_contain_text("Who could move")
    picture(page, "map-issue")


def test_a_way_is_drawn_and_told_step_by_step_and_escape_leaves_it(show, findings, advised):
    page = show(advised, hash="#view=stance-0").page
    page.locator("[data-appeal]").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#panel-title")).to_be_focused()
    who = page.locator("#panel-title").inner_text().removeprefix("A way to ")
    found = [m for m in findings.advocacy.movable if findings.name(m.id) == who]
    path = [findings.name(id) for id in found[0].path]
    assert page.locator("#panel .steps .person").all_inner_texts() == path
    expect(page.locator("#panel")).to_contain_text(str(found[0].advice))
    assert "way=" in page.url
    page.keyboard.press("Escape")
    expect(page.locator("#panel-title")).to_have_text("Sugar tax")
    assert "way=" not in page.url


def test_a_camp_shows_its_members_and_colours_the_map(show, findings, advised):
    page = show(advised, hash="#view=stance-0").page
    camp = findings.advocacy.camps[0]
    page.locator("#panel button.person", has_text=str(camp.label)).first.click()
    assert page.evaluate("__coalition.visible()") == len(camp.members)
    page.locator("#clear").click()
    page.get_by_role("button", name="Colour by camp").click()
    expect(page.locator("#colour-key")).to_contain_text(str(camp.label))


def test_stances_filter_and_colour(show, findings, advised):
    opened = show(advised, hash="#colour=stance-0")
    expect(opened.page.locator("#colour-key")).to_contain_text("Strongly against")
    opened.page.evaluate(
        """() => [...document.querySelectorAll('[data-facet=stance-0][data-value="0"]')]
          .forEach((one) => one.click())"""
    )
    against = sum(dict(f.stakeholder.stances)["Sugar tax"] == -2 for f in findings.stakeholders)
    assert opened.page.evaluate("__coalition.visible()") == against
    assert opened.complaints == []


def test_others_see_counts_and_nobody_by_name(show, findings):
    """Stances are then not in the data either; the ways and camps are nowhere in the file."""
    withheld = replace(
        findings,
        audience="public",
        advocacy=counts_only(findings.advocacy),
        stakeholders=tuple(
            replace(f, stakeholder=replace(f.stakeholder, stances=()))
            for f in findings.stakeholders
        ),
    )
    content = render(withheld)
    page = show(content).page
    expect(page.locator("#panel")).to_contain_text("not in this file")
    assert page.locator("[data-appeal], [data-issue]").count() == 0
    for one in findings.advocacy.movable:
        assert str(one.advice).encode() not in content
    assert b'"camps":[]' in content


def test_hostile_names_are_text_on_every_way(show):
    plain = sample_findings(60, HOSTILE)
    opened = show(render(replace(plain, advocacy=advocate(plain.network, plain.dataset))))
    for number in range(4):
        opened.page.evaluate(f"location.hash = 'view=stance-0&way={number}'")
        expect(opened.page.locator("#panel .steps, #panel .quiet").first).to_be_visible()
    assert opened.page.evaluate("window.broken") is None
    assert opened.page.locator("img").count() == 0
    assert opened.complaints == []
