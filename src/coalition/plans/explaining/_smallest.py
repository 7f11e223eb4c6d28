"""The fewest rules that clash: those that break every choice in some way."""

from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_array

from coalition.algorithms.integer_program import Model, minimum
from coalition.plans.explaining._members import is_kept
from coalition.plans.problem import Problem, Rule
from coalition.plans.solving import Effort, Solution, any_choice

MOST_TRIED = 400
"""Sets of rules that are tried; small ones cost no effort that is counted."""


def smallest(problem: Problem, clash: list[Rule], effort: Effort) -> list[Rule]:
    """The fewest rules that clash; `clash`, which does, where it has no more or the effort ends.

    Whatever rules some choice breaks, every clash holds one of them. So the fewest rules that
    hold one of each such set are tried; a choice that keeps them all breaks others, which are
    one set more.

    References
    ----------
    Ignatiev, A., Previti, A., Liffiton, M. & Marques-Silva, J. (2015). Smallest MUS extraction
    with minimal hitting set dualization. CP 2015, LNCS 9255, 173-182.
    """
    rules = problem.rules
    broken: list[list[int]] = []
    tried = 0
    # One rule alone was looked at before: two that clash are the fewest.
    while len(clash) > 2 and tried < MOST_TRIED and not effort.is_over:
        held = _fewest_in_each(broken, len(rules))
        if len(held) >= len(clash):
            return clash
        found = _choice(problem, held, effort)
        tried += 1
        if found.infeasible:
            return [rules[k] for k in held]
        if found.chosen is None:
            return clash
        kept = set(held) | _kept_by(problem, found)
        for k in sorted(set(range(len(rules))) - kept):
            # The fewer rules a choice breaks, the more its set tells.
            further = _choice(problem, sorted(kept | {k}), effort)
            tried += 1
            if further.chosen is not None:
                kept |= {k} | _kept_by(problem, further)
        broken.append(sorted(set(range(len(rules))) - kept))
    return clash


def _choice(problem: Problem, held: Sequence[int], effort: Effort) -> Solution:
    gone = set(range(len(problem.rules))) - set(held)
    return any_choice(problem.without([problem.rules[k] for k in sorted(gone)]), effort.part(0.2))


def _kept_by(problem: Problem, found: Solution) -> set[int]:
    chosen = found.chosen
    if chosen is None:
        return set()
    return {k for k, rule in enumerate(problem.rules) if is_kept(problem, rule, chosen)}


def _fewest_in_each(sets: Sequence[Sequence[int]], number: int) -> list[int]:
    """The fewest of 0 to `number` of whom each of `sets` holds one."""
    if not sets:
        return []
    columns = np.concatenate([np.array(each, dtype=np.int64) for each in sets])
    starts = np.cumsum([0, *map(len, sets)])
    rows = csr_array((np.ones(len(columns)), columns, starts), shape=(len(sets), number))
    ones, most = np.ones(len(sets)), np.full(len(sets), np.inf)
    answer = minimum(Model(np.ones(number), rows, ones, most, np.ones(number), np.ones(number)))
    return [] if answer.values is None else np.flatnonzero(answer.values > 0.5).tolist()
