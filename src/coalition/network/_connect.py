"""Connect: stakeholders and ties become arrays."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from coalition.errors import UnusableInput
from coalition.network._network import Floats, Network, Pairs, Places, binary
from coalition.network.potential_ties import potential_ties
from coalition.tables import TIE_RATINGS, UNKNOWN, Dataset, Tie, rung, who_answered
from coalition.words import tell

FIRST_OF = {"region": "regions", "regions": "regions", "theme": "themes", "themes": "themes"}
"""Columns that list several terms, of which the first is the group that one belongs to."""


def connect(dataset: Dataset, grouping: str = "sector") -> Network:
    """The network of the existing ties; where the data state none, of the potential ones.

    Raises
    ------
    UnusableInput
        No stakeholder has a column `grouping`.
    """
    declared = tuple(tie for tie in dataset.ties if tie.status == "existing")
    if declared:
        return network_from(dataset, declared, "declared", grouping)
    return network_from(dataset, potential_ties(dataset), "potential", grouping)


def network_from(
    dataset: Dataset, ties: Sequence[Tie], basis: str = "declared", grouping: str = "sector"
) -> Network:
    """The network that `ties` make between the stakeholders of `dataset`."""
    ids = tuple(s.id for s in dataset.stakeholders)
    place = {id: i for i, id in enumerate(ids)}
    ties = tuple(tie for tie in ties if tie.source != tie.target)
    arcs, weights = _joined(place, ties)
    directed = dataset.directed and basis == "declared"  # what two could share has no direction
    quarrels = [tie for tie in dataset.ties if tie.status == "conflict"]
    conflicts = _matrix(place, quarrels, np.ones(len(quarrels)))
    network = Network(
        ids=ids,
        groups=_groups(dataset, grouping),
        grouping=grouping,
        weights=weights,
        arcs=arcs if directed else weights,
        directed=directed,
        basis=basis,
        pairs=_pairs(place, ties, weights, arcs),
        conflicts=conflicts.maximum(conflicts.T).tocsr(),
        ties=ties,
        answered=who_answered(dataset.stakeholders),
    )
    _freeze(network)
    return network


def with_ties(network: Network, ties: Sequence[Tie]) -> Network:
    """`network` with `ties` alone, which are some of its own; stakeholders and groups stay."""
    arcs, weights = _joined(network.place, ties)
    fewer = replace(
        network,
        weights=weights,
        arcs=arcs if network.directed else weights,
        pairs=_pairs(network.place, ties, weights, arcs),
        ties=tuple(ties),
    )
    _freeze(fewer)
    return fewer


def _joined(place: dict[str, int], ties: Sequence[Tie]) -> tuple[csr_array, csr_array]:
    """Arcs as reported, and the symmetric view of the larger of both reports."""
    arcs = _matrix(place, ties, np.array([_strength(tie) for tie in ties], dtype=np.float64))
    weights = arcs.maximum(arcs.T).tocsr()
    weights.sort_indices()
    return arcs, weights


def _groups(dataset: Dataset, column: str) -> NDArray[np.str_]:
    """What each stakeholder has in `column`: one of our fields, or the user's own header."""
    if column.casefold() in ("sector", "type"):
        said = [getattr(s, column.casefold()) or UNKNOWN for s in dataset.stakeholders]
        return np.array(said, dtype=np.str_)
    further = [dict(s.further) for s in dataset.stakeholders]
    known = sorted({name for columns in further for name in columns})
    if column not in known:
        column = next((name for name in known if name.casefold() == column.casefold()), column)
    if column not in known and column.casefold() in FIRST_OF:
        lists = [getattr(s, FIRST_OF[column.casefold()]) for s in dataset.stakeholders]
        return np.array([terms[0] if terms else UNKNOWN for terms in lists], dtype=np.str_)
    if column not in known:
        raise UnusableInput(
            tell(
                "No column '{column}' to group by. Choose one of: {choices}.",
                column=column,
                choices=", ".join(["sector", "type", *known]),
            )
        )
    return np.array([columns.get(column) or UNKNOWN for columns in further], dtype=np.str_)


def _strength(tie: Tie) -> float:
    # A form is a rung of a ladder, not a measured amount; taking its number as the strength
    # where no weight is given is our choice, stated in the brief's method section.
    return float(tie.weight or rung(tie.form) or 1)


def _matrix(place: dict[str, int], ties: Sequence[Tie], values: Floats) -> csr_array:
    """Values of `ties` from source to target; of duplicates the largest."""
    rows = np.array([place[tie.source] for tie in ties], dtype=np.int64)
    columns = np.array([place[tie.target] for tie in ties], dtype=np.int64)
    order = np.lexsort((values, columns, rows))
    rows, columns, values = rows[order], columns[order], values[order]
    last = np.append((np.diff(rows) != 0) | (np.diff(columns) != 0), True)[: len(rows)]
    n = len(place)
    matrix = csr_array((values[last], (rows[last], columns[last])), shape=(n, n))
    matrix.sort_indices()
    return matrix


def _pairs(
    place: dict[str, int], ties: Sequence[Tie], weights: csr_array, arcs: csr_array
) -> Pairs:
    upper = weights.tocoo()
    above = upper.row < upper.col
    source, target = upper.row[above].astype(np.int64), upper.col[above].astype(np.int64)
    n = max(len(place), 1)
    key = source * n + target  # ascending, since the matrix is sorted by row, then column
    ends = np.array([(place[t.source], place[t.target]) for t in ties], dtype=np.int64)
    ends = np.sort(ends.reshape(-1, 2), axis=1)
    pair = np.searchsorted(key, ends[:, 0] * n + ends[:, 1])
    both = binary(arcs).multiply(binary(arcs).T).tocsr()
    confirmed = (
        np.asarray(both[source, target]).ravel() > 0 if len(source) else np.zeros(0, np.bool_)
    )
    ratings = {name: _mean_by_pair(pair, _floats(ties, name), len(key)) for name in TIE_RATINGS}
    rungs = np.array([rung(t.form) or np.nan for t in ties], dtype=np.float64)
    return Pairs(
        source=source,
        target=target,
        weight=upper.data[above],
        rung=_least_by_pair(pair, rungs, len(key)),
        trust=ratings["trust"],
        commitment=ratings["commitment"],
        communication=ratings["communication"],
        confirmed=confirmed,
    )


def _floats(ties: Sequence[Tie], name: str) -> Floats:
    values = (getattr(tie, name) for tie in ties)
    return np.array([np.nan if value is None else value for value in values], dtype=np.float64)


def _mean_by_pair(pair: Places, values: Floats, m: int) -> Floats:
    said = ~np.isnan(values)
    total = np.bincount(pair[said], values[said], minlength=m)
    count = np.bincount(pair[said], minlength=m)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)


def _least_by_pair(pair: Places, values: Floats, m: int) -> Floats:
    said = ~np.isnan(values)
    least = np.full(m, np.inf)
    np.minimum.at(least, pair[said], values[said])
    return np.where(np.isinf(least), np.nan, least)


def _freeze(network: Network) -> None:
    """A frozen dataclass does not freeze its arrays."""
    for matrix in (network.weights, network.arcs, network.conflicts):
        for array in (matrix.data, matrix.indices, matrix.indptr):
            array.flags.writeable = False
    for array in (network.groups, *vars(network.pairs).values()):
        array.flags.writeable = False
