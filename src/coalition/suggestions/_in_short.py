"""Partners for everybody of a large network, in short: who, how good, how likely."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from coalition.gaps import Gap
from coalition.network import Floats, Network, Places
from coalition.suggestions.ranking import Ranking, candidate_pairs, criterion_weights
from coalition.tables import Dataset

AT_ONCE = 400_000
"""Pairs weighed together, so that memory stays bounded."""


@dataclass(frozen=True, eq=False)
class InShort:
    """Suggestions without their reasons, for those whom `suggest` leaves out; arrays of shape (p,).

    By source, then rank. `sources` and `targets` are places; the figures are those of
    `Suggestion`, nan where it has None. They are chosen among forty that promise most;
    a stakeholder's own suggestions (`coalition suggest --for`) weigh everybody up to 250,000
    stakeholders, and seldom come to others (`benchmarks/partners.py`).
    """

    sources: Places
    targets: Places
    rank: Places
    score: Floats
    low: Floats
    high: Floats
    value: Floats
    likelihood: Floats

    def __len__(self) -> int:
        return len(self.sources)


def suggest_in_short(
    network: Network,
    dataset: Dataset,
    gaps: Sequence[Gap],
    sources: Places,
    most: int,
    weights: Mapping[str, float] | None = None,
) -> InShort:
    """Up to `most` partners for each of `sources` (places).

    The weighting and the order are those of `suggest`.
    """
    share = criterion_weights(weights)
    ranking = Ranking(network, dataset, gaps, share)
    blocks = candidate_pairs(network, dataset, share, sources, in_short=True)
    found = [ranking.in_short(ones, others, most) for ones, others in _joined(blocks)]
    return InShort(*(np.concatenate(column) for column in zip(*found, strict=True)))


def _joined(blocks: Iterator[tuple[Places, Places]]) -> Iterator[tuple[Places, Places]]:
    """Blocks put together up to `AT_ONCE` pairs: each weighing reads the whole sheet once."""
    waiting: list[tuple[Places, Places]] = [(np.zeros(0, np.int64), np.zeros(0, np.int64))]
    for block in blocks:
        waiting.append(block)
        if sum(len(ones) for ones, _ in waiting) >= AT_ONCE:
            yield _as_one(waiting)
            waiting = []
    if waiting:
        yield _as_one(waiting)


def _as_one(blocks: Sequence[tuple[Places, Places]]) -> tuple[Places, Places]:
    ones, others = zip(*blocks, strict=True)
    return np.concatenate(ones), np.concatenate(others)
