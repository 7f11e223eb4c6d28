"""The network as arrays. Place i is the same stakeholder in every array."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from coalition.tables import Dataset, Tie

if TYPE_CHECKING:
    import igraph

Floats = NDArray[np.float64]
Places = NDArray[np.int64]
Result = TypeVar("Result")


@dataclass(frozen=True, eq=False)
class Pairs:
    """The simple undirected view as a list: each tied pair once, `source` < `target`, sorted.

    Every array has length m. `weight` is the strongest report, `rung` the lowest form that
    either side reports (1 to 5), ratings the mean of what was rated (0-1); nan where nobody
    said. `confirmed` is True where both sides report the tie.
    """

    source: Places
    target: Places
    weight: Floats
    rung: Floats
    trust: Floats
    commitment: Floats
    communication: Floats
    confirmed: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.source)


@dataclass(frozen=True, eq=False)
class Network:
    """Who is tied to whom, of n stakeholders.

    Parameters
    ----------
    ids : tuple of str
    groups : ndarray of str, shape (n,)
        What mixing and brokerage are counted between: the sector, or the column that was
        asked for. ``unknown`` where it is not known.
    grouping : str
        Name of that column; ``sector`` unless asked otherwise.
    weights : csr_array, shape (n, n)
        The simple undirected view: symmetric, zero diagonal; the strength of each tie,
        the larger where both sides report one. Strength is not distance: path measures
        read ``1 / weights``.
    arcs : csr_array, shape (n, n)
        Ties as reported, from row to column. Equal to `weights` where ties have no direction.
    directed : bool
    basis : str
        ``declared``: ties that the data state. ``potential``: the data state none, and these
        only join stakeholders who share themes, regions, or needs and offers.
    pairs : Pairs
        The entries of `weights` above the diagonal, with form and ratings.
    conflicts : csr_array of bool, shape (n, n)
        Symmetric; pairs that the data mark as in conflict. Never among the ties.
    ties : tuple of Tie
        The rows behind `weights`.
    answered : tuple of bool or None, length n, optional
        Who was asked and answered, None where nobody says; None where the data do not tell.
    """

    ids: tuple[str, ...]
    groups: NDArray[np.str_]
    grouping: str
    weights: csr_array
    arcs: csr_array
    directed: bool
    basis: str
    pairs: Pairs
    conflicts: csr_array
    ties: tuple[Tie, ...] = field(repr=False)
    answered: tuple[bool | None, ...] | None = field(repr=False, default=None)

    @property
    def n(self) -> int:
        """Number of stakeholders, isolates included."""
        return len(self.ids)

    @property
    def m(self) -> int:
        """Number of tied pairs."""
        return len(self.pairs)

    @cached_property
    def place(self) -> dict[str, int]:
        """Place of each id."""
        return {id: i for i, id in enumerate(self.ids)}

    @cached_property
    def adjacency(self) -> csr_array:
        """1 where tied, shape (n, n), symmetric."""
        return binary(self.weights)

    @cached_property
    def graph(self) -> "igraph.Graph":
        """The simple undirected view for the C library; edge e is ``pairs`` e, with its weight."""
        return self.graph_of(np.ones(self.m, dtype=np.bool_))

    def graph_of(self, kept: NDArray[np.bool_]) -> "igraph.Graph":
        """As `graph`, of the pairs that `kept`, of shape (m,), marks."""
        import igraph

        graph = igraph.Graph(n=self.n)
        graph.add_edges(np.column_stack([self.pairs.source[kept], self.pairs.target[kept]]))
        graph.es["weight"] = self.pairs.weight[kept].tolist()
        return graph

    def neighbours(self, place: int) -> Places:
        """Places of the partners of one stakeholder, ascending."""
        start, end = self.adjacency.indptr[place : place + 2]
        partners: Places = self.adjacency.indices[start:end].astype(np.int64)
        return partners

    def once(self, work: Callable[["Network"], Result]) -> Result:
        """What `work` finds out about this network; worked out at the first call only.

        For what several measures read, such as distances. An array comes back read-only.
        """
        if work not in self._found:
            found = work(self)
            if isinstance(found, np.ndarray):
                found.flags.writeable = False
            self._found[work] = found
        result: Result = self._found[work]
        return result

    def once_with(self, dataset: Dataset, work: Callable[["Network", Dataset], Result]) -> Result:
        """As `once`, for `work` that reads the data set too."""
        kept = self._found.get(work)
        if kept is None or kept[0] is not dataset:
            kept = self._found[work] = (dataset, work(self, dataset))
        result: Result = kept[1]
        return result

    @cached_property
    def _found(self) -> dict[Callable[..., Any], Any]:
        return {}


def binary(matrix: csr_array) -> csr_array:
    """1 where `matrix` is not 0."""
    ones = matrix.copy()
    ones.eliminate_zeros()
    ones.data = np.ones_like(ones.data, dtype=np.float64)
    return ones


def network_of_pairs(
    network: Network, source: Places, target: Places, there: Floats, back: Floats
) -> Network:
    """`network` with other ties, of these strengths from source to target and back.

    Each pair once, `source` < `target`; a strength of 0 is no report. Form and ratings are
    unknown. Where `network` has no directions, the larger strength holds both ways.
    """
    both = np.concatenate([source, target]), np.concatenate([target, source])
    shape = (network.n, network.n)
    larger = np.maximum(there, back)
    weights = csr_array((np.concatenate([larger, larger]), both), shape=shape)
    weights.sort_indices()
    arcs = weights
    if network.directed:
        arcs = csr_array((np.concatenate([there, back]), both), shape=shape)
        arcs.eliminate_zeros()
        arcs.sort_indices()
    unknown = np.full(len(source), np.nan)
    confirmed = (there > 0) & (back > 0) & network.directed
    pairs = Pairs(source, target, larger, unknown, unknown, unknown, unknown, confirmed)
    return replace(network, weights=weights, arcs=arcs, pairs=pairs, ties=())


def binary_network(network: Network, source: Places, target: Places) -> Network:
    """`network` with other ties, all of weight 1 and without direction, form or rating.

    Each pair once, `source` < `target`: for measures that read only who is tied.
    """
    ones = np.ones(len(source))
    return network_of_pairs(replace(network, directed=False), source, target, ones, ones)
