"""The story, the gap table's choices, and what is taken away: pictures and paper."""

import json
import xml.etree.ElementTree as ET
from dataclasses import replace
from html import unescape

import pytest
from playwright.sync_api import Page, expect
from samples import sample_findings

from coalition.tables import InputFile
from coalition.views.map import render
from coalition.views.map._facets import community_labels

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def sixty() -> bytes:
    findings = sample_findings(60)
    files = (InputFile("partners-2026-03.csv", "0" * 64, 60),)
    return render(replace(findings, dataset=replace(findings.dataset, files=files)))


def svg(page: Page) -> ET.Element:
    with page.expect_download() as download:
        page.locator("#take").select_option("svg")
    return ET.fromstring(download.value.path().read_text("utf-8"))


def test_the_story_is_written_edited_and_carried_to_another_laptop(show, sixty, tmp_path, picture):
    """Five steps; one of our own with its caption is added, one taken out, all saved and opened."""
    opened = show(sixty, reduced_motion="reduce", hash="#view=lanes&sel=7")
    page = opened.page
    page.locator("#take").select_option("story-add")
    expect(page.locator("#story-place")).to_have_text("6 / 6")
    page.keyboard.type("Here we stand")
    expect(page.locator("#view")).to_have_value("lanes")
    page.locator("#story-previous").click()
    page.locator("#story-remove").click()
    expect(page.locator("#story-place")).to_have_text("5 / 5")
    expect(page.locator("#caption")).to_have_value("Here we stand")
    picture(page, "map-story-own")
    page.locator("#story-end").click()
    page.locator("#board").click()
    with page.expect_download() as download:
        page.locator("[data-tool=board-save]").click()
    download.value.save_as(tmp_path / "board.json")
    assert len(json.loads((tmp_path / "board.json").read_text("utf-8"))["story"]["steps"]) == 5
    other = show(sixty, hash="#board=0").page
    other.locator("#board-file").set_input_files(tmp_path / "board.json")
    other.locator("#story").click()
    for _ in range(4):
        other.keyboard.press("ArrowRight")
    expect(other.locator("#caption")).to_have_value("Here we stand")
    expect(other.locator("#panel-title")).to_have_text("Sample organisation 7 of Eastern Plain")
    assert opened.complaints == []


def test_a_story_of_other_stakeholders_is_passed_over(show, sixty, tmp_path):
    """View codes count stakeholders: in another list they would show somebody else."""
    board = {
        "schema": "coalition-board/1",
        "boards": [{"name": "x", "members": []}],
        "story": {"of": 1, "steps": [{"code": "sel=1", "caption": "wrong"}]},
    }
    (tmp_path / "board.json").write_text(json.dumps(board), encoding="utf-8")
    page = show(sixty, hash="#board=0").page
    page.locator("#board-file").set_input_files(tmp_path / "board.json")
    page.locator("#story").click()
    expect(page.locator("#story-place")).to_have_text("1 / 5")


