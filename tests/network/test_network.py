import numpy as np
import pytest
from graphs import dataset_of, network_of, networks, stakeholder, tie
from hypothesis import given, settings

from coalition.errors import UnusableInput
from coalition.network import Network, connect, network_from


def test_place_is_the_same_everywhere():
    """Ids are sorted, and place i is row i of every array."""
    network = network_of("b-a:2 b-c:3")
    assert network.ids == ("a", "b", "c")
    assert network.weights.toarray().tolist() == [[0, 2, 0], [2, 0, 3], [0, 3, 0]]
    assert network.place == {"a": 0, "b": 1, "c": 2}
    assert network.neighbours(1).tolist() == [0, 2]
    assert (network.n, network.m) == (3, 2)


def test_the_stronger_report_counts():
    """Of a>b with 2 and b>a with 5 the undirected view keeps 5, the arcs keep both."""
    network = network_of("a>b:2 b>a:5")
    assert network.weights.toarray().tolist() == [[0, 5], [5, 0]]
    assert network.arcs.toarray().tolist() == [[0, 2], [5, 0]]
    assert network.pairs.weight.tolist() == [5]


def test_the_strongest_of_duplicate_rows_counts():
    """A tie stated twice is one tie, of its largest weight whichever row comes first."""
    for weights in ((1, 4), (4, 1)):
        ties = [tie("a", "b", weight=float(w)) for w in weights]
        network = network_from(dataset_of(ties=ties), ties)
        assert network.pairs.weight.tolist() == [4]


def test_ties_to_oneself_are_no_ties():
    """A stakeholder is not its own partner."""
    ties = [tie("a", "a"), tie("a", "b")]
    network = network_from(dataset_of(ties=ties), ties)
    assert network.m == 1
    assert [t.target for t in network.ties] == ["b"]


def test_a_form_stands_in_for_a_missing_weight():
    """Coalition is the fourth rung; without form and weight a tie has strength 1."""
    ties = [tie("a", "b", form="coalition"), tie("a", "c", form="coalition", weight=2.0)]
    ties.append(tie("b", "c"))
    network = network_from(dataset_of(ties=ties), ties)
    assert network.pairs.weight.tolist() == [4, 2, 1]


def test_pairs_merge_what_both_sides_say():
    """Trust 0.2 and 0.6: mean 0.4. Forms 3 and 5: the lower. Nobody rated commitment: nan."""
    ties = [
        tie("a", "b", form="integration", trust=0.2),
        tie("b", "a", form="collaboration", trust=0.6),
        tie("a", "c"),
    ]
    pairs = network_from(dataset_of(ties=ties, directed=True), ties).pairs
    assert pairs.trust[0] == pytest.approx(0.4)
    assert pairs.rung[0] == 3
    assert np.isnan(pairs.commitment).all()
    assert np.isnan(pairs.rung[1])
    assert pairs.confirmed.tolist() == [True, False]


def test_without_direction_arcs_are_the_undirected_view():
    """One row a, b says as much of b as of a."""
    network = network_of("a-b")
    assert network.arcs.toarray().tolist() == [[0, 1], [1, 0]]
    assert not network.directed


def test_conflicts_are_kept_apart_from_ties():
    """Opponents are known as such, and are not partners."""
    dataset = dataset_of(ties=[tie("a", "b"), tie("b", "c", status="conflict")])
    network = connect(dataset)
    assert network.m == 1
    assert network.conflicts.toarray().astype(int).tolist() == [[0, 0, 0], [0, 0, 1], [0, 1, 0]]


def test_only_existing_ties_count():
    """What was, or could be, is no tie."""
    dataset = dataset_of(
        ties=[tie("a", "b"), tie("b", "c", status="past"), tie("a", "c", status="potential")]
    )
    network = connect(dataset)
    assert [(t.source, t.target) for t in network.ties] == [("a", "b")]
    assert network.basis == "declared"


def test_potential_ties_stand_in_where_none_is_declared():
    """Two who share a rare theme could work together; nobody said from whom to whom."""
    people = [stakeholder("a", themes=("water",)), stakeholder("b", themes=("water",))]
    network = connect(dataset_of(people, directed=True))
    assert network.basis == "potential"
    assert network.m == 1
    assert not network.directed
    assert network.arcs.toarray().tolist() == network.weights.toarray().tolist()


def test_groups_by_any_column_without_regard_to_case():
    """The user's own header serves, and who left it empty is unknown."""
    people = [stakeholder("a", further=(("Region", "North"),)), stakeholder("b")]
    for asked in ("Region", "region"):
        assert connect(dataset_of(people), asked).groups.tolist() == ["North", "unknown"]


def test_groups_by_sector_unless_asked():
    """Sector is the default, type the other column of ours."""
    people = [stakeholder("a", sector="public", type="NGO"), stakeholder("b")]
    assert connect(dataset_of(people)).groups.tolist() == ["public", "unknown"]
    assert connect(dataset_of(people), "type").groups.tolist() == ["NGO", "unknown"]


def test_an_unknown_column_is_refused_with_a_choice():
    """The message names what could have been asked."""
    people = [stakeholder("a", further=(("Region", "North"),))]
    with pytest.raises(UnusableInput, match=r"'Regoin'.*sector, type, Region"):
        connect(dataset_of(people), "Regoin")


def test_arrays_cannot_be_changed():
    """A measure that wrote into the network would change every measure after it."""
    network = network_of("a-b")
    for array in (network.weights.data, network.pairs.weight, network.groups):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = array[0]


def test_work_is_done_once():
    """Asked twice for the same work, the second answer is the first, and read-only."""
    network = network_of("a-b")
    calls = []

    def work(network: Network) -> np.ndarray:
        calls.append(network)
        return np.zeros(network.n)

    first, second = network.once(work), network.once(work)
    assert first is second
    assert len(calls) == 1
    assert not first.flags.writeable


def test_edges_of_the_graph_are_the_pairs():
    """Edge e of the C library's graph is pair e, with its weight."""
    network = network_of("a-b:2 b-c:3 far")
    assert network.graph.get_edgelist() == [(0, 1), (1, 2)]
    assert network.graph.es["weight"] == [2, 3]
    assert network.graph.vcount() == 4
    kept = network.graph_of(np.array([False, True]))
    assert kept.get_edgelist() == [(1, 2)]


@settings(max_examples=60, deadline=None)
@given(network=networks())
def test_views_agree(network: Network):
    """The matrix is symmetric with an empty diagonal, and pairs are its upper half."""
    weights = network.weights.toarray()
    assert (weights == weights.T).all()
    assert not weights.diagonal().any()
    source, target = np.nonzero(np.triu(weights))
    assert network.pairs.source.tolist() == source.tolist()
    assert network.pairs.target.tolist() == target.tolist()
    assert network.adjacency.sum() == 2 * network.m


def test_a_network_without_anybody():
    """No stakeholder, no tie, and no error."""
    network = connect(dataset_of())
    assert (network.n, network.m) == (0, 0)
    assert network.graph.vcount() == 0
