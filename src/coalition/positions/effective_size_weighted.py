"""Weighted effective size: separate circles among partners, by strength."""

import numpy as np
from scipy.sparse import diags_array

from coalition.algorithms.two_steps import closed_paths, whole_where_small
from coalition.network import Floats, Network
from coalition.words import tell

GROUP = "brokerage"
LABEL = tell("Effective size by strength")
MEANING = tell(
    "How many separate circles this stakeholder's partners amount to, when partners who work "
    "much together are counted together."
)
FORMULA = tell(
    "Sum over partners j of 1 - sum over q of p_iq m_jq: p_iq the share of i's strength that "
    "its tie to q holds, m_jq the strength of j's tie to q divided by j's strongest. Undefined "
    "for isolates."
)
SOURCE = "Burt, R. S. (1992). Structural Holes, ch. 2. Harvard University Press."
RANKED = "high"
INTERVAL = "always"


def effective_size_weighted(network: Network) -> Floats:
    """Burt's effective size of every stakeholder's circle, from the strength of ties.

    Returns
    -------
    ndarray of shape (n,)
        At most the number of partners; nan without a tie. Scaling all weights changes nothing.

    Examples
    --------
    >>> from graphs import network_of
    >>> effective_size_weighted(network_of("a-b b-c c-a c-tail")).round(4)
    array([1.    , 1.    , 2.3333, 1.    ])
    """
    weights = network.weights
    partners = np.diff(weights.indptr).astype(np.float64)
    total = np.asarray(weights.sum(axis=1), dtype=np.float64).ravel()
    strongest = np.zeros(network.n)
    np.maximum.at(strongest, np.repeat(np.arange(network.n), np.diff(weights.indptr)), weights.data)
    share = (diags_array(1 / np.where(total > 0, total, 1)) @ weights).tocsr()
    relative = (diags_array(1 / np.where(strongest > 0, strongest, 1)) @ weights).tocsr()
    parts = (network.adjacency, share, relative.T.tocsr())
    size = partners - closed_paths(*map(whole_where_small, parts))
    return np.where(partners > 0, size, np.nan)
