"""What need not be looked at: stakeholders who are no better than others, needs that come along."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from coalition.network import Floats
from coalition.plans.problem import Problem, Rule

MOST_OVERLAPS = 20_000_000
"""Pairs that share a need, with repetition; past it looking costs more than it saves."""

Marks = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Reduction:
    """`useful` marks who may be chosen, shape (n,); `rules` are those that still say something.

    Some best choice is among the useful, and keeps the rules that are left out too.
    """

    useful: Marks
    rules: tuple[Rule, ...]


def reduced(problem: Problem) -> Reduction:
    """The classic reductions of set cover, as far as the other rules allow them.

    One who offers no more than another, at no less cost, is not needed; nor is a need whose
    providers include all those of another need. Both repeat until nothing changes.
    """
    useful = np.ones(problem.n, np.bool_)
    rules = list(problem.rows)
    if not _applies(problem):
        return Reduction(useful, tuple(rules))
    may_go, may_stand_in = _roles(problem)
    valued = "value" in problem.stages
    while True:
        needs = [rule for rule in rules if rule.kind == "need"]
        held = problem.offers.tocsr() if valued else _held(needs, problem.n)
        gone = _no_better(problem, held, useful, may_go, may_stand_in)
        useful = useful & ~gone
        left = [r for r in rules if r.kind != "need"] + _telling(needs, useful)
        if not gone.any() and len(left) == len(rules):
            return Reduction(useful, tuple(left))
        rules = left


def _applies(problem: Problem) -> bool:
    degrees = np.bincount(problem.offers.indices, minlength=problem.n) if problem.n else np.zeros(0)
    overlaps = float((problem.available.astype(np.float64) ** 2).sum()) + float(degrees.sum())
    least = any(r.kind == "size" and r.low > 0 for r in problem.rules)
    once = problem.redundancy == 1 or not len(problem.terms)
    return once and not least and not problem.connected and overlaps < MOST_OVERLAPS


def _roles(problem: Problem) -> tuple[Marks, Marks]:
    """Who may be left out, and who may stand in for others, as to rules other than needs."""
    may_go, may_stand_in = np.ones(problem.n, np.bool_), np.ones(problem.n, np.bool_)
    for rule in problem.rows:
        if rule.kind in ("need", "size", "budget"):
            continue  # sizes and costs are compared
        may_stand_in[rule.places] = False
        if rule.low > 0:
            may_go[rule.places] = False
    return may_go, may_stand_in


def _held(needs: list[Rule], n: int) -> csr_array:
    """Who serves which of the rules, 1 where so, shape (n, rules)."""
    places = np.concatenate([r.places for r in needs]) if needs else np.zeros(0, np.int64)
    columns = np.repeat(np.arange(len(needs)), [len(r.places) for r in needs])
    return csr_array((np.ones(len(places)), (places, columns)), shape=(n, len(needs)))


def _no_better(
    problem: Problem, held: csr_array, useful: Marks, may_go: Marks, may_stand_in: Marks
) -> Marks:
    sizes = np.asarray(held.sum(axis=1)).ravel()
    # Who serves nothing only costs.
    gone: Marks = useful & may_go & (sizes == 0)
    rows = np.flatnonzero(useful & may_go & (sizes > 0))
    columns = np.flatnonzero(useful & may_stand_in & (sizes > 0))
    shared = (held[rows] @ held[columns].T).tocoo()
    i, j = rows[shared.row], columns[shared.col]
    within = (shared.data >= sizes[i] - 0.5) & (i != j)
    for cost in _counted(problem):
        within &= cost[j] <= cost[i]
    i, j = i[within], j[within]
    # Of equals one must stay: the first who may stand in.
    equal = sizes[i] == sizes[j]
    for cost in _counted(problem):
        equal &= cost[i] == cost[j]
    keep = ~equal | ~(may_stand_in[i] & may_go[j]) | (j < i)
    # Better is a strict order, so every one left out has a better one that stays.
    gone[i[keep]] = True
    return gone


def _counted(problem: Problem) -> list[Floats]:
    names = {stage for stage in problem.stages if stage != "value"}
    names |= {"fewest"} if any(r.kind == "size" for r in problem.rules) else set()
    names |= {"cheapest"} if any(r.kind == "budget" for r in problem.rules) else set()
    return [problem.costs[name] for name in sorted(names)]


def _telling(needs: list[Rule], useful: Marks) -> list[Rule]:
    """The needs whose useful providers do not include all those of another."""
    held = _held(needs, len(useful))[np.flatnonzero(useful)]
    sizes = np.asarray(held.sum(axis=0)).ravel()
    shared = (held.T @ held).tocoo()
    p, q = shared.row, shared.col
    within = (shared.data >= sizes[q] - 0.5) & (p != q) & ((sizes[p] > sizes[q]) | (q < p))
    follows = np.zeros(len(needs), np.bool_)
    follows[p[within]] = True
    return [rule for rule, gone in zip(needs, follows, strict=True) if not gone]
