"""Spokespeople: the fewest supporters who reach every target within two trusted ties."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from coalition.network import Floats, Places

SECONDS = 20


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
    from scipy.optimize import Bounds, LinearConstraint, milp

    covered = np.asarray(reach.sum(axis=0)).ravel() > 0
    unreached: Places = np.flatnonzero(~covered)
    if not covered.any():
        return Chosen((), tuple(unreached.tolist()), True)
    s = reach.shape[0]
    # The bonus of all together stays below one member.
    cost = 1 - np.nan_to_num(influence) / (2 * s + 2)
    answer = milp(
        cost,
        constraints=LinearConstraint(reach.T.tocsr()[covered], 1, np.inf),
        integrality=np.ones(s),
        bounds=Bounds(0, 1),
        options={"mip_rel_gap": 0, "time_limit": SECONDS},
    )
    rows = np.flatnonzero(answer.x > 0.5) if answer.x is not None else np.arange(s)
    return Chosen(tuple(rows.tolist()), tuple(unreached.tolist()), answer.status == 0)
