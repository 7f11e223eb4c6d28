import pytest
from graphs import dataset_of, network_of, tie

from coalition.network import network_from
from coalition.structure.trust_density import trust_density


def test_by_hand():
    """a-b rated .8 and .4, mean .6; a-c rated .2; b-c unrated: mean .4 over 2 of 3 ties."""
    ties = [
        tie("a", "b", trust=0.8),
        tie("b", "a", trust=0.4),
        tie("a", "c", trust=0.2),
        tie("b", "c"),
    ]
    found = trust_density(network_from(dataset_of(ties=ties, directed=True), ties))
    assert found == pytest.approx(
        {"mean": 0.4, "rated": 2, "share_rated": 2 / 3, "raters": 2, "asymmetry": 0.4}
    )


def test_unrated_is_not_distrust():
    """Where nobody rated there is no mean."""
    found = trust_density(network_of("a-b"))
    assert found["mean"] is None
    assert found["asymmetry"] is None
    assert found["share_rated"] == 0


def test_undefined_without_ties():
    """A share of no ties says nothing."""
    assert trust_density(network_of("a b"))["share_rated"] is None
