"""Swing: what a move of each undecided stakeholder does, and the smallest sets that win."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from coalition.advocacy.beliefs import SIDE
from coalition.algorithms.integer_program import Model, minimum
from coalition.network import Floats, Places
from coalition.words import tell

SHARES = 10_000
"""Influence is counted in ten thousandths, so that sums and halves are exact."""

MOST_SETS = 10

NODES = 2_000
"""Branches that are searched for a set; counted, so that every run ends at the same one."""

CANDIDATES = 100
"""Among whom sets are sought: the most influential. Those hold one of the smallest sets."""

LARGEST_LISTED = 20
"""Of larger sets one is given: there are too many, and no campaign moves so many by name."""


@dataclass(frozen=True, slots=True)
class SwingSets:
    """`sets` of places, all as small as can be; () where no set of the candidates wins.

    `won` says that the goal has its majority already; `share` is its present share of the
    influence of all who take a position, None where there is none. `more`: other sets as small
    exist, None where the search for them was cut short.
    """

    won: bool
    share: float | None
    pool: str
    sets: tuple[tuple[int, ...], ...]
    more: bool | None = False


def effect(place: int, stance: Floats, weight: Floats) -> float | None:
    """What the goal's share of the influence gains if `place` comes over to it."""
    known = ~np.isnan(stance) & ~np.isnan(weight)
    whole = float(weight[known].sum())
    return float(weight[place]) / whole if known[place] and whole > 0 else None


def swing_sets(stance: Floats, weight: Floats, most: int = MOST_SETS) -> SwingSets:
    """Smallest sets whose move to the goal gives it more than half of the influence.

    Sets of undecided stakeholders; where all of them are too few, of mild opponents (stance
    above -2) too. Of equal sets, those that have to move the fewest steps come first.

    Parameters
    ----------
    stance : ndarray, shape (n,)
        Towards the goal positive; nan where silent.
    weight : ndarray, shape (n,)
        Influence, as `influence_weights` has it; who has none stated is left out.
    most : int
        Sets that are listed.
    """
    known = ~np.isnan(stance) & ~np.isnan(weight)
    counted = np.where(known, np.rint(np.nan_to_num(weight) * SHARES), 0).astype(np.int64)
    whole, have = int(counted.sum()), int(counted[known & (stance >= SIDE)].sum())
    if whole == 0:
        return SwingSets(False, None, "nobody", ())
    if 2 * have > whole:
        return SwingSets(True, have / whole, "nobody", ())
    missing = (whole - 2 * have) // 2 + 1
    undecided = known & (np.abs(stance) < SIDE) & (counted > 0)
    mild = known & (stance > -2) & (stance < SIDE) & (counted > 0)
    for pool, candidates in (
        (tell("undecided"), undecided),
        (tell("undecided and mild opponents"), mild),
    ):
        places = np.flatnonzero(candidates)
        if counted[places].sum() >= missing:
            effort = np.where(np.abs(stance[places]) < SIDE, 1, 2)
            found, more = _smallest(counted[places], effort, missing, most)
            sets = tuple(tuple(int(places[k]) for k in chosen) for chosen in found)
            return SwingSets(False, have / whole, pool, sets, more)
    return SwingSets(False, have / whole, "nobody", ())


def _smallest(
    weight: Places, effort: Places, missing: int, most: int
) -> tuple[list[tuple[int, ...]], bool | None]:
    """Sets of fewest members that weigh `missing`, least effort first; whether there are more."""
    heaviest = np.lexsort((np.arange(len(weight)), effort, -weight))
    # No set is smaller than the heaviest members together.
    size = int(np.searchsorted(np.cumsum(weight[heaviest]), missing)) + 1
    greedy = tuple(sorted(heaviest[:size].tolist()))
    if size > LARGEST_LISTED:
        return [greedy], None
    kept = np.sort(heaviest[:CANDIDATES])
    sets, more = _of_size(size, weight[kept], effort[kept], missing, most)
    found = [tuple(kept[list(chosen)].tolist()) for chosen in sets] or [greedy]
    cut_short = len(kept) < len(weight) and not more
    return found, None if cut_short else more


def _of_size(
    size: int, weight: Places, effort: Places, missing: int, most: int
) -> tuple[list[tuple[int, ...]], bool | None]:
    """Up to `most` sets of `size` that weigh `missing`; whether more exist, None if not known."""
    n = len(weight)
    rows = [weight.astype(np.float64), np.ones(n)]
    low, high = [float(missing), float(size)], [np.inf, float(size)]
    found: list[tuple[int, ...]] = []
    more: bool | None = False
    while True:
        model = Model(
            costs=effort.astype(np.float64),
            rows=csr_array(np.array(rows)),
            low=np.array(low),
            high=np.array(high),
            upper=np.ones(n),
            whole=np.ones(n),
        )
        answer = minimum(model, mip_rel_gap=0.0, mip_max_nodes=NODES)
        if answer.values is None:
            more = False if answer.infeasible else None
            break
        if len(found) == most:
            more = True
            break
        chosen = np.flatnonzero(answer.values > 0.5)
        found.append(tuple(chosen.tolist()))
        # Each set is cut off once found.
        row = np.zeros(n)
        row[chosen] = 1
        rows.append(row)
        low.append(-np.inf)
        high.append(size - 1.0)
    return sorted(found, key=lambda s: (int(effort[list(s)].sum()), s)), more
