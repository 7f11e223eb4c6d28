"""Drabek's emergency networks (1981), from R's package network, where the data are at hand."""

import csv
from pathlib import Path

import pytest
from graphs import dataset_of, stakeholder, tie

from coalition.network import Network, network_from
from coalition.structure.ei_index import ei_index

EMON = Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "emon"

pytestmark = pytest.mark.skipif(not EMON.exists(), reason="the data are not at hand")


def rows(name: str, network: str) -> list[dict[str, str]]:
    with (EMON / name).open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["network"] == network]


def emergency(name: str) -> Network:
    people = [
        stakeholder(row["name"], sector=row["Sponsorship"])
        for row in rows("stakeholders.csv", name)
    ]
    ties = [tie(row["from"], row["to"]) for row in rows("ties.csv", name)]
    return network_from(dataset_of(people, ties, directed=True), ties)


def test_texas_looks_outward_only_as_chance_would():
    """E-I by sponsorship +.32 where +.35 is expected (worked out with R's sna): no evidence."""
    found = ei_index(emergency("Texas"))
    assert found["value"] == pytest.approx(0.318, abs=0.0005)
    assert found["expected"] == pytest.approx(0.353, abs=0.0005)
    assert found["p_value"] > 0.5
