"""Which figures not to lean on, in plain words."""

from collections.abc import Mapping

from coalition.analysis.missing_rates import MissingRates
from coalition.network import Network
from coalition.words import tell, tell_number

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
    told = [
        _basis(network),
        _size(network),
        _response(network, rates),
        _first_places(top_three_stays),
    ]
    return [text for text in told if text]


def _basis(network: Network) -> str:
    if not network.n or network.basis != "potential":
        return ""
    if network.m:
        return tell(
            "No ties were stated in the data. Every position, community and likelihood below "
            "comes from potential ties only: stakeholders are joined because they share themes, "
            "regions, or needs and offers, which does not mean that they work together."
        )
    return tell(
        "No ties were stated in the data, and nothing that stakeholders share could stand in for "
        "them. Positions, communities and bridges cannot be told."
    )


def _size(network: Network) -> str:
    if 0 < network.n < FEW:
        return tell(
            "With {number} {number:stakeholder|stakeholders} a single tie more or less turns "
            "every ranking around. Read the lists below as lists; do not lean on places, "
            "centralization, communities or the comparison with chance.",
            number=network.n,
        )
    if 0 < network.m < network.n / 2:
        return tell(
            "Only {number} {number:tie|ties} among {all} stakeholders: most have none that we "
            "know of. Do not lean on places, communities or path lengths before more ties are "
            "collected.",
            number=network.m,
            all=network.n,
        )
    return ""


def _response(network: Network, rates: MissingRates) -> str:
    answered = 1 - rates.stakeholders
    if rates.stakeholders_from != "data" or answered >= LOW_RESPONSE:
        return ""
    if network.answered is not None:
        return tell(
            "Only {share} of the stakeholders who were asked answered. Do not lean on bridging "
            "places or brokerage: paths through those who did not answer are missing.",
            share=tell_number(answered, ".0%"),
        )
    return tell(
        "Only {share} of the stakeholders report any tie. Do not lean on bridging places or "
        "brokerage: paths through those who did not answer are missing.",
        share=tell_number(answered, ".0%"),
    )


def _first_places(top_three_stays: Mapping[str, float | None]) -> str:
    share = top_three_stays.get("betweenness")
    if share is None or share >= UNSTEADY:
        return ""
    return tell(
        "The first three places in bridging are unsteady: with some ties missing or mistaken the "
        "same three kept them in {share} of the trials. Read the spans, not the places.",
        share=tell_number(share, ".0%"),
    )
