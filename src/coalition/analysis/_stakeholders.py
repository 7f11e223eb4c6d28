"""What was found of each stakeholder, out of arrays of all."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import repeat
from types import ModuleType
from typing import Any, TypeVar

import numpy as np

import coalition.positions
from coalition.analysis._aside import Aside
from coalition.analysis.ranks import ranks
from coalition.findings import StakeholderFinding
from coalition.network import Floats, Network
from coalition.positions._brokerage import z_scores
from coalition.positions._measured import plain
from coalition.runtime.folder import modules_in
from coalition.tables import Dataset

Item = TypeVar("Item")


def stakeholder_findings(
    dataset: Dataset, network: Network, positions: Mapping[str, Floats], aside: Aside
) -> tuple[StakeholderFinding, ...]:
    """One of each stakeholder, in the order of `dataset`."""
    measures = modules_in(coalition.positions)
    beyond_chance = {role: plain(z) for role, z in network.once(z_scores).items()}
    place = {
        name: ranks(positions[name], module.RANKED)
        for name, module in measures.items()
        if module.RANKED and name in positions
    }
    fields: dict[str, Iterable[Any]] = {
        "stakeholder": dataset.stakeholders,
        "community": positions["community"].astype(np.int64).tolist(),
        "component": positions["component"].astype(np.int64).tolist(),
        "community_certainty": plain(aside.certain),
        "core": positions["core"].astype(np.bool_).tolist(),
        "cut_point": positions["cut_point"].astype(np.bool_).tolist(),
        "x": aside.places[:, 0].tolist(),
        "y": aside.places[:, 1].tolist(),
        "centrality": _records(_columns(positions, measures, "centrality"), network.n),
        "brokerage": _records(_columns(positions, measures, "brokerage"), network.n),
        "rank": _records(place, network.n),
        "rank_interval": _records(aside.stability.intervals, network.n)
        if aside.stability.runs
        else repeat(dict.fromkeys(aside.stability.intervals), network.n),
        "brokerage_z": _records(beyond_chance, network.n),
        "by_kind": _records(aside.by_kind, network.n),
    }
    return tuple(StakeholderFinding(**record) for record in _records(fields, network.n))


def _records(columns: Mapping[str, Iterable[Item]], n: int) -> Iterator[dict[str, Item]]:
    """Columns of n values as n records."""
    if not columns:
        return repeat({}, n)
    return (dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True))


def _columns(
    positions: Mapping[str, Floats], measures: Mapping[str, ModuleType], group: str
) -> dict[str, Sequence[float | None]]:
    return {
        name: plain(positions[name])
        for name, module in measures.items()
        if group == module.GROUP and name in positions
    }
