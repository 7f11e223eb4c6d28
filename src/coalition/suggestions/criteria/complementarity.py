"""What one offers and the other needs, and no present partner gives; and new contacts."""

import numpy as np
from numpy.typing import NDArray

from coalition.network import Floats, Network, Places
from coalition.suggestions._suggestion import Judgement
from coalition.suggestions.criteria._judgements import missing, worked_out
from coalition.suggestions.evidence import (
    Exchange,
    called,
    cells,
    empty,
    exchange,
    listed,
    partners,
    partnerships,
    row_products,
    rows,
    rows_between,
)
from coalition.tables import Dataset, Stakeholder
from coalition.words import tell, tell_list

LABEL = tell("Complementarity")
MEANING = tell(
    "Whether one offers what the other needs and no present partner gives, and leads to "
    "stakeholders whom one has no tie with."
)
FORMULA = tell(
    "For each direction, c = the weight x rarity of the unmet needs that the other offers, over "
    "the weight x rarity of all unmet needs; rarity = 1 / (number who offer it); a need that a "
    "present partner's offer meets counts as met. New contacts, h = the target's partners with "
    "whom the source has no tie / (all its partners + 1): a partner whom one's own partners do "
    "not know bridges a structural hole, and the + 1 lets ten new contacts count for more than "
    "one. Together: 1 - (1 - c1)(1 - c2)(1 - h/4), so that a match on one side scores, one on "
    "both sides scores more, and a further offer never lowers what a partner is worth to who "
    "needs it; the quarter, our own choice, lets new contacts alone never reach 0.25. A direction "
    "is judged only where one side states needs and the other offers; one that cannot be judged "
    "adds nothing; where neither can, the criterion is not known."
)
SOURCE = (
    "Own definition; noisy-or after Pearl (1988), Probabilistic Reasoning, section 4.3; "
    "redundancy of contacts after Burt (1992), Structural Holes, ch. 1"
)

CONTACTS = 0.25
"""What new contacts alone could bring the criterion to, at most."""


def complementarity(network: Network, dataset: Dataset, sources: Places, targets: Places) -> Floats:
    """How far source and target have what the other lacks, 0-1, nan where nothing is stated."""
    held = network.once_with(dataset, exchange)
    mine = share_met(held, targets, sources)
    theirs = share_met(held, sources, targets)
    fresh = CONTACTS * new_contacts(network, sources, targets)
    either = 1 - (1 - np.nan_to_num(mine)) * (1 - np.nan_to_num(theirs)) * (1 - fresh)
    return np.where(np.isnan(mine) & np.isnan(theirs), np.nan, np.clip(either, 0, 1))


def new_contacts(network: Network, sources: Places, targets: Places) -> Floats:
    """Of the target's partners, those with whom the source has no tie, over all and one; (p,)."""
    ties = partnerships(network)
    all_partners = np.asarray(ties.sum(axis=1)).ravel()[targets]
    shared = row_products(ties, ties, sources, targets)
    return np.asarray((all_partners - shared) / (all_partners + 1), dtype=np.float64)


def share_met(held: Exchange, givers: Places, takers: Places) -> Floats:
    """Share of the taker's unmet needs, by weight and rarity, that the giver offers; shape (p,).

    0 where partners meet all of them; nan where the taker states no needs or the giver no
    offers.
    """
    met = row_products(held.unmet, held.offers, takers, givers)
    whole = np.asarray(held.unmet.sum(axis=1)).ravel()[takers]
    judged: NDArray[np.bool_] = held.states_needs[takers] & held.states_offers[givers]
    return np.where(judged, met / np.where(whole > 0, whole, 1), np.nan)


def judgement(
    network: Network, dataset: Dataset, source: int, target: int, score: float
) -> Judgement:
    """What `score`, as `complementarity` gave it, rests on."""
    one, other = dataset.stakeholders[source], dataset.stakeholders[target]
    if np.isnan(score):
        return missing(_silence(one, other))
    parts = [*_met(network, dataset, target, source), *_met(network, dataset, source, target)]
    held = network.once_with(dataset, exchange)
    if len(parts) == 2 and not held.passes(source, target) + held.passes(target, source):
        where = cells([s.cell(field) for s in (one, other) for field in ("needs", "offers")])
        parts = [tell("neither offers what the other needs and lacks ({cells})", cells=where)]
    parts += _contacts(network, dataset, source, target)
    return worked_out(float(score), one, other, parts)


def _met(network: Network, dataset: Dataset, giver: int, taker: int) -> list[str]:
    gives, takes = dataset.stakeholders[giver], dataset.stakeholders[taker]
    if not gives.offers or not takes.needs:
        return []
    offered = {c.term for c in gives.offers}
    given = _by_partners(network, dataset, taker)
    both = sorted({c.term for c in takes.needs} & offered - given)
    where = cells([gives.cell("offers"), takes.cell("needs")])
    sentence = (
        tell("{giver} offers {terms}, which {taker} needs ({cells})", terms=listed(both))
        if both
        else tell("{giver} offers nothing that {taker} needs and lacks ({cells})")
    )
    return [sentence.saying(giver=called(gives), taker=called(takes), cells=where)]


def _contacts(network: Network, dataset: Dataset, source: int, target: int) -> list[str]:
    own = set(partners(network, source))
    fresh = [i for i in partners(network, target) if i not in own]
    if not fresh:
        return []
    everyone = dataset.stakeholders
    ties = [tie for i in fresh[:3] for tie in rows_between(network, target, i)]
    return [
        tell(
            "{target} works with {number} {number:stakeholder|stakeholders} with whom {source} has "
            "no tie, {names} ({rows})",
            target=called(everyone[target]),
            number=len(fresh),
            source=called(everyone[source]),
            names=listed(called(everyone[i]) for i in fresh),
            rows=rows(ties),
        )
    ]


def _by_partners(network: Network, dataset: Dataset, place: int) -> set[str]:
    if network.basis != "declared":
        return set()
    return {c.term for i in network.neighbours(place) for c in dataset.stakeholders[i].offers}


def _silence(one: Stakeholder, other: Stakeholder) -> str:
    without = {
        "needs": tell("{name} states no needs ({cell})"),
        "offers": tell("{name} states no offers ({cell})"),
    }
    silent = [
        sentence.saying(name=called(s), cell=empty(s, field))
        for s in (one, other)
        for field, sentence in without.items()
        if not getattr(s, field)
    ]
    return tell("Not known: {parts}.", parts=tell_list(silent, ";"))
