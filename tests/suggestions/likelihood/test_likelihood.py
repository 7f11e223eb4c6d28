import networkx as nx
import numpy as np
import pytest
from graphs import (
    dataset_of,
    network_from_edges,
    network_from_networkx,
    network_of,
    networks,
    reordered,
    stakeholder,
    tie,
)
from hypothesis import given, settings
from scipy.stats import rankdata

from coalition.errors import UnusableInput
from coalition.network import binary_network, connect
from coalition.suggestions.likelihood._learning import STRUCTURE_FIRST, learned
from coalition.suggestions.likelihood._likelihood import (
    ALL_COMPARED,
    FEW,
    MOST,
    Plausibility,
    is_too_small,
    likelihoods,
    too_small_to_tell,
)
from coalition.suggestions.likelihood._traits import STRUCTURE, traits_of


def by_pair(network, dataset=None):
    """Likelihood of each untied pair, by the two ids in order."""
    found = zip(*likelihoods(network, dataset), strict=True)
    return {(network.ids[i], network.ids[j]): value for i, j, value in found}


def test_traits_of_a_path():
    """Path a-b-c-d, 3 ties: with 1/2 each added, numbers of ties 1.5, 2.5, 2.5, 1.5, sum 8.

    a and c: 1.5 * 2.5 / 8 ties expected; two steps join them by b, which passes on half: 1/2.
    a and d: 1.5 * 1.5 / 8 expected; three steps join them by b and c: 1/2 * 1/2.
    """
    network = network_of("a-b b-c c-d")
    traits, walks = traits_of(network, None).of_pairs(np.array([0, 0]), np.array([2, 3]))
    assert walks.tolist() == [1 / 2, 1 / 4]
    ac, ad = 3.75 / 8, 2.25 / 8
    assert traits[0] == pytest.approx(np.log([ac, ad]))
    assert traits[1] == pytest.approx([np.log(1 + 0.5 / ac), 0])
    assert traits[2] == pytest.approx([0, np.log(1 + 0.25 / ad)])
    assert traits[3] == pytest.approx([np.log(2.5 / 1.5), 0])
    assert traits[4].tolist() == [0, 0]


def sheet(n, ties):
    """Stakeholders of two sectors, three kinds and some themes, with these ties."""
    people = [
        stakeholder(
            f"s{i:04d}",
            sector=("public", "social")[i % 2],
            themes=("water", "health")[: i % 3],
            further=(("kind", "xyz"[i % 3]),),
        )
        for i in range(n)
    ]
    return dataset_of(people, [tie(f"s{a:04d}", f"s{b:04d}") for a, b in ties])


@pytest.mark.parametrize("seed", range(6))
def test_a_tie_has_the_traits_that_it_would_have_if_it_were_taken_out(seed):
    graph = nx.gnm_random_graph(12, 10 + 4 * seed, seed=seed)
    dataset = sheet(12, graph.edges)
    network = connect(dataset)
    source, target = network.pairs.source, network.pairs.target
    found = traits_of(network, dataset).of_ties(source, target)
    assert len(found) == len(STRUCTURE) + 3  # sector, kind and themes
    for k in range(network.m):
        others = np.arange(network.m) != k
        without = traits_of(binary_network(network, source[others], target[others]), dataset)
        expected, _ = without.of_pairs(source[[k]], target[[k]])
        assert found[:, [k]] == pytest.approx(expected)


def test_traits_by_rows_and_by_pairs_agree():
    dataset = sheet(15, nx.gnm_random_graph(15, 30, seed=1).edges)
    traits = traits_of(connect(dataset), dataset)
    low, high = np.triu_indices(15, 1)
    pairs, _ = traits.of_pairs(low, high)
    assert traits.of_rows(np.arange(15))[:, low, high] == pytest.approx(pairs)
    turned, _ = traits.of_pairs(high, low)
    assert turned == pytest.approx(pairs)
    later = traits.of_rows(np.arange(4, 9))  # columns begin at place 4
    assert later[:, 2, 5] == pytest.approx(pairs[:, (low == 6) & (high == 9)][:, 0])


def test_weights_stay_at_the_first_ones_where_nothing_is_seen():
    """Of two columns, each begins with half of what the sheet has."""
    first = learned(np.zeros((8, 0)), np.ones((8, 3)))
    assert first.tolist() == [*STRUCTURE_FIRST, 0.25, 0.25]
    assert learned(np.ones((8, 4)), np.ones((8, 9))) == pytest.approx(first)


