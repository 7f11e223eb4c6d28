"""The static picture, its labels, the sectors' signs, and texts made fit to be shown."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import HOSTILE, sample_findings

from coalition.views._labels import placed_labels, wrapped
from coalition.views._look import (
    LOOK_CSS,
    SECTOR_COLOURS,
    SECTOR_SHAPES,
    sector_mark,
    sector_shape,
)
from coalition.views._network_svg import network_svg
from coalition.views._plain_text import plain_text
from coalition.views._script_json import script_json


@pytest.mark.parametrize("n", [0, 1, 2, 60])
def test_picture_is_well_formed_and_holds_no_script_or_style(n):
    root = ET.fromstring(network_svg(sample_findings(n, HOSTILE[:n])))
    for element in root.iter():
        assert element.tag.rpartition("}")[2] in {"svg", "g", "path", "rect", "text", "tspan"}
        assert not any(name.startswith("on") or "href" in name for name in element.attrib)
        assert "style" not in element.attrib


def test_picture_says_in_words_what_it_shows():
    root = ET.fromstring(network_svg(sample_findings(60)))
    assert root.attrib["role"] == "img"
    assert "60 stakeholders (12 public, 12 private" in root.attrib["aria-label"]


def test_suggested_ties_are_the_dashed_ones():
    findings = sample_findings(60)
    dashed = re.findall(r'<path d="([^"]*)"[^>]*stroke-dasharray', network_svg(findings))
    assert dashed[0].count("M") == 12
    none = network_svg(findings, suggestions=())
    assert "stroke-dasharray" not in none


def test_everything_stands_on_the_page():
    findings = sample_findings(60)
    far = tuple(replace(s, x=s.x * 1e4, y=s.y * 1e-4) for s in findings.stakeholders)
    picture = network_svg(replace(findings, stakeholders=far))
    numbers = [float(x) for x in re.findall(r"M(-?[\d.]+) ", picture)]
    assert all(0 <= x <= 1120 for x in numbers)


def test_labels_never_cover_each_other():
    """Forty names on a ring of radius 120: some fit, and no two boxes share a pixel."""
    import math

    middles = [
        (400 + 120 * math.cos(k * math.pi / 20), 300 + 120 * math.sin(k * math.pi / 20))
        for k in range(40)
    ]
    names = [f"{k} and a name that takes two lines" for k in range(40)]
    labels = placed_labels(
        names, middles, [6.0] * 40, range(40), font_size=13, page=(0, 0, 800, 600)
    )
    boxes = []
    for label in labels:
        width = max(len(line) for line in label.lines) * 13 * 0.58
        left = {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
        top = label.y - 0.85 * 13
        boxes.append(
            (label.x - left, top, label.x - left + width, top + 1.15 * 13 * len(label.lines))
        )
    assert len(labels) > 8
    assert labels[0].place == 0
    for i, a in enumerate(boxes):
        for b in boxes[:i]:
            apart = a[2] <= b[0] + 1e-6 or b[2] <= a[0] + 1e-6 or a[3] <= b[1] + 1e-6
            assert apart or b[3] <= a[1] + 1e-6


@given(st.text(max_size=80))
def test_wrapped_names_have_two_lines_at_most(name):
    lines = wrapped(plain_text(name))
    assert len(lines) <= 2
    assert all(len(line) <= 23 for line in lines if line.isascii())


def test_wide_letters_count_twice():
    assert wrapped("社区健康基金会社区健康基金会") == ("社区健康基金会社区健康", "基金会")


@given(st.text())
def test_shown_text_has_one_line_and_no_control_characters(text):
    shown = plain_text(text)
    assert shown.isprintable() or not set(shown) & set("\n\r\t\x00\u202e\u2066\u2028\ufeff")
    assert len(shown) <= 600
    shown.encode("utf-8")


@given(st.text())
def test_json_in_a_page_reads_back_and_cannot_leave_its_element(text):
    import json

    written = script_json({"name": text})
    assert json.loads(written) == {"name": text}
    assert not set(written) & set("<>&\u2028\u2029")


def test_json_refuses_what_is_undefined():
    with pytest.raises(ValueError, match="JSON"):
        script_json(float("nan"))


def test_each_sector_has_its_own_colour_and_shape():
    assert len(set(SECTOR_COLOURS.values())) == len(set(SECTOR_SHAPES.values())) == 5
    for sector, colour in SECTOR_COLOURS.items():
        assert f"--sector-{sector}: {colour};" in LOOK_CSS
        ET.fromstring(sector_mark(sector))


def test_square_has_the_area_of_the_circle_that_it_stands_for():
    """Side 2 * 0.886 r: (1.772 * 10)**2 = 314 = pi * 10**2."""
    corner, side, down, back = re.fullmatch(
        r"M(\S+ \S+)h([\d.]+)v([\d.]+)h-([\d.]+)z", sector_shape("public", 0, 0, 10)
    ).groups()
    assert side == down == back
    side = float(side)
    assert list(map(float, corner.split())) == pytest.approx([-side / 2] * 2, abs=0.06)
    assert side**2 == pytest.approx(314, rel=0.01)


def test_a_sector_we_do_not_know_is_drawn_as_unknown():
    assert sector_shape("military", 0, 0, 5) == sector_shape("unknown", 0, 0, 5)
