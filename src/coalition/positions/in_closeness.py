"""In-closeness: how near the others are, along directions."""

from coalition.network import Floats, Network
from coalition.positions._directed import ARCS, in_nearness, undefined
from coalition.words import tell

GROUP = "centrality"
LABEL = tell("Closeness towards")
MEANING = tell(
    "How quickly word from the others reaches this stakeholder along the reported directions."
)
FORMULA = tell(
    "Harmonic: the mean of 1 / steps from every other stakeholder, 0 without a path. Not worked"
    " out where stakeholders times arcs exceed 1 billion. {counting}",
    counting=ARCS,
)
SOURCE = "Marchiori, M. & Latora, V. (2000). Harmony in the small-world. Physica A 285, 539-546."
RANKED = "high"
INTERVAL = "workshop"
DIRECTED = True


def in_closeness(network: Network) -> Floats:
    """How near the others are, along directions.

    Returns
    -------
    ndarray of shape (n,)
        nan where ties have no direction.

    Examples
    --------
    >>> from graphs import network_of
    >>> in_closeness(network_of("a>b b>c")).round(4)
    array([0.  , 0.5 , 0.75])
    """
    if not network.directed:
        return undefined(network)
    return network.once(in_nearness) / max(network.n - 1, 1)
