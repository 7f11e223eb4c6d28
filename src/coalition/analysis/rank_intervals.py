"""How far missing or mistaken ties could move ranks."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import ModuleType

import numpy as np

import coalition.positions
from coalition.analysis._altered import altered, two_steps_apart
from coalition.analysis.missing_rates import MissingRates, missing_rates
from coalition.analysis.ranks import competition_ranks
from coalition.network import Floats, Network
from coalition.runtime.folder import modules_in
from coalition.runtime.seeding import SEED

RUNS = 100
"""Altered networks at workshop size."""

FEWEST_RUNS = 10

WORK = 3e7
"""Runs times n times m that are spent, the fewest runs apart (about a second)."""

LARGEST = 3e7
"""n times m up to which intervals are worked out; beyond, the fewest runs take too long."""

WORKSHOP = 3e5
"""n times m up to which dear measures are taken in every run, too."""

LARGEST_CANDIDATES = 2e7
"""Paths of two ties beyond which the pairs two steps apart are not listed."""

FIRST = 3
"""Places whose holders are watched: do the same ones hold them in a run?"""

LOW, HIGH = 10, 90
"""Percentiles of a stakeholder's ranks over the runs: the interval holds 80 % of them."""

Interval = tuple[int, int]


@dataclass(frozen=True)
class RankStability:
    """How far missing ties could move ranks.

    `intervals`: by measure the (lowest, highest) rank of each stakeholder, None where not worked
    out. `top_three_stays`: by measure the share of runs in which all holders of the first three
    places keep one of them; None where not worked out, or nobody is fourth. `runs` is 0 where the
    network has no ties or is too large.
    """

    intervals: Mapping[str, list[Interval | None]]
    top_three_stays: Mapping[str, float | None]
    runs: int
    rates: MissingRates


def rank_stability(
    network: Network, values: Mapping[str, np.ndarray] | None = None
) -> RankStability:
    """How far each rank moves when ties that could be missing or mistaken change.

    In each run some stakeholders fall silent, so that each of their ties is lost unless the
    partner reports it (even odds); some further ties go unreported at random; and as many as were
    lost appear between pairs two steps apart, where an unreported tie is likeliest, as strong
    each way as one that is known. How many, say `missing_rates`. The seed is stored. An interval
    holds the middle 80 % of the ranks, and always the observed one. It tells how sensitive a rank
    is; it is no confidence interval.

    Parameters
    ----------
    network : Network
    values : mapping of str to ndarray, optional
        Observed values by measure, where they are known already.

    Returns
    -------
    RankStability
        Of every measure that is ranked; those along weighted or directed paths up to workshop
        size (stakeholders times ties 300,000). Nothing is worked out in networks without ties or
        too large (stakeholders times ties above 30 million).

    References
    ----------
    Borgatti, S. P., Carley, K. M. & Krackhardt, D. (2006). On the robustness of centrality
    measures under conditions of imperfect data. Social Networks 28, 124-136.
    """
    measures = _measures(network)
    rates = missing_rates(network)
    candidates = two_steps_apart(network) if _is_worked_out(network) else None
    if candidates is None:
        unknown: list[Interval | None] = [None] * network.n
        return RankStability(dict.fromkeys(measures, unknown), dict.fromkeys(measures), 0, rates)
    observed = {
        name: _ranked(network, name, module, values or {}) for name, module in measures.items()
    }
    over_runs: dict[str, list[Floats]] = {name: [] for name in measures}
    random = np.random.default_rng(SEED)
    for _ in range(_runs(network)):
        changed = altered(network, candidates, random, rates)
        for name, module in measures.items():
            over_runs[name].append(_ranked(changed, name, module, {}))
    return RankStability(
        {name: _middle(observed[name], np.array(over_runs[name])) for name in measures},
        {name: _first_stay(observed[name], np.array(over_runs[name])) for name in measures},
        _runs(network),
        rates,
    )


def _is_worked_out(network: Network) -> bool:
    partners = np.diff(network.adjacency.indptr).astype(np.float64)
    paths = float((partners * (partners - 1)).sum())
    return 0 < network.m * network.n <= LARGEST and paths <= LARGEST_CANDIDATES


def _measures(network: Network) -> dict[str, ModuleType]:
    """Those ranked in this network whose intervals do not take too long."""
    is_small = network.n * network.m <= WORKSHOP
    return {
        name: module
        for name, module in modules_in(coalition.positions).items()
        if module.INTERVAL == "always" or (module.INTERVAL == "workshop" and is_small)
        if network.directed or not getattr(module, "DIRECTED", False)
    }


def _runs(network: Network) -> int:
    return max(FEWEST_RUNS, min(RUNS, int(WORK / (network.n * network.m))))


def _ranked(
    network: Network, name: str, module: ModuleType, values: Mapping[str, np.ndarray]
) -> Floats:
    known = values[name] if name in values else getattr(module, name)(network)
    return competition_ranks(np.asarray(known, dtype=np.float64), module.RANKED)


def _first_stay(observed: Floats, over_runs: Floats) -> float | None:
    """Share of runs in which all that hold the first places hold one still."""
    first = observed <= FIRST
    if not first.any() or not (observed > FIRST).any():
        return None
    # Equals may share the third place, and then more than three are first.
    return float((over_runs[:, first] <= max(FIRST, int(first.sum()))).all(axis=1).mean())


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
