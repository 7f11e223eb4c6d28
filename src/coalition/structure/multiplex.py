"""Multiplex: the same stakeholders in several networks at once, and how far these overlap."""

from collections.abc import Callable, Mapping
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from coalition.algorithms.kinds import by_kind
from coalition.network import Network, Places
from coalition.structure.assortativity import assortativity
from coalition.structure.average_path_length import average_path_length
from coalition.structure.bridges import bridges
from coalition.structure.brokerage_by_chance import brokerage_by_chance
from coalition.structure.centralization import centralization
from coalition.structure.compactness import compactness
from coalition.structure.components import components
from coalition.structure.confirmation import confirmation
from coalition.structure.density import density
from coalition.structure.diameter import diameter
from coalition.structure.ei_index import ei_index
from coalition.structure.fragmentation import fragmentation
from coalition.structure.isolates import isolates
from coalition.structure.mean_degree import mean_degree
from coalition.structure.modularity import modularity
from coalition.structure.partner_scores import partner_scores
from coalition.structure.reciprocity import reciprocity
from coalition.structure.sector_mixing import sector_mixing
from coalition.structure.transitivity import transitivity
from coalition.structure.trust_density import trust_density
from coalition.words import tell

LABEL = tell("Kinds of tie")
MEANING = tell(
    "How the networks of each kind of tie differ, and how far they join the same partners."
)
FORMULA = tell(
    "Figures of the ties of each kind, over all stakeholders; the figures of the network itself "
    "are those of the union. Overlap of two kinds: pairs tied in both / in either (Jaccard), "
    "and shares of each kind's pairs that the other joins, too. Only where the data name two to "
    "ten kinds and stakeholders times ties are at most 50 million."
)
SOURCE = "Battiston, F., Nicosia, V. & Latora, V. (2014). Physical Review E 89, 032804."

Figure = float | int | str | None | Mapping[str, "Figure"] | list["Figure"]

FIGURES: tuple[Callable[[Network], Any], ...] = (
    density,
    mean_degree,
    components,
    isolates,
    fragmentation,
    compactness,
    average_path_length,
    diameter,
    transitivity,
    reciprocity,
    centralization,
    modularity,
    assortativity,
    ei_index,
    sector_mixing,
    brokerage_by_chance,
    bridges,
    confirmation,
    trust_density,
    partner_scores,
)
"""What is worked out for each kind; the dear searches are not."""


def multiplex(network: Network) -> dict[str, Figure]:
    """Figures of each kind's network and the overlap of kinds; empty lists for one kind.

    Returns
    -------
    dict
        ``kinds``: for each kind its name, ``ties`` and figures. ``overlap``: for each two
        ``kinds`` the pairs tied in ``both``, ``jaccard``, ``share_of_first`` and
        ``share_of_second``, 0 to 1.

    Examples
    --------
    >>> from graphs import network_of
    >>> multiplex(network_of("a-b"))
    {'kinds': [], 'overlap': []}
    """
    kinds = network.once(by_kind)
    tied = {name: _tied(network, kind) for name, kind in kinds.items()}
    return {
        "kinds": [_kind(name, kind) for name, kind in kinds.items()],
        "overlap": [_overlap(a, b, tied[a], tied[b]) for a, b in combinations(tied, 2)],
    }


def _tied(network: Network, kind: Network) -> NDArray[np.bool_]:
    """Which of the network's pairs are tied in this kind, shape (m,)."""
    return np.isin(_keys(network), _keys(kind))


def _keys(network: Network) -> Places:
    return network.pairs.source * network.n + network.pairs.target


def _kind(name: str, network: Network) -> dict[str, Figure]:
    figures: dict[str, Any] = {figure.__name__: figure(network) for figure in FIGURES}
    return {"kind": name, "ties": network.m, **figures}


def _overlap(a: str, b: str, one: NDArray[np.bool_], other: NDArray[np.bool_]) -> dict[str, Figure]:
    both = int((one & other).sum())
    return {
        "kinds": [a, b],
        "both": both,
        "jaccard": both / int((one | other).sum()),
        "share_of_first": both / int(one.sum()),
        "share_of_second": both / int(other.sum()),
    }
