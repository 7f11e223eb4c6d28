"""Reciprocity: whether reported ties are reported back."""

from coalition.network import Network, binary
from coalition.words import tell

LABEL = tell("Reciprocity")
MEANING = tell("Share of the reported ties that the other side reports as well.")
FORMULA = tell(
    "Arcs whose opposite exists / arcs; only where the data say that ties have a direction."
)
SOURCE = "Wasserman, S. & Faust, K. (1994). Social Network Analysis, ch. 13. Cambridge U. P."


def reciprocity(network: Network) -> float | None:
    """Share of arcs that are returned, 0 to 1; None without directions or arcs.

    Examples
    --------
    >>> from graphs import network_of
    >>> reciprocity(network_of("a>b b>a a>c"))
    0.6666666666666666
    """
    if not network.directed or network.arcs.nnz == 0:
        return None
    arcs = binary(network.arcs)
    return float(arcs.multiply(arcs.T.tocsr()).sum() / arcs.sum())
