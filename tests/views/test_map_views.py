"""Places of stakeholders in the map's other views, and the page's messages."""

from dataclasses import replace
from importlib.resources import files

import pytest
from samples import sample_findings, with_unknown_basis

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


def test_the_grid_grows_with_its_crowd_and_stays_true():
    """400 along a line push each other apart; the axes grow with the picture."""
    findings = changed(
        sample_findings(403),
        lambda i: {
            "influence": (0.0, 0.5, 1.0)[i] if i < 3 else 0.9,
            "interest": (1.0, 0.5, 0.0)[i] if i < 3 else 0.6 + 0.001 * i,
        },
    )
    grid = view(findings, "grid")
    (wide, high), (across, along) = grid["reach"], grid["lines"][:2]
    assert wide > WIDTH
    assert wide / high == pytest.approx(WIDTH / HEIGHT, abs=1e-3)
    assert (grid["x"][1], grid["y"][1]) == pytest.approx((across[0], along[1]))
    assert grid["x"][0] - grid["x"][2] == pytest.approx(wide)
    assert grid["y"][0] - grid["y"][2] == pytest.approx(high)
    mean = sum(grid["x"][3:]) / 400, sum(grid["y"][3:]) / 400
    interest = 0.6 + 0.001 * sum(range(3, 403)) / 400
    assert mean == pytest.approx(
        (across[0] + (interest - 0.5) * wide, along[1] - 0.4 * high), abs=30
    )


def test_the_grid_counts_its_quadrants():
    findings = changed(
        sample_findings(5),
        lambda i: {"influence": (1, 1, 0, 0, None)[i], "interest": (1, 0.5, 1, 0, 1)[i]},
    )
    titles = [title["text"][1] for title in view(findings, "grid")["titles"]]
    said = {one["sector"][0]: one["number"] for one in titles if "number" in one}
    assert said == {
        "quadrant-close": 2, "quadrant-satisfied": 0, "quadrant-informed": 1, "quadrant-watch": 1,
    }  # fmt: skip


def located(places, **more):
    return changed(
        sample_findings(len(places)),
        lambda i: {"latitude": places[i][0], "longitude": places[i][1]} | more,
    )


def test_the_scale_bar_is_as_long_as_it_says():
    """From the equator to 9 degrees north are 9 * 111.2 = 1,000.8 km."""
    place = view(located([(0.0, 0.0), (9.0, 0.0), (0.0, 5.0)]), "geography")
    bar = place["lines"][0]
    name = next(t["text"] for t in place["titles"] if str(t["text"]).endswith(" km"))
    shown = (bar[2] - bar[0]) / (place["y"][0] - place["y"][1]) * 1000.8
    assert shown == pytest.approx(float(name.removesuffix(" km")), rel=0.01)


def test_a_few_overseas_do_not_shrink_all_others_to_a_spot():
    """20 within four degrees, one on the other side of the earth: it stands aside."""
    home = [(47.0 + i % 4, 2.0 + i // 5) for i in range(20)]
    place = view(located([*home, (-21.0, 55.0)]), "geography")
    assert place["aside"] == [20]
    assert max(place["x"][:20]) - min(place["x"][:20]) > 300
    assert "far-away" in [t["text"][0] for t in place["titles"]]
    spread = view(located([(60.0, -100.0), (50.0, 10.0), (-30.0, 140.0)]), "geography")
    assert spread["aside"] == []


def test_ties_made_up_from_places_are_not_drawn_over_the_places():
    findings = located([(0.0, 0.0), (9.0, 0.0)])
    assert view(findings, "geography")["ties"] == "all"
    assert view(with_unknown_basis(findings), "geography")["ties"] == "none"
