"""The brief as a page: complete, inert, alone, and the same every time."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hash_seeds import digests
from samples import HOSTILE, sample_findings, with_unknown_basis

from coalition.analysis.cautions import cautions
from coalition.analysis.missing_rates import missing_rates
from coalition.errors import Issue
from coalition.tables import Cell, Merge
from coalition.views import report
from coalition.views.report import render

SECTIONS = [
    "Summary",
    "The network at a glance",
    "Sectors",
    "Who holds it together",
    "What we need and what we have",
    "Gaps",
    "Suggested partners",
    "Communities",
    "Members",
    "Partners for each stakeholder",
    "All figures",
    "Method",
    "Data quality",
]
VOID = {"meta", "br", "img", "link", "hr", "input"}


class Page(HTMLParser):
    """Headings, links, anchors, elements and text of a page; fails where tags do not close."""

    def __init__(self, page: bytes):
        super().__init__()
        self.open: list[str] = []
        self.headings: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(page.decode())
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        """An element begins."""
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.ids += [value for name, value in attrs if name == "id"]
        self.links += [value for name, value in attrs if name == "href"]
        if tag not in VOID:
            self.open.append(tag)
        if tag == "h2":
            self.headings.append("")

    def handle_startendtag(self, tag, attrs):
        """An element without content."""
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_endtag(self, tag):
        """An element ends: the one that began last."""
        assert self.open.pop() == tag

    def handle_data(self, data):
        """Text between elements."""
        if "style" in self.open:
            return
        self.text += data
        if "h2" in self.open:
            self.headings[-1] += data


def test_sections_stand_in_order_and_the_contents_lead_to_them():
    page = Page(render(sample_findings()))
    assert page.headings == SECTIONS
    anchors = [link.removeprefix("#") for link in page.links if link.startswith("#")]
    assert len(anchors) >= len(SECTIONS)
    assert set(anchors) <= set(page.ids)


@pytest.mark.parametrize("n", [0, 1, 2, 9, 60])
def test_networks_of_every_size_give_a_whole_page(n):
    findings = sample_findings(n)
    annex = "Partners for each stakeholder"
    shown = [section for section in SECTIONS if section != annex or findings.suggestions]
    assert Page(render(findings)).headings == shown


def test_names_are_text_whatever_they_hold():
    """No element and no handler comes from the data; the names are still there to read."""
    hostile = Page(render(sample_findings(60, names=HOSTILE)))
    plain = Page(render(sample_findings(60)))
    assert hostile.tags == plain.tags
    assert hostile.attributes == plain.attributes
    assert "<script>window.broken=1</script>" in hostile.text
    assert "{{ 7*7 }} {% raw %} ${x} `x`" in hostile.text
    assert "مؤسسة الصحة المجتمعية" in hostile.text
    assert "\u202e" not in hostile.text


def test_the_page_needs_nothing_from_outside():
    page = render(sample_findings(60, names=HOSTILE)).decode()
    assert "default-src 'none'" in page
    assert "script" not in Page(page.encode()).tags
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style
    assert "@import" not in style[1]
    assert "url(" not in style[1]
    assert not [link for link in Page(page.encode()).links if not link.startswith("#")]


def test_undefined_is_said_and_never_shown_as_a_number():
    text = Page(render(sample_findings())).text
    assert "not defined" in text
    assert "Not defined here: ties have no direction in these data." in text
    assert "None" not in text
    assert "nan" not in re.findall(r"\w+", text)


def test_a_missing_criterion_is_not_known_rather_than_zero():
    findings = replace(sample_findings(), focal="s0003")
    page = render(findings).decode()
    card = re.search(r'<article class="partner">.*?</article>', page, re.DOTALL)
    assert card
    trust = re.search(r">Trust</th>.*?</tr>", card[0], re.DOTALL)
    assert trust
    assert "not known" in trust[0]
    assert "0.00" not in trust[0]


def test_potential_ties_are_announced_first():
    findings = with_unknown_basis(sample_findings())
    network = replace(findings.network, basis="potential")
    told = cautions(network, missing_rates(network), {})
    findings = replace(findings, network=network, figures={**findings.figures, "cautions": told})
    text = Page(render(findings)).text
    assert "No ties were stated in the data." in text
    assert text.index("No ties were stated") < text.index("The network has")


def test_every_gap_and_its_evidence_stand_on_the_page():
    findings = sample_findings()
    text = Page(render(findings)).text
    for gap in findings.gaps:
        assert gap.evidence[0] in text
        assert gap.remedy in text


def test_long_tables_are_cut_and_say_so():
    text = Page(render(sample_findings(520))).text
    assert "The first 500 of 520; stakeholders.csv has all." in text


def test_bytes_are_the_same_under_every_hash_seed():
    assert len(digests("coalition.views.report", 40)) == 1


def test_the_view_says_what_it_makes():
    assert report.FILENAME == "report.html"
    assert "brief" in report.CONTENTS


def test_merged_spellings_stand_in_one_small_table_and_not_again_among_the_doubts():
    """Of 25 merges the 20 commonest are shown; their notices are left to the table."""
    cell = Cell("sheet.csv", 3, "Offers")
    merges = tuple(Merge(f"legal aid {k}", "legal advice", (cell,), k) for k in range(1, 26))
    issue = Issue("same-capability", "info", "was read as another.", "Part them.", "sheet.csv", 3)
    findings = sample_findings()
    dataset = replace(findings.dataset, merges=merges, issues=(issue,))
    text = Page(render(replace(findings, dataset=dataset))).text
    assert "Capabilities that were read as one" in text
    assert "legal aid 25" in text
    assert "legal aid 5 " not in text
    assert "The first 20 of 25; analysis.json has all." in text
    assert "was read as another." not in text
