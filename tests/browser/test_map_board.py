"""The coalition board in a real browser: by click and key, saved, opened, and right."""

import json
import random
from dataclasses import replace
from pathlib import Path

import pytest
from board_meter import SCHEMA, meter
from playwright.sync_api import Page, expect
from samples import HOSTILE, sample_findings

from coalition.findings import Findings
from coalition.views.map import render

pytestmark = pytest.mark.browser


def priced(findings: Findings) -> Findings:
    """With costs of some, and trust in some ties."""
    return replace(
        findings,
        stakeholders=tuple(
            replace(f, stakeholder=replace(f.stakeholder, cost=1.5 * i if i % 3 else None))
            for i, f in enumerate(findings.stakeholders)
        ),
        ties=tuple(
            replace(t, trust=(i % 5) / 4 if i % 2 else None) for i, t in enumerate(findings.ties)
        ),
    )


@pytest.fixture(scope="module")
def sixty() -> bytes:
    return render(priced(sample_findings(60)))


def saved(page: Page, path: Path) -> dict:
    with page.expect_download() as download:
        page.locator("[data-tool=board-save]").click()
    download.value.save_as(path)
    return json.loads(path.read_text(encoding="utf-8"))


def figure(page: Page, name: str) -> str:
    return page.locator(f".boards [data-figure=board-{name}]").first.inner_text()


def test_the_page_works_out_what_python_does(show, sixty):
    """Three hundred random boards of 0 to 25 members: every figure, what is missing, who next."""
    findings = priced(sample_findings(60))
    chance = random.Random(7)
    boards = [chance.sample(range(60), chance.randint(0, 25)) for _ in range(300)]
    page = show(sixty).page
    found = page.evaluate("(boards) => boards.map(__coalition.meter)", boards)
    ids = [f.id for f in findings.stakeholders]
    for members, seen in zip(boards, found, strict=True):
        expected = meter(findings, [ids[i] for i in members])
        assert seen["members"] == expected.members
        for name in ("needs", "sectors", "regions"):
            assert tuple(seen[name]) == getattr(expected, name)
        assert seen["missingNeeds"] == list(expected.missing_needs)
        assert seen["missingSectors"] == list(expected.missing_sectors)
        assert seen["missingRegions"] == list(expected.missing_regions)
        assert seen["ties"] == expected.ties
        assert seen["trust"] == pytest.approx(expected.trust, abs=0.0006)
        assert seen["connected"] == pytest.approx(expected.connected)
        assert seen["cost"] == pytest.approx(expected.cost)
        assert seen["costUnknown"] == expected.cost_unknown
        assert (None if seen["next"] is None else ids[seen["next"]]) == expected.next


def test_the_whole_journey_goes_by_keyboard(show, sixty, tmp_path, picture):
    """Find, read, add to the board with B, open the board, add the next member, save."""
    opened = show(sixty)
    page = opened.page
    page.keyboard.press("/")
    page.keyboard.type("organisation 13")
    page.keyboard.press("Enter")
    expect(page.locator("#panel-title")).to_be_focused()
    page.keyboard.press("b")
    expect(page.locator("#to-board")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#board-count")).to_have_text(" 1")
    page.locator("#board").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#panel-title")).to_have_text("Board")
    expect(page.locator("#panel-title")).to_be_focused()
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "add-next":
            break
    page.keyboard.press("Enter")
    assert figure(page, "members") == "2"
    page.locator("[data-tool=board-save]").focus()
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    download.value.save_as(tmp_path / "board.json")
    found = json.loads((tmp_path / "board.json").read_text(encoding="utf-8"))
    assert found["schema"] == SCHEMA
    first = sample_findings(60).stakeholders[13].id
    assert found["boards"][0]["members"][0] == first
    assert len(found["boards"][0]["members"]) == 2
    picture(page, "map-board")
    assert opened.complaints == []


def test_a_step_is_taken_back_and_again(show, sixty):
    page = show(sixty, hash="#sel=3").page
    page.keyboard.press("b")
    page.locator("#board").click()
    assert figure(page, "members") == "1"
    page.locator("[data-tool=undo]").click()
    assert figure(page, "members") == "0"
    page.locator("[data-tool=redo]").click()
    assert figure(page, "members") == "1"


def test_up_to_three_boards_stand_side_by_side_and_come_back_from_a_file(show, sixty, tmp_path):
    page = show(sixty, hash="#board=0&b0=1.2.3").page
    page.locator("#board-name").fill("Plan <b>A</b>")
    page.locator("#board-name").press("Enter")
    page.locator("[data-tool=board-new]").click()
    page.locator("[data-tool=board-new]").click()
    expect(page.locator(".boards [data-board]")).to_have_count(3)
    expect(page.locator("[data-tool=board-new]")).to_be_disabled()
    before = saved(page, tmp_path / "board.json")
    assert [one["name"] for one in before["boards"]] == ["Plan <b>A</b>", "Board 2", "Board 3"]
    other = show(sixty, hash="#board=0").page
    other.locator("#board-file").set_input_files(tmp_path / "board.json")
    expect(other.locator(".boards [data-board]").first).to_have_text("Plan <b>A</b>")
    assert figure(other, "members") == "3"
    assert saved(other, tmp_path / "again.json") == before


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "not a coalition board"),
        ('{"schema": "coalition-board/1", "boards": 3}', "not a coalition board"),
        (
            '{"schema": "coalition-board/1", "boards": [{"name": "x", "members": ["nobody"]}]}',
            "not on this map: 1",
        ),
    ],
)
def test_a_file_that_does_not_fit_is_said_to(show, sixty, tmp_path, text, said):
    opened = show(sixty, hash="#board=0")
    (tmp_path / "bad.json").write_text(text, encoding="utf-8")
    opened.page.locator("#board-file").set_input_files(tmp_path / "bad.json")
    expect(opened.page.locator("#board-said")).to_contain_text(said)
    assert opened.complaints == []


