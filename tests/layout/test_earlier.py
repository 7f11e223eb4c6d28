"""The map of a later wave: who was there stays, who is new stands near its partners."""

import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from graphs import network_from_edges, network_of, networks
from hypothesis import given, settings
from layout.distances import least_distance

from coalition.cli import group
from coalition.errors import UnusableInput
from coalition.layout import layout, read_earlier
from coalition.network import Network
from coalition.positions.community import community


def drawn(network: Network, earlier: np.ndarray | None = None) -> np.ndarray:
    return layout(network, community(network), earlier)


def grown(first: int, edges: list[tuple[int, int]], n: int) -> tuple[Network, np.ndarray]:
    """A network of n, and where the first of them were before the others came."""
    before = network_from_edges([e for e in edges if max(e) < first], first)
    earlier = np.full((n, 2), np.nan)
    earlier[:first] = drawn(before)
    return network_from_edges(edges, n), earlier


RING = [(i, (i + 1) % 30) for i in range(30)]


def test_who_was_there_stays_and_who_is_new_stands_near_its_partners():
    """Two newcomers on a ring of thirty: nobody else moves, each is by its partner."""
    network, earlier = grown(30, [*RING, (30, 4), (31, 20)], 32)
    now = drawn(network, earlier)
    assert now[:30] == pytest.approx(earlier[:30])
    assert np.linalg.norm(now[30] - now[4]) < 160
    assert np.linalg.norm(now[31] - now[20]) < 160
    assert least_distance(now) >= 50


def test_the_same_network_gives_the_same_map():
    network = network_of("a-b b-c c-a c-d d-e f-g")
    first = drawn(network)
    assert (drawn(network, first) == first).all()


def test_who_has_no_partner_on_the_earlier_map_stands_below_it():
    network, earlier = grown(30, [*RING, (30, 31)], 33)
    now = drawn(network, earlier)
    assert (now[30:, 1] > now[:30, 1].max()).all()
    assert least_distance(now) >= 50


def test_a_newcomer_of_newcomers_follows_them():
    network, earlier = grown(30, [*RING, (30, 4), (30, 31), (31, 32)], 33)
    now = drawn(network, earlier)
    assert np.linalg.norm(now[32] - now[4]) < 400


@settings(max_examples=40, deadline=None)
@given(network=networks())
def test_nobody_stands_on_anybody_whoever_was_there_before(network: Network):
    """Every other one is new; the map is the same on every run."""
    earlier = drawn(network)
    earlier[1::2] = np.nan
    now = drawn(network, earlier)
    assert least_distance(now) >= 50
    assert (drawn(network, earlier) == now).all()


def test_twenty_newcomers_around_one_find_room():
    network = network_from_edges([(0, i) for i in range(1, 61)], 61)
    earlier = drawn(network)
    earlier[41:] = np.nan
    now = drawn(network, earlier)
    assert least_distance(now) >= 50
    assert np.linalg.norm(now[:41] - earlier[:41], axis=1).max() < 120


@pytest.mark.parametrize(
    "text", ["", "[]", '{"schema": "coalition-board/1"}', '{"schema": "coalition-analysis/1"}']
)
def test_a_file_without_places_is_said_to_be_one(tmp_path, text):
    path = tmp_path / "analysis.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UnusableInput, match="holds no places"):
        read_earlier(path)
    with pytest.raises(UnusableInput, match="cannot be read"):
        read_earlier(tmp_path / "nowhere.json")


def test_a_second_wave_keeps_the_map_of_the_first(tmp_path: Path):
    """By id, and by name where the id is another; the newcomer has a place of its own."""
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    first.write_text("id,name,partners\n1,Ada,Bo;Cy\n2,Bo,Cy\n3,Cy,\n4,Di,Ada\n", "utf-8")
    second.write_text("id,name,partners\n1,Ada II,Bo;Cy;Eve\n2,Bo,Cy\n33,CY,\n5,Eve,\n", "utf-8")

    def places(sheet: Path, *more: str) -> dict[str, dict[str, float]]:
        out = tmp_path / f"{sheet.stem}-out"
        done = CliRunner().invoke(group, ["analyze", str(sheet), "--out", str(out), "-q", *more])
        assert done.exit_code == 0, done.output
        found = json.loads((out / "analysis.json").read_text("utf-8"))["stakeholders"]
        return {s["name"]: s["position"] for s in found}

    before = places(first)
    now = places(second, "--positions-from", str(tmp_path / "first-out" / "analysis.json"))
    assert [now["Ada II"], now["Bo"], now["CY"]] == [before["Ada"], before["Bo"], before["Cy"]]
    assert now["Eve"] not in before.values()
