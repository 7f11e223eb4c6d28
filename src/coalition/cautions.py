"""Which figures not to lean on, in plain words."""

from collections.abc import Mapping

from coalition.network import Network
from coalition.rank_intervals import MissingRates

FEW = 10
"""Stakeholders below which every ranking hangs on single ties."""

LOW_RESPONSE = 0.7
"""Share of stakeholders that report ties below which paths through them cannot be trusted."""

UNSTEADY = 0.5
"""Share of runs below which the first three places are as likely lost as kept."""


def cautions(
    network: Network, rates: MissingRates, top_three_stays: Mapping[str, float | None]
) -> list[str]:
    """One sentence or two for each doubt; empty where nothing stands in the way."""
    told = [_basis(network), _size(network), _response(rates), _first_places(top_three_stays)]
    return [text for text in told if text]


def _basis(network: Network) -> str:
    if not network.n or network.basis != "potential":
        return ""
    if network.m:
        return (
            "No ties were stated in the data. Every position, community and likelihood below "
            "comes from potential ties only: stakeholders are joined because they share themes, "
            "regions, or needs and offers, which does not mean that they work together."
        )
    return (
        "No ties were stated in the data, and nothing that stakeholders share could stand in for "
        "them. Positions, communities and bridges cannot be told."
    )


def _size(network: Network) -> str:
    if 0 < network.n < FEW:
        return (
            f"With {network.n} stakeholder{'s' if network.n > 1 else ''} a single tie more or "
            "less turns every ranking around. Read the lists below as lists; do not lean on "
            "places, centralization, communities or the comparison with chance."
        )
    if 0 < network.m < network.n / 2:
        return (
            f"Only {network.m:,} tie{'s' if network.m > 1 else ''} among {network.n:,} "
            "stakeholders: most have none that we know of. Do not lean on places, communities "
            "or path lengths before more ties are collected."
        )
    return ""


def _response(rates: MissingRates) -> str:
    answered = 1 - rates.stakeholders
    if rates.stakeholders_from != "data" or answered >= LOW_RESPONSE:
        return ""
    return (
        f"Only {answered:.0%} of the stakeholders report any tie. Do not lean on bridging places "
        "or brokerage: paths through those who did not answer are missing."
    )


def _first_places(top_three_stays: Mapping[str, float | None]) -> str:
    share = top_three_stays.get("betweenness")
    if share is None or share >= UNSTEADY:
        return ""
    return (
        "The first three places in bridging are unsteady: with some ties missing or mistaken the "
        f"same three kept them in {share:.0%} of the trials. Read the spans, not the places."
    )
