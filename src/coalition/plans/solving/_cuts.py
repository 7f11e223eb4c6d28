"""Rows that say what the ties show: who can join whom only through whom."""

import numpy as np
from scipy.sparse import csr_array

from coalition.network import Places
from coalition.plans.problem import Problem, Rule
from coalition.plans.solving._choice import Chosen

MOST_FIRST_CUTS = 1_000


def cuts_for(problem: Problem, chosen: Chosen) -> list[Rule]:
    """Rows that forbid the parts that ties leave apart, unless a neighbour joins them.

    For i in a part and j in the largest: x_i + x_j - 1 <= sum of x over those of the part's
    neighbours through whom a way leads there.
    """
    from scipy.sparse.csgraph import connected_components

    adjacency = problem.network.adjacency
    members = np.flatnonzero(chosen)
    number, part = connected_components(adjacency[members][:, members], directed=False)
    if number < 2:
        return []
    largest = int(np.bincount(part).argmax())
    centre = members[part == largest]
    cuts = []
    for k in range(number):
        if k != largest:
            inside = members[part == k]
            between = _separator(adjacency, inside, centre)
            cuts += [_cut(i, centre[0], between) for i in inside.tolist()]
            cuts += [_cut(inside[0], j, between) for j in centre[1:].tolist()]
    return cuts


def _separator(adjacency: csr_array, inside: Places, outside: Places) -> Places:
    """Of the partners of those `inside`, the ones through whom a way leads to those `outside`."""
    from scipy.sparse.csgraph import connected_components

    near = np.setdiff1d(np.unique(adjacency[inside].indices), inside)
    free = np.ones(adjacency.shape[0], np.bool_)
    free[near] = free[inside] = False
    rest = np.flatnonzero(free)
    part = connected_components(adjacency[rest][:, rest], directed=False)[1]
    reached = rest[np.isin(part, part[np.isin(rest, outside)])]
    return np.intersect1d(near, np.unique(adjacency[reached].indices)).astype(np.int64)


def first_cuts(problem: Problem) -> list[Rule]:
    """Where somebody is a member for certain: nobody else is without a partner on the way there."""
    certain = [r.places for r in problem.rows if 0 < len(r.places) <= r.low]
    if not certain or problem.n > MOST_FIRST_CUTS:
        return []
    root = certain[0][:1]
    adjacency = problem.network.adjacency
    return [
        _cut(i, int(root[0]), _separator(adjacency, np.array([i]), root))
        for i in range(problem.n)
        if i != root[0] and not adjacency[[i], root].any()
    ]


def _cut(i: int, j: int, between: Places) -> Rule:
    places = np.concatenate([[i, j], between]).astype(np.int64)
    values = np.concatenate([[1.0, 1.0], -np.ones(len(between))])
    return Rule("cut", "", places, values, high=1.0)
