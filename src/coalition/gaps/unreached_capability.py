"""Offered in the network, but by nobody whom those in need can ask."""

import numpy as np
from scipy.sparse import csc_array, csr_array

from coalition.errors import shortened
from coalition.gaps._candidates import best, by_degree, degrees
from coalition.gaps._capabilities import Capabilities, capabilities
from coalition.gaps._evidence import ids, named, names
from coalition.gaps._gap import Gap
from coalition.gaps._needs import needs_of, offers_of
from coalition.gaps._severity import severity_of, worst
from coalition.gaps._steps import FARTHEST, needs_within_reach, steps_from, trusted_ties
from coalition.network import Floats, Network
from coalition.tables import Dataset
from coalition.words import Told, tell

LABEL = tell("Capabilities out of reach")
MEANING = tell(
    "Somebody offers it, but is no partner, nor a partner's partner, of those who need it."
)
SEVERITY = tell(
    "Three quarters, since an introduction would do, of the square root of the share of "
    "stakeholders with stated needs who need it and reach no provider within two ties (none of "
    "them with trust rated below half its scale), each counted by the weight of this need over "
    "its foremost need."
)


def find(network: Network, dataset: Dataset) -> list[Gap]:
    """One gap for each capability that someone needs and only stakeholders too far away offer.

    Nothing where the data declare no ties.
    """
    if network.basis != "declared":
        return []
    known = network.once_with(dataset, capabilities)
    ties = trusted_ties(network)
    unmet = _out_of_reach(known, network.once_with(dataset, needs_within_reach))
    severity = 0.75 * severity_of(known.share_of_need(unmet))
    places = worst(severity, known.terms)
    return [_gap(network, ties, dataset, known, unmet, t, severity[t]) for t in places]


def _out_of_reach(known: Capabilities, reached: csc_array) -> csc_array:
    """Needs that another stakeholder's offer meets, but none within reach."""
    wanted = (known.needs > 0).astype(np.float64)
    offered_by_others = wanted.multiply(known.offered_by[np.newaxis, :]).tocsc()
    met_somewhere = (offered_by_others - wanted.multiply(known.offers)) > 0
    unmet = known.needs.multiply(met_somewhere).tocsc()
    unmet = (unmet - unmet.multiply(reached)).tocsc()
    unmet.eliminate_zeros()
    return unmet


def _gap(
    network: Network,
    ties: csr_array,
    dataset: Dataset,
    known: Capabilities,
    unmet: csc_array,
    term: int,
    severity: float,
) -> Gap:
    everyone, name = dataset.stakeholders, known.terms[term]
    needers = by_degree(network, np.sort(unmet.indices[slice(*unmet.indptr[term : term + 2])]))
    steps = steps_from(ties, needers)
    offering = known.who_offers(term)
    others = offering[steps[offering] > 0]
    providers = best(others if len(others) else offering, -steps, degrees(network))
    return Gap(
        kind="unreached-capability",
        subject=name,
        severity=float(severity),
        evidence=(
            _distance(steps, providers[0]).saying(
                number=len(needers), all=known.needers, name=named(everyone[providers[0]])
            ),
            *offers_of(everyone, providers, name, 2),
            *needs_of(everyone, needers, name),
        ),
        stakeholders=ids(everyone, needers),
        remedy=tell(
            "Introduce {providers}, who {number:offers|offer} {term}, to {names}.",
            providers=names(everyone, providers, "or"),
            number=len(providers),
            term=shortened(name),
            names=names(everyone, needers),
        ),
        candidates=tuple(everyone[i].id for i in providers),
    )


def _distance(steps: Floats, provider: int) -> Told:
    """How many need it, and how far from them `provider` is."""
    if np.isinf(steps[provider]):
        return tell(
            "{number} {number:stakeholder needs|stakeholders need} it, of {all} who state needs, "
            "and no provider is within two trusted ties; {name} offers it, without a path of up "
            "to {farthest} trusted ties to them.",
            farthest=FARTHEST,
        )
    if steps[provider] == 0:
        return tell(
            "{number} {number:stakeholder needs|stakeholders need} it, of {all} who state needs, "
            "and no provider is within two trusted ties; {name} needs and offers it at once."
        )
    return tell(
        "{number} {number:stakeholder needs|stakeholders need} it, of {all} who state needs, and "
        "no provider is within two trusted ties; the nearest is {name}, {steps} {steps:tie|ties} "
        "away.",
        steps=int(steps[provider]),
    )
