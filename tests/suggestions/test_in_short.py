"""In a large network everybody has partners in short."""

import random

import numpy as np
import pytest
from graphs import dataset_of, stakeholder, tie

from coalition.gaps import find_gaps
from coalition.network import connect
from coalition.suggestions import suggest
from coalition.suggestions._in_short import suggest_in_short
from coalition.suggestions.suggest import MOST_SOURCES, others_in_short


def large(n: int):
    chance = random.Random(3)
    terms = [f"term {k}" for k in range(40)]
    people = [
        stakeholder(f"s{i:04d}", offers="; ".join(chance.sample(terms, 2)), needs=terms[i % 40])
        for i in range(n)
    ]
    ties = [tie(f"s{i:04d}", f"s{(i * 7 + 1) % n:04d}") for i in range(n) if i != (i * 7 + 1) % n]
    return dataset_of(people, ties)


def test_everybody_beyond_the_first_has_up_to_three_and_never_a_partner():
    dataset = large(MOST_SOURCES + 200)
    network = connect(dataset)
    gaps = find_gaps(network, dataset)
    found = others_in_short(network, dataset, gaps)
    told = {s.source for s in suggest(network, dataset, gaps)}
    others = {network.ids[i] for i in found.sources}
    assert told.isdisjoint(others)
    assert len(told | others) == network.n
    assert np.bincount(found.sources).max() <= 3
    assert not network.adjacency[found.sources, found.targets].any()
    assert (found.sources != found.targets).all()


def test_the_figures_are_those_of_the_suggestion_in_full():
    dataset = large(300)
    network = connect(dataset)
    gaps = find_gaps(network, dataset)
    full = {
        (s.source, s.target): s for s in suggest(network, dataset, gaps, focal="s0007", most=300)
    }
    found = suggest_in_short(network, dataset, gaps, np.array([7]))
    assert len(found) == 3
    for k, target in enumerate(found.targets):
        whole = full["s0007", network.ids[target]]
        for name in ("score", "low", "high", "value", "likelihood"):
            assert getattr(found, name)[k] == pytest.approx(getattr(whole, name), abs=1e-6)


def test_where_nobody_is_left_out_there_is_nothing_in_short():
    dataset = large(30)
    assert others_in_short(connect(dataset), dataset, ()) is None
