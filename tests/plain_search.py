"""Greedy with swaps, written plainly and on its own: what any plan must at least come up to."""

from dataclasses import dataclass

import numpy as np


def plain_cover(columns: list[list[int]], rows: int, costs: list[float]) -> set[int]:
    """A cover: greedily, then one leaves or one comes in while the sum of costs falls."""
    serving = [[i for i, column in enumerate(columns) if q in column] for q in range(rows)]
    count, chosen = [0] * rows, set()
    lacked = [len(column) for column in columns]

    def put(i, sign):
        chosen.add(i) if sign > 0 else chosen.remove(i)
        for q in columns[i]:
            count[q] += sign
            if count[q] == (sign > 0):
                for j in serving[q]:
                    lacked[j] -= sign

    def fill(without):
        while lacking := [q for q in range(rows) if serving[q] and not count[q]]:
            able = sorted({i for q in lacking for i in serving[q]} - without)
            if not able:
                return False
            put(max(able, key=lambda i: lacked[i] / costs[i]), 1)
        return True

    def tidy():
        for i in sorted(chosen, key=lambda i: (-costs[i], i)):
            if all(count[q] > 1 for q in columns[i]):
                put(i, -1)

    def attempt(move) -> bool:
        before = set(chosen)
        if move() and tidy() is None and spent(chosen) < spent(before) - 1e-9:
            return True
        for i in before ^ chosen:
            put(i, 1 if i in before else -1)
        return False

    def spent(members):
        return sum(costs[i] for i in members)

    fill(set())
    tidy()
    better = True
    while better:
        better = False
        for i in sorted(chosen):
            if i in chosen:
                better |= attempt(lambda i=i: put(i, -1) is None and fill({i}))
        for i in range(len(columns)):
            near = {m for q in columns[i] if count[q] == 1 for m in serving[q]} & chosen
            freed = sum(costs[m] for m in near if _only(columns[m], set(columns[i]), count))
            if i not in chosen and freed > costs[i]:
                better |= attempt(lambda i=i: put(i, 1) is None)
    return chosen


def _only(held: list[int], others: set[int], count: list[int]) -> bool:
    return all(count[q] > 1 or q in others for q in held)


@dataclass(frozen=True)
class Budgeted:
    """Weights of needs to cover within a budget, with quotas and without feuding pairs.

    `offers` is a 0-1 array or sparse matrix of stakeholders by needs; `quotas` are (places,
    least, most); `feuds` are pairs of places.
    """

    offers: object
    weight: np.ndarray
    costs: np.ndarray
    budget: float
    quotas: tuple[tuple[np.ndarray, int, int], ...]
    feuds: tuple[tuple[int, int], ...]

    def value(self, chosen: np.ndarray) -> float:
        """Weight of the needs that a choice covers."""
        return float(self.weight[(self.offers.T @ chosen) > 0].sum())

    def gains(self, chosen: np.ndarray) -> np.ndarray:
        """Weight that each would add."""
        return self.offers @ np.where((self.offers.T @ chosen) > 0, 0.0, self.weight)

    def may_join(self, chosen: np.ndarray) -> np.ndarray:
        """Who may still join."""
        free = ~chosen & (self.costs <= self.budget - self.costs[chosen].sum() + 1e-9)
        for places, _, most in self.quotas:
            if chosen[places].sum() >= most:
                free[places] = False
        one, other = np.array(self.feuds, np.int64).reshape(-1, 2).T
        free[other[chosen[one]]] = False
        free[one[chosen[other]]] = False
        return free

    def quotas_met(self, chosen: np.ndarray) -> bool:
        """Whether every quota has its least."""
        return all(chosen[places].sum() >= least for places, least, _ in self.quotas)


def plain_budgeted(asked: Budgeted) -> float | None:
    """The most weight that greedy with swaps covers; None where greedy meets no quota."""
    found = [_grown(asked, price) for price in (asked.costs, np.ones(len(asked.costs)))]
    kept = [_swapped(asked, chosen) for chosen in found if asked.quotas_met(chosen)]
    return max(map(asked.value, kept), default=None)


def _grown(asked: Budgeted, price: np.ndarray) -> np.ndarray:
    chosen = np.zeros(len(price), bool)
    wanted = [*(q[0] for q in asked.quotas for _ in range(q[1])), np.arange(len(price))]
    for places in wanted:
        last = places is wanted[-1]
        while True:
            worth = np.full(len(price), -1.0)
            worth[places] = ((asked.gains(chosen) + (0 if last else 1e-6)) / price)[places]
            worth[~asked.may_join(chosen)] = -1
            if worth.max() <= 0:
                break
            chosen[worth.argmax()] = True
            if not last:
                break
    return chosen


def _swapped(asked: Budgeted, chosen: np.ndarray) -> np.ndarray:
    better = True
    while better:
        better = False
        for i in np.flatnonzero(chosen):
            other = chosen.copy()
            other[i] = False
            while True:
                worth = np.where(asked.may_join(other), asked.gains(other), 0)
                worth[i] = 0
                if worth.max() <= 0:
                    break
                other[worth.argmax()] = True
            if asked.quotas_met(other) and asked.value(other) > asked.value(chosen) + 1e-9:
                chosen, better = other, True
    return chosen
