"""Places of stakeholders in the map's other views, and the page's messages."""

from dataclasses import replace
from importlib.resources import files

import pytest
from samples import sample_findings

from coalition.views.map._catalogue import catalogue
from coalition.views.map._facets import facets
from coalition.views.map._shown import Shown
from coalition.views.map._views import HEIGHT, WIDTH, views


def changed(findings, of):
    """The findings with other fields for each stakeholder i, as `of(i)` says."""
    people = tuple(
        replace(s, stakeholder=replace(s.stakeholder, **of(i)))
        for i, s in enumerate(findings.stakeholders)
    )
    return replace(findings, stakeholders=people)


def view(findings, key):
    return next((one for one in views(Shown(findings)) if one["key"] == key), None)


@pytest.mark.parametrize("n", [0, 1, 60])
def test_every_view_places_everybody(n):
    for one in views(Shown(sample_findings(n))):
        assert one["key"] == "network" or len(one["x"]) == len(one["y"]) == n


def test_lanes_stand_one_below_the_other():
    """Sectors go by place modulo 5, in the order of the lanes."""
    y = view(sample_findings(60), "lanes")["y"]
    for lane in range(4):
        assert max(y[lane::5]) < min(y[lane + 1 :: 5])


def test_a_missing_rating_stands_in_no_corner():
    findings = changed(
        sample_findings(4),
        lambda i: {"influence": (1.0, 0.0, None, 1.0)[i], "interest": (1.0, 0.0, 0.5, None)[i]},
    )
    grid = view(findings, "grid")
    assert (grid["x"][0], grid["y"][0]) == (WIDTH, 0)
    assert (grid["x"][1], grid["y"][1]) == (0, HEIGHT)
    assert min(grid["y"][2:]) > HEIGHT + 100


def test_views_appear_only_where_the_data_give_them():
    bare = changed(sample_findings(6), lambda i: {"influence": None, "stances": ()})
    assert [one["key"] for one in views(Shown(bare))] == ["network", "lanes"]


def test_silence_is_not_neutral():
    findings = changed(
        sample_findings(3), lambda i: {"stances": ((("Tax", 0.0),), (("Tax", 2.0),), ())[i]}
    )
    stance = view(findings, "stance-0")
    assert stance["x"][0] < stance["x"][1]
    assert stance["y"][2] > stance["bands"][0][3] > max(stance["y"][:2])


def test_north_is_up_and_east_is_right():
    where = [(10.0, 0.0), (0.0, 10.0), (None, None)]
    findings = changed(
        sample_findings(3), lambda i: {"latitude": where[i][0], "longitude": where[i][1]}
    )
    place = view(findings, "geography")
    assert place["y"][0] < place["y"][1] < place["y"][2]
    assert place["x"][0] < place["x"][1]


@pytest.mark.parametrize("column", ["Source", "certainty"])
def test_columns_about_the_data_are_no_filters(column):
    findings = changed(sample_findings(10), lambda i: {"further": ((column, "ab"[i % 2]),)})
    assert column not in [one["label"] for one in facets(Shown(findings))]


def test_every_message_that_is_asked_for_is_in_the_catalogue():
    import re

    home = files("coalition.views.map")
    scripts = "".join(path.read_text("utf-8") for path in home.joinpath("scripts").iterdir())
    asked = set(re.findall(r'word\("([\w-]+)"', scripts))
    asked |= set(
        re.findall(
            r'words\.message\["([\w-]+)"\]', home.joinpath("page.html.j2").read_text("utf-8")
        )
    )
    for one in views(Shown(sample_findings(10))):
        asked |= {one["name"][0], *(title["text"][0] for title in one["titles"])}
    assert asked <= set(catalogue())


def test_map_command_writes_the_map_and_nothing_else(tmp_path):
    from click.testing import CliRunner

    from coalition.commands.map import command

    sheet = tmp_path / "sheet.csv"
    sheet.write_text("name,partners\nAda,Ben\nBen,\n", "utf-8")
    out = tmp_path / "new" / "ours.html"
    done = CliRunner().invoke(command, [str(sheet), "--out", str(out)])
    assert done.exit_code == 0, done.output
    assert list(out.parent.iterdir()) == [out]
    assert out.read_bytes().startswith(b"<!doctype html>")
