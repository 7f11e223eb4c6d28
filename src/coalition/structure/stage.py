"""Stage: how far the network has grown together."""

from coalition.algorithms.core_periphery import core_periphery as split
from coalition.network import Network
from coalition.structure.centralization import centralization
from coalition.structure.fragmentation import fragmentation
from coalition.structure.transitivity import transitivity
from coalition.words import tell

LABEL = tell("Stage of the network")
MEANING = tell("How far the network has grown together, and what usually helps next.")
FORMULA = tell(
    "The first that holds: scattered fragments where more than half of the pairs have no path; "
    "hub and spoke where degree centralization is at least 0.5 and clustering below 0.3; core "
    "and periphery where the core fits with a correlation of at least 0.5; else multi-hub. The "
    "bounds are our choice; read the evidence. Not told for fewer than 5 stakeholders."
)
SOURCE = (
    "Krebs, V. & Holley, J. (2006). Building Smart Communities through Network Weaving. "
    "Appalachian Center for Economic Networks (the four stages; the bounds are ours)."
)

FEWEST = 5
NEXT = {
    "scattered fragments": tell(
        "Let somebody whom several parts trust join them, one tie at a time."
    ),
    "hub and spoke": tell(
        "Let the hub introduce its partners to each other, so that less hangs on it."
    ),
    "multi-hub": tell(
        "Tie the hubs and their circles to each other, so that no part hangs on one tie."
    ),
    "core and periphery": tell("Keep the core tied, and let the periphery bring in new ideas."),
}


def stage(network: Network) -> dict[str, str | float | None]:
    """Name of the stage, the figures that it rests on, and what usually helps next.

    Examples
    --------
    >>> from graphs import network_of
    >>> stage(network_of("hub-a hub-b hub-c hub-d"))["name"]
    'hub and spoke'
    """
    apart, central = fragmentation(network), centralization(network)["degree"]
    closed = transitivity(network)
    fit = float(network.once(split).correlation)
    name = None
    if network.n >= FEWEST and apart is not None and central is not None:
        name = _name(apart, central, closed or 0.0, fit)
    return {
        "name": name,
        "fragmentation": apart,
        "degree_centralization": central,
        "clustering": closed,
        "core_fit": fit if fit > 0 else None,
        "next_step": NEXT[name] if name else None,
    }


def _name(apart: float, central: float, closed: float, fit: float) -> str:
    if apart > 0.5:
        return "scattered fragments"
    if central >= 0.5 and closed < 0.3:
        return "hub and spoke"
    return "core and periphery" if fit >= 0.5 else "multi-hub"
