"""How far the target is trusted, directly or through a chain of partners."""

from itertools import pairwise

import numpy as np

from coalition.network import Floats, Network, Places
from coalition.suggestions._partners import rows_between
from coalition.suggestions._sentences import called, figure, listed, rows
from coalition.suggestions._suggestion import Judgement
from coalition.suggestions.criteria._ratings import missing, rated_judgement, ratings
from coalition.suggestions.introductions import most_trusted, tie_trust
from coalition.tables import Dataset

LABEL = "Trust"
MEANING = "How far the possible partner is trusted, directly or through a chain of partners."
FORMULA = (
    "The rating in the column trust where given. Else the largest product of rated tie trust "
    "along a path of two or three ties from source to target; not known where no path is rated. "
    "The introduction is the path with the largest product, too; there an unrated tie counts with "
    "the median of the rated ones, or 0.5 where none is rated."
)
SOURCE = "Golbeck (2005), Computing and Applying Trust in Web-Based Social Networks (propagation)"


def trust(network: Network, dataset: Dataset, sources: Places, targets: Places) -> Floats:
    """Trust in the target, 0-1, nan where neither a rating nor a rated path tells."""
    score = ratings(dataset, "trust")[targets]
    rated_ties = network.once(tie_trust)
    unrated = np.flatnonzero(np.isnan(score))
    if rated_ties.nnz == 0 or len(unrated) == 0:
        return score
    unrated = unrated[np.argsort(sources[unrated], kind="stable")]
    starts, first = np.unique(sources[unrated], return_index=True)
    for start, group in zip(starts, np.split(unrated, first[1:]), strict=True):
        score[group], _ = most_trusted(rated_ties, int(start), targets[group])
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
            f"Not known: nobody rated the trust in {called(other)} ({other.cell('trust')}), and "
            f"no path of up to three rated ties leads there."
        )
    _, between = most_trusted(network.once(tie_trust), source, np.array([target]))
    path = [source, *(int(i) for i in between[0] if i >= 0), target]
    steps = list(pairwise(path))
    ties = [t for a, b in steps for t in rows_between(network, a, b) if t.trust is not None]
    return Judgement(
        float(score),
        "derived",
        f"{figure(score)}, the product of the trust rated along the ties of "
        f"{called(everyone[source])} with {listed((called(everyone[i]) for i in path[1:]), 4)} "
        f"({rows(ties)}).",
    )
