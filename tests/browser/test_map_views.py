"""The map's other views, decisions, story and exports, in a real browser."""

import json

import pytest
from playwright.sync_api import expect
from samples import HOSTILE, sample_findings

from coalition.views.map import render

pytestmark = pytest.mark.browser

VIEWS = ("network", "lanes", "grid", "stance-0", "gaps")


@pytest.fixture(scope="module")
def hostile() -> bytes:
    return render(sample_findings(60, HOSTILE))


def saved(page, kind: str) -> str:
    with page.expect_download() as download:
        page.locator("#take").select_option(kind)
    return download.value.path().read_text("utf-8")


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (390, 844)])
def test_every_view_opens_without_complaint_and_keeps_the_selection(
    show, hostile, picture, width, height
):
    opened = show(hostile, width=width, height=height, hash="#sel=7")
    page = opened.page
    name = page.locator("#panel-title").inner_text()
    if page.locator("#controls").is_visible():
        page.locator("#controls").click()
    for view in VIEWS:
        page.locator("#view").select_option(view)
        expect(page.locator("#panel-title")).to_have_text(name)
        picture(page, f"map-{view}-{width}")
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, view
    assert opened.complaints == []
    assert page.evaluate("window.broken") is None


def test_a_view_that_the_data_do_not_give_is_not_offered(show, hostile):
    offered = show(hostile).page.locator("#view option").evaluate_all("o => o.map(e => e.value)")
    assert offered == list(VIEWS)


def test_a_number_in_the_gap_table_shows_who_it_is(show, hostile):
    page = show(hostile, hash="#view=gaps").page
    button = page.locator("#gap-table td:nth-child(n+3):not(.none) button").first
    number = int(button.inner_text().split("/")[-1])
    button.click()
    assert page.evaluate("__coalition.visible()") == number
    expect(page.locator("#panel [data-person]")).to_have_count(number)
    page.locator("#clear").click()
    assert page.evaluate("__coalition.visible()") == 60


def test_decisions_are_undone_redone_and_saved(show, hostile):
    page = show(hostile, hash="#sug=0").page
    page.locator("[data-answer=accept]").click()
    page.locator("#panel textarea").fill("=after the board meets")
    page.locator("[data-answer=accept]").focus()
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#panel textarea")).to_have_value("")
    page.get_by_role("button", name="Redo").click()
    (decision,) = json.loads(saved(page, "decisions-json"))["decisions"]
    assert (decision["decision"], decision["note"]) == ("accept", "=after the board meets")
    assert '"\'=after the board meets"' in saved(page, "decisions-csv")


def test_exports_hold_hostile_names_as_text_only(show, hostile):
    import xml.etree.ElementTree as ET

    opened = show(hostile)
    root = ET.fromstring(saved(opened.page, "svg"))
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert tags <= {"svg", "title", "rect", "text", "line", "polygon", "circle", "path", "g"}
    silent = [e for e in root.iter() if e.tag.rpartition("}")[2] not in ("title", "text")]
    assert not any((e.text or "").strip() for e in silent)
    assert "Sample coalition" in "".join(root.itertext())
    assert "Academic" in "".join(root.itertext())
    cells = [cell for line in saved(opened.page, "csv").splitlines() for cell in line.split('","')]
    assert not any(cell.lstrip('\ufeff"').startswith(("=", "+", "@")) for cell in cells)
    assert opened.complaints == []


def test_png_has_twice_the_pixels(show, hostile):
    page = show(hostile).page
    with page.expect_download() as download:
        page.locator("#take").select_option("png-2")
    head = download.value.path().read_bytes()[:24]
    assert head[1:4] == b"PNG"
    assert int.from_bytes(head[16:20]) == 2 * page.evaluate(
        "document.querySelector('#map').clientWidth"
    )


def test_path_leads_from_one_to_the_other(show, hostile):
    page = show(hostile, hash="#sel=3").page
    page.locator("#path-from").click()
    page.locator("#table button.name").nth(5).click()
    expect(page.locator("#panel-title")).to_have_text("Shortest way")
    assert page.locator("#panel [data-person]").count() >= 2


def test_focus_goes_to_two_steps_and_back(show, hostile):
    page = show(hostile, hash="#sel=7").page
    seen = []
    for _ in range(3):
        page.locator("#focus").click()
        seen.append(page.evaluate("__coalition.visible()"))
    assert seen[0] < seen[1] <= seen[2] == 60


def test_story_steps_with_the_arrow_keys_and_keeps_a_caption(show, hostile, picture):
    page = show(hostile, reduced_motion="reduce").page
    page.locator("#story").click()
    expect(page.locator("#story-place")).to_have_text("1 / 5")
    page.locator("#caption").fill("Our own words")
    page.locator("#story-place").click()
    page.locator("#story").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#view")).to_have_value("lanes")
    picture(page, "map-story")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#caption")).to_have_value("Our own words")


def test_size_and_colour_go_by_any_measure_and_column(show, hostile):
    opened = show(hostile, hash="#colour=community&size=closeness")
    expect(opened.page.locator("#colour-key")).to_be_visible()
    expect(opened.page.locator("#size")).to_have_value("closeness")
    assert opened.complaints == []


def test_large_networks_open_as_communities_and_a_click_goes_in(show, picture):
    """The sample puts everybody into one of four communities by place modulo 4."""
    opened = show(render(sample_findings(2_400)))
    page = opened.page
    picture(page, "map-communities")
    assert page.evaluate("__coalition.visible()") == 0
    box = page.locator("#map").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert page.evaluate("__coalition.visible()") == 600
    page.locator("#clear").click()
    assert page.evaluate("__coalition.visible()") == 0
    assert opened.complaints == []


@pytest.mark.parametrize("size", [(1280, 720), (1280, 600), (1920, 1080), (390, 844)])
@pytest.mark.parametrize("n", [3, 13, 60])
def test_everybody_is_in_view_with_room_for_a_name(show, n, size):
    """At first, in every view, back in the first one, and after the window became smaller."""
    width, height = size
    page = show(
        render(sample_findings(n)), width=width, height=height, reduced_motion="reduce"
    ).page
    nearest = """() => {
      const { clientWidth, clientHeight } = document.getElementById("map");
      const at = [...Array(__coalition.stakeholders).keys()].map((i) => __coalition.place(i));
      return Math.min(...at.flatMap(({ x, y }) => [x, y, clientWidth - x, clientHeight - y]));
    }"""
    views = page.locator("#view option").evaluate_all("(all) => all.map((one) => one.value)")
    if page.locator("#controls").is_visible():
        page.locator("#controls").click()
    for view in [*views, views[0]]:
        if view != "gaps":
            page.locator("#view").select_option(view)
            assert page.evaluate(nearest) >= 25, view
    page.set_viewport_size({"width": width - 60, "height": height - 60})
    page.wait_for_timeout(100)
    assert page.evaluate(nearest) >= 25


def test_the_first_picture_after_a_change_of_size_holds_everybody(show):
    """Not what vis-network makes of the old one, which may be cut at its edges."""
    page = show(render(sample_findings(13)), width=1280, height=620).page
    first, last = page.evaluate(
        """() => new Promise((resolve) => {
          const map = document.getElementById("map");
          const picture = () => map.querySelector("canvas").toDataURL();
          let observed = 0;
          new ResizeObserver(() => {
            observed += 1;
            if (observed < 2) {
              document.querySelector(".screen").style.height = "760px";
              return;
            }
            const first = picture();
            setTimeout(() => resolve([first, picture()]), 400);
          }).observe(map);
        })"""
    )
    assert first == last
