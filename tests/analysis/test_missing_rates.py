import pytest
from graphs import dataset_of, network_of, stakeholder, tie

from coalition.analysis.missing_rates import missing_rates
from coalition.network import connect


def test_confirmations_tell_the_missing_ties():
    """Two of three pairs confirmed: r = 2 * 2/3 / (5/3) = 0.8, and 0.2 * 0.2 go unreported."""
    rates = missing_rates(network_of("a>b b>a b>c c>a a>c"))
    assert rates.ties == pytest.approx(0.04)
    assert (rates.stakeholders, rates.ties_from) == (0, "data")


def test_who_reports_nothing_is_silent():
    """One of four, d, is named and names nobody."""
    assert missing_rates(network_of("a>b b>a c>a a>d")).stakeholders == 0.25


def test_without_confirmations_rates_are_assumed():
    """Ties without directions tell nothing of who reported them."""
    rates = missing_rates(network_of("a-b b-c"))
    assert (rates.ties, rates.stakeholders, rates.ties_from) == (0.1, 0.2, "assumed")


def test_a_column_of_respondents_tells_who_is_silent():
    """Of four who were asked one did not answer; d was not asked. Ties stay as assumed."""
    said = {"a": "yes", "b": "Yes", "c": "oui", "e": "no"}
    people = [stakeholder(id, further=(("Answered", said.get(id, "")),)) for id in "abcde"]
    rates = missing_rates(connect(dataset_of(people, [tie("a", "b"), tie("c", "d")])))
    assert (rates.stakeholders, rates.stakeholders_from) == (0.25, "data")
    assert (rates.ties, rates.ties_from) == (0.1, "assumed")
