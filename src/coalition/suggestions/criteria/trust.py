"""How far the target is trusted, directly or through a chain of partners."""

from itertools import pairwise

import numpy as np

from coalition.network import Floats, Network, Places
from coalition.suggestions._suggestion import Judgement
from coalition.suggestions.criteria._judgements import missing
from coalition.suggestions.criteria._ratings import rated_judgement, ratings
from coalition.suggestions.evidence import (
    called,
    empty,
    listed,
    most_trusted,
    rows,
    rows_between,
    tie_trust,
)
from coalition.tables import Dataset
from coalition.words import tell

LABEL = tell("Trust")
MEANING = tell("How far the possible partner is trusted, directly or through a chain of partners.")
FORMULA = tell(
    "The rating in the column trust where given. Else, over the paths of two or three ties from "
    "source to target, the largest product of the rated trust of the ties x 0.8^(ties - 1); not "
    "known where no path is rated. 0.8 is our own choice: each further hand leaves four fifths, "
    "so that a partner's partner is never trusted as one who is known. The introduction is the "
    "path that is best by the same measure; there an unrated tie counts with the median of the "
    "rated ones, or 0.5 where none is rated."
)
SOURCE = (
    "Golbeck (2005), Computing and Applying Trust in Web-Based Social Networks (propagation); "
    "Massa & Avesani (2007), International Journal on Semantic Web and Information Systems 3, "
    "39-64 (less with each step)"
)


def trust(network: Network, dataset: Dataset, sources: Places, targets: Places) -> Floats:
    """Trust in the target, 0-1, nan where neither a rating nor a rated path tells."""
    score = ratings(network, dataset, "trust")[targets]
    rated_ties = network.once(tie_trust)
    unrated = np.flatnonzero(np.isnan(score))
    if rated_ties.nnz == 0 or len(unrated) == 0:
        return score
    score[unrated], _ = most_trusted(rated_ties, sources[unrated], targets[unrated])
    return score


def judgement(
    network: Network, dataset: Dataset, source: int, target: int, score: float
) -> Judgement:
    """What `score`, as `trust` gave it, rests on."""
    everyone = dataset.stakeholders
    other = everyone[target]
    rated = rated_judgement(dataset, target, "trust")
    if rated is not None:
        return rated
    if np.isnan(score):
        return missing(
            tell(
                "Not known: nobody rated the trust in {name} ({cell}), and no path of up to three "
                "rated ties leads there.",
                name=called(other),
                cell=empty(other, "trust"),
            )
        )
    _, between = most_trusted(network.once(tie_trust), np.array([source]), np.array([target]))
    path = [source, *(int(i) for i in between[0] if i >= 0), target]
    steps = list(pairwise(path))
    ties = [t for a, b in steps for t in rows_between(network, a, b) if t.trust is not None]
    return Judgement(
        float(score),
        "derived",
        tell(
            "{score}, from the trust rated along the ties of {source} with {names}, less a fifth "
            "for {between:the hand|each hand} between ({rows}).",
            score=float(score),
            source=called(everyone[source]),
            names=listed((called(everyone[i]) for i in path[1:]), 4),
            between=len(path) - 2,
            rows=rows(ties),
        ),
    )
