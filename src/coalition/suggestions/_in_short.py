"""Partners for everybody of a large network, in short: who, how good, how likely."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from coalition.gaps import Gap
from coalition.network import Floats, Network, Places
from coalition.suggestions._candidates import candidate_pairs
from coalition.suggestions._exchange import exchange
from coalition.suggestions._ranking import Ranking
from coalition.suggestions._scores import criterion_weights
from coalition.tables import Dataset

MOST = 3
"""Partners for each."""


@dataclass(frozen=True, eq=False)
class InShort:
    """Suggestions without their reasons, for those whom `suggest` leaves out; arrays of shape (p,).

    By source, then rank. `sources` and `targets` are places; the figures are those of
    `Suggestion`, nan where it has None. They are chosen among the six for whom most speaks by
    needs and offers, shared themes and partners; a stakeholder's own suggestions
    (`coalition suggest --for`) weigh about a hundred, and may come to others.
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
    weights: Mapping[str, float] | None = None,
) -> InShort:
    """Up to three partners for each of `sources` (places).

    The weighting and the order are those of `suggest`.
    """
    ranking = Ranking(network, dataset, gaps, criterion_weights(weights))
    held = network.once_with(dataset, exchange)
    blocks = candidate_pairs(network, dataset, held, sources, in_short=True)
    # All at once: what a criterion reads of the sheet is dear to gather for every block.
    pairs = np.hstack([np.zeros((2, 0), np.int64), *(np.stack(block) for block in blocks)])
    return InShort(*ranking.in_short(pairs[0], pairs[1], MOST))
