"""Maximum coverage: the few who reach most between them, and what no other few can exceed."""

from dataclasses import dataclass, replace

import numpy as np
from scipy.sparse import csr_array, eye_array, hstack, vstack

from coalition.algorithms.integer_program import Model, minimum
from coalition.network import Floats

NODES = 200
"""Branches that the integer program may open: a count, since a clock would not repeat itself."""

EXCHANGES = 20
"""Rounds of exchange at most; each reaches more than the one before."""


@dataclass(frozen=True, slots=True)
class Cover:
    """Places of the members, ascending; how many they reach; how many any such set could."""

    members: tuple[int, ...]
    reached: int
    bound: int


def by_program(within: csr_array, found: Cover) -> Cover:
    """`found` or a better set, with the bound of an integer program.

    Parameters
    ----------
    within : csr_array, shape (n, n)
        1 where the row reaches the column, itself included.
    found : Cover
        By another search; returned at once where it meets its bound.
    """
    if found.reached == found.bound:
        return found
    n = within.shape[0]
    # Reached only through a chosen one; the second half of the variables says who is reached.
    through = hstack([-within.T, eye_array(n)], format="csr")
    chosen = np.concatenate([np.ones(n), np.zeros(n)])
    size = len(found.members)
    answer = minimum(
        Model(
            costs=chosen - 1,
            # Only a better set is asked for, which most branches soon rule out.
            rows=vstack([through, csr_array(np.array([chosen, 1 - chosen]))], format="csr"),
            low=np.append(np.full(n, -np.inf), [size, found.reached + 1]),
            high=np.append(np.zeros(n), [size, np.inf]),
            upper=np.ones(2 * n),
            whole=chosen,
        ),
        mip_max_nodes=NODES,
    )
    if answer.infeasible:
        return replace(found, bound=found.reached)
    bound = found.bound
    if answer.bound is not None:
        bound = min(bound, int(np.floor(-answer.bound + 1e-6)))
    members, reached = found.members, found.reached
    if answer.values is not None:
        members = tuple(np.flatnonzero(answer.values[:n] > 0.5).tolist())
        reached = _reached(within, members)
    return Cover(members, reached, max(bound, reached))


def by_exchange(within: csr_array, sizes: range) -> list[Cover]:
    """A good set of each size: the one before and the best addition, then exchanges of one.

    Reached, as a function of sets, never gains more from an addition later than sooner: so no
    set of k exceeds what any set reaches and the k largest additions to it.
    """
    covers: list[Cover] = []
    bounds = dict.fromkeys(sizes, within.shape[0])
    members: tuple[int, ...] = ()
    for _ in sizes:
        _tighten(bounds, within, members)
        members = _exchanged(within, _with_best(within, members))
        _tighten(bounds, within, members)
        covers.append(Cover(tuple(sorted(members)), _reached(within, members), 0))
    return [Cover(cover.members, cover.reached, bounds[len(cover.members)]) for cover in covers]


def bounds_from(within: csr_array, found: list[tuple[int, ...]]) -> dict[int, int]:
    """What no set of a size exceeds, for each size found, as in `by_exchange`."""
    bounds = {len(members): within.shape[0] for members in found}
    for members in [(), *found]:
        _tighten(bounds, within, members)
    return bounds


def _tighten(bounds: dict[int, int], within: csr_array, members: tuple[int, ...]) -> None:
    reached = _reached(within, members)
    gains = np.sort(_gains(within, members))[::-1]
    for size, bound in bounds.items():
        bounds[size] = min(bound, reached + round(gains[:size].sum()))


def _exchanged(within: csr_array, members: tuple[int, ...]) -> tuple[int, ...]:
    for _ in range(EXCHANGES):
        others = [_with_best(within, members[:i] + members[i + 1 :]) for i in range(len(members))]
        best = max(others, key=lambda other: (_reached(within, other), [-p for p in other]))
        if _reached(within, best) <= _reached(within, members):
            return members
        members = best
    return members


def _with_best(within: csr_array, members: tuple[int, ...]) -> tuple[int, ...]:
    gains = _gains(within, members)
    gains[list(members)] = -1
    return (*members, int(np.argmax(gains)))


def _gains(within: csr_array, members: tuple[int, ...]) -> Floats:
    """How many more each would reach besides those whom `members` reach."""
    return np.asarray(within @ ~_covered(within, members), dtype=np.float64)


def _reached(within: csr_array, members: tuple[int, ...]) -> int:
    return int(_covered(within, members).sum())


def _covered(within: csr_array, members: tuple[int, ...]) -> np.ndarray:
    covered = np.zeros(within.shape[0], dtype=np.bool_)
    for place in members:
        covered[within.indices[within.indptr[place] : within.indptr[place + 1]]] = True
    return covered
