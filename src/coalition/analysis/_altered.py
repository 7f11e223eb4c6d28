"""A network as it could be if some ties were missing or mistaken."""

import numpy as np
from numpy.typing import NDArray

from coalition.analysis.missing_rates import MissingRates
from coalition.network import Floats, Network, Places, network_of_pairs


def two_steps_apart(network: Network) -> Places:
    """Pairs without a tie but with a common partner, shape (c, 2)."""
    paths = (network.adjacency @ network.adjacency).tocsr()
    paths = (paths - paths.multiply(network.adjacency)).tocoo()
    apart = (paths.row < paths.col) & (paths.data > 0)
    return np.column_stack([paths.row[apart], paths.col[apart]]).astype(np.int64)


def altered(
    network: Network, candidates: Places, random: np.random.Generator, rates: MissingRates
) -> Network:
    """`network` after one run's losses, and as many new ties among `candidates`."""
    lost = _lost(network, random, rates)
    added = random.permutation(len(candidates))[: int(lost.sum())]
    there, back = network.once(_strengths)
    # A generator of its own, so that which ties come and go does not hang on the strengths.
    (drawing,) = random.spawn(1)
    like, turned = drawing.integers(network.m, size=len(added)), drawing.random(len(added)) < 0.5
    return network_of_pairs(
        network,
        np.concatenate([network.pairs.source[~lost], candidates[added, 0]]),
        np.concatenate([network.pairs.target[~lost], candidates[added, 1]]),
        np.concatenate([there[~lost], np.where(turned, back[like], there[like])]),
        np.concatenate([back[~lost], np.where(turned, there[like], back[like])]),
    )


def _strengths(network: Network) -> tuple[Floats, Floats]:
    """Strength of each pair as reported from source to target, and back."""
    source, target = network.pairs.source, network.pairs.target
    return (
        np.asarray(network.arcs[source, target], dtype=np.float64).ravel(),
        np.asarray(network.arcs[target, source], dtype=np.float64).ravel(),
    )


def _lost(network: Network, random: np.random.Generator, rates: MissingRates) -> NDArray[np.bool_]:
    """Ties that a run loses, shape (m,): at least one."""
    lost = np.zeros(network.m, dtype=np.bool_)
    lost[random.permutation(network.m)[: max(1, round(rates.ties * network.m))]] = True
    silent = np.zeros(network.n, dtype=np.bool_)
    silent[random.permutation(network.n)[: int(rates.stakeholders * network.n)]] = True
    ends = silent[network.pairs.source].astype(np.int64) + silent[network.pairs.target]
    lost |= random.random(network.m) < ends / 2
    return lost
