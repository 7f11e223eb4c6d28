"""What a room sees: boards side by side, the grid, paper, the phone in the hand."""

import xml.etree.ElementTree as ET
from dataclasses import replace

import numpy as np
import pytest
from playwright.sync_api import expect
from samples import sample_findings

from coalition.audience import without
from coalition.views.map import _shown, render

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def findings():
    """The sample with alignment and headings for some."""
    made = sample_findings(60)
    people = tuple(
        replace(
            f,
            stakeholder=replace(
                f.stakeholder,
                alignment=(None, 0.0, 0.4, 1.0)[i % 4],
                influence_heading=0.9 if i % 10 == 0 else None,
            ),
        )
        for i, f in enumerate(made.stakeholders)
    )
    return replace(made, stakeholders=people)


@pytest.fixture(scope="module")
def sixty(findings) -> bytes:
    return render(findings)


def of_sample(findings):
    return (f.stakeholder for f in findings.stakeholders)


def printed(page):
    """The page as it goes to paper."""
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    return page.locator(".picture > svg.now")


def test_three_boards_with_long_names_fit_the_panel(show, sixty, picture):
    """No column leaves the panel, and no word of the first one is broken letter by letter."""
    page = show(sixty, hash="#board=0&b0=1.2.3&b1=4.5&b2=6").page
    for place in range(3):
        page.locator(f"[data-board='{place}']").click()
        page.locator("#board-name").fill("A rather long name for a coalition of the willing")
        page.locator("#board-name").press("Tab")
    picture(page, "map-three-boards")
    wide = page.evaluate("(p => p.scrollWidth - p.clientWidth)(document.getElementById('panel'))")
    assert wide <= 0
    heights = page.locator(".boards tbody th").evaluate_all("(a) => a.map((e) => e.clientHeight)")
    assert max(heights) < 70


def test_per_cent_are_rounded_as_python_does(show, sixty):
    """12.5 % is 12, and 13.5 % is 14: halves go to the even number."""
    page = show(sixty).page
    values = [k / 1000 for k in range(1001)]
    shown = page.evaluate("(values) => values.map(__coalition.percent)", values)
    assert shown == [f"{value:.0%}" for value in values]


def test_the_grid_shows_alignment_and_heading_and_says_so(show, sixty, findings, picture):
    page = show(sixty, hash="#view=grid").page
    expect(page.locator("#grid-key")).to_contain_text("Ring: alignment")
    expect(page.locator("#grid-key")).to_contain_text("Arrow: where it is heading")
    picture(page, "map-grid-with-headings")
    with page.expect_download() as download:
        page.locator("#take").select_option("svg")
    root = ET.fromstring(download.value.path().read_text("utf-8"))
    assert "Ring: alignment" in " ".join(root.itertext())
    page.locator("#view").select_option("network")
    expect(page.locator("#grid-key")).to_be_hidden()
    shown = without(replace(findings.dataset, stakeholders=tuple(of_sample(findings))), "public")
    assert {s.influence_heading for s in shown.stakeholders} == {None}


def test_names_on_paper_stand_where_they_stand_on_the_screen(show, sixty):
    """In a page that runs from the right, anchors of the picture keep their sides."""
    page = show(sixty, hash="#view=grid&lang=ar").page
    printed(page)
    off = page.evaluate(
        """() => [...document.querySelectorAll("svg.now text")].map((one) => {
          const { x, width } = one.getBBox();
          const at = Number(one.getAttribute("x"));
          const anchor = one.getAttribute("text-anchor");
          const side = { end: x + width, middle: x + width / 2 }[anchor] ?? x;
          return Math.abs(side - at);
        })"""
    )
    assert len(off) > 20
    assert max(off) < 3


def test_letters_are_not_covered_by_their_outline_in_other_programs(show, sixty):
    """Few programs know ``paint-order``: each outline is a text of its own, under the letters."""
    page = show(sixty).page
    with page.expect_download() as download:
        page.locator("#take").select_option("svg")
    text = download.value.path().read_text("utf-8")
    assert "paint-order" not in text
    for one in ET.fromstring(text).iter("{http://www.w3.org/2000/svg}text"):
        assert one.get("fill") == "none" or one.get("stroke") is None