def test_hostile_names_go_through_board_and_file_as_text(show, tmp_path):
    findings = sample_findings(len(HOSTILE), HOSTILE)
    members = ".".join(str(i) for i in range(len(HOSTILE)))
    opened = show(render(findings), hash=f"#board=0&b0={members}")
    found = saved(opened.page, tmp_path / "board.json")
    assert found["boards"][0]["members"] == [f.id for f in findings.stakeholders]
    assert opened.page.evaluate("window.broken") is None
    assert opened.page.locator("img").count() == 0
    assert opened.complaints == []


def test_the_language_changes_and_what_was_written_stays(show, sixty, picture):
    page = show(sixty, hash="#board=0&b0=1.2").page
    page.locator("#board-name").fill("Ours")
    page.locator("#board-name").press("Enter")
    page.locator("#language").select_option("fr")
    page.wait_for_function(
        "() => document.documentElement.lang === 'fr' && window.__coalition?.ready"
    )
    expect(page.locator("#panel-title")).to_have_text("Tableau")
    expect(page.locator(".boards [data-board]").first).to_have_text("Ours")
    expect(page.locator("#legend")).to_contain_text("Privé")
    page.locator("#language").select_option("ar")
    page.wait_for_function(
        "() => document.documentElement.dir === 'rtl' && window.__coalition?.ready"
    )
    expect(page.locator("#search")).to_have_attribute("placeholder", "ابحث عن جهة")
    map_box = page.locator("#map").bounding_box()
    assert page.locator("#panel").bounding_box()["x"] < map_box["x"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280
    picture(page, "map-arabic")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_view_is_quiet_in_either_direction_of_writing(show, sixty, language):
    """No request, no message, nothing untranslated left as a key, in any view or panel."""
    opened = show(sixty, hash=f"#lang={language}")
    page = opened.page
    keys = page.locator("#view option").evaluate_all("(all) => all.map((one) => one.value)")
    assert len(keys) >= 3
    for key in keys:
        page.evaluate(f"location.hash = 'lang={language}&view={key}&sel=5'")
    for hash in ("sug=1", "board=0&b0=1.2", "view=grid&b0=3"):
        page.evaluate(f"location.hash = 'lang={language}&{hash}'")
    page.locator("#story").click()
    page.keyboard.press("Escape")
    assert "undefined" not in page.locator("body").inner_text()
    assert opened.complaints == []
    assert len(opened.requests) == 1


def test_the_printed_page_shows_the_map_whole(show, sixty):
    page = show(sixty, hash="#board=0&b0=1").page
    page.emulate_media(media="print")
    picture = page.locator(".picture svg")
    expect(picture).to_be_visible()
    inside = picture.evaluate(
        """(svg) => [...svg.querySelectorAll("path, text")].every((one) => {
          const box = one.getBBox(), frame = svg.viewBox.baseVal;
          return box.x >= -1 && box.y >= -1 && box.x + box.width <= frame.width + 1
            && box.y + box.height <= frame.height + 1;
        })"""
    )
    assert inside
