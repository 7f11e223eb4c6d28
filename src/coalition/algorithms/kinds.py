"""The network of each kind of tie, over the same stakeholders."""

from coalition.network import Network, with_ties

MOST = 10
"""Kinds; more are rather labels than kinds."""

LARGEST = 5e7
"""Stakeholders times ties up to which kinds are measured one by one."""

MEASURED = 5_000
"""Stakeholders times kinds up to which positions are, too."""

SEARCHED = 1_000
"""Stakeholders times kinds up to which the dearer searches are made for each kind."""


def by_kind(network: Network) -> dict[str, Network]:
    """The network of each kind, sorted by name; empty unless the data name two kinds to ten.

    Directions, weights and groups are those of the whole network. Ties of no stated kind are in
    none of them. Ask through ``network.once(by_kind)``.
    """
    names = sorted({tie.kind for tie in network.ties if tie.kind})
    if not 2 <= len(names) <= MOST or network.n * network.m > LARGEST:
        return {}
    return {
        name: with_ties(network, [tie for tie in network.ties if tie.kind == name])
        for name in names
    }
