"""Candidates in order, and how firmly each holds its place."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from coalition.gaps import Gap
from coalition.network import Floats, Network, Places
from coalition.suggestions._suggestion import QUADRANTS
from coalition.suggestions.evidence import doubtful
from coalition.suggestions.likelihood import Plausibility
from coalition.suggestions.ranking._acceptability import acceptability
from coalition.suggestions.ranking._closing import Closing
from coalition.suggestions.ranking._order import BEST_FITS, MUCH
from coalition.suggestions.ranking._scores import DECIMALS, Scores, in_order, place_in_group, weigh
from coalition.tables import Dataset


@dataclass(frozen=True, eq=False)
class Ranked:
    """The chosen pairs, by source, then rank; every array has one entry a pair.

    `worth` is the value over the largest among the source's best fits. `first` and `top_five`
    are nan where no criterion is known. `closes` holds the gaps that each tie would close or
    ease.
    """

    sources: Places
    targets: Places
    rank: Places
    scores: Scores
    value: Floats
    likelihood: Floats
    first: Floats
    top_five: Floats
    worth: Floats
    closes: tuple[tuple[Gap, ...], ...]
    quadrant: tuple[str | None, ...]


class Ranking:
    """Orders the candidates of one network by one weighting."""

    def __init__(self, network: Network, dataset: Dataset, gaps: Sequence[Gap], weights: Floats):
        self._network, self._dataset, self._weights = network, dataset, weights
        self._closing = Closing(network, dataset, gaps)
        self._is_listed = np.ones(network.n)
        self._is_listed[sorted(doubtful(dataset))] = 0
        self._plausibility = Plausibility(network, dataset)

    def best(self, sources: Places, targets: Places, shortlist: int, most: int) -> Ranked:
        """The `most` best pairs of each source.

        Only the first `shortlist` of each, by score and likelihood, are looked at for the gaps
        that they close, and compared under other weightings.
        """
        likelihood, is_joined = self._plausibility.of(sources, targets)
        scores = weigh(self._network, self._dataset, sources, targets, self._weights)
        # One who has no row of its own, or may be another's second name, goes before nobody; nor
        # may one of whom no criterion is known go before those who are known.
        listed = self._is_listed[targets]
        known = (~np.isnan(scores.score)).astype(np.float64)
        order = in_order(sources, targets, listed, known, scores.middle, likelihood)
        order = order[place_in_group(sources[order]) < shortlist]
        eased = self._closing.eased(sources[order], targets[order])
        value = np.zeros(len(sources))
        value[order] = self._closing.value(sources[order], eased)
        row = np.full(len(sources), -1)
        row[order] = np.arange(len(order))

        something = (np.nan_to_num(scores.criteria) > 0).any(axis=1)
        something |= (value > 0) | is_joined
        order = order[something[order]]
        keys = (listed, known, scores.middle, value, likelihood)
        kept = order[in_order(sources[order], targets[order], *(key[order] for key in keys))]
        worth = np.zeros(len(sources))
        worth[kept] = _worth(sources[kept], value[kept])
        place = place_in_group(sources[kept])
        chosen = place < most
        first, top_five = _acceptabilities(sources[kept], scores.criteria[kept], chosen)
        kept = kept[chosen]
        return Ranked(
            sources=sources[kept],
            targets=targets[kept],
            rank=place[chosen] + 1,
            scores=Scores(scores.criteria[kept], self._weights),
            value=value[kept],
            likelihood=likelihood[kept],
            first=first,
            top_five=top_five,
            closes=tuple(self._closing.gaps_of(eased, int(k)) for k in row[kept]),
            worth=worth[kept],
            quadrant=_quadrants(worth[kept], likelihood[kept], self._plausibility.usual),
        )

    def in_short(self, sources: Places, targets: Places, most: int) -> tuple[Any, ...]:
        """The `most` best pairs of each source: places, rank, score, bounds, value, likelihood.

        As `best`, but only the first few are looked at for the gaps that they close.
        """
        scores = weigh(self._network, self._dataset, sources, targets, self._weights)
        listed = self._is_listed[targets]
        known = (~np.isnan(scores.score)).astype(np.float64)
        order = in_order(sources, targets, listed, known, scores.middle)
        # Of equals the value decides, so that a few more are looked at than are wanted.
        kept = order[place_in_group(sources[order]) < 2 * most]
        ones, others = sources[kept], targets[kept]
        value = self._closing.value(ones, self._closing.eased(ones, others))
        likelihood, is_joined = self._plausibility.of(ones, others)
        speaks = (np.nan_to_num(scores.criteria[kept]) > 0).any(axis=1) | (value > 0) | is_joined
        keys = (listed[kept], known[kept], scores.middle[kept], value, likelihood)
        order = in_order(ones, others, *keys)
        order = order[speaks[order]]
        place = place_in_group(ones[order])
        order, rank = order[place < most], place[place < most] + 1
        chosen = kept[order]
        bounds = (scores.score[chosen], scores.low[chosen], scores.high[chosen])
        figures = (*bounds, value[order], likelihood[order])
        return ones[order], others[order], rank, *(np.round(x, DECIMALS) for x in figures)


def _worth(sources: Places, value: Floats) -> Floats:
    """Value over the largest among the best fits of the same source; 0 where all are 0.

    `sources` ascending, the pairs of each by fit. At most 1, beyond the best fits too.
    """
    largest = np.zeros(int(sources.max()) + 1 if len(sources) else 0)
    best = place_in_group(sources) < BEST_FITS
    np.maximum.at(largest, sources[best], value[best])
    whole = largest[sources]
    return np.where(whole > 0, np.minimum(value / np.where(whole > 0, whole, 1), 1), 0.0)


def _quadrants(worth: Floats, likelihood: Floats, usual: float) -> tuple[str | None, ...]:
    """What worth and likelihood, plausible from `usual` on, advise for each pair."""
    return tuple(
        None if np.isnan(likely) else QUADRANTS[2 * (much < MUCH) + (likely < usual)]
        for much, likely in zip(worth.tolist(), likelihood.tolist(), strict=True)
    )


def _acceptabilities(
    sources: Places, criteria: Floats, chosen: NDArray[np.bool_]
) -> tuple[Floats, Floats]:
    """Of the chosen pairs; `sources` ascending, the pairs of each in order."""
    first, top_five = np.full(len(sources), np.nan), np.full(len(sources), np.nan)
    # A criterion that is not known counts as the middle of its bounds, as it does in the order.
    middles = np.where(np.isnan(criteria), 0.5, criteria)
    is_known = np.isnan(criteria).sum(axis=1) < criteria.shape[1]
    bounds = [0, *(np.flatnonzero(np.diff(sources)) + 1).tolist(), len(sources)]
    for start, end in pairwise(bounds):
        # One of whom nothing is known would else come first wherever the others score low.
        compared = start + np.flatnonzero(is_known[start:end])
        places = np.flatnonzero(chosen[compared])
        if len(places):
            found = acceptability(middles[compared], places)
            first[compared[places]], top_five[compared[places]] = found
    return first[chosen], top_five[chosen]
