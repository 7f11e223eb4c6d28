"""Core and periphery: how well a nucleus and a fringe describe the network."""

import math

import numpy as np

from coalition.algorithms import core_periphery as search
from coalition.network import Network
from coalition.words import tell

LABEL = tell("Core and periphery")
MEANING = tell(
    "How well the network fits a committed nucleus with a fringe around it, and who the nucleus "
    "is. Some split is nearly always found, and much of it follows from some having more partners "
    "than others."
)
FORMULA = tell(
    "Largest correlation of ties with the ideal in which all pairs of the core are tied and no "
    "pair of the periphery is; pairs of one of each are ignored. All sets are tried up to 20 "
    "stakeholders; beyond that a search, so that a better split may exist. p: share of 99 networks "
    "with the same numbers of partners, their ties exchanged at random with a stored seed, in "
    "which the best core of those with most partners fits as well; not worked out where "
    "stakeholders times ties exceed 2 million. From 0.05 on there is no core beyond who is active."
)
SOURCE = (
    "Borgatti, S. P. & Everett, M. G. (1999). Models of core/periphery structures. Social "
    "Networks 21, 375-395. Limits: Kojaku, S. & Masuda, N. (2018). New J. Physics 20, 043012."
)


def core_periphery(network: Network) -> dict[str, float | list[str] | None]:
    """Fit of the best split and the core's members.

    Returns
    -------
    dict
        ``correlation`` > 0 to 1, None where no split beats chance; ``core``: ids, sorted;
        ``p_value`` 0 to 1, None where there is no core and in networks too large.

    Examples
    --------
    >>> from graphs import network_of
    >>> found = core_periphery(network_of("a-b b-c c-a a-x b-y c-z"))
    >>> found["correlation"], found["core"]
    (1.0, ['a', 'b', 'c'])
    """
    fit = correlation(network)
    core = network.once(search.core_periphery).core
    return {
        "correlation": fit,
        "core": [network.ids[place] for place in np.flatnonzero(core)],
        "p_value": None if fit is None else search.beyond_degrees(network),
    }


def correlation(network: Network) -> float | None:
    """The fit of the best split alone, without comparing it with chance, which takes longer."""
    found = network.once(search.core_periphery).correlation
    return None if math.isnan(found) else found