def test_weights_move_with_the_number_of_ties_that_speak_for_it():
    """The last trait tells tied from untied; more ties trust it more."""
    tied, untied = np.zeros((7, 1)), np.zeros((7, 1))
    tied[6], untied[6] = 1, 0
    last = [learned(np.repeat(tied, m, 1), np.repeat(untied, m, 1))[6] for m in (1, 5, 50)]
    assert 0.5 < last[0] < last[1] < last[2]


def test_partners_of_one_hub_are_more_plausible_than_strangers():
    """Two circles of four, each short of one tie, and a pair apart."""
    value = by_pair(network_of("a-b b-c c-d a-d a-c e-f f-g g-h e-h e-g x-y"))
    assert value["b", "d"] == value["f", "h"]
    assert value["b", "d"] > max(value["b", "h"], value["a", "x"], value["d", "x"])


def test_the_sheet_tells_pairs_apart_that_the_ties_cannot():
    """Ties of two sectors, each to its own; two without a tie belong where their sector does."""
    ties = [(0, 2), (0, 4), (2, 4), (4, 6), (2, 6), (1, 3), (1, 5), (3, 5), (5, 7), (3, 7)]
    dataset = sheet(10, ties)
    network = connect(dataset)
    value = by_pair(network, dataset)
    assert value["s0004", "s0008"] > value["s0005", "s0008"]
    assert value["s0005", "s0009"] > value["s0004", "s0009"]


@settings(deadline=None)
@given(networks())
def test_every_untied_pair_stands_once_with_a_share(network):
    sources, targets, values = likelihoods(network)
    assert len(sources) == network.n * (network.n - 1) / 2 - network.m
    assert (sources < targets).all()
    assert not network.adjacency.toarray()[sources, targets].any()
    if network.m:
        assert ((values >= 0) & (values <= 1)).all()
    else:
        assert np.isnan(values).all()


@settings(deadline=None)
@given(networks())
def test_one_pair_gets_the_same_answer_as_all_pairs_together(network):
    sources, targets, values = likelihoods(network)
    degree = np.asarray(network.adjacency.sum(axis=1)).ravel()
    told = (degree[sources] + degree[targets] > 0) & (network.m > 0)
    alone, _ = Plausibility(network).of(sources, targets)
    assert np.isnan(alone).tolist() == (~told).tolist()
    assert alone[told] == pytest.approx(values[told])
    turned, _ = Plausibility(network).of(targets, sources)
    assert turned[told] == pytest.approx(values[told])


def test_names_and_order_of_stakeholders_change_nothing():
    network = network_from_networkx(nx.karate_club_graph())
    order = np.random.default_rng(5).permutation(network.n)
    sources, targets, values = likelihoods(network)
    ones, others, turned = likelihoods(reordered(network, order))
    value = np.zeros((network.n, network.n))
    value[sources, targets] = value[targets, sources] = values
    assert value[order[ones], order[others]] == pytest.approx(turned)


def test_joined_are_those_whom_two_or_three_steps_join():
    network = network_of("a-b b-c c-d d-e x-y")
    place = network.place
    pairs = [("a", "c"), ("a", "d"), ("a", "e"), ("a", "x")]
    ends = np.array([(place[one], place[other]) for one, other in pairs]).T
    assert Plausibility(network).of(*ends)[1].tolist() == [True, True, False, False]


def test_potential_ties_make_nothing_likely():
    network = connect(dataset_of([stakeholder(id, themes=("water",)) for id in "abc"]))
    assert network.basis == "potential"
    likelihood, is_joined = Plausibility(network).of(np.array([0]), np.array([1]))
    assert np.isnan(likelihood).all()
    assert not is_joined.any()


def test_a_network_of_few_ties_says_so():
    few, enough = (nx.path_graph(ties + 1) for ties in (FEW - 1, FEW))
    assert is_too_small(network_from_networkx(few))
    assert too_small_to_tell(network_from_networkx(few)).startswith("With 29 ties, nobody")
    assert not is_too_small(network_from_networkx(enough))
    assert too_small_to_tell(network_from_networkx(enough)) == ""


