"""Eigenvector centrality: well connected to the well connected."""

import numpy as np

from coalition.algorithms.partition import component
from coalition.network import Floats, Network
from coalition.runtime.seeding import SEED
from coalition.words import tell

GROUP = "centrality"
LABEL = tell("Eigenvector centrality")
MEANING = tell(
    "Whether this stakeholder is well connected to the well connected; in small, dense networks "
    "it says little more than the number of partners."
)
FORMULA = tell(
    "Entry of the leading eigenvector of the adjacency matrix, scaled so that the largest is 1. "
    "0 outside the component that the vector belongs to. Undefined where the two largest "
    "eigenvalues are equal to one part in a million, as with two equal components."
)
SOURCE = (
    "Bonacich, P. (1972). Factoring and weighting approaches to status scores. J. Mathematical "
    "Sociology 2, 113-120."
)
RANKED = "high"
INTERVAL = "always"

SEPARATED = 1e-6
"""Least relative distance between the two largest eigenvalues; nearer, the vector is arbitrary."""

SMALL = 300
"""Stakeholders up to which all eigenvectors are quicker than the leading two alone."""

DECIMALS = 9
"""Of what the solver finds in larger networks, so that every run gives the same."""

BASIS = 40
"""Vectors that the solver keeps; twice its own choice, so that near eigenvalues part sooner."""


def eigenvector(network: Network) -> Floats:
    """Entry of every stakeholder in the leading eigenvector.

    Returns
    -------
    ndarray of shape (n,)
        0 to 1, the largest 1; all nan where the vector is not unique or there is no tie.

    Examples
    --------
    On a path of three the eigenvalue is the square root of 2, and an end has 1 / that.

    >>> from graphs import network_of
    >>> eigenvector(network_of("hub-north hub-south")).round(4)
    array([1.    , 0.7071, 0.7071])
    """
    undefined = np.full(network.n, np.nan)
    if network.m == 0:
        return undefined
    leading = _leading(network)
    if leading is None:
        return undefined
    parts = network.once(component)
    inside = parts == parts[np.argmax(leading)]
    return np.where(inside, leading / leading.max(), 0.0)


def _leading(network: Network) -> Floats | None:
    """Absolute leading eigenvector; None where no solver can tell it from the next."""
    if network.n <= SMALL:
        values, vectors = np.linalg.eigh(network.adjacency.toarray())
    else:
        from scipy.sparse.linalg import ArpackNoConvergence, eigsh

        # Near the answer, yet not symmetric: from degrees alone the second of two equal
        # eigenvectors would never be found.
        degree = np.diff(network.adjacency.indptr)
        start = degree * (0.5 + np.random.default_rng(SEED).random(network.n))
        try:
            values, vectors = eigsh(network.adjacency, k=2, which="LA", v0=start, ncv=BASIS)
        except ArpackNoConvergence:
            return None
    first, second = np.argsort(values)[::-1][:2]
    if values[first] - values[second] <= SEPARATED * values[first]:
        return None
    leading: Floats = np.abs(vectors[:, first])
    # The last digits depend on where in memory the vector happens to lie.
    return leading if network.n <= SMALL else np.round(leading / leading.max(), DECIMALS)
