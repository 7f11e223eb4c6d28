"""Spokespeople: the fewest supporters who reach every target within two trusted ties."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from coalition.algorithms.integer_program import Model, minimum
from coalition.network import Floats, Places

NODES = 2_000
"""Branches that are searched; counted, so that every run ends at the same one."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """`rows` of the supporters chosen, `unreached` columns; `optimal` where no fewer would do."""

    rows: tuple[int, ...]
    unreached: tuple[int, ...]
    optimal: bool


def fewest(reach: csr_array, influence: Floats) -> Chosen:
    """A smallest set of rows that covers each coverable column; of equals the more influential.

    Parameters
    ----------
    reach : csr_array, shape (s, t)
    influence : ndarray, shape (s,)
        0-1, nan where not stated.
    """
    covered = np.asarray(reach.sum(axis=0)).ravel() > 0
    unreached: Places = np.flatnonzero(~covered)
    if not covered.any():
        return Chosen((), tuple(unreached.tolist()), True)
    s = reach.shape[0]
    # The bonus of all together stays below one member.
    cost = 1 - np.nan_to_num(influence) / (2 * s + 2)
    must = csr_array(reach.T.tocsr()[covered])
    low, high = np.ones(must.shape[0]), np.full(must.shape[0], np.inf)
    model = Model(cost, must, low, high, upper=np.ones(s), whole=np.ones(s))
    answer = minimum(model, mip_rel_gap=0.0, mip_max_nodes=NODES)
    rows = np.flatnonzero(answer.values > 0.5) if answer.values is not None else np.arange(s)
    return Chosen(tuple(rows.tolist()), tuple(unreached.tolist()), answer.optimal)
