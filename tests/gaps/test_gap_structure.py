"""Isolates, cut points, holes and weak ties."""

import math
from dataclasses import replace
from itertools import combinations

import networkx
import numpy as np
import pytest
from graphs import dataset_of, network_from_edges, networks, stakeholder, tie
from hypothesis import given

from coalition.gaps import cut_point, isolated_stakeholder, structural_hole, weak_criterion
from coalition.gaps._separation import Separation
from coalition.network import connect
from coalition.tables import Scale


def found(kind, ties, people=(), scales=()):
    dataset = replace(dataset_of(people, ties), scales=tuple(scales))
    return kind.find(connect(dataset), dataset)


def ties_of(text):
    return [tie(*word.split("-")) for word in text.split()]


def test_an_isolate_leaves_two_of_n_pairs_without_a_path():
    """8 stakeholders, one alone: 7 of 28 pairs = 2/8; sqrt(1/4) = 0.5, as it could give x."""
    people = [stakeholder("z", offers="x"), stakeholder("a", needs="x")]
    (gap,) = found(isolated_stakeholder, ties_of("a-b b-c c-d d-e e-f f-g"), people)
    assert (gap.subject, gap.severity, gap.candidates) == ("z", 0.5, ("a",))
    assert "z offers x (test.csv, row 2, offers)." in gap.evidence


def test_an_isolate_without_an_exchange_counts_half():
    """The same, with nothing to give or take: 0.25; its partner is found by the theme."""
    people = [stakeholder("z", themes=("water",)), stakeholder("c", themes=("water",))]
    (gap,) = found(isolated_stakeholder, ties_of("a-b b-c c-d d-e e-f f-g"), people)
    assert (gap.severity, gap.candidates) == (0.25, ("c",))


def test_an_isolate_is_not_introduced_to_another():
    people = [stakeholder("y", offers="x"), stakeholder("z", needs="x")]
    gaps = found(isolated_stakeholder, ties_of("a-b"), people)
    assert [g.candidates for g in gaps] == [(), ()]


def test_a_stars_hub_holds_every_pair():
    """Without the hub none of the 3 pairs of leaves keeps a path: severity 1."""
    (gap,) = found(cut_point, ties_of("hub-a hub-b hub-c"))
    assert (gap.subject, gap.severity) == ("hub", 1.0)
    assert gap.evidence[0].startswith(
        "On the ties stated, 3 pairs of other stakeholders, 100\u00a0% of all"
    )


def test_a_cut_point_is_as_severe_as_the_pairs_it_parts():
    """Triangle a b c with a leaf d on c: c parts d from a and b, 2 of 3 pairs; sqrt(2/3)."""
    (gap,) = found(cut_point, ties_of("a-b b-c c-a c-d"))
    assert gap.severity == pytest.approx(math.sqrt(2 / 3))
    assert gap.stakeholders == ("c", "d")
    assert gap.candidates == ("a", "d")


def test_a_ring_has_no_cut_point():
    assert found(cut_point, ties_of("a-b b-c c-d d-a")) == []


def test_a_second_tie_is_not_advised_between_those_in_conflict():
    """a-hub-b, and a and b in conflict: there is no pair to advise."""
    (gap,) = found(cut_point, [*ties_of("a-hub b-hub"), tie("a", "b", status="conflict")])
    assert gap.candidates == ()
    assert "conflict" in gap.remedy


def as_networkx(network):
    graph = networkx.Graph()
    graph.add_nodes_from(range(network.n))
    graph.add_edges_from(
        zip(network.pairs.source.tolist(), network.pairs.target.tolist(), strict=True)
    )
    return graph


