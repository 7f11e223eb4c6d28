"""Figures of the network as a whole, and how sure they are."""

import coalition.structure
from coalition.algorithms.shortest_paths import DOUBT, followed
from coalition.analysis.cautions import cautions
from coalition.analysis.rank_intervals import RankStability
from coalition.findings import Figure
from coalition.network import Network
from coalition.runtime.folder import modules_in


def figures(network: Network) -> dict[str, Figure]:
    """Sizes, basis and grouping, then every figure of `coalition.structure`, by name."""
    found: dict[str, Figure] = {
        "stakeholders": network.n,
        "ties": network.m,
        "basis": network.basis,
        "directed": network.directed,
        "grouping": network.grouping,
    }
    for name, module in modules_in(coalition.structure).items():
        found[name] = getattr(module, name)(network)
    return found


def certainty(network: Network, stability: RankStability) -> dict[str, Figure]:
    """What was sampled or cut short, how steady the ranks are, and what not to lean on."""
    sample = network.once(followed)
    approximate = sample.sources < network.n
    rates = stability.rates
    return {
        "betweenness_sampling": {
            "approximate": approximate,
            "sources": sample.sources,
            "bound": sample.bound if approximate else None,
            "bound_confidence": 1 - DOUBT if approximate else None,
            "standard_error": sample.standard_error if approximate else None,
        },
        "rank_stability": {
            "top_three_stays": dict(stability.top_three_stays),
            "runs": stability.runs,
            "rates": {"ties": rates.ties, "stakeholders": rates.stakeholders},
            "rates_from": {"ties": rates.ties_from, "stakeholders": rates.stakeholders_from},
        },
        "cautions": list(cautions(network, rates, stability.top_three_stays)),
    }
