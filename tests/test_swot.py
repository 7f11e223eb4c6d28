"""Each point says whether it is stated or derived, and rests on what can be looked up."""

from graphs import dataset_of, stakeholder, tie

from coalition.gaps import find_gaps
from coalition.network import connect
from coalition.suggestions import suggest
from coalition.swot import swot


def points(dataset, focal=None):
    network = connect(dataset)
    gaps = find_gaps(network, dataset)
    found = swot(network, dataset, gaps, suggest(network, dataset, gaps), focal)
    return {(p.stakeholder, p.quadrant, p.origin): p.text for p in found}


def test_points_are_stated_or_derived():
    """A path a-b-c of three sectors: b bridges, a hangs on b, and c could meet what a needs."""
    dataset = dataset_of(
        [
            stakeholder("a", sector="public", needs="law", strengths=("Big",)),
            stakeholder("b", sector="social"),
            stakeholder("c", sector="private", offers="law"),
        ],
        [tie("a", "b"), tie("b", "c")],
    )
    found = points(dataset)
    assert found["a", "strength", "stated"] == "Big (test.csv, row 2, strengths)."
    assert found["b", "strength", "derived"].startswith("It stands between a (public) and c")
    assert found["a", "weakness", "derived"].startswith("Its only partner is b")
    assert found["a", "opportunity", "derived"].startswith("c is one introduction away, through b")


def test_an_empty_network_has_no_points():
    assert points(dataset_of([])) == {}
