"""What is not needed until the end, so that a second process can work it out meanwhile."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from coalition.algorithms.partition import certainty
from coalition.analysis._figures import figures
from coalition.analysis.rank_intervals import RankStability, rank_stability
from coalition.findings import Figure
from coalition.layout import layout
from coalition.network import Floats, Network
from coalition.positions._by_kind import Positions, positions_by_kind


@dataclass(frozen=True, eq=False)
class Aside:
    """Of n stakeholders.

    `places`: on the map, shape (n, 2). `certain`: how sure each one's community is, shape (n,).
    `by_kind`: each one's positions by kind of tie.
    """

    places: Floats
    stability: RankStability
    figures: dict[str, Figure]
    certain: Floats
    by_kind: Mapping[str, Sequence[Positions]]


def worked_out_aside(
    network: Network, positions: Mapping[str, Floats], earlier: Floats | None
) -> Aside:
    """All of it, which may take most of the time. `earlier`: places on an earlier map."""
    members = positions["community"].astype(np.int64)
    return Aside(
        places=layout(network, members, earlier),
        stability=rank_stability(network, positions),
        figures=figures(network),
        certain=network.once(certainty),
        by_kind=positions_by_kind(network),
    )