def connected_pairs(graph):
    return sum(len(part) * (len(part) - 1) // 2 for part in networkx.connected_components(graph))


@given(network=networks(most=12))
def test_pairs_lost_agree_with_taking_each_out(network):
    """Pairs of others that have a path with it, less those that have one without."""
    separation = Separation(network)
    whole = as_networkx(network)
    for place in range(network.n):
        rest = whole.copy()
        rest.remove_node(place)
        own = len(networkx.node_connected_component(whole, place)) - 1
        assert separation.pairs_lost[place] == connected_pairs(whole) - own - connected_pairs(rest)
        parts = [set(c) for c in networkx.connected_components(rest)]
        expected = [c for c in parts if c & set(whole[place])]
        pieces = separation.pieces(place)
        assert sorted(map(sorted, expected)) == sorted(p.tolist() for p in pieces)
        assert [len(p) for p in pieces] == sorted((len(p) for p in pieces), reverse=True)


@given(network=networks(most=12))
def test_sides_of_a_tie_agree_with_taking_it_out(network):
    separation = Separation(network)
    whole = as_networkx(network)
    ends = zip(network.pairs.source.tolist(), network.pairs.target.tolist(), strict=True)
    for (one, other), sides in zip(ends, separation.sides.tolist(), strict=True):
        rest = whole.copy()
        rest.remove_edge(one, other)
        reached = networkx.node_connected_component(rest, one)
        both = (len(reached), len(networkx.node_connected_component(rest, other)))
        assert sides == ([0, 0] if other in reached else sorted(both))


def test_parts_of_the_network_without_a_path():
    """Two triangles: 9 of 15 pairs stand across; sqrt(9/15), and no other kind of hole."""
    (gap,) = found(structural_hole, ties_of("a-b b-c c-a x-y y-z z-x"))
    assert gap.severity == pytest.approx(math.sqrt(9 / 15))
    assert gap.subject == "around a and around x"
    assert "No path joins them" in gap.evidence[-1]


def test_many_parts_are_each_held_against_the_largest():
    """A triangle and two pairs: two holes, since joining each to the largest joins all."""
    gaps = found(structural_hole, ties_of("a-b b-c c-a p-q x-y"))
    assert sorted(g.subject for g in gaps) == ["around a and around p", "around a and around x"]


def cliques(*groups):
    return [tie(a, b) for group in groups for a, b in combinations(group, 2)]


def test_communities_joined_only_through_a_third():
    """Three cliques of 5 in a chain: 32 ties, of whose 64 ends 21, 22 and 21 in each.

    Chance would put 21 * 21 / 64 = 6.9 ties between the outer two, which have none. 25 of 105
    pairs stand across, and a path leads around: sqrt(25/105) / 2.
    """
    ties = [*cliques("abcde", "fghij", "klmno"), tie("e", "f"), tie("j", "k")]
    (gap,) = found(structural_hole, ties)
    assert gap.severity == pytest.approx(math.sqrt(25 / 105) / 2)
    assert gap.subject == "around e and around k"
    assert "6.9 ties" in gap.evidence[-1]


def test_the_bridge_is_the_pair_that_shares_the_most():
    """While e and k know the most, b and n share a theme."""
    ties = [*cliques("abcde", "fghij", "klmno"), tie("e", "f"), tie("j", "k")]
    people = [stakeholder("b", themes=("water",)), stakeholder("n", themes=("water",))]
    (gap,) = found(structural_hole, ties, people)
    assert gap.candidates == ("b", "n")
    assert "who have water in common" in gap.remedy


def test_one_community_has_no_hole():
    assert found(structural_hole, cliques("abcde")) == []


TRIANGLE = ties_of("b-c c-a")


def test_a_weak_tie_that_matters():
    """3 stakeholders: share 2/3; trust 0.25 falls half of the way from 0.5 to 0: sqrt(2/3) / 2."""
    weak = tie("a", "b", form="collaboration", trust=0.25, commitment=0.9)
    (gap,) = found(weak_criterion, [weak, *TRIANGLE])
    assert gap.severity == pytest.approx(math.sqrt(2 / 3) / 2)
    assert (gap.stakeholders, gap.candidates) == (("a", "b"), ("c",))
    assert gap.evidence[1] == (
        "a's row rates trust at 0.25, where 0 is the least and 1 the most (test.csv, row 2, trust)."
    )


def test_evidence_speaks_in_the_users_scale():
    """0.25 between 1 and 5 is 2; the column is the user's, in French."""
    weak = tie("a", "b", form="coalition", trust=0.25)
    scale = Scale("test.csv", "Confiance (1-5)", 1, 5, "stated")
    (gap,) = found(weak_criterion, [weak, *TRIANGLE], scales=[scale])
    assert gap.evidence[1] == (
        "a's row rates trust at 2, where 1 is the least and 5 the most "
        "(test.csv, row 2, Confiance (1-5))."
    )


@pytest.mark.parametrize(
    ("form", "trust"), [("cooperation", 0.25), (None, 0.0), ("coalition", 0.5), ("coalition", None)]
)
def test_loose_or_well_rated_ties_are_no_gap(form, trust):
    """A loose tie of a triangle holds nobody; half of the scale is enough; silence is no rating."""
    assert found(weak_criterion, [tie("a", "b", form=form, trust=trust), *TRIANGLE]) == []


def test_the_strongest_quarter_matters():
    """Weights 9, 1, 1, 1 in a ring: the first lies above the median and the upper quartile."""
    ring = [tie("a", "b", weight=9, trust=0.0), *ties_of("b-c c-d d-a")]
    (gap,) = found(weak_criterion, ring)
    assert "its weight, 9, is among the largest quarter" in gap.evidence[0]
    assert found(weak_criterion, [replace(ring[0], weight=1), *ring[1:]]) == []


def test_the_only_path_between_two_sides_matters_most():
    """Two triangles joined by c-x alone, trust at the least: 9 of 15 pairs; sqrt(9/15)."""
    (gap,) = found(weak_criterion, [*ties_of("a-b b-c c-a x-y y-z z-x"), tie("c", "x", trust=0.0)])
    assert gap.severity == pytest.approx(math.sqrt(9 / 15))
    assert "the only path between 3 stakeholders and 3 others" in gap.evidence[0]


def test_a_long_chain_is_worked_out_without_recursion():
    """5,000 in a row: the middle one of the places parts 2,499 from 2,500."""
    network = network_from_edges([(i, i + 1) for i in range(4999)], 5000)
    assert Separation(network).pairs_lost[2499] == 2499 * 2500
    assert np.sum(Separation(network).pairs_lost == 0) == 2


def test_an_isolate_is_not_introduced_to_whom_it_is_in_conflict_with():
    """Both a and b need what z offers; z and a are in conflict."""
    people = [
        stakeholder("z", offers="x"),
        stakeholder("a", needs="x"),
        stakeholder("b", needs="x"),
    ]
    (gap,) = found(
        isolated_stakeholder, [*ties_of("a-b"), tie("z", "a", status="conflict")], people
    )
    assert gap.candidates == ("b",)


def test_a_bridge_joins_no_opponents_and_names_the_cells_of_what_its_ends_share():
    """a-b and c-d: b and d share water and are opposed (+2, -2); a and c share North."""
    people = [
        stakeholder("a", regions=("North",)),
        stakeholder("b", themes=("water",), stances=(("Tax", 2.0),)),
        stakeholder("c", regions=("North",)),
        stakeholder("d", themes=("water",), stances=(("Tax", -2.0),)),
    ]
    [hole] = found(structural_hole, ties_of("a-b c-d"), people)
    assert hole.candidates == ("a", "c")
    assert hole.evidence[-1].startswith("a and c have North in common (")
