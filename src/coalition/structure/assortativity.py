"""Assortativity: whether ties join the same sector more than chance would."""

import numpy as np

from coalition.network import Network
from coalition.structure._grouped import grouped
from coalition.words import tell

LABEL = tell("Assortativity")
MEANING = tell(
    "Whether stakeholders keep to their own sector (towards 1), mix as if by chance (0), or seek "
    "other sectors (below 0), given how active each sector is."
)
FORMULA = tell(
    "(sum of e_ii - sum of a_i squared) / (1 - sum of a_i squared): e_ii the share of ties within "
    "group i, a_i its share of the ends of ties. Undefined where one group holds all ends; "
    "stakeholders whose group is unknown are left out."
)
SOURCE = "Newman, M. E. J. (2003). Mixing patterns in networks. Physical Review E 67, 026126."


def assortativity(network: Network) -> float | None:
    """Newman's attribute assortativity by group, -1 to 1; None without ties or with one group.

    Examples
    --------
    Half of the ends are public and no tie lies within: (0 - 1/2) / (1 - 1/2).

    >>> from graphs import network_of
    >>> assortativity(network_of("a-x b-y", sectors="a=public b=public x=social y=social"))
    -1.0
    """
    known = network.once(grouped)
    if known.m == 0:
        return None
    source, target = known.group[known.source], known.group[known.target]
    ends = np.bincount(np.concatenate([source, target])) / (2 * known.m)
    by_chance = float((ends**2).sum())
    if by_chance > 1 - 1e-12:
        return None
    return float((np.mean(source == target) - by_chance) / (1 - by_chance))
