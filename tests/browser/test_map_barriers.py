"""What axe-core finds in every view and every page of the panel: nothing serious."""

from dataclasses import replace
from importlib.resources import files

import pytest
from samples import sample_findings

from coalition.advocacy import advocate
from coalition.findings import Findings
from coalition.views.map import render

pytestmark = pytest.mark.browser

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")

PLACES = (
    "view=network",
    "view=lanes",
    "view=grid",
    "view=stance-0",
    "view=gaps",
    "sel=3&colour=community",
    "sug=2",
    "way=0",
    "board=0&b0=1.2&b1=3",
    "sel=3&focus=1&colour=stance-0",
)
LOOKS = {
    "light": ({"width": 1280, "height": 800}, ""),
    "dark": ({"width": 1280, "height": 800}, "&dark=1"),
    "phone": ({"width": 390, "height": 844, "is_mobile": True, "has_touch": True}, "&lang=ar"),
}


def advised(n: int = 60) -> Findings:
    """Sample findings with what advocacy finds in their stances."""
    findings = sample_findings(n)
    return replace(findings, advocacy=advocate(findings.network, findings.dataset))


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing_serious(show, look):
    settings, more = LOOKS[look]
    page = show(
        render(advised(24)), bypass_csp=True, reduced_motion="reduce", hash=f"#{more}", **settings
    ).page
    page.evaluate(AXE)
    serious = {}
    for address in PLACES:
        page.evaluate(f"location.hash = '{address}{more}'")
        page.wait_for_timeout(50)
        # The list below the map is the same in every place: once is enough.
        part = "document" if address == PLACES[0] else "'.screen'"
        found = page.evaluate(f"axe.run({part}, {{ resultTypes: ['violations'] }})")["violations"]
        serious |= {
            (address, one["id"]): [node["html"][:150] for node in one["nodes"][:3]]
            for one in found
            if one["impact"] in ("serious", "critical")
        }
    assert serious == {}
