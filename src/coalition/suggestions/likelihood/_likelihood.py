"""Which untied pairs does the network itself make plausible? Its own ties teach the answer.

Whether a tie is plausible and whether it is worth having are two questions: this answers the
first, and never enters a suggestion's score.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from coalition.errors import UnusableInput
from coalition.network import Floats, Network, Places
from coalition.runtime.seeding import SEED
from coalition.suggestions.likelihood._learning import learned
from coalition.suggestions.likelihood._traits import PAIRS, Traits, blocks, traits_of
from coalition.tables import Dataset
from coalition.words import tell

MOST = 5000
"""Stakeholders up to which every untied pair is worked out: 12.5 million pairs."""

ALL_COMPARED = 1000
"""Stakeholders up to which a pair is compared with all other untied pairs."""

SAMPLE = 100_000
"""Pairs, drawn by a seed, that stand for all untied pairs above that."""

TAUGHT_BY = 20_000
"""Ties that the weights are learned from; of more, a sample drawn by a seed."""

FEW = 30
"""Ties below which nobody can tell whether a likelihood is any good."""

USUAL_LEAST, USUAL_MOST = 0.5, 0.95
"""Bounds of the likelihood from which a tie counts as plausible."""

DECIMALS = 9


def likelihoods(network: Network, dataset: Dataset | None = None) -> tuple[Places, Places, Floats]:
    """How plausible the network makes each untied pair, compared with the other untied pairs.

    Every pair has traits: the ties that its two numbers of ties let expect, how much oftener
    walks of two and of three steps join it, how different the two numbers are, whether either
    has no tie, how many partners the two share (each by 1 over its ties), how often the groups
    of its two ends are tied (sector, type and every other column of few groups), and shared
    themes, regions and values. A logistic regression learns from the network's own ties how
    much each trait says: tied pairs, each with its own tie taken out, against untied pairs. The
    fewer ties, the nearer its weights stay to fixed ones: 1 for expected ties, a half for walks
    of two and for walks of three steps, a half for all columns together. The value is the share
    of the other untied pairs whose score is lower, equals counting half: a place in a list, not
    a probability. A pair without others has 0.5.

    Parameters
    ----------
    network : Network
    dataset : Dataset, optional
        The sheet; without it, the network's groups are the only column.

    Returns
    -------
    sources, targets : ndarray of int, shape (p,)
        Places of every untied pair, source < target, sorted.
    values : ndarray, shape (p,)
        0-1; nan where there are no ties to learn from.

    Raises
    ------
    UnusableInput
        There are more than 5,000 stakeholders.

    References
    ----------
    Liben-Nowell, D. & Kleinberg, J. (2007). The link-prediction problem for social networks.
    Journal of the American Society for Information Science and Technology 58, 1019-1031.
    Zhou, T., Lü, L. & Zhang, Y.-C. (2009). Predicting missing links via local information.
    European Physical Journal B 71, 623-630.
    Ghasemian, A. et al. (2020). Stacking models for nearly optimal link prediction in complex
    networks. PNAS 117, 23393-23400.
    """
    if network.n > MOST:
        raise UnusableInput(
            tell(
                "The likelihood of every untied pair is worked out for up to {most} "
                "stakeholders; there are {number}. Ask for one stakeholder's suggestions "
                "instead.",
                most=MOST,
                number=network.n,
            )
        )
    sources, targets = _untied(network)
    if not network.m:
        return sources, targets, np.full(len(sources), np.nan)
    scores = _model(network, dataset).of_all()
    # As rankdata of scipy.stats, whose import takes longer than a workshop network.
    _, which, count = np.unique(scores, return_inverse=True, return_counts=True)
    below = np.cumsum(count) - count
    return sources, targets, _share_below(below, count - 1, len(scores) - 1)[which]


class Plausibility:
    """Likelihood of any pair of a network, with what all pairs share worked out once.

    Parameters
    ----------
    network : Network
    dataset : Dataset, optional
        The sheet; without it, the network's groups are the only column.
    """

    def __init__(self, network: Network, dataset: Dataset | None = None):
        self._network, self._dataset = network, dataset
        self._is_known = network.basis == "declared" and network.m > 0

    @property
    def usual(self) -> float:
        """Likelihood from which a tie counts as plausible, 0.5-0.95.

        Nine in ten of the network's own ties would have at least that, were each alone not
        known: a tie that does not exist yet is plausible where it looks as theirs do. No pair
        of the less likely half ever is, and the likeliest twentieth always; 0.5 without ties.
        """
        if not self._is_known:
            return USUAL_LEAST
        tenth = _model(self._network, self._dataset).lowest_tenth
        return min(max(tenth, USUAL_LEAST), USUAL_MOST)

    def of(self, sources: Places, targets: Places) -> tuple[Floats, NDArray[np.bool_]]:
        """Likelihood of each untied pair, and whether a short walk joins the two; shape (p,).

        nan where the data state no ties, or neither end has any. Above 1,000 stakeholders the
        comparison is with 100,000 pairs drawn by a seed. Walks have two or three steps; above
        5,000 stakeholders, two.
        """
        likelihood = np.full(len(sources), np.nan)
        is_joined = np.zeros(len(sources), dtype=np.bool_)
        if not self._is_known or len(sources) == 0:
            return likelihood, is_joined
        model = _model(self._network, self._dataset)
        for start in range(0, len(sources), PAIRS):
            part = slice(start, start + PAIRS)
            scores, walks = model.of(sources[part], targets[part])
            likelihood[part] = _standing(model.compared, scores)
            is_joined[part] = walks > 0
        degree = model.traits.degree
        likelihood[(degree[sources] == 0) & (degree[targets] == 0)] = np.nan
        return likelihood, is_joined


def is_too_small(network: Network) -> bool:
    """Whether the network has too few ties (under 30) to tell likely from unlikely ones."""
    return network.basis == "declared" and network.m < FEW


def too_small_to_tell(network: Network) -> str:
    """The sentence that says so; empty where there are ties enough, or none are stated."""
    if not is_too_small(network) or not network.m:
        return ""
    return tell(
        "With {number} {number:tie|ties}, nobody can check whether likely ties are told from "
        "unlikely ones. Read likelihood as a hint until {enough} ties are known.",
        number=network.m,
        enough=FEW,
    )


@dataclass(frozen=True, eq=False)
class _Model:
    """What the ties of one network teach: a weight for each trait."""

    network: Network
    traits: Traits
    weights: Floats

    def of(self, sources: Places, targets: Places) -> tuple[Floats, Floats]:
        """Score of each pair, and how a walk joins it."""
        traits, walks = self.traits.of_pairs(sources, targets)
        return self._score(traits), walks

    def of_all(self) -> Floats:
        """Score of every untied pair, in the order of `_untied`."""
        found = [np.zeros(0)]
        # Every eight columns of the sheet need as much memory again as the structure does.
        width = self.network.n * (1 + self.traits.attributes // 8)
        for rows in blocks(self.network.n, width):
            scores = self._score(self.traits.of_rows(rows))
            found.append(scores[_is_untied(self.network, rows)])
        return np.concatenate(found)

    @cached_property
    def compared(self) -> Floats:
        """Scores of the untied pairs that others are compared with, ascending."""
        is_small = self.network.n <= ALL_COMPARED
        return np.sort(self.of_all() if is_small else self.of(*_drawn(self.network))[0])

    @cached_property
    def lowest_tenth(self) -> float:
        """Of the likelihoods that the network's ties would have were each alone not known."""
        scores = self._score(self.traits.of_ties(*_sampled_ties(self.network)))
        below = np.searchsorted(self.compared, scores, side="left")
        equal = np.searchsorted(self.compared, scores, side="right") - below
        standing = (below + equal / 2) / max(len(self.compared), 1)
        return round(float(np.quantile(standing, 0.1)), 2)

    def _score(self, traits: Floats) -> Floats:
        scores: Floats = np.round(np.tensordot(self.weights, traits, 1), DECIMALS)
        return scores


