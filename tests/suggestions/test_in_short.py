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
    found = suggest_in_short(network, dataset, gaps, np.array([7]), 5)
    assert len(found) == 5
    for k, target in enumerate(found.targets):
        whole = full["s0007", network.ids[target]]
        for name in ("score", "low", "high", "value", "likelihood"):
            assert getattr(found, name)[k] == pytest.approx(getattr(whole, name), abs=1e-6)


def test_where_nobody_is_left_out_there_is_nothing_in_short():
    dataset = large(30)
    assert others_in_short(connect(dataset), dataset, ()) is None


def test_those_in_short_are_those_that_weighing_everybody_gives():
    """Of 700, 58 ask: 19 in 20 of the first three by the short list are right."""
    chance = random.Random(5)

    def some(word, of, number):
        return "; ".join(f"{word} {chance.randrange(of)}" for _ in range(number))

    people = [
        stakeholder(
            f"s{i:04d}",
            themes=tuple(sorted({*some("theme", 9, 2).split("; ")})),
            regions=(some("region", 12, 1),),
            offers=some("term", 90, 2),
            needs=some("term", 90, 2),
            trust=chance.choice((None, 0.2, 0.6, 1.0)),
            commitment=chance.choice((None, 0.2, 0.6, 1.0)),
        )
        for i in range(700)
    ]
    dataset = dataset_of(people, [tie(f"s{i:04d}", f"s{i + 1:04d}") for i in range(699)])
    network = connect(dataset)
    found = suggest_in_short(network, dataset, (), np.arange(700), 3)
    right = 0
    for place in range(0, 696, 12):
        own = suggest(network, dataset, (), focal=network.ids[place], most=3)
        chosen = {network.ids[i] for i in found.targets[found.sources == place]}
        right += sum(s.target in chosen for s in own)
    assert right >= 0.95 * 3 * 58