def test_after_the_story_all_is_as_before_and_nothing_was_hidden_behind_it(show, sixty):
    page = show(sixty, reduced_motion="reduce", hash="#f0=1&colour=themes").page
    before = page.evaluate("__coalition.visible()")
    page.locator("#story").click()
    assert page.evaluate("__coalition.visible()") == 60
    bar = page.locator("#telling").bounding_box()
    map_ = page.locator("#map").bounding_box()
    assert map_["y"] + map_["height"] <= bar["y"] + 1
    page.keyboard.press("Escape")
    assert page.evaluate("__coalition.visible()") == before
    expect(page.locator("#suggestions")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#colour")).to_have_value("themes")


def test_the_gap_table_goes_by_theme_and_region(show, sixty):
    findings = sample_findings(60)
    page = show(sixty, hash="#view=gaps").page
    page.locator("#gap-gapRows").select_option("themes")
    page.locator("#gap-gapColumns").focus()
    page.locator("#gap-gapColumns").select_option("regions")
    expect(page.locator("#gap-gapColumns")).to_be_focused()
    theme = page.locator("#gap-table tbody th").first.inner_text()
    region = page.locator("#gap-table thead th").nth(2).inner_text()
    both = [s for s in findings.dataset.stakeholders if theme in s.themes and region in s.regions]
    cell = page.locator("#gap-table tbody tr").first.locator("td").nth(1)
    expect(cell).to_have_text(str(len(both)) if both else "none")
    assert "rows=themes&columns=regions" in page.url


@pytest.mark.parametrize("column", ["themes", "community"])
def test_the_gap_table_shows_who_needs_and_offers_by_theme_and_community(show, sixty, column):
    findings = sample_findings(60)
    page = show(sixty, hash=f"#view=gaps&columns={column}").page
    term = page.locator("#gap-table tbody th").first.inner_text()
    group = page.locator("#gap-table thead th").nth(2).inner_text()
    labels = community_labels(findings)
    there = [
        f.stakeholder
        for f in findings.stakeholders
        if group in {"themes": f.stakeholder.themes, "community": [labels[f.community]]}[column]
    ]
    need, offer = (
        sum(term in {c.term for c in held(s)} for s in there)
        for held in (lambda s: s.needs, lambda s: s.offers)
    )
    cell = page.locator("#gap-table tbody tr").first.locator("td").nth(1)
    before = f"{need} / " if need or offer else ""
    expect(cell).to_have_text(before + (str(offer) if offer else "none"))


def test_an_empty_cell_of_the_gap_table_lists_who_could_be_asked(show):
    """The public sector works on water only, so for housing others are listed."""
    findings = sample_findings(60)
    watery = render(
        replace(
            findings,
            stakeholders=tuple(
                replace(f, stakeholder=replace(f.stakeholder, themes=("Water",)))
                if f.stakeholder.sector == "public"
                else f
                for f in findings.stakeholders
            ),
        )
    )
    page = show(watery, hash="#view=gaps&rows=themes").page
    page.locator("#gap-table td.none button").first.click()
    expect(page.locator("#panel-title")).to_contain_text("(Public). Who does elsewhere")
    assert page.locator("#panel [data-person]").count() >= 1


def test_a_picture_says_view_date_and_what_its_signs_mean(show, sixty):
    root = svg(show(sixty, hash="#view=lanes").page)
    text = unescape(" ".join(root.itertext()))
    for said in ("Sector lanes", "Data of 2026-03", "Suggested", "Tie", "Size: Betweenness"):
        assert said in text


def test_paper_shows_the_view_that_is_on_the_screen_in_light_colours(show, sixty):
    page = show(sixty, hash="#view=lanes&dark=1").page
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    now = page.locator(".picture > svg.now")
    expect(now).to_be_visible()
    expect(now).to_contain_text("Sector lanes")
    assert now.locator("rect").first.get_attribute("fill") == "#ffffff"
    expect(page.locator(".picture > svg:not(.now)")).to_be_hidden()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".picture > svg.now")).to_have_count(0)


def test_a_view_code_shows_the_same_on_another_laptop(show, sixty):
    """The code is offered to copy; pasted elsewhere it gives view, selection and filters."""
    page = show(sixty, hash="#sel=7&view=lanes&f0=1").page
    offered = []

    def copy(dialog) -> None:
        offered.append(dialog.default_value)
        dialog.accept(dialog.default_value)

    page.once("dialog", copy)
    page.locator("#take").select_option("view-code")
    page.wait_for_timeout(50)
    other = show(sixty).page
    other.once("dialog", lambda dialog: dialog.accept(offered[0]))
    other.locator("#take").select_option("view-code")
    expect(other.locator("#view")).to_have_value("lanes")
    expect(other.locator("#panel-title")).to_have_text(page.locator("#panel-title").inner_text())
    assert other.evaluate("__coalition.visible()") == page.evaluate("__coalition.visible()")
