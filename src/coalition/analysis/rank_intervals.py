"""Ranks, and how far missing or mistaken ties could move them."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import isnan
from types import ModuleType

import numpy as np
from numpy.typing import NDArray

import coalition.positions
from coalition.network import Floats, Network, Places, network_of_pairs
from coalition.runtime.folder import modules_in
from coalition.runtime.seeding import SEED
from coalition.structure.confirmation import confirmation

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

UNREPORTED, SILENT = 0.1, 0.2
"""Shares of ties that nobody reports and of stakeholders that report nothing, where the data do
not tell: common in surveys of organisations."""

FIRST = 3
"""Places whose holders are watched: do the same ones hold them in a run?"""

LOW, HIGH = 10, 90
"""Percentiles of a stakeholder's ranks over the runs: the interval holds 80 % of them."""

Interval = tuple[int, int]


@dataclass(frozen=True, slots=True)
class MissingRates:
    """Shares (0-1) of ties that no side reports, and of stakeholders that report nothing.

    `ties_from`, `stakeholders_from`: ``data`` where the data tell, else ``assumed``.
    """

    ties: float
    stakeholders: float
    ties_from: str
    stakeholders_from: str


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
    if not np.isnan(places).any():
        return list(places.astype(np.int64).tolist())
    return [None if isnan(place) else int(place) for place in places.tolist()]


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
    candidates = _two_steps_apart(network) if _is_worked_out(network) else None
    if candidates is None:
        unknown: list[Interval | None] = [None] * network.n
        return RankStability(dict.fromkeys(measures, unknown), dict.fromkeys(measures), 0, rates)
    observed = {
        name: _ranked(network, name, module, values or {}) for name, module in measures.items()
    }
    over_runs: dict[str, list[Floats]] = {name: [] for name in measures}
    random = np.random.default_rng(SEED)
    for _ in range(_runs(network)):
        altered = _altered(network, candidates, random, rates)
        for name, module in measures.items():
            over_runs[name].append(_ranked(altered, name, module, {}))
    return RankStability(
        {name: _middle(observed[name], np.array(over_runs[name])) for name in measures},
        {name: _first_stay(observed[name], np.array(over_runs[name])) for name in measures},
        _runs(network),
        rates,
    )


def missing_rates(network: Network) -> MissingRates:
    """What share of ties and stakeholders the data seem to miss.

    Where each side reports a true tie with chance r, independently, the share of reported ties
    that both confirm is c = r / (2 - r); so r = 2c / (1 + c), and (1 - r)**2 of the true ties are
    reported by nobody. Who did not answer stands in a column of respondents; without one,
    stakeholders that report no tie, in data where others confirm ties, count as silent. Where
    the data do not tell, 10 and 20 % are assumed.

    References
    ----------
    Chapman, D. G. (1951). Some properties of the hypergeometric distribution with applications
    to zoological sample censuses: two lists tell what both miss.

    Examples
    --------
    Of three ties two are confirmed: c = 2/3, r = 4/5, and 1/25 goes unreported.

    >>> from graphs import network_of
    >>> round(missing_rates(network_of("a>b b>a b>c c>a a>c")).ties, 3)
    0.04
    """
    confirmed = confirmation(network) if network.pairs.confirmed.any() else None
    silent = _silent(network, confirmed)
    ties = UNREPORTED if confirmed is None else (1 - 2 * confirmed / (1 + confirmed)) ** 2
    return MissingRates(
        ties,
        SILENT if silent is None else silent,
        "assumed" if confirmed is None else "data",
        "assumed" if silent is None else "data",
    )


def _silent(network: Network, confirmed: float | None) -> float | None:
    """Share of those asked who did not answer; None where the data do not tell."""
    if network.answered is not None:
        asked = [said for said in network.answered if said is not None]
        return 1 - sum(asked) / len(asked)
    if confirmed is None:
        return None
    return 1 - len({tie.source for tie in network.ties}) / network.n


def rank_intervals(
    network: Network, values: Mapping[str, np.ndarray] | None = None
) -> dict[str, list[Interval | None]]:
    """The intervals of `rank_stability` alone."""
    return dict(rank_stability(network, values).intervals)


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


def _two_steps_apart(network: Network) -> Places:
    """Pairs without a tie but with a common partner, shape (c, 2)."""
    paths = (network.adjacency @ network.adjacency).tocsr()
    paths = (paths - paths.multiply(network.adjacency)).tocoo()
    apart = (paths.row < paths.col) & (paths.data > 0)
    return np.column_stack([paths.row[apart], paths.col[apart]]).astype(np.int64)


def _altered(
    network: Network, candidates: Places, random: np.random.Generator, rates: MissingRates
) -> Network:
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
