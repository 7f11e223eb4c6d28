"""One place for everybody over all waves."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from coalition.algorithms.partition import community
from coalition.layout import layout
from coalition.network import Network, binary_network
from coalition.waves import Comparison

WIDTH, HEIGHT = 1120, 620

Points = NDArray[np.float64]


def places(comparison: Comparison) -> dict[str, tuple[float, float]]:
    """Where each stakeholder stands, by common id, on a page of `WIDTH` by `HEIGHT`.

    The layout is that of all ties of all waves together, so that nobody moves from one wave to
    the next.
    """
    ids = sorted(comparison.matching.names)
    if not ids:
        return {}
    union = _union(comparison, ids, {id: k for k, id in enumerate(ids)})
    found = layout(union, union.once(community))
    low, high = found.min(axis=0), found.max(axis=0)
    scale = np.array([WIDTH - 200, HEIGHT - 80]) / np.where(high > low, high - low, 1)
    scale = np.minimum(np.minimum(scale, scale.min() * 1.8), 3)
    middle = np.array([WIDTH / 2, HEIGHT / 2])
    placed: Points = middle + (found - (low + high) / 2) * scale
    return {id: (float(x), float(y)) for id, (x, y) in zip(ids, placed, strict=True)}


def _union(comparison: Comparison, ids: Sequence[str], place: Mapping[str, int]) -> Network:
    """All ties of all waves between all their stakeholders."""
    first = comparison.waves[0].network
    n = len(ids)
    empty = replace(
        first, ids=tuple(ids), groups=np.full(n, "unknown"), conflicts=first.conflicts[:0, :0]
    )
    pairs = {
        (min(a, b), max(a, b))
        for wave, findings in enumerate(comparison.waves)
        for tie in findings.ties
        if tie.counted
        and (a := place[comparison.matching.keys[wave][tie.source]])
        != (b := place[comparison.matching.keys[wave][tie.target]])
    }
    ends = np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2)
    return binary_network(empty, ends[:, 0], ends[:, 1])
