"""Core: the committed nucleus, as opposed to the fringe."""

import numpy as np
from numpy.typing import NDArray

from coalition.algorithms.core_periphery import core_periphery
from coalition.network import Network
from coalition.words import tell

GROUP = ""
LABEL = tell("Core")
MEANING = tell(
    "Belongs to a nucleus whose members are tied to each other, unlike those of the fringe."
)
FORMULA = tell(
    "The set that maximises the correlation of ties with the ideal in which all pairs of the core "
    "are tied and no pair of the periphery is; pairs of one of each are ignored. All sets are "
    "tried up to 20 stakeholders, beyond that a search from the stakeholders with most "
    "partners. Nobody is in the core where no set fits better than chance. Much of such a "
    "split follows from some having more partners than others."
)
SOURCE = (
    "Borgatti, S. P. & Everett, M. G. (1999). Models of core/periphery structures. Social "
    "Networks 21, 375-395. Limits: Kojaku, S. & Masuda, N. (2018). New J. Physics 20, 043012."
)
RANKED = ""
INTERVAL = ""


def core(network: Network) -> NDArray[np.bool_]:
    """Whether every stakeholder belongs to the core.

    Returns
    -------
    ndarray of bool, shape (n,)
        All False where there is no core to tell from a periphery, as in a complete network.

    Examples
    --------
    >>> from graphs import network_of
    >>> core(network_of("a-b b-c c-a a-x b-y c-z"))
    array([ True,  True,  True, False, False, False])
    """
    return network.once(core_periphery).core
