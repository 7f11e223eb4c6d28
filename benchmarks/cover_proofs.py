"""Why a smallest cover is hard to prove: its relaxation, what chance allows, and steps to take."""

from functools import cached_property
from math import lgamma, log
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.special import logsumexp
from scipy.stats import hypergeom

from coalition.algorithms.integer_program import Model, solver
from coalition.algorithms.quiet import quiet

SEED = 1
SLACK = 1e-6


class Chance:
    """How many covers a random draw of offers has.

    `share` is how likely each number of offers is; which needs they are is left to chance, all
    alike. n stakeholders, t needs.
    """

    def __init__(self, share: NDArray[np.float64], n: int, t: int):
        self.n, self.t = n, t
        share = share / share.sum()
        self.step = np.zeros((t + 1, t + 1))
        covered = np.arange(t + 1)
        for size in np.flatnonzero(share > 1e-12).tolist():
            for new in range(min(size, t) + 1):
                reached = covered[: t + 1 - new]
                chance = hypergeom.pmf(new, t, t - reached, size)
                self.step[reached, reached + new] += share[size] * chance

    @cached_property
    def logs(self) -> NDArray[np.float64]:
        """Log of the expected number of covers of each size from 0 to n, base 10."""
        found = np.full(self.n + 1, -np.inf)
        # By logs: that few members cover all is less likely than a float can say.
        with np.errstate(divide="ignore"):
            step = np.log(self.step)
        state = np.full(self.t + 1, -np.inf)
        state[0] = 0.0
        for m in range(1, self.n + 1):
            state = logsumexp(state[:, np.newaxis] + step, axis=0)
            choices = lgamma(self.n + 1) - lgamma(m + 1) - lgamma(self.n - m + 1)
            found[m] = (choices + state[self.t]) / log(10)
            if found[m] > 0 and m > self.t / 2:
                break
        return found

    def expected(self, size: int) -> float:
        """Power of ten of the number of covers of a size that is to be expected."""
        return float(self.logs[size])

    @property
    def least(self) -> int:
        """The least size of which one cover or more is to be expected."""
        return int(np.flatnonzero(self.logs >= 0)[0])


class Cover:
    """Who offers which of the needs that anybody offers, and the relaxation of covering them."""

    def __init__(self, held: list[NDArray[np.int64]], costs: NDArray[np.float64]):
        have, places = np.unique(np.concatenate(held), return_inverse=True)
        self.t, self.n = len(have), len(held)
        ends = np.concatenate([[0], np.cumsum([len(own) for own in held])])
        offers = csr_array((np.ones(len(places)), places, ends), shape=(self.n, self.t))
        rows = csr_array(offers.T)
        ones = np.ones(self.n)
        free = np.full(self.t, np.inf)
        self.model = Model(costs, rows, np.ones(self.t), free, ones, ones)
        self.providers = np.split(rows.indices, rows.indptr[1:-1])
        self.offered = np.split(offers.indices, offers.indptr[1:-1])

    @cached_property
    def relaxation(self) -> float:
        """The least cost where members may be fractions."""
        with quiet():
            highs = solver(self.model, np.inf, whole=False)
            highs.run()
        return float(highs.getInfo().objective_function_value)

    def steps(self, value: float, probes: int) -> float:
        """Power of ten of the steps that prove that nothing is below `value`, costs being whole.

        A step solves the relaxation; where it does not exclude something better, it takes the
        need with the fewest providers left and has each of them in turn as a member, without
        those that were tried before. Random walks down that tree, each branch as likely as
        another, tell its size without bias, and mostly too low: the few that go deep weigh most.

        References
        ----------
        Knuth, D. E. (1975). Estimating the efficiency of backtrack programs. Mathematics of
        Computation 29, 121-136.
        """
        random = np.random.default_rng(SEED)
        with quiet():
            highs = solver(self.model, np.inf, whole=False)
            sizes = [self._walked(highs, value, random) for _ in range(probes)]
        return float(np.log10(np.mean(sizes)))

    def _walked(self, highs: Any, value: float, random: np.random.Generator) -> float:
        lower, upper = np.zeros(self.n), np.ones(self.n)
        self._bounded(highs, lower, upper)
        steps = weight = 1.0
        while self._may_better(highs, value):
            shown = np.array(highs.getSolution().col_value)
            open_needs = np.setdiff1d(np.arange(self.t), self._met(lower))
            choices = [row[upper[row] > 0] for row in (self.providers[q] for q in open_needs)]
            if not choices:
                break
            few = min(choices, key=len)
            few = few[np.argsort(-shown[few], kind="stable")]
            weight *= len(few)
            steps += weight
            taken = int(random.integers(len(few)))
            upper[few[:taken]] = 0
            lower[few[taken]] = 1
            self._bounded(highs, lower, upper)
        return steps

    def _met(self, lower: NDArray[np.float64]) -> NDArray[np.int64]:
        members = np.flatnonzero(lower > 0)
        found = [self.offered[i] for i in members] or [np.zeros(0, np.int64)]
        return np.unique(np.concatenate(found)).astype(np.int64)

    def _bounded(self, highs: Any, lower: NDArray[np.float64], upper: NDArray[np.float64]) -> None:
        places = np.arange(self.n, dtype=np.int32)
        highs.changeColsBounds(self.n, places, lower, upper)

    def _may_better(self, highs: Any, value: float) -> bool:
        from highspy import HighsModelStatus as Status

        highs.run()
        optimal = highs.getModelStatus() == Status.kOptimal
        return optimal and highs.getInfo().objective_function_value <= value - 1 + SLACK
