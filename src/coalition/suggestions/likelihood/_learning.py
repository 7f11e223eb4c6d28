"""How much each trait says about ties in this network, learned from the ties that it has."""

import numpy as np

from coalition.network import Floats
from coalition.suggestions.likelihood._traits import STRUCTURE

STRUCTURE_FIRST = np.array([1.0, 0.5, 0.5, 0.0, 0.0, 0.0])
"""Weights of structural traits before any tie is seen: degrees, and half each kind of walk."""

ATTRIBUTES_FIRST = 0.5
"""Parted among the traits that come from the sheet."""

FIRMNESS = 4.0
"""How firmly weights are held to the first ones: a spread of a half is taken for usual."""

ROUNDS = 30
ENOUGH = 1e-9


def learned(tied: Floats, untied: Floats) -> Floats:
    """Weights of the traits that tell `tied` from `untied` pairs, held near the first ones.

    A ridge logistic regression in which every pair counts alike: ties are few among pairs, so that
    it heeds most what tells them from the pairs that look most like them. The fewer ties, the
    closer the weights stay to those before any tie is seen.

    Parameters
    ----------
    tied, untied : ndarray, shapes (t, p) and (t, q)

    Returns
    -------
    ndarray of shape (t,)
    """
    first, firm = _held(len(tied))
    p, q = tied.shape[1], untied.shape[1]
    if p == 0 or q == 0:
        return first
    traits = np.hstack([tied, untied])
    # A middle of 0 makes the constant term, which is not held, nearly independent of the others.
    traits = np.vstack([traits - traits.mean(axis=1, keepdims=True), np.ones(p + q)])
    is_tie = np.arange(p + q) < p
    start, firm = np.append(first, 0.0), np.append(firm, 1e-6)
    weights = start.copy()
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-np.clip(weights @ traits, -30, 30)))
        slope = traits @ (is_tie - chance) - firm * (weights - start)
        bend = (traits * (chance * (1 - chance))) @ traits.T + np.diag(firm)
        step = np.linalg.solve(bend, slope)
        # A first step from far away may overshoot.
        weights += step / max(1.0, float(np.abs(step).max()) / 2)
        if np.abs(step).max() < ENOUGH:
            break
    return weights[:-1]


def _held(traits: int) -> tuple[Floats, Floats]:
    """First weights, and how firmly each is held to its own."""
    attributes = traits - len(STRUCTURE)
    first = np.concatenate([STRUCTURE_FIRST, np.full(attributes, ATTRIBUTES_FIRST)])
    first[len(STRUCTURE) :] /= max(attributes, 1)
    firm = np.full(traits, FIRMNESS)
    # Among many columns some look telling by chance.
    firm[len(STRUCTURE) :] *= max(attributes, 1) ** 0.5
    return first, firm