def test_the_gap_table_goes_to_paper_and_shows_what_nobody_offers(show, sixty, picture):
    page = show(sixty, hash="#view=gaps&dark=1").page
    printed(page)
    expect(page.locator("#gap-table table")).to_be_visible()
    expect(page.locator(".picture > svg").first).to_be_hidden()
    assert page.evaluate("document.documentElement.dataset.theme") == "light"
    picture(page, "map-gaps-on-paper")
    rows = page.locator("#gap-table tbody tr")
    for row in rows.all():
        is_lacking = row.locator("td.none").count() == row.locator("td").count() - 1
        assert ("lacking" in (row.get_attribute("class") or "")) == is_lacking


def test_a_phone_prints_the_map_as_wide_as_the_page(show, sixty):
    page = show(sixty, width=390, height=844).page
    before = page.evaluate("__coalition.names()")
    now = printed(page)
    assert int(now.get_attribute("width")) > 900
    assert page.evaluate("__coalition.names()") > before
    page.emulate_media(media="screen")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.evaluate("document.getElementById('map').clientWidth") <= 390


def test_the_story_has_the_screen_to_itself_and_gives_the_board_back(show, sixty):
    page = show(sixty, hash="#board=0&b0=1.2", reduced_motion="reduce").page
    page.locator("#story").click()
    expect(page.locator("#panel")).to_be_hidden()
    assert page.locator("#caption").evaluate("(e) => e.scrollHeight - e.clientHeight") <= 1
    page.keyboard.press("Escape")
    expect(page.locator("#panel-title")).to_have_text("Board")


def test_a_tap_on_the_phone_shows_who_it_is_without_scrolling(show, sixty):
    page = show(sixty, width=390, height=844, has_touch=True).page
    box = page.locator("#map").bounding_box()
    at = page.evaluate("__coalition.place(7)")
    page.touchscreen.tap(box["x"] + at["x"], box["y"] + at["y"])
    title = page.locator("#panel-title").bounding_box()
    assert title["y"] + title["height"] <= 844


def test_what_is_not_drawn_is_said_beside_the_map(show, monkeypatch, findings):
    """Here every second tie is not drawn."""
    pairs = findings.network.pairs.source
    monkeypatch.setattr(_shown, "drawn_pairs", lambda _: np.arange(len(pairs)) % 2 == 0)
    page = show(render(findings)).page
    drawn = f"Only the {-(-len(pairs) // 2)} strongest of {len(pairs)} ties are drawn"
    expect(page.locator("#panel")).to_contain_text(drawn)


def places(page):
    everybody = "[...Array(__coalition.stakeholders).keys()].map((i) => __coalition.place(i))"
    return [(one["x"], one["y"]) for one in page.evaluate(everybody)]


def test_everybody_glides_to_where_those_without_motion_are_at_once(show, sixty):
    still = show(sixty, reduced_motion="reduce").page
    moving = show(sixty, reduced_motion="no-preference").page
    before = places(moving)
    for page in (still, moving):
        page.locator("#view").select_option("lanes")
    there = places(still)
    assert there != before
    moving.wait_for_function(
        """(there) => there.every(([x, y], i) => {
          const at = __coalition.place(i);
          return Math.hypot(at.x - x, at.y - y) < 1;
        })""",
        arg=there,
        timeout=15_000,
    )


def test_in_a_room_the_list_behind_a_number_is_shown_and_closed_again(show, sixty):
    page = show(sixty, hash="#view=gaps&projector=1", reduced_motion="reduce").page
    cell = page.locator("#gap-table td:nth-child(n+3):not(.none) button").first
    number = int(cell.inner_text().split("/")[-1])
    cell.click()
    expect(page.locator("#panel [data-person]")).to_have_count(number)
    expect(page.locator("#panel-title")).to_be_visible()
    expect(page.locator("#panel-title")).not_to_contain_text("Show on the map")
    expect(page.locator("#clear")).to_be_visible()
    page.keyboard.press("Escape")
    assert page.evaluate("__coalition.visible()") == 60


def test_one_is_told_as_one(show, sixty):
    page = show(sixty, hash="#view=gaps").page
    names = page.locator("#gap-table td button").evaluate_all(
        "(all) => all.map((one) => one.getAttribute('aria-label'))"
    )
    assert not [name for name in names if name.startswith(("1 offer ", "1 work ", "1 need "))]
