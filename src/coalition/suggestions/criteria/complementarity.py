"""What one offers, the other needs, and no present partner gives."""

import numpy as np
from numpy.typing import NDArray

from coalition.network import Floats, Network, Places
from coalition.suggestions._exchange import Exchange, exchange
from coalition.suggestions._pairwise import row_products
from coalition.suggestions._sentences import called, cells, figure, listed
from coalition.suggestions._suggestion import Judgement
from coalition.suggestions.criteria._ratings import missing
from coalition.tables import Dataset, Stakeholder

LABEL = "Complementarity"
MEANING = "Whether one offers what the other needs and no present partner gives."
FORMULA = (
    "For each direction, c = the weight x rarity of the unmet needs that the other offers, over "
    "the weight x rarity of all unmet needs; rarity = 1 / (number who offer it); a need that a "
    "present partner's offer meets counts as met. Both directions together: 1 - (1 - c1)(1 - c2), "
    "so that a match on one side scores, one on both sides scores more, and a further offer never "
    "lowers what a partner is worth to who needs it. A direction is judged only where one side "
    "states needs and the other offers; one that cannot be judged adds nothing; where neither "
    "can, the criterion is not known."
)
SOURCE = "Own definition; noisy-or after Pearl (1988), Probabilistic Reasoning, section 4.3"


def complementarity(network: Network, dataset: Dataset, sources: Places, targets: Places) -> Floats:
    """How far source and target have what the other lacks, 0-1, nan where nothing is stated."""
    held = network.once_with(dataset, exchange)
    mine = share_met(held, targets, sources)
    theirs = share_met(held, sources, targets)
    either = 1 - (1 - np.nan_to_num(mine)) * (1 - np.nan_to_num(theirs))
    return np.where(np.isnan(mine) & np.isnan(theirs), np.nan, np.clip(either, 0, 1))


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
    if score == 0 and len(parts) == 2:
        where = cells([s.cell(field) for s in (one, other) for field in ("needs", "offers")])
        parts = [f"neither offers what the other needs and lacks ({where})"]
    return Judgement(
        float(score),
        "derived",
        f"{figure(score)}, worked out for {called(one)} and {called(other)}: {'; '.join(parts)}.",
    )


def _met(network: Network, dataset: Dataset, giver: int, taker: int) -> list[str]:
    gives, takes = dataset.stakeholders[giver], dataset.stakeholders[taker]
    if not gives.offers or not takes.needs:
        return []
    offered = {c.term for c in gives.offers}
    given = _by_partners(network, dataset, taker)
    both = sorted({c.term for c in takes.needs} & offered - given)
    where = cells([gives.cell("offers"), takes.cell("needs")])
    if both:
        return [f"{called(gives)} offers {listed(both)}, which {called(takes)} needs ({where})"]
    return [f"{called(gives)} offers nothing that {called(takes)} needs and lacks ({where})"]


def _by_partners(network: Network, dataset: Dataset, place: int) -> set[str]:
    if network.basis != "declared":
        return set()
    return {c.term for i in network.neighbours(place) for c in dataset.stakeholders[i].offers}


def _silence(one: Stakeholder, other: Stakeholder) -> str:
    empty = [
        f"{called(s)} states no {field} ({s.cell(field)})"
        for s in (one, other)
        for field in ("needs", "offers")
        if not getattr(s, field)
    ]
    return f"Not known: {'; '.join(empty)}."
