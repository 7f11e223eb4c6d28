"""More for the same rules: the best exchange of one member for another, again and again."""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from coalition.network import Floats, Places
from coalition.plans.problem import Problem, Rule, matrix_of
from coalition.plans.solving._choice import Chosen, keeps
from coalition.plans.solving._effort import Effort
from coalition.runtime.seeding import SEED

STEP, PER_PAIR = 3e-4, 1.2e-8
"""Work of one exchange, and of it for each pair of a member and a stakeholder looked at."""

MOST_PAIRS, FEWEST_MEMBERS = 100_000, 4
"""Pairs looked at for one exchange; where there are more, members are drawn, at least so many."""

MOST_RULES = 40
"""Rules besides conflicts up to which every pair is looked at: each is reckoned for all pairs."""

FORBIDDEN_OUT, FORBIDDEN_IN = (4, 9), (2, 4)
"""Exchanges during which one who left may not return, and one who came may not leave."""

VAIN, GONE = 50, 4
"""Exchanges in vain after which the search first goes back to the best, less a few members."""

NO_LIMIT = 2**31 - 1

SLACK = 1e-7


def can_exchange(problem: Problem) -> bool:
    """Whether this search fits: it is for what is covered, and looks at no ties."""
    return (
        problem.stages[0] == "value" and not problem.connected and len(_rest(problem)) < MOST_RULES
    )


def exchanged(
    problem: Problem, effort: Effort, start: Chosen, fewest: int = 0, enough: int = NO_LIMIT
) -> Chosen:
    """The choice of most value that exchanges find from `start`, which keeps the rules.

    Each time the exchange that gains most is made, even if it loses; who has just moved stays
    for a while, so that the search does not turn in circles. It ends when the effort is spent,
    yet not before `fewest` exchanges in a row gained nothing; or once `enough` did.

    References
    ----------
    Glover, F. (1989). Tabu search, part I. ORSA Journal on Computing 1, 190-206.
    """
    state = _State(problem)
    state.begin(start)
    best, most = start, state.value
    everything = float(state.weight.sum())
    since, clock, anew = 0, 0, VAIN
    while since < enough and most < everything - SLACK:
        if since >= fewest and effort.is_over:
            break
        since, clock = since + 1, clock + 1
        looked_at = state.move(clock, most)
        effort.spend(STEP + PER_PAIR * looked_at)
        if state.value > most + SLACK and state.keeps_rules():
            best, most, since, anew = state.chosen.copy(), state.value, 0, VAIN
        elif since >= anew or not state.chosen.any():
            # Twice as long each time: some choices are near, others far.
            anew = 2 * since
            state.begin(best)
            state.leave_some(clock)
    return best if keeps(problem, best) else start


def _rest(problem: Problem) -> list[Rule]:
    """The rules that are neither conflicts nor bars."""
    return [r for r in problem.rows if len(r.places) and not _is_feud(r) and not _is_bar(r)]


def _is_feud(rule: Rule) -> bool:
    return (
        len(rule.places) == 2
        and bool((rule.values == 1).all())
        and (rule.low, rule.high) == (-np.inf, 1)
    )


def _is_bar(rule: Rule) -> bool:
    return rule.high <= 0 and bool((rule.values > 0).all())


