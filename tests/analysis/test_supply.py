"""Who needs, who offers, where, and within whose reach: against counts made by hand."""

from dataclasses import replace

import numpy as np
from graphs import dataset_of, stakeholder, tie

from coalition.analysis.supply import heat, supply_and_demand
from coalition.findings import HeatCell
from coalition.network import connect
from coalition.tables import Capability


def found(dataset):
    return {c.term: c for c in supply_and_demand(dataset, connect(dataset))}


def test_concentration_is_the_sum_of_squared_shares():
    """Shares 3/4 and 1/4: 9/16 + 1/16 = 0.625; one alone: 1; nobody: not known."""
    people = [
        stakeholder("a", needs="vans"),
        stakeholder("b", offers="law"),
        stakeholder("c", offers="maps"),
        replace(stakeholder("d"), offers=(Capability("law", 3.0),)),
    ]
    capabilities = found(dataset_of(people, [tie("a", "b")]))
    assert capabilities["law"].concentration == 0.625
    assert capabilities["maps"].concentration == 1
    assert capabilities["vans"].concentration is None


def test_out_of_reach_are_those_without_a_provider_within_two_trusted_ties():
    """A path f-e-d-c-b-a with law at a: b and c reach it, d is three ties away.

    E's tie with a provider g is rated 0.4, below half, and carries nothing; f's with h is unrated.
    """
    people = [stakeholder(id, needs="law") for id in "bcdef"]
    people += [stakeholder(id, offers="law") for id in "agh"]
    ties = [tie(x, y, trust=0.9) for x, y in ("ab", "bc", "cd", "de")]
    ties += [tie("e", "g", trust=0.4), tie("f", "h")]
    assert found(dataset_of(people, ties))["law"].out_of_reach == ("d", "e")


def test_reach_is_not_told_where_no_ties_are_stated():
    people = [stakeholder("a", needs="law"), stakeholder("b", offers="law")]
    assert found(dataset_of(people))["law"].out_of_reach is None


def test_ones_own_offer_is_no_provider_in_reach():
    people = [stakeholder("a", needs="law", offers="law"), stakeholder("b")]
    assert found(dataset_of(people, [tie("a", "b")]))["law"].out_of_reach == ("a",)


def test_heat_counts_who_needs_and_who_offers_in_each_group():
    """Two need law in the north, one offers it in both; themes are counted where they are."""
    people = [
        stakeholder("a", needs="law", regions=("North",), sector="public", themes=("water",)),
        stakeholder("b", needs="law", regions=("North",), sector="social"),
        stakeholder("c", offers="law", regions=("North", "South"), sector="social"),
    ]
    dataset = dataset_of(people, [tie("a", "b"), tie("b", "c")])
    cells = heat(dataset, supply_and_demand(dataset), np.array([0, 0, 1]))
    assert set(cells) == {
        HeatCell("sector", "public", "law", 1, 0),
        HeatCell("sector", "social", "law", 1, 1),
        HeatCell("region", "North", "law", 2, 1),
        HeatCell("region", "South", "law", 0, 1),
        HeatCell("theme", "water", "law", 1, 0),
        HeatCell("community", "0", "law", 2, 0),
        HeatCell("community", "1", "law", 0, 1),
        HeatCell("theme in region", "North", "water", None, 1),
    }


def test_a_theme_is_at_work_only_where_rows_say_so():
    """Water in the north and health in the south, each in a row: not water in the south."""
    s = stakeholder(
        "a",
        themes=("health", "water"),
        regions=("North", "South"),
        activities=(("water", "North"), ("health", "South")),
    )
    cells = heat(dataset_of([s]), (), np.array([0]))
    assert cells == (
        HeatCell("theme in region", "North", "water", None, 1),
        HeatCell("theme in region", "South", "health", None, 1),
    )