def test_too_many_pairs_are_refused():
    with pytest.raises(UnusableInput, match="5,000"):
        likelihoods(network_from_edges([(0, 1)], MOST + 1))


@pytest.mark.parametrize("n", [ALL_COMPARED + 200, MOST + 200])
def test_large_networks_are_compared_with_a_sample_and_answer_the_same_twice(n):
    """A chain of circles of five in which all are tied, but for one pair of the first circle."""
    circles = [(i, j) for i in range(n) for j in range(i + 1, i - i % 5 + 5)]
    circles.remove((1, 3))
    network = network_from_edges([*circles, *((i, i + 1) for i in range(4, n - 1, 5))], n)
    pairs = np.array([1, 1]), np.array([3, n // 2])
    near, far = Plausibility(network).of(*pairs)[0]
    assert near > 0.99
    assert far < 0.9
    assert Plausibility(network).of(*pairs)[0].tolist() == [near, far]


def aucs_of_hidden_ties(graph, dataset=None, repetitions=4):
    """Chance that a fifth of the ties, hidden, stand above other pairs; ours and k_i * k_j."""
    network = network_from_networkx(graph)
    found = []
    for k in range(repetitions):
        is_hidden = np.random.default_rng(k).random(network.m) < 0.2
        source, target = network.pairs.source, network.pairs.target
        left = binary_network(network, source[~is_hidden], target[~is_hidden])
        hidden = set(zip(source[is_hidden].tolist(), target[is_hidden].tolist(), strict=True))
        ones, others, values = likelihoods(left, dataset)
        pairs = zip(ones.tolist(), others.tolist(), strict=True)
        is_tie = np.array([pair in hidden for pair in pairs])
        degree = left.adjacency.sum(axis=1)
        found.append([auc(values, is_tie), auc(degree[ones] * degree[others], is_tie)])
    return np.mean(found, axis=0)


def auc(scores, is_tie):
    ties = is_tie.sum()
    above = rankdata(scores)[is_tie].sum() - ties * (ties + 1) / 2
    return above / (ties * (len(is_tie) - ties))


def test_planted_circles_are_found():
    """Three circles of twenty, half of the ties within, one in thirty across."""
    ours, degrees = aucs_of_hidden_ties(nx.planted_partition_graph(3, 20, 0.5, 0.03, seed=1))
    assert ours > 0.8
    assert ours > degrees + 0.2


def test_columns_of_chance_do_not_hide_planted_circles():
    """Twenty columns that say nothing beside three circles of twenty."""
    random = np.random.default_rng(2)
    said = random.integers(3, size=(60, 20))
    people = [
        stakeholder(
            f"s{i:04d}", further=tuple((f"column {k}", str(cell)) for k, cell in enumerate(row))
        )
        for i, row in enumerate(said)
    ]
    graph = nx.planted_partition_graph(3, 20, 0.5, 0.03, seed=1)
    ours, _ = aucs_of_hidden_ties(graph, dataset_of(people))
    assert ours > 0.75


def test_planted_camps_of_members_and_bodies_are_found():
    """Members only join bodies, those of their own camp: no two have a partner in common."""
    random = np.random.default_rng(1)
    chance = np.where(np.arange(20)[:, np.newaxis] % 2 == np.arange(30) % 2, 0.5, 0.05)
    graph = nx.Graph()
    graph.add_nodes_from(range(50))
    graph.add_edges_from((i, 20 + j) for i, j in np.argwhere(random.random((20, 30)) < chance))
    ours, degrees = aucs_of_hidden_ties(graph)
    assert ours > 0.8
    assert ours > degrees + 0.2


def test_spokes_belong_to_hubs():
    """Each of four hubs has twelve spokes of its own: a lost one is any hub's, not a spoke's."""
    graph = nx.complete_graph(4)
    graph.add_edges_from((4 + k, k % 4) for k in range(48))
    ours, degrees = aucs_of_hidden_ties(graph)
    assert ours > 0.9
    assert ours > degrees + 0.2


def test_a_pair_without_others_stands_in_the_middle():
    """There is nothing that it could be more or less likely than."""
    network = network_of("a-b b-c")
    assert likelihoods(network)[2].tolist() == [0.5]
    assert Plausibility(network).of(np.array([0]), np.array([2]))[0].tolist() == [0.5]
