"""Swing: what a move of each undecided stakeholder does, and the smallest sets that win."""

from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from coalition.advocacy.beliefs import SIDE
from coalition.network import Floats, Places

SHARES = 10_000
"""Influence is counted in ten thousandths, so that sums and halves are exact."""

MOST_SETS = 10
SECONDS = 10
TIME_OVER = 1
"""What HiGHS reports through scipy where the time limit ended the search."""

LARGE = 300
"""Candidates among whom sets are sought: the most influential."""


@dataclass(frozen=True, slots=True)
class SwingSets:
    """`sets` of places, all as small as can be; () where no set of the candidates wins.

    `won` says that the goal has its majority already; `share` is its present share of the
    influence of all who take a position, None where there is none. `more`: other sets as small
    exist, or may. `proven`: no smaller set wins; False where the time limit ended the search.
    """

    won: bool
    share: float | None
    pool: str
    sets: tuple[tuple[int, ...], ...]
    more: bool = False
    proven: bool = True


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
        Influence; who has none stated is left out.
    """
    known = ~np.isnan(stance) & ~np.isnan(weight)
    counted = np.where(known, np.rint(np.nan_to_num(weight) * SHARES), 0).astype(np.int64)
    whole, have = int(counted.sum()), int(counted[known & (stance >= SIDE)].sum())
    if whole == 0:
        return SwingSets(False, None, "nobody", ())
    if 2 * have > whole:
        return SwingSets(True, have / whole, "nobody", ())
    undecided = known & (np.abs(stance) < SIDE) & (counted > 0)
    mild = known & (stance > -2) & (stance < SIDE) & (counted > 0)
    for pool, candidates in (("undecided", undecided), ("undecided and mild opponents", mild)):
        places = np.flatnonzero(candidates)
        places = np.sort(places[np.lexsort((places, -counted[places]))][:LARGE])
        if 2 * (have + int(counted[places].sum())) > whole:
            missing = (whole - 2 * have) // 2 + 1
            effort = np.where(np.abs(stance[places]) < SIDE, 1, 2)
            found, more, proven = _smallest(counted[places], effort, missing, most)
            sets = [tuple(int(places[k]) for k in chosen) for chosen in found]
            more = more or len(places) < candidates.sum()
            return SwingSets(False, have / whole, pool, tuple(sets), more, proven)
    return SwingSets(False, have / whole, "nobody", ())


def _smallest(
    weight: Places, effort: Places, missing: int, most: int
) -> tuple[list[tuple[int, ...]], bool, bool]:
    """Sets of fewest members that weigh `missing`; whether there are more; whether proven."""
    n = len(weight)
    members = float(2 * n + 1)
    cuts: list[LinearConstraint] = [LinearConstraint(weight[np.newaxis], missing, np.inf)]
    found: list[tuple[int, ...]] = []
    more, proven = False, True
    while not more:
        answer = milp(
            members + effort,
            constraints=cuts,
            integrality=np.ones(n),
            bounds=Bounds(0, 1),
            options={"mip_rel_gap": 0, "time_limit": SECONDS},
        )
        if answer.status == TIME_OVER:
            # What was found stays; whether there is more, or smaller, is then unknown.
            more, proven = True, bool(found)
        if answer.x is None:
            break
        chosen = np.flatnonzero(answer.x > 0.5)
        if (found and len(chosen) > len(found[0])) or weight[chosen].sum() < missing:
            break
        if len(found) == most:
            more = True
            break
        # Each set is cut off once found.
        found.append(tuple(chosen.tolist()))
        row = np.zeros((1, n))
        row[0, chosen] = 1
        cuts.append(LinearConstraint(row, -np.inf, len(chosen) - 1))
    return sorted(found, key=lambda s: (int(effort[list(s)].sum()), s)), more, proven
