"""Each kind's figures are those of an analysis of that kind's ties alone."""

import random
from dataclasses import replace
from typing import Any

import pytest
from graphs import dataset_of, stakeholder, tie

import coalition.positions
import coalition.structure
from coalition.algorithms.kinds import MEASURED, SEARCHED
from coalition.algorithms.partition import certainty
from coalition.analysis import analyze
from coalition.network import Network, connect
from coalition.positions._brokerage import z_scores
from coalition.positions._by_kind import positions_by_kind
from coalition.positions._measured import plain
from coalition.runtime.folder import modules_in
from coalition.structure.multiplex import MOST_FOR, multiplex
from coalition.tables import Dataset

KINDS = ("funding", "information", "referral")


def drawn(n: int, *, directed: bool) -> Dataset:
    """Three kinds between n stakeholders of four sectors; some pairs in several, some in none."""
    chance = random.Random(n)
    ids = [f"s{i:02d}" for i in range(n)]
    sectors = ("public", "private", "social", "academic", "unknown")
    people = [stakeholder(id, sector=chance.choice(sectors)) for id in ids]
    few = [1 / (place + 1) for place in range(n)]
    ties = [
        tie(a, b, kind=kind, weight=float(chance.randint(1, 4)), trust=chance.choice((None, 0.5)))
        for kind in (*KINDS, "")
        for a, b in zip(*(chance.choices(ids, few, k=n) for _ in range(2)), strict=True)
        if a != b
    ]
    return dataset_of(people, ties, directed=directed)


def alone(network: Network) -> tuple[dict[str, Any], dict[str, list[Any]]]:
    """Every figure and every measure of a network whose ties are of one kind."""
    figures = modules_in(coalition.structure).items()
    measures = {
        name: module
        for name, module in modules_in(coalition.positions).items()
        if network.directed or not getattr(module, "DIRECTED", False)
    }
    return (
        {name: getattr(module, name)(network) for name, module in figures if name != "multiplex"},
        {name: plain(getattr(module, name)(network)) for name, module in measures.items()}
        | {"community_certainty": plain(certainty(network))},
    )


@pytest.mark.parametrize(("n", "directed"), [(9, True), (24, False)])
def test_figures_and_positions_equal_those_of_the_kind_alone(n: int, directed: bool):
    """The ties of one kind taken out and measured, or measured by kind: all the same."""
    whole = drawn(n, directed=directed)
    found = analyze(whole)
    kinds: Any = found.figures["multiplex"]
    assert [kind["kind"] for kind in kinds["kinds"]] == list(KINDS)
    for kind in kinds["kinds"]:
        own = tuple(t for t in whole.ties if t.kind == kind["kind"])
        network = connect(replace(whole, ties=own))
        figures, positions = alone(network)
        assert kind == {"kind": kind["kind"], "ties": network.m} | figures
        here = [s.by_kind[kind["kind"]] for s in found.stakeholders]
        beyond_chance = {role: plain(z) for role, z in z_scores(network).items()}
        assert set(here[0]) == {*positions, "brokerage_z"}
        for name, values in positions.items():
            assert [one[name] for one in here] == values, name
        for role, values in beyond_chance.items():
            assert [one["brokerage_z"][role] for one in here] == values, role


@pytest.mark.parametrize(
    ("n", "left_out"),
    [
        (120, set()),
        (121, {"key_players"}),
        (SEARCHED // 2 + 1, set(MOST_FOR)),
        (MEASURED // 2 + 1, set(MOST_FOR)),
    ],
)
def test_large_networks_leave_the_dear_figures_out(n: int, left_out: set[str]):
    """Of two kinds, key players are null from 121 stakeholders on; from 501 on all searches."""
    people = [stakeholder(f"s{i:04d}") for i in range(n)]
    ties = [tie("s0000", f"s{i:04d}", kind=kind) for kind in ("a", "b") for i in range(1, 5)]
    network = connect(dataset_of(people, ties))
    found: Any = multiplex(network)
    assert {name for name in MOST_FOR if found["kinds"][0][name] is None} == left_out
    positions = positions_by_kind(network)
    assert bool(positions) == (n <= MEASURED // 2)
    certain: Any = [one["community_certainty"] for kind in positions.values() for one in kind[:1]]
    assert all((value is not None) == (n <= SEARCHED // 2) for value in certain)


def test_pairs_in_several_kinds_and_in_none():
    """Of four pairs a-b is tied in both kinds; of c-d no kind is stated."""
    ties = [
        tie("a", "b", kind="funding"),
        tie("b", "a", kind="advice"),
        tie("b", "c", kind="advice"),
        tie("a", "d", kind="funding"),
        tie("c", "d"),
    ]
    found = multiplex(connect(dataset_of([], ties)))
    assert (found["pairs_in_several"], found["pairs_of_none"]) == (1, 1)
