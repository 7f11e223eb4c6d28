"""Ranks, and how far missing or mistaken ties could move them."""

from collections.abc import Mapping
from dataclasses import replace
from types import ModuleType

import numpy as np
from scipy.sparse import csr_array

import coalition.positions
from coalition.folder import modules_in
from coalition.network import Floats, Network, Pairs, Places
from coalition.seeding import SEED

RUNS = 100
"""Altered networks at workshop size."""

FEWEST_RUNS = 10

WORK = 3e7
"""Runs times n times m that are spent, the fewest runs apart (about a second)."""

LARGEST = 3e7
"""n times m up to which intervals are worked out; beyond, the fewest runs take too long."""

LARGEST_CANDIDATES = 2e7
"""Paths of two ties beyond which the pairs two steps apart are not listed."""

CHANGED = 0.1
"""Share of the ties that a run takes away, and adds elsewhere."""

LOW, HIGH = 10, 90
"""Percentiles of a stakeholder's ranks over the runs: the interval holds 80 % of them."""

Interval = tuple[int, int]


def ranks(values: np.ndarray, ranked: str) -> list[int | None]:
    """Places by value: 1 the best, equals sharing the better place and the next ones skipped.

    Parameters
    ----------
    values : ndarray of shape (n,)
    ranked : str
        ``"high"``: the largest value is rank 1; ``"low"``: the smallest.

    Returns
    -------
    list of int
        None where the value is nan. Values within 1e-9 of a neighbour are equal.

    Examples
    --------
    >>> ranks(np.array([0.5, 0.9, np.nan, 0.5, 0.1]), "high")
    [2, 1, None, 2, 4]
    """
    places = _places(np.asarray(values, dtype=np.float64), ranked)
    return [None if np.isnan(place) else int(place) for place in places]


def rank_intervals(
    network: Network, values: Mapping[str, np.ndarray] | None = None
) -> dict[str, list[Interval | None]]:
    """How far each rank moves when a tenth of the ties is taken away and as many are added.

    Ties are taken away at random; new ones join pairs two steps apart, where an unreported tie is
    likeliest. The seed is stored. The interval holds the middle 80 % of the ranks, and always the
    observed one. It tells how sensitive a rank is to such errors in the ties; it is no
    confidence interval.

    Parameters
    ----------
    network : Network
    values : mapping of str to ndarray, optional
        Observed values by measure, where they are known already.

    Returns
    -------
    dict of str to list
        By measure that has ``INTERVAL``, for every stakeholder the (lowest, highest) rank; None
        where the measure is undefined, and everywhere in networks without ties or too large
        (stakeholders times ties above 30 million).

    References
    ----------
    Borgatti, S. P., Carley, K. M. & Krackhardt, D. (2006). On the robustness of centrality
    measures under conditions of imperfect data. Social Networks 28, 124-136.
    """
    measures = {
        name: module for name, module in modules_in(coalition.positions).items() if module.INTERVAL
    }
    candidates = _two_steps_apart(network) if _is_worked_out(network) else None
    if candidates is None:
        return {name: [None] * network.n for name in measures}
    observed = {
        name: _ranked(network, name, module, values or {}) for name, module in measures.items()
    }
    over_runs: dict[str, list[Floats]] = {name: [] for name in measures}
    random = np.random.default_rng(SEED)
    for _ in range(_runs(network)):
        altered = _altered(network, candidates, random)
        for name, module in measures.items():
            over_runs[name].append(_ranked(altered, name, module, {}))
    return {name: _middle(observed[name], np.array(over_runs[name])) for name in measures}


def _is_worked_out(network: Network) -> bool:
    partners = np.diff(network.adjacency.indptr).astype(np.float64)
    paths = float((partners * (partners - 1)).sum())
    return 0 < network.m * network.n <= LARGEST and paths <= LARGEST_CANDIDATES


def _runs(network: Network) -> int:
    return max(FEWEST_RUNS, min(RUNS, int(WORK / (network.n * network.m))))


def _two_steps_apart(network: Network) -> Places:
    """Pairs without a tie but with a common partner, shape (c, 2)."""
    paths = (network.adjacency @ network.adjacency).tocsr()
    paths = (paths - paths.multiply(network.adjacency)).tocoo()
    apart = (paths.row < paths.col) & (paths.data > 0)
    return np.column_stack([paths.row[apart], paths.col[apart]]).astype(np.int64)


def _altered(network: Network, candidates: Places, random: np.random.Generator) -> Network:
    m = network.m
    count = max(1, round(CHANGED * m))
    kept = np.sort(random.permutation(m)[count:])
    added = random.permutation(len(candidates))[:count]
    source = np.concatenate([network.pairs.source[kept], candidates[added, 0]])
    target = np.concatenate([network.pairs.target[kept], candidates[added, 1]])
    return _binary(network, source, target)


def _binary(network: Network, source: Places, target: Places) -> Network:
    """`network` with other ties, all of weight 1: quick measures read only who is tied."""
    ones = np.ones(len(source))
    both = np.concatenate([source, target]), np.concatenate([target, source])
    weights = csr_array((np.ones(2 * len(source)), both), shape=(network.n, network.n))
    weights.sort_indices()
    unknown = np.full(len(source), np.nan)
    pairs = Pairs(source, target, ones, unknown, unknown, unknown, unknown, ones > 1)
    return replace(network, weights=weights, arcs=weights, directed=False, pairs=pairs, ties=())


def _ranked(
    network: Network, name: str, module: ModuleType, values: Mapping[str, np.ndarray]
) -> Floats:
    known = values[name] if name in values else getattr(module, name)(network)
    return _places(np.asarray(known, dtype=np.float64), module.RANKED)


def _places(values: Floats, ranked: str) -> Floats:
    """Competition ranks, nan where `values` is nan."""
    sign = -1.0 if ranked == "high" else 1.0
    order = np.argsort(sign * values, kind="stable")  # nan comes last
    in_order = values[order]
    starts = np.abs(np.diff(in_order, prepend=np.inf)) > 1e-9
    turn = np.arange(1, len(values) + 1)
    places = np.empty(len(values))
    places[order] = np.maximum.accumulate(np.where(starts, turn, 1))
    places[np.isnan(values)] = np.nan
    return places


def _middle(observed: Floats, over_runs: Floats) -> list[Interval | None]:
    """The observed rank and the middle of its ranks over the runs where it is defined."""
    everywhere = np.vstack([over_runs, observed])
    everywhere = np.where(np.isnan(everywhere), observed, everywhere)
    low = np.percentile(everywhere, LOW, axis=0, method="lower")
    high = np.percentile(everywhere, HIGH, axis=0, method="higher")
    return [
        None if np.isnan(rank) else (int(min(rank, least)), int(max(rank, most)))
        for rank, least, most in zip(observed, low, high, strict=True)
    ]
