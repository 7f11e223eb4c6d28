"""The brief in a real browser, from a file, with names that try to break it."""

import pytest
from samples import HOSTILE, sample_findings

from coalition.views.report import render

pytestmark = pytest.mark.browser

SIZES = [pytest.param(1280, 800, id="screen"), pytest.param(390, 844, id="phone")]


@pytest.fixture(scope="module")
def brief() -> bytes:
    return render(sample_findings(60, names=HOSTILE))


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_nothing_is_asked_for_and_nothing_goes_wrong(open_page, brief, width, height):
    """The one request is the page itself."""
    opened = open_page(brief, width=width, height=height)
    assert opened.requests == [opened.page.url]
    assert opened.complaints == []
    assert opened.page.evaluate("window.broken") is None


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_page_never_scrolls_sideways(open_page, brief, width, height):
    """Wide tables and pictures scroll in their own boxes."""
    page = open_page(brief, width=width, height=height).page
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_charts_and_tables_are_seen_and_named(open_page, brief):
    page = open_page(brief).page
    for picture in page.get_by_role("img").all():
        assert picture.get_attribute("aria-label")
        assert picture.bounding_box()["height"] > 80
    assert page.get_by_role("img").count() >= 4
    assert page.locator("#members tbody tr").count() == 60


def test_bars_have_the_colours_of_the_page(open_page, brief):
    """The own style sheet of pygal is left out; without ours the bars would be black."""
    colours = open_page(brief).page.evaluate(
        "[...document.querySelectorAll('.pairs .rect')].map(bar => getComputedStyle(bar).fill)"
    )
    assert len(set(colours)) == 3
    assert "rgb(0, 0, 0)" not in colours


def test_contents_lead_to_their_sections(open_page, brief):
    page = open_page(brief).page
    page.get_by_role("link", name="Suggested partners").click()
    assert page.evaluate("location.hash") == "#partners"
    heading = page.get_by_role("heading", name="Suggested partners").bounding_box()
    assert -1 < heading["y"] < 200


def test_printing_takes_more_than_one_page_and_cuts_no_card(open_page, brief):
    """A box that may not break is no taller than a page of A4 between its margins (259 mm)."""
    page = open_page(brief, width=672, height=980).page
    page.emulate_media(media="print")
    heights = page.evaluate(
        "[...document.querySelectorAll('.partner, .gap, figure')]"
        ".map(box => box.getBoundingClientRect().height)"
    )
    assert max(heights) < 259 * 96 / 25.4
    assert page.pdf(format="A4").count(b"/Type /Page\n") > 5
