"""Multiplex: the same stakeholders in several networks at once, and how far these overlap."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from coalition.network import Network, Pairs
from coalition.structure.centralization import centralization
from coalition.structure.components import components
from coalition.structure.density import density
from coalition.structure.isolates import isolates
from coalition.structure.transitivity import transitivity

LABEL = "Kinds of tie"
MEANING = "How the networks of each kind of tie differ, and how far they join the same partners."
FORMULA = (
    "The undirected view of the ties of each kind. Overlap of two kinds: pairs tied in both / "
    "in either (Jaccard), and shares of each kind's pairs that the other joins, too. Only where"
    " the data name two to ten kinds and stakeholders times ties are at most 50 million."
)
SOURCE = "Battiston, F., Nicosia, V. & Latora, V. (2014). Physical Review E 89, 032804."

MOST = 10
LARGEST = 5e7
Figure = float | int | str | None | Mapping[str, "Figure"] | list["Figure"]


def multiplex(network: Network) -> dict[str, Figure]:
    """Figures of each kind's network and the overlap of kinds; empty lists for one kind.

    Examples
    --------
    >>> from graphs import network_of
    >>> multiplex(network_of("a-b"))
    {'kinds': [], 'overlap': []}
    """
    names = sorted({tie.kind for tie in network.ties if tie.kind})
    if not 2 <= len(names) <= MOST or network.n * network.m > LARGEST:
        return {"kinds": [], "overlap": []}
    tied = {name: _tied(network, name) for name in names}
    return {
        "kinds": [_kind(name, of_kind(network, tied[name])) for name in names],
        "overlap": [_overlap(a, b, tied[a], tied[b]) for a, b in combinations(names, 2)],
    }


def of_kind(network: Network, tied: NDArray[np.bool_]) -> Network:
    """`network` with the pairs alone that `tied` marks, each of weight 1, undirected."""
    kept = {name: values[tied] for name, values in vars(network.pairs).items()}
    pairs = Pairs(**{**kept, "weight": np.ones(int(tied.sum()))})
    both = (
        np.concatenate([pairs.source, pairs.target]),
        np.concatenate([pairs.target, pairs.source]),
    )
    weights = csr_array((np.ones(len(both[0])), both), shape=(network.n, network.n))
    weights.sort_indices()
    return replace(network, weights=weights, arcs=weights, directed=False, pairs=pairs, ties=())


def _tied(network: Network, kind: str) -> NDArray[np.bool_]:
    ends = [
        (network.place[t.source], network.place[t.target]) for t in network.ties if t.kind == kind
    ]
    low_high = np.sort(np.array(ends, dtype=np.int64), axis=1)
    keys = network.pairs.source * network.n + network.pairs.target
    return np.isin(keys, low_high[:, 0] * network.n + low_high[:, 1])


def _kind(name: str, network: Network) -> dict[str, Figure]:
    return {
        "kind": name,
        "ties": network.m,
        "density": density(network),
        "components": components(network),
        "isolates": isolates(network),
        "transitivity": transitivity(network),
        "centralization": centralization(network),
    }


def _overlap(a: str, b: str, one: NDArray[np.bool_], other: NDArray[np.bool_]) -> dict[str, Figure]:
    both = int((one & other).sum())
    return {
        "kinds": [a, b],
        "both": both,
        "jaccard": both / int((one | other).sum()),
        "share_of_first": both / int(one.sum()),
        "share_of_second": both / int(other.sum()),
    }
