"""Needed, and offered by a single stakeholder."""

import numpy as np

from coalition.errors import shortened
from coalition.gaps._candidates import by_degree, described, near_providers
from coalition.gaps._capabilities import Capabilities, NearOffers, capabilities
from coalition.gaps._evidence import ids, named
from coalition.gaps._gap import Gap
from coalition.gaps._needs import needs_of, offers_of
from coalition.gaps._severity import severity_of, worst
from coalition.network import Network
from coalition.tables import Dataset
from coalition.words import tell

LABEL = tell("Fragile capabilities")
MEANING = tell(
    "Others need it, and a single stakeholder offers it: if that one leaves, it is gone."
)
SEVERITY = tell(
    "Half of what it would be if the only provider left: half the square root of the share of "
    "stakeholders with stated needs who need it, each counted by the weight of this need over "
    "its foremost need (needed by a quarter as their foremost: 0.25)."
)


def find(network: Network, dataset: Dataset) -> list[Gap]:
    """One gap for each capability that others need and exactly one stakeholder offers."""
    known = network.once_with(dataset, capabilities)
    by_others = known.needed_by - known.needed_by_own_provider
    fragile = (known.offered_by == 1) & (by_others > 0)
    if not fragile.any():
        return []
    needs = known.needs - known.needs.multiply(known.offers)
    severity = np.where(fragile, 0.5 * severity_of(known.share_of_need(needs)), 0)
    offers = NearOffers(dataset.stakeholders)
    places = worst(severity, known.terms)
    return [_gap(network, dataset, known, offers, t, severity[t]) for t in places]


def _gap(
    network: Network,
    dataset: Dataset,
    known: Capabilities,
    offers: NearOffers,
    term: int,
    severity: float,
) -> Gap:
    everyone, name = dataset.stakeholders, known.terms[term]
    provider = int(known.who_offers(term)[0])
    needers = [i for i in by_degree(network, known.who_needs(term)) if i != provider]
    near = near_providers(network, offers, name, {provider, *needers})
    return Gap(
        kind="fragile-capability",
        subject=name,
        severity=float(severity),
        evidence=(
            tell(
                "{number} other {number:stakeholder needs|stakeholders need} it, of {all} who "
                "state needs, and one offers it.",
                number=len(needers),
                all=known.needers,
            ),
            *offers_of(everyone, [provider], name, 1),
            *needs_of(everyone, needers, name),
        ),
        stakeholders=ids(everyone, [provider, *needers]),
        remedy=(
            tell(
                "Find a second provider of {term} beside {provider}: {others} come near.",
                term=shortened(name),
                provider=named(everyone[provider]),
                others=described(everyone, near),
            )
            if near
            else tell(
                "Find a second provider of {term} beside {provider}: nobody else in the data "
                "offers anything near.",
                term=shortened(name),
                provider=named(everyone[provider]),
            )
        ),
        candidates=tuple(everyone[place].id for place, _ in near),
    )
