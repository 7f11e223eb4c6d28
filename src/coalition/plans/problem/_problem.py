"""From words to arrays: who offers what, at what cost, under which rules."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csc_array, csr_array

from coalition.network import Floats, Network, Places


@dataclass(frozen=True, eq=False)
class Rule:
    """Something that every plan keeps: ``low <= values @ x[places] <= high``.

    `kind` is ``need``, ``include``, ``exclude``, ``size``, ``budget``, ``quota``, ``conflict``,
    ``trust`` or ``connected`` (which no single row can state, and has none). `text` says it in
    the user's words.
    """

    kind: str
    text: str
    places: Places
    values: Floats
    low: float = -np.inf
    high: float = np.inf


@dataclass(frozen=True, eq=False)
class Problem:
    """A choice among n stakeholders for t needs.

    Parameters
    ----------
    network : Network
        Of the n stakeholders.
    names : tuple of str
    terms : tuple of str
        The needs.
    weight : ndarray of shape (t,)
    offers : csc_array of shape (n, t)
        1 where offered.
    redundancy : int
        Providers that a covered need has.
    costs : dict of ndarray of shape (n,)
        What one member adds to each objective that is to be small.
    stages : tuple of str
        The objectives, the most important first.
    rules : tuple of Rule
    assumptions : tuple of str
        What was taken for granted, as sentences.
    cuts : list of Rule
        What the ties have shown of who joins whom; it grows, and variants of a problem share it.
    """

    network: Network
    names: tuple[str, ...]
    terms: tuple[str, ...]
    weight: Floats
    offers: csc_array
    redundancy: int
    costs: dict[str, Floats]
    stages: tuple[str, ...]
    rules: tuple[Rule, ...]
    assumptions: tuple[str, ...]
    cuts: list[Rule] = field(default_factory=list)

    @property
    def n(self) -> int:
        """Number of stakeholders."""
        return len(self.names)

    @property
    def available(self) -> NDArray[np.int64]:
        """Number of stakeholders who offer each need, shape (t,)."""
        return np.asarray(np.diff(self.offers.indptr), dtype=np.int64)

    @cached_property
    def connected(self) -> bool:
        """Whether members must be joined by ties."""
        return any(rule.kind == "connected" for rule in self.rules)

    @property
    def rows(self) -> tuple[Rule, ...]:
        """The rules that a row states."""
        return tuple(rule for rule in self.rules if rule.kind != "connected")

    @cached_property
    def others(self) -> tuple[Rule, ...]:
        """The rules that are no needs."""
        return tuple(rule for rule in self.rules if rule.kind != "need")

    @cached_property
    def offers_by_row(self) -> csr_array:
        """`offers`, quick to read by stakeholder."""
        return self.offers.tocsr()

    def providers(self, term: int) -> Places:
        """Places of those who offer a need."""
        start, end = self.offers.indptr[term : term + 2]
        return np.sort(self.offers.indices[start:end]).astype(np.int64)

    def counts(self, chosen: NDArray[np.bool_]) -> Floats:
        """How many of those `chosen` offer each need, shape (t,)."""
        return np.asarray(self.offers.T @ chosen.astype(np.float64), np.float64)

    def covered(self, chosen: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Which needs have all their providers among those `chosen`."""
        return self.counts(chosen) >= self.redundancy

    def score(self, stage: str, chosen: NDArray[np.bool_]) -> float:
        """What an objective comes to: the weight covered, or the sum over members."""
        if stage == "value":
            return float(self.weight[self.covered(chosen)].sum())
        return float(self.costs[stage][chosen].sum())

    def without(self, rules: Sequence[Rule]) -> "Problem":
        """The same problem without some of its rules."""
        gone = set(map(id, rules))
        return replace(self, rules=tuple(r for r in self.rules if id(r) not in gone))

    def asking(self, *stages: str) -> "Problem":
        """The same rules with other objectives."""
        return replace(self, stages=stages)


def matrix_of(rows: Sequence[Rule], n: int) -> tuple[csr_array, Floats, Floats]:
    """Rules as a sparse matrix of shape (rules, n), with their bounds."""
    lengths = [len(rule.places) for rule in rows]
    columns = np.concatenate([r.places for r in rows]) if rows else np.zeros(0, np.int64)
    values = np.concatenate([r.values for r in rows]) if rows else np.zeros(0)
    indptr = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)
    low = np.array([rule.low for rule in rows], dtype=np.float64)
    high = np.array([rule.high for rule in rows], dtype=np.float64)
    return csr_array((values, columns, indptr), shape=(len(rows), n)), low, high
