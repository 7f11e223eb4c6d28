"""Size, cohesion and distance: figures of one number."""

import networkx as nx
import pytest
from graphs import dataset_of, network_of, networks, networkx_graph, stakeholder, tie
from hypothesis import given, settings

from coalition.network import Network, connect, network_from
from coalition.structure.average_path_length import average_path_length
from coalition.structure.compactness import compactness
from coalition.structure.components import components
from coalition.structure.confirmation import confirmation
from coalition.structure.density import density
from coalition.structure.diameter import diameter
from coalition.structure.fragmentation import fragmentation
from coalition.structure.isolates import isolates
from coalition.structure.mean_degree import mean_degree
from coalition.structure.modularity import modularity
from coalition.structure.reciprocity import reciprocity
from coalition.structure.transitivity import transitivity


def test_isolates_count_in_n():
    """One tie among three: 1 of 3 pairs, 2/3 of a partner each."""
    network = network_of("a-b far")
    assert density(network) == pytest.approx(1 / 3)
    assert mean_degree(network) == pytest.approx(2 / 3)
    assert (components(network), isolates(network)) == (2, 1)


def test_density_is_undefined_without_pairs():
    """A single stakeholder has nobody to be tied to."""
    assert density(network_of("a")) is None


def test_path_lengths_are_of_the_largest_part():
    """A path of four: steps 1 1 1 2 2 3, mean 10/6; the pair x y does not count."""
    network = network_of("a-b b-c c-d x-y")
    assert diameter(network) == 3
    assert average_path_length(network) == pytest.approx(10 / 6)


def test_path_lengths_of_two_largest_parts():
    """A triangle (1 1 1) and a path (1 1 2) of equal size: mean 7/6, whichever comes first."""
    network = network_of("a-b b-c c-a x-y y-z")
    assert diameter(network) == 2
    assert average_path_length(network) == pytest.approx(7 / 6)


def test_path_lengths_are_undefined_without_ties():
    """Nobody reaches anybody."""
    assert diameter(network_of("a b")) is None
    assert average_path_length(network_of("a b")) is None


def test_fragmentation_counts_pairs_without_a_path():
    """Parts of 3 and 2 among 5: 3 + 1 of 10 pairs are joined."""
    assert fragmentation(network_of("a-b b-c x-y")) == pytest.approx(0.6)


def test_compactness_of_a_star():
    """3 pairs at one step and 3 at two: (3 + 3/2) / 6."""
    assert compactness(network_of("hub-a hub-b hub-c")) == pytest.approx(0.75)


def test_transitivity_is_undefined_without_paths_of_two():
    """Two separate pairs have no partner's partner."""
    assert transitivity(network_of("a-b c-d")) is None


def test_modularity_of_two_triangles_joined_by_a_tie():
    """7 ties: 2 * (3/7 - (7/14)**2) = 5/14."""
    assert modularity(network_of("a-b b-c c-a x-y y-z z-x c-x")) == pytest.approx(5 / 14)


def test_reciprocity_is_the_share_of_arcs_returned():
    """Of four arcs a>b and b>a answer each other."""
    assert reciprocity(network_of("a>b b>a a>c c>d")) == pytest.approx(0.5)


def test_reciprocity_is_undefined_without_direction():
    """Where nobody was asked for a direction every tie would count as returned."""
    assert reciprocity(network_of("a-b")) is None


def test_confirmation_leaves_out_who_reports_nothing():
    """a, b, c report; a-b is confirmed, b-c is not, and silent d could not confirm."""
    assert confirmation(network_of("a>b b>a b>c c>a c>d")) == pytest.approx(1 / 3)


def test_confirmation_counts_who_answered_and_named_nobody():
    """Of a-b and a-c the first is confirmed: c answered and names nobody; d was not asked."""
    said = {"a": "yes", "b": "yes", "c": "yes"}
    people = [stakeholder(id, further=(("Responded", said.get(id, "")),)) for id in "abcd"]
    ties = [tie("a", "b"), tie("b", "a"), tie("a", "c"), tie("b", "d")]
    assert confirmation(connect(dataset_of(people, ties))) == 0.5


def test_confirmation_is_unknown_where_nobody_reports_for_a_side():
    """A sheet of undirected ties does not say who reported them."""
    assert confirmation(network_of("a-b b-c")) is None


def test_confirmation_of_partners_that_each_side_lists():
    """Undirected, but a and b name each other: sides report, and c's naming a stands alone."""
    ties = [tie("a", "b"), tie("b", "a"), tie("c", "a")]
    network = network_from(dataset_of([stakeholder("a")], ties), ties)
    assert confirmation(network) == pytest.approx(0.5)


@settings(max_examples=60, deadline=None)
@given(network=networks())
def test_equals_networkx(network: Network):
    """The second opinion, networkx 3, agrees on random networks."""
    graph = networkx_graph(network)
    parts = list(nx.connected_components(graph))
    assert components(network) == len(parts)
    assert isolates(network) == nx.number_of_isolates(graph)
    if network.n > 1:
        assert density(network) == pytest.approx(nx.density(graph))
        assert compactness(network) == pytest.approx(nx.global_efficiency(graph))
    if (closed := transitivity(network)) is not None:
        assert closed == pytest.approx(nx.transitivity(graph))
    largest = [part for part in parts if len(part) == max(map(len, parts)) > 1]
    if largest:
        subgraphs = [graph.subgraph(part) for part in largest]
        assert diameter(network) == max(map(nx.diameter, subgraphs))
        lengths = [nx.average_shortest_path_length(part) for part in subgraphs]
        assert average_path_length(network) == pytest.approx(sum(lengths) / len(lengths))
