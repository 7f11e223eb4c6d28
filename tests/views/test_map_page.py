"""The map as bytes: what the page holds, and what no text of the data can do to it."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from importlib.resources import files

import pytest
from hash_seeds import digests
from map_reading import data_of
from samples import HOSTILE, sample_findings, with_unknown_basis

from coalition.api import analyze, read
from coalition.views.map import CONTENTS, FILENAME, render
from coalition.views.map._assets import SCRIPTS, STYLES, script, style
from coalition.views.map._pyvis_network import VIS_VERSION, MapNetwork, vis_options, vis_source


class Page(HTMLParser):
    """The elements of a page in order, with their attributes."""

    def __init__(self, html: str):
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.handle_starttag = lambda tag, attrs: self.elements.append((tag, dict(attrs)))
        self.feed(html)


@pytest.fixture(scope="module")
def html() -> str:
    return render(sample_findings(60)).decode("utf-8")


def test_page_names_its_file_and_says_what_it_is():
    assert FILENAME == "map.html"
    assert CONTENTS


@pytest.mark.parametrize("n", [0, 1, 2, 60, 400])
def test_networks_of_any_size_make_a_page(n):
    data = data_of(render(sample_findings(n)).decode("utf-8"))
    assert len(data["nodes"]) == len(data["people"]["name"]) == n


def test_policy_is_the_first_thing_in_the_head_and_names_every_script_and_style(html):
    head = html.split("<head>", 1)[1].lstrip()
    assert head.startswith('<meta http-equiv="Content-Security-Policy"')
    assert html.encode().index(b'<meta charset="utf-8">') < 1024
    policy = Page(html).elements[2][1]["content"]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    running = re.findall(r"<(script|style)>(.*?)</\1>", html, re.DOTALL)
    assert [tag for tag, _ in running] == ["style", "script", "script"]
    for _, text in running:
        digest = b64encode(sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


def test_page_asks_for_nothing_from_anywhere(html):
    for tag, attributes in Page(html).elements:
        assert tag not in ("link", "iframe", "object", "embed", "base", "form", "img")
        assert "src" not in attributes
        assert not any(name.startswith("on") for name in attributes), tag
        assert "style" not in attributes
        if "href" in attributes:
            assert attributes["href"].startswith("#")
    assert "url(" not in style()
    assert "@import" not in style()


def test_hostile_names_make_the_same_elements_as_harmless_ones():
    def skeleton(names: tuple[str, ...]) -> list[str]:
        page = Page(render(sample_findings(len(HOSTILE), names)).decode("utf-8"))
        # The number of lines and labels in the picture depends on the length of names.
        return [tag for tag, _ in page.elements if tag not in ("tspan", "text")]

    harmless = tuple(f"name {i}" for i in range(len(HOSTILE)))
    assert skeleton(HOSTILE) == skeleton(harmless)


def test_names_reach_the_page_whole_but_for_marks_that_turn_text_around():
    findings = sample_findings(len(HOSTILE), HOSTILE)
    names = data_of(render(findings).decode("utf-8"))["people"]["name"]
    assert names[0] == HOSTILE[0]
    assert "line separator and tab" in " ".join(names).replace("lineseparator", "line separator")
    assert not set("\u202e\u2028\u2029\t") & set("".join(names))
    assert all(len(name) <= 200 for name in names)


def test_a_lone_surrogate_does_not_stop_the_page():
    assert render(sample_findings(2, ("half \ud83d of a sign",))).decode("utf-8")


def test_vis_gets_numbers_and_our_own_words_only(html):
    data = data_of(html)
    assert set().union(*data["nodes"]) == {"id", "x", "y", "shape", "color", "size"}
    allowed = {"id", "from", "to", "width", "dashes", "color", "hidden"}
    assert set().union(*data["edges"]) <= allowed
    assert [node["id"] for node in data["nodes"]] == list(range(60))


def test_suggestions_shown_at_first_are_the_only_dashed_lines(html):
    data = data_of(html)
    dashed = [edge for edge in data["edges"] if edge.get("dashes")]
    assert len(dashed) == data["first"] == 12
    ends = [{one["source"], one["target"]} for one in data["suggestions"][:12]]
    assert [{edge["from"], edge["to"]} for edge in dashed] == ends


def test_table_lists_everybody_without_a_script(html):
    findings = sample_findings(60)
    body = html.split("<tbody>")[1].split("</tbody>")[0]
    assert body.count("<tr ") == 60
    assert all(f"<bdi>{s.name}</bdi>" in body for s in findings.stakeholders)


def test_contacts_and_notes_stay_out_of_the_page():
    """A map is passed on: what is not needed to read it is not in it."""
    from dataclasses import replace

    findings = sample_findings(2)
    first = findings.stakeholders[0]
    private = replace(first.stakeholder, contact="jane@example.org", notes="do not trust")
    changed = replace(
        findings, stakeholders=(replace(first, stakeholder=private), *findings.stakeholders[1:])
    )
    assert render(changed) == render(findings)


def test_only_web_addresses_become_links():
    from dataclasses import replace

    findings = sample_findings(2)
    first = findings.stakeholders[0]
    bad = replace(first.stakeholder, url="javascript:alert(1)")
    changed = replace(
        findings, stakeholders=(replace(first, stakeholder=bad), *findings.stakeholders[1:])
    )
    urls = data_of(render(changed).decode("utf-8"))["people"]["url"]
    assert urls == {"1": "https://example.org/1"}


def test_potential_ties_are_announced():
    banner = '<p class="banner"'
    html = render(with_unknown_basis(sample_findings(6))).decode("utf-8")
    assert banner in html
    assert "No ties are stated in the data" in html.split(banner)[1].split("</p>")[0]
    assert banner not in render(sample_findings(6)).decode("utf-8")


def test_a_sheet_without_anything_that_joins_says_so_plainly(tmp_path):
    """No pairs, no communities of one, and no lines to explain."""
    (tmp_path / "list.csv").write_text(
        "name,sector\n" + "".join(f"N{k},public\n" for k in range(6))
    )
    html = render(analyze(read(tmp_path / "list.csv")).findings).decode("utf-8")
    head = html.split('<div class="toolbar"')[0]
    assert "6 stakeholders, no ties stated." in head
    assert "No ties are stated." in head
    assert "lines show" not in head
    assert "communit" not in head


def test_same_findings_give_the_same_bytes_in_any_process():
    assert len(digests("coalition.views.map", 40)) == 1


def test_own_scripts_never_turn_text_into_markup_or_code():
    for forbidden in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
        assert forbidden not in script()
    assert not re.search(r"\bFunction\(|localStorage|sessionStorage|fetch\(|XMLHttp", script())


def test_every_script_and_style_in_the_folders_is_used():
    for folder, names in (("scripts", SCRIPTS), ("styles", STYLES)):
        there = files("coalition.views.map").joinpath(folder).iterdir()
        assert {path.name for path in there} == set(names)


@pytest.mark.parametrize("text", [vis_source(), script(), style()], ids=["vis", "ours", "style"])
def test_no_asset_can_end_its_element(text):
    assert not re.search(r"</(script|style)|<!--", text, re.IGNORECASE)
    assert "sourceMappingURL" not in text
    assert "\r" not in text


def test_pyvis_has_what_the_map_builds_on():
    """The four things we use of pyvis, and the file that it ships."""
    network = MapNetwork([{"id": 0}], [])
    assert network.get_network_data()[:2] == ([{"id": 0}], [])
    assert json.loads(network.get_network_data()[5])["physics"] == {"enabled": False}
    assert network.cdn_resources == "in_line"
    assert f"@version {VIS_VERSION}" in vis_source()
    assert callable(network.set_template_dir)


def test_ties_are_hidden_while_a_large_map_moves():
    """All ties of 1,000 stakeholders are too many to draw 30 times a second."""
    hidden = {n: vis_options(n)["interaction"]["hideEdgesOnDrag"] for n in (300, 600, 601, 1000)}
    assert hidden == {300: False, 600: False, 601: True, 1000: True}
