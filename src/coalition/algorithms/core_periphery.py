"""Core and periphery: the split that comes nearest to a nucleus with a fringe around it.

Pairs of a core and a periphery member are ignored, so a split is judged by four numbers: the
pairs within the core and within the periphery, and how many of each are tied.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coalition.network import Floats, Network, Places
from coalition.runtime.seeding import seeded_igraph

ALL_SETS = 20
"""Stakeholders up to which all splits are tried."""

SWAPS = 500
"""Stakeholders up to which the search also exchanges a core with a periphery member."""

STARTS = 5
"""Best splits by number of partners, from which the search climbs."""

MOVES = 500
"""Moves of a climb; only in networks of thousands is there more to gain, and little."""

CIRCLES = 10
"""Stakeholders with most partners, from each of whose circle the search climbs as well."""

NETWORKS = 99
"""Networks of the same degrees that a core is compared with; enough to tell 5 % from chance."""

EXCHANGED = 2e6
"""n times m up to which they are made."""

Booleans = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class CorePeriphery:
    """Core of shape (n,), all False where `correlation` with the ideal is undefined (nan)."""

    core: Booleans
    correlation: float


def core_periphery(network: Network) -> CorePeriphery:
    """The best split found; ask through ``network.once(core_periphery)``."""
    candidates = _all_best(network) if network.n <= ALL_SETS else _climbed(network)
    fits = [(fit, core) for fit, core in candidates if fit > 0]
    if not fits:
        return CorePeriphery(np.zeros(network.n, dtype=np.bool_), float("nan"))
    best = max(fit for fit, _ in fits)
    equals = [core for fit, core in fits if fit >= best - 1e-9]
    # Of equally good cores the smallest, then the one of the first ids.
    core = min(equals, key=lambda core: (int(core.sum()), np.flatnonzero(core).tolist()))
    return CorePeriphery(core, best)


def correlation(core_size: Floats, tied_core: Floats, tied_periphery: Floats, n: int) -> Floats:
    """Phi coefficient of being tied and being within the core; nan where either never varies."""
    core_pairs = core_size * (core_size - 1) / 2
    periphery_pairs = (n - core_size) * (n - core_size - 1) / 2
    tied = tied_core + tied_periphery
    untied = core_pairs + periphery_pairs - tied
    spread = core_pairs * periphery_pairs * tied * untied
    covariance = (
        tied_core * (periphery_pairs - tied_periphery) - (core_pairs - tied_core) * tied_periphery
    )
    return np.where(spread > 0, covariance / np.sqrt(np.where(spread > 0, spread, 1)), np.nan)


def _all_best(network: Network) -> list[tuple[float, Booleans]]:
    """The best of all sets, one bit for each stakeholder."""
    n, counts = network.n, network.m + 1
    size, tied = np.zeros(1, dtype=np.int32), np.zeros(1, dtype=np.int32)
    for place in range(n):
        partners = int(sum(1 << int(p) for p in network.neighbours(place) if p < place))
        added = np.bitwise_count(np.arange(1 << place, dtype=np.int32) & partners)
        size, tied = np.append(size, size + 1), np.append(tied, tied + added)
    # The complement of set s is 2**n - 1 - s. Of a million sets most have the same three numbers.
    kind = (size * counts + tied) * counts + tied[::-1]
    occurs = np.zeros((n + 1) * counts**2, dtype=np.bool_)
    occurs[kind] = True
    sizes, tied_core, tied_periphery = np.nonzero(occurs.reshape(n + 1, counts, counts))
    fit = correlation(
        sizes.astype(np.float64),
        tied_core.astype(np.float64),
        tied_periphery.astype(np.float64),
        n,
    )
    if not np.any(fit > 0):
        return []
    best = fit >= np.nanmax(fit) - 1e-9
    best &= sizes == sizes[best].min()
    occurs[np.flatnonzero(occurs)[~best]] = False
    chosen = np.flatnonzero(occurs[kind])
    cores = ((chosen[:, np.newaxis] >> np.arange(n)) & 1) == 1
    return [(float(fit[best].max()), core) for core in cores]


def _climbed(network: Network) -> list[tuple[float, Booleans]]:
    return [_Climb(network, core).top() for core in _starts(network)]


def _starts(network: Network) -> list[Booleans]:
    """Those with most partners; and, where it is quick, single stakeholders with their partners."""
    fits, order = _by_degree(network)
    best = np.argsort(-fits, kind="stable")[: STARTS if network.n <= SWAPS else 1]
    sets = [order[:size] for size in best if fits[size] > 0]
    if network.n <= SWAPS:
        sets += [np.append(network.neighbours(place), place) for place in order[:CIRCLES]]
    return [np.isin(np.arange(network.n), members) for members in sets]


def _by_degree(network: Network) -> tuple[Floats, Places]:
    """Fit of the k stakeholders with most partners, for k from 0 to n, and their order."""
    order = np.argsort(-np.diff(network.adjacency.indptr), kind="stable")
    return _fits(order, network.pairs.source, network.pairs.target), order


def _fits(order: Places, source: Places, target: Places) -> Floats:
    """Fit of the first k of `order` as the core, for k from 0 to n; -1 where undefined."""
    n = len(order)
    turn = np.empty(n, dtype=np.int64)
    turn[order] = np.arange(n)
    ends = np.sort([turn[source], turn[target]], axis=0)
    tied_core = np.concatenate([[0], np.cumsum(np.bincount(ends[1], minlength=n))])
    touched = np.concatenate([[0], np.cumsum(np.bincount(ends[0], minlength=n))])
    fits = correlation(np.arange(n + 1.0), tied_core, len(source) - touched, n)
    return np.nan_to_num(fits, nan=-1.0)


def beyond_degrees(network: Network) -> float | None:
    """Share of networks of the same degrees in which a core of the most active fits as well.

    Each exchanges the ties at random (10 trials a tie, seeded) and leaves everybody's number of
    partners as it is. Compared is the best core of those with most partners, there and here.

    Returns
    -------
    float or None
        (as well + 1) / (networks + 1); None without ties and beyond `EXCHANGED`.
    """
    if network.m == 0 or network.n * network.m > EXCHANGED:
        return None
    fits, order = _by_degree(network)
    as_well = 0
    with seeded_igraph():
        for _ in range(NETWORKS):
            graph = network.graph.copy()
            graph.rewire(n=10 * network.m)
            source, target = np.array(graph.get_edgelist(), dtype=np.int64).T
            as_well += bool(_fits(order, source, target).max() >= fits.max() - 1e-9)
    return (as_well + 1) / (NETWORKS + 1)


class _Climb:
    """A split that is bettered by one move or exchange at a time."""

    def __init__(self, network: Network, core: Booleans):
        self.network = network
        self.core = core
        self.to_core = np.asarray(network.adjacency @ core.astype(np.float64))
        self.degree = np.diff(network.adjacency.indptr).astype(np.float64)
        self.tied_core = float(self.to_core[core].sum() / 2)
        self.dense = network.adjacency.toarray() if network.n <= SWAPS else None

    def top(self) -> tuple[float, Booleans]:
        """Where no move or exchange betters the fit."""
        fit = self._fit()
        for _ in range(min(self.network.n, MOVES)):
            better, places = max(self._best_move(), self._best_exchange(), key=lambda o: o[0])
            if not better > fit + 1e-12:
                break
            fit = better
            for place in places:
                self._move(place)
        return fit, self.core

    def _fit(self) -> float:
        size = np.array(float(self.core.sum()))
        return float(
            correlation(
                size, np.array(self.tied_core), np.array(self._tied_periphery()), len(self.core)
            )
        )

    def _tied_periphery(self) -> float:
        touched = float(self.degree[self.core].sum()) - self.tied_core
        return self.network.m - touched

    def _best_move(self) -> tuple[float, tuple[int, ...]]:
        joins = np.where(self.core, -1.0, 1.0)
        fits = correlation(
            self.core.sum() + joins,
            self.tied_core + joins * self.to_core,
            self._tied_periphery() - joins * (self.degree - self.to_core),
            len(self.core),
        )
        place = int(np.argmax(np.nan_to_num(fits, nan=-2.0)))
        return float(np.nan_to_num(fits[place], nan=-2.0)), (place,)

    def _best_exchange(self) -> tuple[float, tuple[int, ...]]:
        inside, outside = np.flatnonzero(self.core), np.flatnonzero(~self.core)
        if self.dense is None or not len(inside) or not len(outside):
            return -2.0, ()
        tied = self.dense[np.ix_(inside, outside)]
        to_periphery = self.degree - self.to_core
        fits = correlation(
            np.array(float(len(inside))),
            self.tied_core - self.to_core[inside][:, np.newaxis] + self.to_core[outside] - tied,
            self._tied_periphery()
            + to_periphery[inside][:, np.newaxis]
            - to_periphery[outside]
            - tied,
            len(self.core),
        )
        best = int(np.argmax(np.nan_to_num(fits, nan=-2.0)))
        row, column = divmod(best, len(outside))
        return float(fits[row, column]), (int(inside[row]), int(outside[column]))

    def _move(self, place: int) -> None:
        joins = -1.0 if self.core[place] else 1.0
        self.tied_core += joins * self.to_core[place]
        self.core[place] = not self.core[place]
        self.to_core[self.network.neighbours(place)] += joins
