"""The map in a real browser: opened from disk, without any network."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect
from samples import HOSTILE, sample_findings

from coalition.findings import SwotPoint
from coalition.views.map import render

pytestmark = pytest.mark.browser

SUGGESTED, EXISTING = 4, 0


@pytest.fixture(scope="module")
def sixty() -> bytes:
    return render(sample_findings(60))


@pytest.fixture
def show(open_page: Callable[..., object]) -> Callable[..., object]:
    """Opens a map and waits for its first picture."""

    def shown(content: bytes, **settings: object) -> object:
        opened = open_page(content, **settings)
        opened.page.wait_for_function("() => window.__coalition?.ready", timeout=15_000)
        return opened

    return shown


def visible(page: Page) -> int:
    return page.evaluate("__coalition.visible()")


def dashed(page: Page) -> int:
    return page.evaluate(f"__coalition.drawnLines({SUGGESTED})")


def test_page_opens_alone_and_in_time(show, sixty, picture):
    """No request but the file itself, no complaint, every stakeholder and tie, under 5 s."""
    opened = show(sixty)
    picture(opened.page, "map-1280")
    milliseconds = opened.page.evaluate("__coalition.milliseconds")
    print(f"60 stakeholders drawn {milliseconds} ms after the page was opened")
    assert milliseconds < 5000
    assert len(opened.requests) == 1
    assert opened.complaints == []
    findings = sample_findings(60)
    assert opened.page.evaluate("__coalition.stakeholders") == 60
    assert visible(opened.page) == 60
    assert opened.page.evaluate(f"__coalition.drawnLines({EXISTING})") == findings.network.m
    assert dashed(opened.page) == 12


def test_map_is_not_blank(show, sixty):
    """The canvas holds the sector's blue, and the dashed ties' red."""
    colours = show(sixty).page.evaluate(
        """() => {
          const canvas = document.querySelector("#map canvas");
          const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
          const seen = {};
          for (let k = 0; k < pixels.data.length; k += 4) {
            const key = pixels.data.slice(k, k + 3).join();
            seen[key] = (seen[key] || 0) + 1;
          }
          return [seen["0,114,178"] || 0, seen["194,65,12"] || 0];
        }"""
    )
    assert min(colours) > 100


def test_many_names_are_readable_at_first_sight(show):
    """Of sixty with names of their own, half or more are named, none over another."""
    names = tuple(f"{word} {k}" for k in range(15) for word in ("Red", "Union", "Centre", "Forum"))
    page = show(render(sample_findings(60, names))).page
    assert page.evaluate("__coalition.names()") >= 30


def test_search_and_enter_show_the_profile(show, sixty, picture):
    page = show(sixty).page
    page.keyboard.press("/")
    page.keyboard.type("ÓRGANISATION 13")
    options = page.locator("#matches [role=option]")
    expect(options).to_have_count(1)
    picture(page, "map-search")
    page.keyboard.press("Enter")
    expect(page.locator("#panel-title")).to_have_text("Sample organisation 13 of River Delta")
    expect(page.locator("#panel-title")).to_be_focused()
    expect(page.locator("#spoken")).to_contain_text("13 of River Delta, Academic")
    expect(page.locator("#panel")).to_contain_text("Betweenness")
    expect(page.locator("#panel")).to_contain_text("rank 14 (10–22 if ties are missing)")
    expect(page.locator("#panel")).to_contain_text("How often you sit on the shortest route")
    picture(page, "map-profile")


def test_profile_says_what_the_network_shows_of_each(show):
    """Of everybody: a word that recurs sixty times must not lose its meaning."""
    plain = sample_findings(60)
    points = (
        SwotPoint(s.id, "opportunity", "derived", f"about {s.id}") for s in plain.stakeholders
    )
    page = show(render(replace(plain, swot=tuple(points))), hash="#sel=3").page
    expect(page.locator("#panel")).to_contain_text("Opportunities")
    expect(page.locator("#panel")).to_contain_text("about s0003")


def test_keyboard_alone_reaches_a_partner_and_comes_back(show, sixty):
    page = show(sixty).page
    page.keyboard.press("/")
    page.keyboard.type("organisation 1")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    first = page.locator("#panel-title").inner_text()
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.tie .person')"):
            break
    partner = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")
    expect(page.locator("#panel-title")).to_have_text(partner)
    assert partner != first
    page.keyboard.press("Escape")
    expect(page.locator("#panel-title")).to_have_text("At a glance")
    expect(page.locator("#search")).to_be_focused()


def test_no_tab_stop_is_lost_in_the_picture(show, sixty):
    page = show(sixty).page
    inside = page.evaluate(
        "[...document.querySelectorAll('#map, #map *')].filter(e => e.tabIndex >= 0).length"
    )
    assert inside == 0


def test_a_click_on_the_map_selects_whoever_is_near(show, sixty):
    page = show(sixty).page
    box = page.locator("#map").bounding_box()
    at = page.evaluate("__coalition.place(52)")
    page.mouse.click(box["x"] + at["x"] + 12, box["y"] + at["y"] - 12)
    expect(page.locator("#panel-title")).to_have_text("Sample organisation 52 of North Hills")


def test_legend_shows_only_the_sector_that_is_clicked(show, sixty):
    page = show(sixty).page
    page.locator("#legend [data-sector]", has_text="Academic").click()
    assert visible(page) == 12
    expect(page.locator("#shown")).to_have_text("12 of 60 shown")
    expect(page.locator("#table tbody tr")).to_have_count(12)
    page.locator("#legend [data-sector]", has_text="Public").click()
    assert visible(page) == 24
    page.locator("#clear").click()
    assert visible(page) == 60


def test_filters_restrict_each_other(show, sixty):
    """Regions go by place modulo 4, sectors by place modulo 5: three of sixty are in both."""
    page = show(sixty).page
    page.locator("#facets summary", has_text="Region").click()
    page.locator("#facets label", has_text="Old Town").click()
    assert visible(page) == 15
    page.keyboard.press("Escape")
    page.locator("#legend [data-sector]", has_text="Social").click()
    assert visible(page) == 3


def test_forms_and_conflicts_go_on_and_off(show, sixty):
    page = show(sixty).page
    before = page.evaluate(f"__coalition.drawnLines({EXISTING})")
    page.locator("#legend [data-form='5']").click()
    assert page.evaluate(f"__coalition.drawnLines({EXISTING})") < before
    assert page.evaluate("__coalition.drawnLines(3)") == 0
    page.locator("#legend [data-status='3']").click()
    assert page.evaluate("__coalition.drawnLines(3)") == 1


def test_dashed_suggestions_go_off_and_on(show, sixty):
    page = show(sixty).page
    button = page.locator("#suggestions")
    button.click()
    assert dashed(page) == 0
    expect(button).to_have_attribute("aria-pressed", "false")
    page.locator("#legend [data-suggested]").click()
    assert dashed(page) == 12


def test_a_suggestion_gives_its_reasons_and_who_can_introduce(show, sixty, picture):
    page = show(sixty).page
    page.locator("#panel [data-suggestion]").first.click()
    panel = page.locator("#panel")
    expect(page.locator("#panel-title")).to_have_text("Suggested tie")
    for text in ("Why", "offers training", "Mind", "Nobody has rated its trust", "How to begin"):
        expect(panel).to_contain_text(text)
    expect(panel).to_contain_text("between 0.50 and 0.70")
    picture(page, "map-suggestion")


def test_focus_leaves_the_selected_one_and_its_partners(show, sixty):
    page = show(sixty, hash="#sel=7").page
    expect(page.locator("#focus")).to_be_enabled()
    page.locator("#focus").click()
    assert 2 <= visible(page) < 30


def test_address_keeps_the_view_without_any_name(show, sixty):
    page = show(sixty).page
    page.locator("#legend [data-sector]", has_text="Private").click()
    page.locator("#panel [data-person]").first.click()
    page.locator("#dark").click()
    title = page.locator("#panel-title").inner_text()
    address = page.url
    assert "organisation" not in address.split("#")[1]
    page.reload()
    page.wait_for_function("() => window.__coalition?.ready")
    expect(page.locator("#panel-title")).to_have_text(title)
    expect(page.locator("#dark")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#shown")).to_have_text("12 of 60 shown")


def test_a_wrong_address_is_passed_over(show, sixty):
    opened = show(sixty, hash="#sel=999&f0=77&sug=-1&size=__proto__&f1=x")
    assert visible(opened.page) == 60
    assert opened.complaints == []


def test_table_sorts_by_the_heading_that_is_chosen(show, sixty):
    page = show(sixty).page
    page.locator("#table th button", has_text="Partners").click()
    partners = [int(text) for text in page.locator("td[data-cell=ties]").all_inner_texts()]
    assert partners == sorted(partners, reverse=True)
    expect(page.locator("th[data-column=ties]")).to_have_attribute("aria-sort", "descending")
    page.locator("#table th button", has_text="Name").click()
    first = page.locator("#table tbody th").first.inner_text()
    assert first == "Sample organisation 0 of North Hills"


def test_long_lists_come_in_pages_and_find_everybody(show):
    page = show(render(sample_findings(250))).page
    expect(page.locator("#table tbody tr")).to_have_count(100)
    page.locator("#pages button", has_text="Next").click()
    expect(page.locator("#pages")).to_contain_text("101–200 of 250")


def test_hostile_names_are_only_ever_text(show, picture):
    opened = show(render(sample_findings(60, HOSTILE)))
    page = opened.page
    for i in range(len(HOSTILE)):
        page.evaluate(f"location.hash = 'sel={i}'")
        page.wait_for_function(
            f"document.querySelector('#panel-title').textContent.length > 0 && {i} >= 0"
        )
    page.evaluate("location.hash = ''")
    page.locator("#search").fill("</scr")
    expect(page.locator("#matches [role=option]").first).to_contain_text("</script>")
    page.locator("#search").press("Enter")
    expect(page.locator("#panel-title")).to_have_text(HOSTILE[0])
    picture(page, "map-hostile")
    assert page.evaluate("window.broken") is None
    assert page.locator("img").count() == 0
    assert opened.complaints == []
    assert len(opened.requests) == 1


def test_policy_refuses_every_other_script_and_every_request(show, sixty):
    """An injected script, eval, fetch, picture and style are refused; the map goes on working."""
    opened = show(sixty)
    page = opened.page
    refused = page.evaluate(
        """async () => {
          const seen = [];
          document.addEventListener("securitypolicyviolation", (event) =>
            seen.push(`${event.effectiveDirective} ${event.blockedURI}`));
          const script = document.createElement("script");
          script.textContent = "window.broken = 1";
          document.body.append(script);
          const picture = document.createElement("img");
          picture.src = "https://example.org/x.png";
          document.body.append(picture);
          const style = document.createElement("style");
          style.textContent = "body { display: none }";
          document.head.append(style);
          const holder = document.createElement("div");
          holder.setAttribute("onclick", "window.broken = 1");
          holder.click();
          try { await fetch("https://example.org/"); } catch (error) { seen.push("fetch failed"); }
          await new Promise((resolve) => setTimeout(() => {
            try { (0, eval)("window.broken = 1"); } catch (error) { seen.push(error.name); }
            resolve();
          }, 200));
          return seen;
        }"""
    )
    for refusal in (
        "script-src-elem inline",
        "script-src-attr inline",
        "img-src https://example.org/x.png",
        "connect-src https://example.org/",
        "style-src-elem inline",
        "EvalError",
    ):
        assert refusal in refused
    assert page.evaluate("window.broken") is None
    assert page.evaluate("getComputedStyle(document.body).display") == "block"
    page.locator("#zoom-in").click()
    page.locator("#legend [data-sector]").first.click()
    assert visible(page) == 12


@pytest.mark.parametrize("language", ["en", "fr", "es", "pt", "ar"])
def test_phone_shows_the_map_in_the_upper_third_and_controls_on_demand(show, sixty, language):
    """One button opens filters and view, by finger or keyboard, and closes them again."""
    page = show(sixty, width=390, height=844, hash=f"#lang={language}").page
    assert page.locator("#map").bounding_box()["y"] <= 844 / 3
    button = page.locator("#controls")
    for selector in ("#facets", "#view"):
        expect(page.locator(selector)).to_be_hidden()
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Enter")
    expect(page.locator("#view")).to_be_hidden()
    button.click()
    page.locator("#view").select_option("lanes")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_wide_windows_show_all_controls_without_the_button(show, sixty):
    page = show(sixty).page
    expect(page.locator("#controls")).to_be_hidden()
    expect(page.locator("#view")).to_be_visible()


def test_phone_needs_no_sideways_scroll(show, sixty, picture):
    page = show(sixty, width=390, height=844, is_mobile=True, has_touch=True).page
    picture(page, "map-phone")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    at = page.evaluate("__coalition.place(58)")
    box = page.locator("#map").bounding_box()
    page.touchscreen.tap(box["x"] + at["x"], box["y"] + at["y"])
    expect(page.locator("#panel-title")).to_contain_text("Sample organisation")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    picture(page, "map-phone-profile")


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1024, 768), (1920, 1080)])
def test_map_and_legend_are_in_the_first_screen(show, sixty, width, height):
    page = show(sixty, width=width, height=height).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for part in ("#map", "#legend", "#panel"):
        box = page.locator(part).bounding_box()
        assert box["y"] + box["height"] <= height
    assert page.locator("#map").bounding_box()["height"] > 0.6 * height


def test_projector_gives_the_map_the_whole_width(show, sixty, picture):
    page = show(sixty).page
    before = page.locator("#map").bounding_box()["width"]
    page.locator("#projector").click()
    expect(page.locator("#panel")).to_be_hidden()
    assert page.locator("#map").bounding_box()["width"] > before + 200
    page.locator("#dark").click()
    page.wait_for_timeout(500)
    picture(page, "map-projector")


def test_print_holds_picture_legend_summary_and_list(show, sixty):
    page = show(sixty).page
    printed = page.pdf(prefer_css_page_size=True)
    assert printed.startswith(b"%PDF")
    page.emulate_media(media="print")
    for part in (".picture svg", ".summary", "#table", ".notes"):
        expect(page.locator(part)).to_be_visible()
    for part in ("#map", "#panel", ".toolbar", "#legend"):
        expect(page.locator(part)).to_be_hidden()


def test_without_scripts_picture_and_list_are_there(open_page, sixty, picture):
    page = open_page(sixty, java_script_enabled=False).page
    expect(page.locator(".picture svg")).to_be_visible()
    expect(page.locator("#table tbody tr")).to_have_count(60)
    expect(page.locator(".toolbar")).to_be_hidden()


def test_every_control_has_a_name_and_the_page_a_language(show, sixty):
    page = show(sixty, hash="#sel=3").page
    assert page.evaluate("document.documentElement.lang") == "en"
    assert page.title()
    assert page.locator("main").count() == 1
    assert page.locator("h1").count() == 1
    nameless = page.evaluate(
        """() => [...document.querySelectorAll("button, input, select, a, summary, [role=img]")]
          .filter((e) => !e.getAttribute("aria-label"))
          .filter((e) => !e.textContent.trim() && !e.labels?.length)
          .map((e) => e.outerHTML.slice(0, 80))"""
    )
    assert nameless == []
    doubled = page.evaluate(
        """() => [...document.querySelectorAll("[id]")].map((e) => e.id)
          .filter((id, k, all) => all.indexOf(id) !== k)"""
    )
    assert doubled == []


def test_who_wants_no_motion_gets_jumps(show, sixty):
    page = show(sixty, reduced_motion="reduce", hash="#sel=3").page
    before = page.evaluate("__coalition.place(3)")
    page.locator("#zoom-in").click()
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    soon = page.evaluate("__coalition.place(3)")
    page.wait_for_timeout(500)
    assert page.evaluate("__coalition.place(3)") == soon != before


@pytest.mark.parametrize("n", [0, 1, 2])
def test_tiny_networks_open_without_complaint(show, n):
    opened = show(render(sample_findings(n)))
    assert visible(opened.page) == n
    assert opened.complaints == []


def test_a_large_network_opens_and_says_what_it_does_not_draw(show):
    opened = show(render(sample_findings(1500)))
    assert opened.complaints == []
    assert visible(opened.page) == 1500
    assert opened.page.evaluate("__coalition.names()") <= 60
