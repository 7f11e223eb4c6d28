"""How firmly the target stands by its partnerships."""

import numpy as np

from coalition.network import Floats, Network, Places
from coalition.suggestions._partners import mean_over_ties, partners, rows_between
from coalition.suggestions._sentences import called, figure, rows
from coalition.suggestions._suggestion import Judgement
from coalition.suggestions.criteria._ratings import missing, rated_judgement, ratings
from coalition.tables import FORMS, Dataset
from coalition.wording import counted

LABEL = "Commitment"
MEANING = "How firmly the possible partner stands by its partnerships."
FORMULA = (
    "The rating in the column commitment where given. Else the mean of those that the target's "
    "existing ties tell: the mean commitment rated on them; the mean rung of their forms / 5; "
    "and the share of them that both sides report, where the data hold both sides' reports."
)
SOURCE = "Own definition; forms of partnership as a ladder of intensity"


def commitment(
    network: Network,
    dataset: Dataset,
    sources: Places,  # noqa: ARG001 - every criterion takes the same
    targets: Places,
) -> Floats:
    """Commitment of the target, 0-1, nan where neither a rating nor its ties tell."""
    parts = np.stack(list(_parts(network).values()))
    known = ~np.isnan(parts)
    mean = np.where(known, parts, 0).sum(axis=0) / np.maximum(known.sum(axis=0), 1)
    derived = np.where(known.any(axis=0), mean, np.nan)
    rated = ratings(dataset, "commitment")
    return np.where(np.isnan(rated), derived, rated)[targets]


def _parts(network: Network) -> dict[str, Floats]:
    """What the ties of each stakeholder tell, arrays of shape (n,), nan where nothing."""
    pairs = network.pairs
    both_report = network.directed and bool(pairs.confirmed.any())
    confirmed = np.where(pairs.confirmed, 1.0, 0.0) if both_report else np.full(len(pairs), np.nan)
    return {
        "rated": mean_over_ties(network, pairs.commitment),
        "forms": mean_over_ties(network, pairs.rung / len(FORMS)),
        "confirmed": mean_over_ties(network, confirmed),
    }


def judgement(
    network: Network,
    dataset: Dataset,
    source: int,  # noqa: ARG001 - every criterion takes the same
    target: int,
    score: float,
) -> Judgement:
    """What `score`, as `commitment` gave it, rests on."""
    other = dataset.stakeholders[target]
    rated = rated_judgement(dataset, target, "commitment")
    if rated is not None:
        return rated
    if np.isnan(score):
        return missing(
            f"Not known: nobody rated the commitment of {called(other)} "
            f"({other.cell('commitment')}), and no tie of its states a form or a rating."
        )
    near = partners(network, target)
    ties = [t for i in near for t in rows_between(network, target, i)]
    said = [t for t in ties if t.commitment is not None or t.form] or ties
    kinds = [
        word
        for word, shown in (
            ("rated commitment", any(t.commitment is not None for t in ties)),
            ("forms", any(t.form for t in ties)),
            ("reports from both sides", network.directed and network.pairs.confirmed.any()),
        )
        if shown
    ]
    return Judgement(
        float(score),
        "derived",
        f"{figure(score)}, worked out from the {' and '.join(kinds)} of "
        f"{counted(len(near), 'tie')} of {called(other)} ({rows(said)}).",
    )
