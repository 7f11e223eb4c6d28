"""The brief of a comparison in a real browser: quiet, on a phone too, and on paper."""

import pytest
from samples import HOSTILE, sample_findings

from coalition.views.waves.brief import render
from coalition.waves import compare, match

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def brief() -> bytes:
    found = [sample_findings(60, names=HOSTILE), sample_findings(48, names=HOSTILE)]
    titles = ["</title>2025", "2026"]
    return render(compare(found, match([f.dataset for f in found]), titles))


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])
def test_nothing_is_asked_for_nothing_complains_and_nothing_scrolls_sideways(
    open_page, brief, picture, width, height
):
    opened = open_page(brief, width=width, height=height)
    picture(opened.page, f"compare-{width}")
    assert opened.requests == [opened.page.url]
    assert opened.complaints == []
    assert opened.page.evaluate("window.broken") is None
    assert opened.page.evaluate("document.documentElement.scrollWidth") == width


def test_on_paper_every_wave_has_its_picture(open_page, brief):
    page = open_page(brief, width=672, height=980).page
    page.emulate_media(media="print")
    assert page.locator("figure:visible").count() == 2
