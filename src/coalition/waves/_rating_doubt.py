"""How far the change of a rating could come from who happened to be rated."""

from collections.abc import Sequence

import numpy as np

from coalition.runtime.seeding import SEED

RUNS = 400
FEWEST = 5
"""Rated both times, below which nothing is said about doubt."""

LOW, HIGH = 10, 90


def change_range(changes: Sequence[float], once: int) -> tuple[float, float] | None:
    """What the mean change could be, had others been rated; None with too few.

    Every run draws as many changes as there are, with replacement, and gives each of the `once`
    that are rated in one wave only a change of the same size that is as likely up as down: who
    was not asked twice has no trend of its own.

    Parameters
    ----------
    changes : sequence of float
        Of those who are rated both times.
    once : int
        How many are rated in one wave only, though they are in both.

    Returns
    -------
    (float, float) or None
        The middle 80 % of the runs.

    Examples
    --------
    All rose alike: there is no doubt; one of six is missing: it may have fallen.

    >>> change_range([0.25] * 6, once=0)
    (0.25, 0.25)
    >>> low, high = change_range([0.25] * 6, once=1)
    >>> low < 0.25 <= high
    True
    """
    if len(changes) < FEWEST:
        return None
    random = np.random.default_rng(SEED)
    known = np.sort(np.asarray(changes, dtype=float))
    means = []
    for _ in range(RUNS):
        drawn = random.choice(known, len(known))
        unknown = random.choice(known, once) * random.choice((-1.0, 1.0), once)
        means.append(float(np.concatenate([drawn, unknown]).mean()))
    return float(np.percentile(means, LOW)), float(np.percentile(means, HIGH))


def verdict_of(change: float | None, span: tuple[float, float] | None) -> str:
    """``more`` or ``less`` where the whole range lies on one side of 0; else as for figures.

    >>> verdict_of(0.2, (0.1, 0.3)), verdict_of(0.2, (-0.1, 0.3)), verdict_of(0.2, None)
    ('more', 'unclear', 'not judged')
    """
    if change is None or span is None:
        return "not judged"
    if abs(change) < 1e-12 and span[1] - span[0] < 1e-12:
        return "same"
    if span[0] > 1e-12:
        return "more"
    return "less" if span[1] < -1e-12 else "unclear"
