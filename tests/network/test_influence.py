"""Influence weighs in proportion to what was written."""

import pytest
from graphs import dataset_of, stakeholder

from coalition.advocacy import Cause, advocate
from coalition.network import connect
from coalition.network.influence import influence_weights
from coalition.sources import read as read_file
from coalition.tables import understand


def read(tmp_path, header: str, rows: str):
    path = tmp_path / "s.csv"
    path.write_text(f"name,{header},stance: Tax\n{rows}", "utf-8")
    return understand(read_file(path))


FOUR = "a,5,2\nb,4,1\nc,3,-2\nd,1,0\n"


def test_a_one_of_five_weighs_a_fifth_of_a_five(tmp_path):
    dataset = read(tmp_path, "influence (1-5)", FOUR)
    assert influence_weights(dataset) == pytest.approx([1, 0.8, 0.6, 0.2])
    assert [s.influence for s in dataset.stakeholders] == [1, 0.75, 0.5, 0]


def test_balance_and_shares_are_those_of_the_ratings_as_written(tmp_path):
    """For 5 + 4, against 3: (9 - 3) / 12 = 0.5; the undecided 1 is 1 of 13."""
    dataset = read(tmp_path, "influence (1-5)", FOUR)
    found = advocate(connect(dataset), dataset, Cause())
    assert found.issues[0].weighted_balance == pytest.approx(0.5)
    [undecided] = [m for m in found.movable if m.id == "d"]
    assert undecided.effect == pytest.approx(1 / 13)
    assert found.swing_sets[0].share == pytest.approx(9 / 13)


@pytest.mark.parametrize("header", ["influence (0-10)", "influence (-5-5)"])
def test_scales_from_zero_and_below_weigh_by_the_place(tmp_path, header):
    dataset = read(tmp_path, header, FOUR)
    assert influence_weights(dataset).tolist() == [s.influence for s in dataset.stakeholders]


def test_without_a_known_scale_the_rating_weighs_as_it_is():
    people = [stakeholder("a", influence=0.3), stakeholder("b")]
    assert influence_weights(dataset_of(people)) == pytest.approx([0.3, float("nan")], nan_ok=True)
