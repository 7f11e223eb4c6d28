"""Density: the share of possible ties that exist."""

from coalition.network import Network
from coalition.words import tell

LABEL = tell("Density")
MEANING = tell(
    "Share of the possible partnerships that exist. It falls as networks grow: compare networks "
    "of different size by partners per stakeholder."
)
FORMULA = tell("2m / (n(n-1)) on the undirected view, isolates counted in n.")
SOURCE = "Wasserman, S. & Faust, K. (1994). Social Network Analysis, ch. 4. Cambridge U. P."


def density(network: Network) -> float | None:
    """Share of pairs that are tied, 0 to 1; None where there is no pair.

    Examples
    --------
    >>> from graphs import network_of
    >>> density(network_of("a-b b-c far"))
    0.3333333333333333
    """
    n = network.n
    return 2 * network.m / (n * (n - 1)) if n > 1 else None