def _model(network: Network, dataset: Dataset | None) -> _Model:
    """Learned at the first call only."""
    if dataset is None:
        return network.once(_taught_alone)
    return network.once_with(dataset, _taught)


def _taught_alone(network: Network) -> _Model:
    return _taught(network, None)


def _taught(network: Network, dataset: Dataset | None) -> _Model:
    traits = traits_of(network, dataset)
    sources, targets = _sampled_ties(network)
    untied = _drawn(network) if network.n * (network.n - 1) / 2 > SAMPLE else _untied(network)
    tied = traits.of_ties(sources, targets)
    return _Model(network, traits, learned(tied, traits.of_pairs(*untied)[0]))


def _sampled_ties(network: Network) -> tuple[Places, Places]:
    """All ties, or `TAUGHT_BY` of them drawn by a seed."""
    sources, targets = network.pairs.source, network.pairs.target
    if network.m > TAUGHT_BY:
        chosen = np.random.default_rng(SEED).choice(network.m, TAUGHT_BY, replace=False)
        sources, targets = sources[chosen], targets[chosen]
    return sources, targets


def _is_untied(network: Network, rows: Places) -> NDArray[np.bool_]:
    """Whether each of `rows` and everybody after it are not tied; columns from the first row on."""
    untied = np.arange(rows[0], network.n) > rows[:, np.newaxis]
    untied &= network.adjacency[rows].toarray()[:, rows[0] :] == 0
    return untied


def _untied(network: Network) -> tuple[Places, Places]:
    """Every untied pair, source < target, sorted."""
    sources, targets = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    for rows in blocks(network.n, network.n):
        row, column = np.nonzero(_is_untied(network, rows))
        sources.append(rows[row])
        targets.append(rows[0] + column.astype(np.int64))
    return np.concatenate(sources), np.concatenate(targets)


def _drawn(network: Network) -> tuple[Places, Places]:
    """Some 100,000 different untied pairs, source < target, sorted, drawn by a seed."""
    drawn = np.random.default_rng(SEED).integers(network.n, size=(2, SAMPLE + SAMPLE // 4))
    low, high = drawn.min(axis=0), drawn.max(axis=0)
    keys = np.unique(low[low < high] * network.n + high[low < high])
    tied = network.pairs.source * network.n + network.pairs.target
    keys = keys[~np.isin(keys, tied)]
    return keys // network.n, keys % network.n


def _standing(ascending: Floats, scores: Floats) -> Floats:
    """Share of the others in `ascending` that each of `scores`, one of them, stands above."""
    below = np.searchsorted(ascending, scores, side="left")
    equal = np.maximum(np.searchsorted(ascending, scores, side="right") - below - 1, 0)
    return _share_below(below, equal, len(ascending) - 1)


def _share_below(below: Places, equal: Places, others: int) -> Floats:
    """Share of the `others` that stand below, equals counting half; a half where there are none."""
    if others < 1:
        return np.full(len(below), 0.5)
    share: Floats = np.minimum((below + equal / 2) / others, 1)
    return share