class _State:
    """A choice, the providers of each need, and what the rules hold."""

    def __init__(self, problem: Problem):
        n = self.n = problem.n
        self.wanted = problem.redundancy
        self.available = problem.available
        self.weight = np.where(self.available >= self.wanted, problem.weight, 0.0)
        self.offers, self.by_need = problem.offers_by_row, problem.offers
        self.barred = np.zeros(n, np.bool_)
        for rule in filter(_is_bar, problem.rows):
            self.barred[rule.places] = True
        feuds = np.array([r.places for r in problem.rows if _is_feud(r)], np.int64).reshape(-1, 2)
        ends = np.concatenate([feuds, feuds[:, ::-1]])
        self.foes = csr_array((np.ones(len(ends)), (ends[:, 0], ends[:, 1])), shape=(n, n))
        rows, self.low, self.high = matrix_of(_rest(problem), n)
        self.rules = rows.toarray()
        self.random = np.random.default_rng(SEED)
        self.moved = np.zeros(n, np.int64)

    def begin(self, chosen: Chosen) -> None:
        """Start from a choice."""
        held = chosen.astype(np.float64)
        self.chosen = chosen.copy()
        self.counts = np.rint(self.by_need.T @ held).astype(np.int64)
        self.held = self.rules @ held
        self.opposed = self.foes.T @ held

    @property
    def value(self) -> float:
        """The weight covered."""
        return float(self.weight[self.counts >= self.wanted].sum())

    def keeps_rules(self) -> bool:
        """Whether no rule lacks somebody; no move breaks an upper bound."""
        return bool((self.held >= self.low - SLACK).all())

    def leave_some(self, clock: int) -> None:
        """A few members leave, and stay away for a while."""
        members = np.flatnonzero(self.chosen)
        for i in self.random.choice(members, min(GONE, len(members)), replace=False).tolist():
            self._turn(i, -1)
            self.moved[i] = clock + FORBIDDEN_OUT[1]

    def move(self, clock: int, most: float) -> int:
        """Make the best exchange, or take one in; where none is left one goes.

        Returns how many pairs were looked at. What would bring more than `most` is never
        forbidden.
        """
        members = np.flatnonzero(self.chosen)
        room = max(MOST_PAIRS // self.n, FEWEST_MEMBERS)
        if len(members) > room:
            members = np.sort(self.random.choice(members, room, replace=False))
        gains, may = self._gains(members), self._may(members)
        forbidden = np.broadcast_to(self.moved > clock, gains.shape).copy()
        forbidden[:-1][self.moved[members] > clock] = True
        may &= ~forbidden | (gains > most - self.value + SLACK)
        gains[~may] = -np.inf
        best = float(gains.max(initial=-np.inf))
        if best > -np.inf:
            equal = np.flatnonzero(gains.ravel() >= best - SLACK)
            row, comes = divmod(int(equal[self.random.integers(len(equal))]), self.n)
            if row < len(members):
                self._go(int(members[row]), clock)
            self._turn(comes, 1)
            self.moved[comes] = clock + self.random.integers(*FORBIDDEN_IN)
        elif len(members):
            self._go(int(self.random.choice(members)), clock)
        return int(gains.size)

    def _gains(self, members: Places) -> Floats:
        """What each exchange gains; the last row is for one who comes and nobody goes."""
        comes = np.where(self.counts == self.wanted - 1, self.weight, 0.0)
        goes = np.where(self.counts == self.wanted, self.weight, 0.0)
        alone = self.offers @ comes
        at, lengths = _spans(self.offers, members)
        who, needs = np.repeat(np.arange(len(members)), lengths), self.offers.indices[at]
        loss = np.bincount(who, goes[needs], minlength=len(members))
        # A need of both changes nothing: what one takes away the other brings.
        both = goes - comes
        tells = both[needs] != 0
        who, needs = who[tells], needs[tells]
        at, lengths = _spans(self.by_need, needs)
        pairs = np.repeat(who, lengths) * self.n + self.by_need.indices[at]
        shared = np.bincount(
            pairs, np.repeat(both[needs], lengths), minlength=len(members) * self.n
        ).reshape(len(members), self.n)
        alone_last = np.where(alone > 0, alone, -np.inf)
        return np.vstack([shared + alone - loss[:, np.newaxis], alone_last])

    def _may(self, members: Places) -> NDArray[np.bool_]:
        """Which exchanges break no rule, and leave none that lacks somebody worse."""
        out = self.chosen | self.barred
        may = np.broadcast_to(~out & (self.opposed == 0), (len(members) + 1, self.n)).copy()
        at, lengths = _spans(self.foes, members)
        who, foes = np.repeat(np.arange(len(members)), lengths), self.foes.indices[at]
        freed = (self.opposed[foes] == 1) & ~out[foes]
        may[who[freed], foes[freed]] = True
        for units, held, low, high in zip(self.rules, self.held, self.low, self.high, strict=True):
            gone = np.append(units[members], 0.0)
            after = (held - gone)[:, np.newaxis] + units
            if high < np.inf:
                may &= after <= high + SLACK
            if low > -np.inf:
                may &= after >= min(low, held) - SLACK
        return may

    def _go(self, place: int, clock: int) -> None:
        self._turn(place, -1)
        self.moved[place] = clock + self.random.integers(*FORBIDDEN_OUT)

    def _turn(self, place: int, sign: int) -> None:
        self.chosen[place] = sign > 0
        start, end = self.offers.indptr[place : place + 2]
        self.counts[self.offers.indices[start:end]] += sign
        start, end = self.foes.indptr[place : place + 2]
        self.opposed[self.foes.indices[start:end]] += sign
        self.held = self.held + sign * self.rules[:, place]


def _spans(matrix: csr_array, lines: Places) -> tuple[Places, Places]:
    """Where the entries of some rows (columns of a csc matrix) are, and how many each has."""
    starts = matrix.indptr[lines].astype(np.int64)
    lengths = matrix.indptr[lines + 1].astype(np.int64) - starts
    shifts = starts - (np.cumsum(lengths) - lengths)
    return np.repeat(shifts, lengths) + np.arange(int(lengths.sum())), lengths
