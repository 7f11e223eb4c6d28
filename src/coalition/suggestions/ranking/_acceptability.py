"""How often each candidate would come first if the criteria were weighted otherwise."""

from functools import lru_cache

import numpy as np

from coalition.network import Floats, Places

DRAWS = 2000
"""Weightings drawn; the standard error of a share is then at most 0.011."""

FEWEST = 200
"""Weightings drawn however many candidates there are; standard error at most 0.035."""

PRODUCTS = 100_000
"""Candidates x weightings worked out for one source."""

EQUAL = 1e-9


def acceptability(middles: Floats, chosen: Places) -> tuple[Floats, Floats]:
    """Share of weightings under which each of `chosen` is first, and among the first five.

    Weightings are drawn evenly from all that there are (Dirichlet with all parameters 1), with
    a fixed seed; candidates are ordered by the middle of their bounds. Those who are equal
    share a place: two equal firsts count half each.

    Parameters
    ----------
    middles : ndarray, shape (p, c)
        Criteria of every candidate of one source, 0.5 where missing.
    chosen : ndarray of int, shape (k,)
        Rows of `middles` that the answer is wanted for.

    Returns
    -------
    first, top_five : ndarray, shape (k,)
        0-1.

    References
    ----------
    Lahdelma, R. & Salminen, P. (2001). SMAA-2. Operations Research 49, 444-454.

    Examples
    --------
    The first is better on both criteria, whatever they weigh:

    >>> acceptability(np.array([[0.9, 0.8], [0.4, 0.3]]), np.array([0, 1]))[0]
    array([1., 0.])
    """
    count = int(np.clip(PRODUCTS // max(len(middles), 1), FEWEST, DRAWS))
    weights = _weightings(middles.shape[1])[:, :count]
    value = middles @ weights
    first, top_five = np.zeros(len(chosen)), np.zeros(len(chosen))
    for k, row in enumerate(chosen):
        above = (value > value[row] + EQUAL).sum(axis=0, dtype=np.int32)
        # Those with the same criteria are equal under every weighting, all others under none.
        equal = (np.abs(middles - middles[row]) <= EQUAL).all(axis=1).sum()
        first[k] = (above == 0).mean() / equal
        top_five[k] = np.clip((5 - above) / equal, 0, 1).mean()
    return first, top_five


@lru_cache(maxsize=8)
def _weightings(criteria: int) -> Floats:
    """Weights adding up to 1, drawn evenly; shape (criteria, DRAWS)."""
    drawn = np.random.default_rng(2001).dirichlet(np.ones(criteria), size=DRAWS)
    weightings = np.ascontiguousarray(drawn.T)
    weightings.flags.writeable = False
    return weightings
