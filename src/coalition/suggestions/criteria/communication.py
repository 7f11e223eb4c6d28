"""How easy the two will find it to talk."""

import numpy as np

from coalition.network import Floats, Network, Places
from coalition.suggestions._pairwise import row_products
from coalition.suggestions._partners import mean_over_ties, partners, rows_between
from coalition.suggestions._sentences import called, cells, figure, listed, rows
from coalition.suggestions._suggestion import Judgement
from coalition.suggestions.criteria._ratings import missing, rated_judgement, ratings
from coalition.tables import Dataset, Stakeholder
from coalition.tables.incidence import incidence

LABEL = "Communication"
MEANING = "How well the possible partner communicates, and whether both work in the same places."
FORMULA = (
    "The rating in the column communication where given. Else the mean of those that are known: "
    "the mean communication rated on the target's existing ties; and the regions that both share, "
    "over the regions of the one who has fewer."
)
SOURCE = "Own definition; overlap coefficient of Szymkiewicz and Simpson for regions"


def communication(network: Network, dataset: Dataset, sources: Places, targets: Places) -> Floats:
    """Ease of communication, 0-1, nan where neither ratings nor regions tell."""
    rated = ratings(dataset, "communication")[targets]
    parts = np.stack(
        [
            mean_over_ties(network, network.pairs.communication)[targets],
            _shared_regions(dataset, sources, targets),
        ]
    )
    known = ~np.isnan(parts)
    mean = np.where(known, parts, 0).sum(axis=0) / np.maximum(known.sum(axis=0), 1)
    return np.where(np.isnan(rated), np.where(known.any(axis=0), mean, np.nan), rated)


def _shared_regions(dataset: Dataset, sources: Places, targets: Places) -> Floats:
    held, _ = incidence([s.regions for s in dataset.stakeholders])
    if held.nnz == 0:
        return np.full(len(sources), np.nan)
    count = np.asarray(held.sum(axis=1)).ravel()
    fewer = np.minimum(count[sources], count[targets])
    shared = row_products(held, held, sources, targets)
    return np.where(fewer > 0, shared / np.maximum(fewer, 1), np.nan)


def judgement(
    network: Network, dataset: Dataset, source: int, target: int, score: float
) -> Judgement:
    """What `score`, as `communication` gave it, rests on."""
    one, other = dataset.stakeholders[source], dataset.stakeholders[target]
    rated = rated_judgement(dataset, target, "communication")
    if rated is not None:
        return rated
    if np.isnan(score):
        return missing(
            f"Not known: nobody rated the communication of {called(other)} "
            f"({other.cell('communication')}), and its ties and regions do not tell."
        )
    parts = [*_rated_ties(network, target), *_places(one, other)]
    return Judgement(float(score), "derived", f"{figure(score)}, worked out: {'; '.join(parts)}.")


def _rated_ties(network: Network, target: int) -> list[str]:
    ties = [
        tie
        for i in partners(network, target)
        for tie in rows_between(network, target, i)
        if tie.communication is not None
    ]
    return [f"communication is rated on its ties ({rows(ties)})"] if ties else []


def _places(one: Stakeholder, other: Stakeholder) -> list[str]:
    if not one.regions or not other.regions:
        return []
    both = sorted(set(one.regions) & set(other.regions))
    where = cells([one.cell("regions"), other.cell("regions")])
    shared = f"both work in {listed(both)}" if both else "no region in common"
    return [f"{called(one)} and {called(other)}: {shared} ({where})"]
