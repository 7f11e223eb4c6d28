"""Figures and words of the network, each with what it tells, for eyes, ears and the keyboard."""

from collections.abc import Iterable

import pytest
from graphs import dataset_of, stakeholder, tie
from playwright.sync_api import expect

from coalition.analysis import analyze
from coalition.findings import Findings
from coalition.views.map import render

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def findings() -> Findings:
    """Two triangles whose corners a0 and b0 are tied, with a tail at a1, and an isolate."""
    ends: Iterable[str] = ("a0a1", "a1a2", "a2a0", "b0b1", "b1b2", "b2b0", "a0b0", "a1c0")
    return analyze(dataset_of([stakeholder("z")], [tie(end[:2], end[2:]) for end in ends]))


@pytest.mark.parametrize("size", [(1280, 720), (390, 844)])
def test_the_overview_tells_the_network_in_figures(show, findings, picture, size):
    """Bridges and parts with what they mean; key players are reached by keyboard."""
    opened = show(render(findings), width=size[0], height=size[1])
    figures = opened.page.locator("#panel .part").last
    expect(figures).to_contain_text("Partnerships that are the only way between two parts")
    expect(figures.locator(".measure").first).to_contain_text("2")
    player = figures.locator(".person").first
    player.focus()
    picture(opened.page, f"map-figures-{size[0]}")
    name = player.inner_text()
    opened.page.keyboard.press("Enter")
    expect(opened.page.locator("#panel-title")).to_have_text(name)
    assert opened.complaints == []


def test_a_profile_explains_community_core_and_cut_point(show, findings):
    """a0 is all three; the text stands in the page, not in a tip for the mouse alone."""
    place = [s.id for s in findings.stakeholders].index("a0")
    page = show(render(findings), hash=f"#sel={place}").page
    expect(page.locator("#panel .badges")).to_contain_text("others would be cut off from the rest")
    expect(page.locator("#panel")).to_contain_text("of one community work more among themselves")
    expect(page.locator("#panel")).to_contain_text("How often a fellow member stays with it")


def test_in_the_readers_language(show, findings):
    page = show(render(findings), hash="#lang=fr").page
    expect(page.locator("#panel .part").last).to_contain_text("Le réseau en chiffres")


def test_ranks_are_those_of_the_analysis(show, findings):
    """Whether the page holds them or tells them by the values."""
    page = show(render(findings)).page
    for place, one in enumerate(findings.stakeholders):
        page.evaluate(f"location.hash = 'sel={place}'")
        expect(page.locator("#panel-title")).to_have_text(one.name)
        shown = page.locator("#panel .measure", has_text="Partners").locator(".rank").first
        expect(shown).to_contain_text(f"rank {one.rank['degree']}")
