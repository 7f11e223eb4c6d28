"""Needed, and offered by nobody else."""

from collections.abc import Sequence

import numpy as np

from coalition.errors import shortened
from coalition.gaps._candidates import by_degree, described, near_providers
from coalition.gaps._capabilities import Capabilities, NearOffers, capabilities
from coalition.gaps._evidence import ids
from coalition.gaps._gap import Gap
from coalition.gaps._needs import needs_of
from coalition.gaps._severity import severity_of, worst
from coalition.network import Network
from coalition.tables import Dataset, Stakeholder
from coalition.words import tell

LABEL = tell("Missing capabilities")
MEANING = tell("Stakeholders need it, and nobody else in the data offers it.")
SEVERITY = tell(
    "Square root of the share of stakeholders with stated needs who need it, each counted by the "
    "weight of this need over its foremost need (needed by a quarter as their foremost: 0.5)."
)


def find(network: Network, dataset: Dataset) -> list[Gap]:
    """One gap for each capability that is needed and that no other stakeholder offers.

    Nothing where no needs are stated. Where nobody states offers, that is said in the evidence:
    the supply is then not known, rather than lacking.
    """
    known = network.once_with(dataset, capabilities)
    only_their_own = (known.offered_by == 1) & (known.needed_by_own_provider == known.needed_by)
    missing = (known.needed_by > 0) & ((known.offered_by == 0) | only_their_own)
    severity = np.where(missing, severity_of(known.share_of_need(known.needs)), 0)
    if not missing.any():
        return []
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
    needers = by_degree(network, known.who_needs(term))
    near = near_providers(network, offers, name, set(needers))
    return Gap(
        kind="missing-capability",
        subject=name,
        severity=float(severity),
        evidence=(
            _share(known, len(needers), everyone),
            *needs_of(everyone, needers, name),
        ),
        stakeholders=ids(everyone, needers),
        remedy=_remedy(everyone, shortened(name), near),
        candidates=tuple(everyone[place].id for place, _ in near),
    )


def _share(known: Capabilities, needers: int, everyone: Sequence[Stakeholder]) -> str:
    stating = sum(1 for s in everyone if s.offers)
    if stating == 0:
        return tell(
            "{number} {number:stakeholder needs|stakeholders need} it, of {all} who state needs; "
            "nobody states any offer, so it is not known whether someone has it.",
            number=needers,
            all=known.needers,
        )
    return tell(
        "{number} {number:stakeholder needs|stakeholders need} it, of {all} who state needs; none "
        "of the {offering} who state offers has it for them.",
        number=needers,
        all=known.needers,
        offering=stating,
    )


def _remedy(everyone: Sequence[Stakeholder], name: str, near: Sequence[tuple[int, str]]) -> str:
    if near:
        return tell(
            "Ask {others}, who offer something near, to provide {term}, or bring in a new partner "
            "who does.",
            others=described(everyone, near),
            term=name,
        )
    silent = sum(1 for s in everyone if not s.offers)
    if silent:
        return tell(
            "Ask the {number} whose offers are not stated, then look outside the network for a "
            "partner who offers {term}.",
            number=silent,
            term=name,
        )
    return tell("Look outside the network for a partner who offers {term}.", term=name)
