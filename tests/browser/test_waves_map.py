"""The map of all waves in a real browser: opened from disk, without any network."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from analysed import analysed
from graphs import dataset_of, stakeholder, tie
from playwright.sync_api import expect

from coalition.views.waves.map import render
from coalition.waves import Comparison, compare, match

pytestmark = pytest.mark.browser

HOSTILE = "</script><img src=x onerror=window.broken=1>"


def waves_of(*waves) -> Comparison:
    found = [analysed(wave) for wave in waves]
    return compare(found, match(waves), [str(2023 + k) for k in range(len(waves))])


@pytest.fixture(scope="module")
def three() -> bytes:
    """Of a ring of four: a tie is lost and one grows, then one joins; d leaves last."""
    ring = [replace(tie(a, b), form="cooperation") for a, b in ("ab", "bc", "cd", "ad")]
    grown = [replace(ring[0], form="coalition"), *ring[1:3]]
    quarrel = replace(tie("a", "d"), status="conflict")
    people = [stakeholder(name, sector="social") for name in "abc"]
    return render(
        waves_of(
            dataset_of(people, ring),
            dataset_of(people, [*grown, quarrel]),
            dataset_of(
                [*people, stakeholder(HOSTILE, sector="private")], [*grown[:2], tie("a", HOSTILE)]
            ),
        )
    )


@pytest.fixture
def show(open_page: Callable[..., object]) -> Callable[..., object]:
    def shown(content: bytes, **settings: object) -> object:
        opened = open_page(content, **settings)
        opened.page.wait_for_function("window.__waves?.ready", timeout=15_000)
        return opened

    return shown


def lines(page) -> list[str]:
    """Classes of the ties that are drawn."""
    return sorted(
        page.eval_on_selector_all(
            "#map .tie",
            "all => all.filter(t => getComputedStyle(t).display !== 'none')"
            ".map(t => t.classList[1])",
        )
    )


def places(page) -> list[str]:
    return page.eval_on_selector_all(
        "#map .person", "all => all.map(p => p.getAttribute('transform').split(' scale')[0])"
    )


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (390, 844)])
def test_the_page_opens_alone_and_never_scrolls_sideways(show, three, picture, width, height):
    opened = show(three, width=width, height=height)
    picture(opened.page, f"waves-{width}")
    assert opened.requests == [opened.page.url]
    assert opened.complaints == []
    assert opened.page.evaluate("window.broken") is None
    assert opened.page.evaluate("document.documentElement.scrollWidth") == width


def test_the_slider_shows_wave_by_wave_at_the_same_places(show, three):
    """By keyboard: the arrow moves the slider, and what each wave says stands in words."""
    page = show(three).page
    slider = page.get_by_label("Wave", exact=True)
    expect(slider).to_have_value("2")
    assert lines(page) == ["kept", "kept", "lost", "new"]
    where = places(page)
    slider.focus()
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#title")).to_have_text("2024")
    assert lines(page) == ["grown", "kept", "kept", "lost"]
    page.keyboard.press("Home")
    assert lines(page) == ["there"] * 4
    assert "4 stakeholders and 4 ties" in slider.get_attribute("aria-valuetext")
    assert places(page) == where


def test_who_joins_and_who_leaves_is_marked(show, three):
    page = show(three).page
    marks = {"joined": 1, "left": 1}
    for mark, count in marks.items():
        assert page.locator(f"#map .person.{mark}").count() == count
    page.get_by_role("button", name="Wave before").click()
    assert page.locator("#map .conflict.began").count() == 1
    page.get_by_role("button", name="Wave before").click()
    assert page.locator("#map .person.joined, #map .person.left").count() == 0
    assert page.locator("#map .person:not(.absent)").count() == 4
    expect(page.get_by_role("button", name="Wave before")).to_be_disabled()


def test_following_one_tells_its_partners_then_and_now(show, three):
    page = show(three).page
    page.get_by_label("Follow").select_option("a")
    panel = page.locator("#panel")
    expect(panel).to_contain_text("2023: 2 partners")
    expect(panel).to_contain_text("New (1)")
    expect(panel).to_contain_text(HOSTILE)
    page.get_by_role("button", name="Wave before").click()
    expect(panel).to_contain_text("b (cooperation to coalition)")
    expect(panel).to_contain_text("Conflict (1)")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()


def test_a_click_on_a_mark_follows_it(show, three):
    page = show(three).page
    page.locator("#map .person").first.click()
    expect(page.locator("#panel")).to_be_visible()


def test_the_words_under_the_map_are_those_of_the_wave(show, three):
    """The table twin holds every changed tie, and everybody's partners in every wave."""
    page = show(three).page
    assert page.locator("section.wave:visible").count() == 1
    assert page.locator("section.wave:visible .tie-row").count() == 2
    assert page.locator("#everybody tbody tr").count() == 5
    expect(page.locator("#everybody")).to_contain_text("– left")


def test_dark_follows_the_system_and_the_button(show, three):
    page = show(three, color_scheme="dark").page
    theme = "document.documentElement.dataset.theme"
    assert page.evaluate(theme) == "dark"
    page.get_by_role("button", name="Dark").click()
    assert page.evaluate(theme) == "light"


def test_play_runs_from_the_first_wave_to_the_last_and_stops(show, three):
    page = show(three).page
    page.get_by_role("button", name="Play").click()
    expect(page.locator("#title")).to_have_text("2023")
    expect(page.locator("#title")).to_have_text("2025", timeout=8000)
    expect(page.get_by_role("button", name="Play")).to_be_visible(timeout=4000)


def test_without_a_script_all_is_told_in_words(open_page, three):
    page = open_page(three, java_script_enabled=False).page
    assert page.locator("section.wave:visible").count() == 3
    expect(page.get_by_text("which your browser does not run")).to_be_visible()
