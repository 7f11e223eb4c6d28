"""Ranks: places by value, equals sharing one."""

from math import isnan

import numpy as np

from coalition.network import Floats


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
    found = competition_ranks(np.asarray(values, dtype=np.float64), ranked)
    if not np.isnan(found).any():
        return list(found.astype(np.int64).tolist())
    return [None if isnan(place) else int(place) for place in found.tolist()]


def competition_ranks(values: Floats, ranked: str) -> Floats:
    """As `ranks`, of floats: nan where `values` is nan."""
    sign = -1.0 if ranked == "high" else 1.0
    order = np.argsort(sign * values, kind="stable")  # nan comes last
    in_order = values[order]
    starts = np.abs(np.diff(in_order, prepend=np.inf)) > 1e-9
    turn = np.arange(1, len(values) + 1)
    places = np.empty(len(values))
    places[order] = np.maximum.accumulate(np.where(starts, turn, 1))
    places[np.isnan(values)] = np.nan
    return places
